"""Made-up reports for the laws: sentences from templates in any order, with odd white space and odd characters between them."""

from hypothesis import strategies as st

NAMES = (
    "Ada Kell",
    "Oren Vass",
    "Mr. Bo-Li Tann",
    "Ñandu Óskarsdóttir",
    "Dr Irena Dovell",
    "משה לוין",
    "O’Hara",
    "Zoe\u0301 Bru\u0308ck",
)
BODIES = ("the Ferry Board", "Kestrel Mining", "the Ministry of Ports", "the Lowport Gazette", "police", "the dockers’ union")
FIGURES = ("at least 12", "about 4,000", "between 80 and 120", "no", "dozens of", "1.2 million", "twenty-three", "1‚5", "٣")
TIMES = ("on Monday", "late on 3 March 2031", "last year", "at 9:40 p.m.", "two weeks ago", "in the spring of 2029", "overnight")
PLACES = ("Lowport", "Paris", "the Varrow delta", "Saltgate 🛢️", "القاهرة", "Graz")
SENTENCES = (
    "{name} said that {figure} people had died in {place} {time}.",
    "“We saw {figure} boats,” {name} told {body}, “and then none.”",
    "According to {body}, {figure} workers left {place} {time}.",
    "{name} denied that {body} had been warned {time}.",
    "{body} declined to comment.",
    "The official, who spoke on condition of anonymity, said {name} had resigned.",
    '"It is over," {name} said. "{figure} ships are gone."',
    "‘Nobody called us,’ said {name}, a clerk at {body}.",
    "{figure} people were killed and {figure} wounded {time}, {body} said.",
    "It is unclear who set fire to {place}.",
    "{name} said {body} had told him that {figure} crates were missing.",
    "He added that {place} was closed, which {body} called a lie.",
    "{body} has reportedly sold {figure} tonnes of ore to {place}.",
    "She urged residents of {place} to leave {time}",
    "👩‍🚒👩‍🚒 {name}: {figure}!!! https://lowport.example/a?b=c#d …",
    "\u202e{name} said so\u202c, {body} claimed.",
    "“{name} said ‘{figure} of us’ (",
)
GAPS = (" ", "\n\n", "\n", "  ", "\u00a0", "\t", "\n\n\n", "\u2028", " \n ", "\u200b", "\n\u3000", "")


@st.composite
def sentences(draw: st.DrawFn) -> str:
    """One sentence."""
    return draw(st.sampled_from(SENTENCES)).format(
        name=draw(st.sampled_from(NAMES)),
        body=draw(st.sampled_from(BODIES)),
        figure=draw(st.sampled_from(FIGURES)),
        time=draw(st.sampled_from(TIMES)),
        place=draw(st.sampled_from(PLACES)),
    )


@st.composite
def stories(draw: st.DrawFn, most: int = 8) -> str:
    """Some sentences, some of them twice, with gaps between them that no editor would leave."""
    parts = draw(st.lists(sentences(), min_size=1, max_size=most))
    if draw(st.booleans()):
        parts.append(parts[0])
    return "".join(part + draw(st.sampled_from(GAPS)) for part in parts)


def long_line(characters: int = 10_000) -> str:
    """One line of so many characters at least, without a line break."""
    lines: list[str] = []
    while sum(map(len, lines)) < characters:
        n = len(lines)
        lines.append(
            SENTENCES[n % 12].format(
                name=NAMES[n % len(NAMES)],
                body=BODIES[n % len(BODIES)],
                figure=FIGURES[n % len(FIGURES)],
                time=TIMES[n % len(TIMES)],
                place=PLACES[n % len(PLACES)],
            )
            + " "
        )
    return "".join(lines)
