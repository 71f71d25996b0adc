"""What the words of a source say by themselves: its head, its name, what kind of voice it is."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sayso.extract.appositions import person_behind, person_behind_clause
from sayso.extract.body_kinds import second_body
from sayso.extract.members import list_goes_on
from sayso.extract.people import before_published, is_people, is_share, is_some
from sayso.extract.tables import speakers
from sayso.extract.wording import among
from sayso.schema import Document, Entity, Kind, Span, Token
from sayso.schema.timex_words import WEEKDAYS
from sayso.tables import word_set
from sayso.text import GENITIVE

PRONOUNS = frozenset(("he", "she", "they", "it", "i", "we", "you", "him", "her", "them", "us", "his", "their", "its"))
POINTING = frozenset(("the", "this", "that", "these", "those", "its", "his", "her", "their"))
JOINED = frozenset(("NN", "DT", "PR", "JJ", "CD"))  # tags that the second of two voices begins with
STOPS = frozenset(
    (",", "—", "–", "--", "_", "(", ";", ":", "who", "which", "whose", "where", "in", "at", "during", "on", "after")
)
ROLES = frozenset(
    ("owner", "operator", "maker", "manufacturer", "supplier", "parent", "publisher", "company", "insurer", "contractor", "union")
)
RUNNING = frozenset(("candidate", "nominee", "contender", "hopeful", "challenger"))  # for an office: "candidate for governor"
UNNAMED = frozenset(("unnamed", "unidentified", "anonymous"))
DAYS = frozenset(day.lower() for day in WEEKDAYS)
QUANTITIES = frozenset(("some", "many", "several", "most", "both", "all", "half", "dozens", "scores", "hundreds", "few"))
KINDS = {
    "person": Kind.PERSON,
    "office": Kind.OFFICE,
    "organisation": Kind.ORGANISATION,
    "outlet": Kind.OUTLET,
    "group": Kind.GROUP,
    "place": Kind.ORGANISATION,  # "Kyiv said", "North Korea denied": the state speaks
    "document": Kind.DOCUMENT,
}


@dataclass(frozen=True, slots=True)
class Mention:
    """A source's words, read alone.

    first, last: its tokens; head: the noun that names the voice; name: the words it would go by; pronoun: in lower case, or None;
    pointing: "the official", which may point back; modifiers: lower-case words before the head and
    in its "of …", for telling officials apart.
    """

    first: int
    last: int
    head: int
    name: str
    kind: Kind
    anonymous: bool
    plural: bool
    pronoun: str | None
    pointing: bool
    modifiers: frozenset[str]
    entity: Entity | None


def _core(document: Document, first: int, last: int) -> int:
    """Where the naming part ends: before an appositive, a relative clause or where it was said."""
    tokens = document.tokens
    for i in range(first + 1, last):
        word = tokens[i].text.lower()
        if word in STOPS and not (word in (",",) and list_goes_on(tokens, first, i, last)) and not is_share(tokens, i, last):
            return i
        if (word in DAYS or tokens[i].text in ("today", "yesterday")) and i + 1 == last and _is_when(document, i):
            return i  # "France Saturday condemned": when it did
        if (
            word == "that"
            and tokens[i].tag == "WDT"
            and i + 2 < last
            and any(among(t, "documents", "media") for t in tokens[first:i])
        ):
            return i  # "a report that Reuters has obtained", not "a group that backs the rebels"
    return last


def _is_when(document: Document, day: int) -> bool:
    """Whether a weekday at the end of a name is none of it, as in "Sheffield Wednesday" and "Mr. Sunday"."""
    before = document.tokens[day - 1]
    if not before.tag.startswith("NN") or before.text.rstrip(".").lower() in ("mr", "mrs", "ms", "dr"):
        return False
    start, end = before.start, document.tokens[day].end
    return not any(e.kind is not None and e.span.start <= start and end <= e.span.end for e in document.entities)


def joined_names(document: Document, first: int, last: int) -> bool:
    """ "Lena Osk and Anders Roel", "the army and the police": an "and" between two voices, none inside a name or after "of"."""
    tokens = document.tokens
    for i in range(first + 1, last - 1):
        if tokens[i].tag == "IN" or tokens[i].text.lower() in ("to", "of", "for"):
            return tokens[i].text.lower() == "of" and second_body(tokens, i, last)
        if tokens[i].text.lower() == "and" and tokens[i - 1].tag.startswith(("NN", "PRP")) and tokens[i + 1].tag[:2] in JOINED:
            start = tokens[i].start
            inside = any(e.span.start <= start < e.span.end for e in document.entities)
            return not (inside or _in_bodys_name(document, first, i, last))
    return False


def _behind_a_title(document: Document, first: int, last: int) -> int:
    """Where "Harven Mayor Ida Holm" begins in "former prosecutor and Harven Mayor Ida Holm": one person, who was both."""
    tokens = document.tokens
    at = next((i for i in range(first + 1, last - 1) if tokens[i].text.lower() == "and"), None)
    if at is None or tokens[at - 1].tag != "NN" or not tokens[at - 1].text.islower() or tokens[at + 1].tag in ("DT", "PRP$"):
        return first
    speaker = speakers().get(_lemma(tokens[at - 1]))
    if (
        speaker is None
        or speaker.kind not in (Kind.PERSON, Kind.OFFICE)
        or any(t.tag[:2] in ("DT", "PR") for t in tokens[first:at])
    ):
        return first
    start, end = tokens[at].end, tokens[last - 1].end
    person = any(e.kind == "person" and start < e.span.start and e.span.end == end for e in document.entities)
    return at + 1 if person else first


def _in_bodys_name(document: Document, first: int, at: int, last: int) -> bool:
    """ "The Harbours and Fisheries Service": "and" within the name of one body that nobody has marked as one."""
    tokens = document.tokens
    named = [t for t in tokens[first:last] if t.tag != "DT"]
    if not all(t.text[:1].isupper() or t.text == "and" for t in named) or tokens[last - 1].text.lower() not in word_set("heads"):
        return False
    before = tokens[at - 1]
    bodies = (e for e in document.entities if e.kind is not None and e.span.end == before.end)
    return tokens[first].tag == "DT" and before.text.lower() not in word_set("heads") and not any(bodies)


def _named(document: Document, first: int, last: int, head: int) -> Entity | None:
    """The entity that the naming part is a name of, not one that it only mentions ("a spokesman for NATO", "Putin's aide")."""
    tokens = document.tokens
    start, end = tokens[first].start, tokens[last - 1].end
    best = None
    for entity in document.entities:
        span = entity.span
        if not (start <= span.start and span.end <= end) or entity.kind is None or entity.label in ("NORP", "DATE", "NUMBER"):
            continue
        after = next((t.text for t in tokens[first:last] if t.start >= span.end), "")
        before = [t for t in tokens[first:last] if t.end <= span.start]
        if (after in GENITIVE and not _owns(tokens, last)) or any(
            (t.tag == "IN" or t.text.lower() in ("to", "and")) and not _in_a_name(document, t) for t in before
        ):
            continue
        ends_there = span.end >= end or after.lower() in (",", "and") or after in GENITIVE
        if ends_there or span.start <= tokens[head].start < span.end:
            best = entity
    return best


def _behind_office(document: Document, first: int, end: int) -> Entity | None:
    """ "Army chief of staff Dov Marn", "candidate for governor Ansa Vell": not "a lawyer for governor Ansa Vell"."""
    tokens = document.tokens
    entity = next((e for e in document.entities if e.kind == "person" and e.span.end == tokens[end - 1].end), None)
    before = [t for t in tokens[first:end] if entity is not None and t.end <= entity.span.start]
    joint = next((i for i, t in enumerate(before) if i and t.text.lower() in ("of", "for")), None)
    if joint is None or before[0].text.lower() in ("a", "an") or before[-1].tag != "NN" or not before[-1].text.islower():
        return None
    office, of = _lemma(before[joint - 1]), speakers().get(_lemma(before[-1]))
    holds = office in speakers() and speakers()[office].kind is Kind.OFFICE and not office.startswith("spokes")
    another = (of is not None and of.kind in (Kind.PERSON, Kind.OFFICE)) or is_people(before[-1], plural=False)
    return entity if office in RUNNING or (holds and not another) else None


def _owns(tokens: Sequence[Token], last: int) -> bool:
    """Whether what stands before tokens[last:] owns what follows: "Ana Dell's | statement"; "Moody's | said" is a firm."""
    if tokens[last - 1].text not in GENITIVE or last >= len(tokens):
        return False
    return tokens[last].tag[:2] in ("NN", "JJ", "RB", "VB") and tokens[last].tag not in ("VBD", "VBZ", "VBP")


def _in_a_name(document: Document, token: Token) -> bool:
    return any(e.kind is not None and e.span.start < token.start and token.end < e.span.end for e in document.entities)


def _with_nickname(document: Document, first: int, entity: Entity | None) -> Entity | None:
    """ "Erik ‘Gull’ Sand": a name that was found from inside the marks on has the first name before them too."""
    if entity is None or entity.kind != "person":
        return entity
    before = [t for t in document.tokens[first:] if t.end <= entity.span.start]
    text = document.report.text
    if len(before) < 2 or before[-1].text not in ("‘", "'", "“", '"') or not all(t.tag.startswith("NNP") for t in before[:-1]):
        return entity
    whole = document.report.span(before[0].start, entity.span.end)
    return replace(entity, span=whole, name=" ".join(text[whole.start : whole.end].split()))


def _named_elsewhere(document: Document, first: int, end: int) -> Entity | None:
    """A name that was not seen as one here, "Ana Dell Is Back In Town" in a headline, but is one elsewhere in the report.

    Of a body only in more words than one: a bare "Union" may be any.
    """
    tokens = document.tokens
    if not all(token.tag.startswith("NNP") for token in tokens[first:end]):
        return None
    name, kinds = _text(document, first, end), ("person", "organisation", "outlet") if end - first > 1 else ("person",)
    found = next((e for e in document.entities if e.kind in kinds and e.name == name), None)
    return found and replace(found, span=document.report.span(tokens[first].start, tokens[end - 1].end))


def _owner(document: Document, first: int, end: int) -> Entity | None:
    """ "The mine's owner, Corvex Minerals, …": the body named between commas after what it is."""
    tokens = document.tokens
    if end + 1 >= len(tokens) or tokens[end].text != ",":
        return None
    role = tokens[end - 1].lemma.lower()
    office = role in speakers() and speakers()[role].kind is Kind.OFFICE  # "the mayor, Norvik AS and the union": a list
    if any(t.tag in ("NNP", "NNPS") and t is tokens[end - 1] for t in tokens[first:end]):
        return None
    start = tokens[end + 1].start
    for entity in document.entities:
        if entity.kind in ("organisation", "outlet", "person") and entity.span.start == start:
            after = next((t for t in tokens[end + 1 :] if t.start >= entity.span.end), None)
            body = entity.kind != "person" and not office  # "the bridge's builder, Norvik AS,"
            return entity if (role in ROLES or body) and after is not None and after.text in (",", ".", "—") else None
    return None


def _last_noun(tokens: Sequence[Token], first: int, last: int) -> int:
    """The head of a noun phrase by its words: the last noun before a preposition, as parses of names are often wrong.

    Of "three of the nine trustees" it is what the three are.
    """
    of = next((i for i in range(first + 1, min(first + 4, last - 1)) if tokens[i].text.lower() == "of"), None)
    if of is not None and (tokens[of - 1].tag == "CD" or tokens[of - 1].text.lower() in QUANTITIES | {"one"}):
        return _last_noun(tokens, of + 1, last)
    stop = next((i for i in range(first + 1, last) if _ends_naming(tokens[i])), last)
    nouns = [i for i in range(first, stop) if tokens[i].tag.startswith(("NN", "PRP")) or tokens[i].tag in ("DT", "CD", "JJ")]
    named = [i for i in nouns if tokens[i].tag.startswith(("NN", "PRP"))]
    return (named or nouns or [first])[-1]


def _ends_naming(token: Token) -> bool:
    """Whether what follows only describes: a preposition, a relative, a participle that does not stand before its noun."""
    return token.tag in ("IN", "TO") or token.tag.startswith("W") or (token.tag in ("VBG", "VBN") and token.dep != "amod")


def _lemma(token: Token) -> str:
    lemma = token.lemma.lower()
    if lemma in speakers():
        return lemma
    word = token.text.lower()
    return next(
        (w for w in (word, word.removesuffix("s"), word.removesuffix("es"), word.removesuffix("ies") + "y") if w in speakers()),
        lemma,
    )


def mention_of(document: Document, first: int, last: int) -> Mention:
    """Read the source at these tokens."""
    tokens = document.tokens
    if last - first > 2 and tokens[first].tag == "JJ" and tokens[first + 1].text.lower() in ("the", "its", "their", "his", "her"):
        first += tokens[first].text.lower() not in QUANTITIES  # "dismissed as false | the rebels' claim"
    end = _core(document, first, last)
    if end - first > 1 and tokens[end - 1].text.lower().endswith(("self", "selves")) and tokens[end - 1].tag == "PRP":
        end -= 1  # "the player himself"
    first = _behind_a_title(document, first, end)
    head = _last_noun(tokens, first, end)
    entity = (
        _with_nickname(document, first, _named(document, first, end, head))
        or _behind_office(document, first, end)
        or person_behind(document, end, last)
        or person_behind_clause(document, head, end, last)
        or _owner(document, first, end)
        or _named_elsewhere(document, first, end)
    )
    word = tokens[first].text.lower()
    pronoun = word if end - first == 1 and word in PRONOUNS else None
    start = first + 1 if word in ("the", "a", "an", "this", "that", "these", "those") and end - first > 1 else first
    lemma = _lemma(tokens[head])
    joined = joined_names(document, first, end)
    single = word == "one" and end - first > 2 and tokens[first + 1].text.lower() == "of"
    plural = joined or (tokens[head].tag in ("NNS", "NNPS") and not single)
    speaker = None if is_body(tokens, first, head) else speakers().get(lemma)
    if entity is not None and not joined:
        kind, anonymous = KINDS.get(entity.kind or "", Kind.ORGANISATION), False
        name = entity.name
    else:
        kind = (
            speaker.kind
            if speaker
            else Kind.PERSON
            if pronoun and pronoun not in ("it", "its")
            else Kind.GROUP
            if plural
            else Kind.ORGANISATION
        )
        anonymous = speaker.anonymous if speaker else False
        if pronoun is None and is_some(tokens, first, end, head):
            kind, anonymous = Kind.GROUP, True
        elif joined:
            kind, anonymous = Kind.GROUP, anonymous and not _holds_name(document, first, end)
        elif plural and (
            kind in (Kind.PERSON, Kind.OFFICE) or (speaker is None and (is_people(tokens[head]) or _is_who(tokens, end)))
        ):
            kind, anonymous = Kind.GROUP, True
        elif (
            speaker is None
            and pronoun is None
            and not is_body(tokens, first, head)
            and (is_people(tokens[head], plural=False) or (tokens[head].tag == "NN" and _is_who(tokens, end)))
        ):
            kind, anonymous = Kind.PERSON, tokens[first].text.lower() in ("a", "an", "one", "another")
        if single and tokens[head].tag in ("PRP", "CD"):
            kind, anonymous = Kind.PERSON, True  # "one of them said", "one of the two": which one, nobody tells
        if (
            lemma in ("report", "claim", "allegation", "rumor", "rumour", "suggestion")
            and end - start == 1
            and (plural or lemma != "report" or tokens[head].text.lower() == "reports")  # a small tagger takes it for a verb
        ):
            kind, anonymous = Kind.UNATTRIBUTED, True
        anonymous = anonymous or any(t.text.lower() in UNNAMED for t in tokens[first:head])
        name = without_ending(_text(document, start, before_published(tokens, head, end) if kind is Kind.DOCUMENT else end))
    described = [
        *tokens[first:head],
        *(tokens[head + 1 : end] if tokens[min(head + 1, end - 1)].text.lower() in ("of", "for") else ()),
    ]
    modifiers = frozenset(t.text.lower() for t in described if t.tag.startswith(("JJ", "NN")) and t.text not in ("'s", "’s"))
    return Mention(
        first, last, head, name, kind, anonymous, plural, pronoun, word in POINTING and pronoun is None, modifiers, entity
    )


def is_body(tokens: Sequence[Token], first: int, head: int) -> bool:
    """ "The coast guard", "its border guard", "coast guard said": a body; "a coast guard" and "the night guard" are somebody."""
    before = head - 1 - (tokens[head - 1].text == "-")
    if tokens[head].text.lower() != "guard" or before < first or tokens[before].text.lower() not in word_set("guarded"):
        return False
    return tokens[first].text.lower() not in ("a", "an", "one", "another")


def _is_who(tokens: Sequence[Token], end: int) -> bool:
    """ "A former mate, who asked not to be named": whatever the noun, somebody is meant."""
    after = end + (end < len(tokens) and tokens[end].text == ",")
    return after < len(tokens) and tokens[after].text.lower() == "who"


def in_full(document: Document, name: str) -> str:
    """How a name that is not the mention's own words was found: elsewhere in the report, or in a table of known names."""
    here = name.casefold() in " ".join(document.report.text.split()).casefold()
    return f"named in full elsewhere in the report: {name}" if here else f"known in full as: {name}"


def without_ending(name: str) -> str:
    """A name without the ending of a genitive: "the widow's" claim is the widow's."""
    return name[:-2] if name.endswith(("'s", "’s")) else name[:-1] if name.endswith(("s'", "s’")) else name


def _holds_name(document: Document, first: int, last: int) -> bool:
    start, end = document.tokens[first].start, document.tokens[last - 1].end
    return any(start <= e.span.start and e.span.end <= end and e.kind is not None for e in document.entities)


def _text(document: Document, first: int, last: int) -> str:
    text = document.report.text[document.tokens[first].start : document.tokens[max(first, last - 1)].end]
    return " ".join(text.split())


def head_lemma(document: Document, mention: Mention) -> str:
    """The lemma of the noun that names the voice."""
    return _lemma(document.tokens[mention.head])


def span_of(document: Document, mention: Mention) -> Span:
    """Where the mention stands."""
    return document.report.span(document.tokens[mention.first].start, document.tokens[mention.last - 1].end)


def words_of(document: Document, mention: Mention) -> str:
    """The words of the whole mention, with single spaces."""
    return _text(document, mention.first, mention.last)
