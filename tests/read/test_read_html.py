"""Pages: the words a browser shows, with the report marked off from the rest."""

import json

import pytest

from sayso.errors import EmptyInput, MalformedInput
from sayso.read import read
from sayso.schema import Report

STORY = (
    "<p>The union said on Tuesday that 400 people had taken part in the strike at the harbour.</p>"
    "<p>The port authority denied that any of the nine ships had been turned away.</p>"
)


def of(page: str, name: str = "a.html") -> Report:
    (report,) = read(page.encode(), name=name)
    return report


def marked(report: Report, role: str) -> list[str]:
    return [report.quote(region.span) for region in report.regions if region.role == role]


def left(report: Report) -> str:
    """The story: the text without its regions."""
    text, position = "", 0
    for region in report.regions:
        text += report.text[position : region.span.start]
        position = region.span.end
    return " ".join((text + report.text[position:]).split())


PLAIN = " ".join(STORY.replace("<p>", "").replace("</p>", " ").split())


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>One  \n said\t<b>so</b>.</p><p>Two</p>", "One said so.\n\nTwo"),
        ("<p>One<b> said</b> <i>so</i></p>", "One said so"),
        ("<div>One</div><div>Two</div>", "One\nTwo"),
        ("<p>One<br>Two<br><br>Three</p>", "One\nTwo\n\nThree"),
        ("<ul><li>One</li><li>Two</li></ul><p>Three", "One\nTwo\n\nThree"),
        ("<table><tr><td>One</td><td>Two</td></tr><tr><td>Three</table>", "One Two\nThree"),
        ("<p>One<script>x</script><style>y</style><!-- z --> two<noscript>n</noscript><template>t</template></p>", "One two"),
        ("<p>One</p><p hidden>Two</p><p style='display: none'>Three</p><p>Four</p>", "One\n\nFour"),
        ("<p>One</p>\n<pre>a\r\n  b</pre>", "One\n\na\n  b"),
        ("<p>One&nbsp;two &amp; th&#114;ee</p>", "One\u00a0two & three"),
        ("<p>wo<wbr>rd</p>", "word"),
        ("One<p>Two", "One\n\nTwo"),
    ],
)
def test_the_text_is_laid_out_as_a_browser_shows_it(markup: str, text: str) -> None:
    assert of(markup).text == text


@pytest.mark.parametrize(
    "around",
    [
        "<nav><a href=/>News</a> <a href=/s>Sport</a></nav>{}<footer>Imprint</footer>",
        "<header><p>Lowport Post, the paper for the coast and the hills behind it.</p></header><main>{}</main>",
        "<article>{}</article><aside><h3>Related</h3><a href=/1>Who owns the port?</a></aside>",
        "<div class='cookie-banner'><p>We and our 812 partners store cookies on your device.</p></div><main>{}</main>",
        "<main>{}</main><div id='comments'><p>I worked there for thirty years; it was never this bad, a reader says.</p></div>",
        "<article>{}<figure><img src=a><figcaption>Cranes stand idle.</figcaption></figure></article>",
        "<article>{}<p>Sign up for our newsletter</p></article>",
        "<article>{}<h2>Related</h2><ul><li><a href=/1>Who owns the port?</a><li><a href=/2>What pilots earn</a></ul></article>",
        "<div class='sidebar-right-layout'>{}</div><div class='share'>Share on Facebook</div>",
    ],
)
def test_what_is_outside_the_story_is_kept_and_marked(around: str) -> None:
    report = of(f"<html><body>{around.format(STORY)}</body></html>")
    assert left(report) == PLAIN
    assert marked(report, "boilerplate")


def test_a_short_paragraph_between_others_is_part_of_the_story() -> None:
    report = of(f"<article>{STORY}<p>“Never.”</p>{STORY}</article>")
    assert "“Never.”" in left(report)


def test_a_page_wrapped_in_a_form_is_not_all_furniture() -> None:
    assert left(of(f"<body><form action=/><div class='subscribe-page'>{STORY}</div></form></body>")) == PLAIN


def test_without_trafilatura_the_structure_decides(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*args: object, **options: object) -> None:
        raise ValueError("no tree")

    monkeypatch.setattr("trafilatura.bare_extraction", broken)
    report = of(f"<nav><a href=/>Home</a></nav><main><p>Top</p><article>{STORY}</article></main><footer>Imprint</footer>")
    assert left(report) == PLAIN


def head(*elements: str) -> str:
    return f"<html><head>{''.join(elements)}</head><body><article><h1>Strike widens</h1>{STORY}</article></body></html>"


def ld(**fields: object) -> str:
    return f"<script type='application/ld+json'>{json.dumps({'@type': 'NewsArticle', **fields})}</script>"


@pytest.mark.parametrize(
    ("element", "fact", "value", "origin"),
    [
        (ld(headline="Strike"), "title", "Strike", "html:json-ld:headline"),
        ("<meta property='og:title' content='Strike'>", "title", "Strike", "html:og:title"),
        ("", "title", "Strike widens", "html:h1"),
        ("<title>Other | Post</title>", "title", "Strike widens", "html:h1"),
        (ld(publisher={"name": "Post"}), "outlet", "Post", "html:json-ld:publisher"),
        ("<meta property='og:site_name' content='Post'>", "outlet", "Post", "html:og:site_name"),
        (ld(author=[{"name": "Ada Lind"}, {"name": "Bo Falk"}]), "byline", "Ada Lind, Bo Falk", "html:json-ld:author"),
        (ld(author="By Ada Lind"), "byline", "Ada Lind", "html:json-ld:author"),
        ("<meta name=author content='Ada Lind'>", "byline", "Ada Lind", "html:meta:author"),
        (ld(datePublished="2024-11-05T10:00:00Z"), "published", "2024-11-05T10:00:00+00:00", "html:json-ld:datePublished"),
        (
            "<meta property='article:published_time' content='2024-11-05'>",
            "published",
            "2024-11-05",
            "html:article:published_time",
        ),
        ("<meta name=DC.date.issued content='2024-11-05'>", "published", "2024-11-05", "html:meta:dc.date.issued"),
        ("<link rel=canonical href='https://post.example/2024/11/05/a'>", "published", "2024-11-05", "html:htmldate:url"),
        ("<link rel=canonical href='https://post.example/a'>", "url", "https://post.example/a", "html:link:canonical"),
        ("<meta property='og:url' content='https://post.example/a'>", "url", "https://post.example/a", "html:og:url"),
        ("<meta property='og:locale' content='en_GB'>", "language", "en_GB", "html:og:locale"),
    ],
)
def test_each_fact_names_the_place_in_the_page_it_is_from(element: str, fact: str, value: str, origin: str) -> None:
    found = getattr(of(head(element)), fact)
    assert found is not None
    assert (found.value, found.origin) == (value, origin)


@pytest.mark.parametrize(
    "element",
    [
        "<link rel=canonical href='https://post.example/2024/11/a'>",
        "<meta name=date content='2024-02-31'>",
        "<meta name='last-modified' content='2024-11-05'>",
        ld(dateModified="2024-11-05"),
        "<title>What happened on 5 November 2024</title>",
    ],
)
def test_a_date_that_is_not_that_of_publication_or_not_a_day_is_not_taken(element: str) -> None:
    assert of(head(element)).published is None


def test_a_date_in_the_storys_own_words_is_not_its_publication() -> None:
    assert (
        of(f"<article>{STORY}<p>The port was closed from 2019-05-01 until 3 June 2021, the mayor said.</p></article>").published
        is None
    )


def test_the_json_ld_of_other_stories_is_not_this_ones() -> None:
    data = {
        "@graph": [
            {"@type": "ItemList", "itemListElement": [{"@type": "NewsArticle", "headline": "Another"}]},
            {"@type": "NewsArticle", "headline": "Strike"},
        ]
    }
    report = of(head(f"<script type='application/ld+json'>{json.dumps(data)}</script>"))
    assert report.title is not None
    assert report.title.value == "Strike"


@pytest.mark.parametrize(
    "data",
    ["{", "[" * 5000, '{"@type": ["NewsArticle", 3], "author": [3, null, {"name": {}}], "headline": {}, "publisher": 7}', "null"],
)
def test_broken_json_ld_is_passed_over(data: str) -> None:
    assert left(of(head(f"<script type='application/ld+json'>{data}</script>"))) == PLAIN


def test_one_time_element_dates_the_report_and_several_days_do_not() -> None:
    one = of(f"<article><h1>Strike widens</h1><time datetime=2024-11-05>5 Nov</time>{STORY}</article>")
    assert one.published is not None
    assert (one.published.value, one.published.origin) == ("2024-11-05", "html:time")
    assert marked(one, "dateline") == ["5 Nov"]
    assert of(f"<article><time datetime=2024-11-05>a</time>{STORY}<time datetime=2024-11-06>b</time></article>").published is None


def test_headline_byline_and_date_above_the_story_are_marked() -> None:
    above = "<h1>Strike widens</h1><p class=byline>Ada Lind</p><p>November 5, 2024</p><p>LOWPORT (NW) — The mayor said so.</p>"
    report = of(f"<article>{above}{STORY}</article>")
    assert marked(report, "title") == ["Strike widens"]
    assert marked(report, "byline") == ["Ada Lind"]
    assert marked(report, "dateline") == ["November 5, 2024", "LOWPORT (NW) —"]
    assert report.byline is not None
    assert report.byline.origin == "html:class=byline"


def test_a_page_that_nests_a_thousand_deep_is_read_whole() -> None:
    page = "<div>" * 1000 + STORY + "</div>" * 1000
    report = of(page)
    assert report.text == "\n\n".join(STORY.removeprefix("<p>").removesuffix("</p>").split("</p><p>"))
    assert report.warnings == ()


def test_words_lost_to_depth_are_counted_in_a_warning() -> None:
    report = of(STORY + "<div>" * 5000 + "<p>Seven words that stand much too deep.</p>" + "</div>" * 5000)
    assert any("7 words were lost" in warning for warning in report.warnings)


def test_a_page_with_all_its_words_too_deep_is_malformed_not_empty() -> None:
    with pytest.raises(MalformedInput, match="all its 4 words"):
        of("<div>" * 5000 + "<p>The union said so.</p>" + "</div>" * 5000)


def test_a_paywalled_page_is_empty_and_a_longer_part_of_one_has_a_warning() -> None:
    closed = ld(isAccessibleForFree="False")
    teaser = "<article><h1>Strike widens</h1><p>The union said that 400 people took part.</p><p>Subscribe now</p></article>"
    with pytest.raises(EmptyInput, match="paywall"):
        of(f"<head>{closed}</head>{teaser}")
    assert "not free" in of(head(closed)).warnings[0]


def test_a_page_says_its_encoding_itself() -> None:
    page = f"<html><head><meta charset=windows-1251></head><body><p>Мэр Иванов сказал.</p>{STORY}</body></html>".encode("cp1251")
    (report,) = read(page, name="a.html")
    assert (report.encoding, report.text[:18]) == ("windows-1251", "Мэр Иванов сказал.")


def test_a_saved_page_with_a_date_in_its_name_takes_it_last() -> None:
    named = of(f"<article>{STORY}</article>", "2024-11-05-strike.html")
    assert named.published is not None
    assert (named.published.value, named.published.origin) == ("2024-11-05", "file name")
