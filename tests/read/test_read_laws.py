"""What holds for any input at all."""

import gzip
import json

import pytest
from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st

from sayso.errors import InputError
from sayso.read import read
from sayso.schema import Report

# Pages go through lxml and trafilatura: slower than Hypothesis expects, the first one most of all.
pages = settings(deadline=None, max_examples=80, suppress_health_check=[HealthCheck.too_slow])

characters = st.characters(exclude_categories=["Cs"], exclude_characters="\0")
some_text = st.text(characters, min_size=1)
# Lines that the finders of heads and boilerplate act on, in any order.
telling = st.sampled_from(
    [
        "Harbour Strike Widens",
        "By Ada Lind | Northern Wire | 5 November 2024",
        "Published: 31 February 2024",
        "November 5, 2024",
        "LOWPORT, Nov 5 (Wire) - The port closed.",
        "Related",
        "Read more: Why",
        "(Reporting by Ada Lind)",
        "© 2024 Wire. All rights reserved.",
        "The union said 400 people took part.",
        "# Heading",
        "---",
        "title: A",
        "- [a](b)",
        "",
        " \t",
    ]
)
a_story = st.lists(telling | some_text, min_size=1).flatmap(
    lambda parts: st.sampled_from(["\n", "\r\n", "\r", "\n\n"]).map(lambda end: end.join(parts))
)
markup = st.lists(
    st.sampled_from(
        "<html> <head> <title>a</title> <body> </body> <p> </p> <div> </div> <nav> <article> </article> <h1>One</h1> <h2> "
        "<br> <br/> <table><tr><td>a<td>b <ul><li> </ul> <pre> </pre> <script>x</script> <!-- --> <![CDATA[ <svg> <time> "
        "<aside> &#xD800; &#1; &amp; &nbsp; <p>By_Ada_Lind <figcaption> <frameset> <template> <b> </b> <a_href=x> <form> "
        "<meta_charset=x> < > & \x01".replace("_", " ").split(" ")
    )
    | st.sampled_from(["The union said 400 people took part in it. ", "Related", " ", "\n"])
    | some_text,
    max_size=40,
).map("".join)


def well_formed(report: Report) -> None:
    """The laws of a Report's regions: inside the text, in its order, apart from one another, without white space at the ends."""
    last = 0
    for region in report.regions:
        assert last <= region.span.start
        quote = report.quote(region.span)
        assert quote == quote.strip(" \t\n\r\f\v\u00a0")
        assert region.role in {"title", "byline", "dateline", "boilerplate"}
        last = region.span.end


@given(a_story)
@example("\ufeffBy Ada Lind\n\nRelated\n")
@example("1 auguſt 2020\n\nHeadline words\n\nA sentence.")
@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_text_is_the_input_with_one_kind_of_line_ending(name: str, text: str) -> None:
    text = text.removeprefix("\ufeff")
    assume(text.replace("\ufeff", "").strip())
    (report,) = read(text.encode(), name=name)
    assert report.text == text.replace("\r\n", "\n").replace("\r", "\n")
    well_formed(report)


@given(a_story, st.sampled_from(["utf-8-sig", "utf-16", "utf-32"]))
def test_a_byte_order_mark_tells_the_encoding_and_is_no_part_of_the_text(text: str, encoding: str) -> None:
    text = text.removeprefix("\ufeff")
    assume(text.replace("\ufeff", "").strip())
    (report,) = read(text.encode(encoding), name="a.txt")
    assert report.text == text.replace("\r\n", "\n").replace("\r", "\n")
    assert report.encoding == encoding.removesuffix("-sig")


@given(st.lists(a_story, min_size=1, max_size=5), st.booleans(), st.booleans())
def test_the_text_of_a_row_is_the_text_of_its_report(texts: list[str], escaped: bool, packed: bool) -> None:
    texts = [text for text in texts if text.replace("\ufeff", "").strip()]
    assume(texts)
    data = "".join(
        json.dumps({"id": f"r{n}", "text": text}, ensure_ascii=escaped) + "\n" for n, text in enumerate(texts)
    ).encode()
    reports = list(read(gzip.compress(data, mtime=0) if packed else data, name="a.jsonl.gz" if packed else "a.jsonl"))
    assert [report.text for report in reports] == [text.replace("\r\n", "\n").replace("\r", "\n") for text in texts]
    assert [report.name for report in reports] == [f"r{n}" for n in range(len(texts))]
    assert [report.raw for report in reports] == data.split(b"\n")[:-1]
    for report in reports:
        well_formed(report)


@pages
@given(markup)
@example("<p>One said <b>two</b>.</p>" * 3)
@example("\x08\x0c\uffff<p>The union\x01 said it.")
@example("<pre>\n a\r\n\n b </pre><p>The union said it.</p>")
def test_any_markup_gives_a_report_whose_regions_lie_in_its_text_or_an_input_error(page: str) -> None:
    try:
        reports = list(read(page.encode(), name="a.html"))
    except InputError:
        return
    for report in reports:
        well_formed(report)
        assert "\r" not in report.text


@pages
@given(
    st.binary()
    | markup.map(str.encode)
    | st.lists(st.sampled_from([b'{"text":', b'"a"', b"}", b"\n", b"[", b"\xff", b"\\ud800", b"1e999"])).map(b"".join),
    st.sampled_from(["a.txt", "a.md", "a.html", "a.jsonl", "a.jsonl.gz", "a", None, "a.pdf"]),
    st.sampled_from([b"", b"\x1f\x8b\x08\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"<html>", b"---\n"]),
)
def test_any_bytes_give_equal_reports_each_time_or_an_input_error(data: bytes, name: str | None, begin: bytes) -> None:
    def once() -> tuple[list[Report], list[str]]:
        errors: list[InputError] = []
        reports = list(read(begin + data, name=name, on_error=errors.append))
        return reports, [str(error) for error in errors]

    reports, errors = once()
    assert reports or errors
    assert (reports, errors) == once()
    for report in reports:
        well_formed(report)
        report.text.encode("utf-8")  # no half of a surrogate pair: every store can hold it


@pages
@given(
    st.recursive(
        st.none() | st.booleans() | st.floats() | st.text(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)
    )
)
def test_any_value_in_any_field_of_a_row_is_read_or_refused_with_its_line(value: object) -> None:
    for field in ("id", "title", "outlet", "published", "url", "text", "language"):
        row = json.dumps({"text": "The union said so.", field: value}).encode()
        errors: list[InputError] = []
        reports = list(read(row, name="a.jsonl", on_error=errors.append))
        assert len(reports) + len(errors) == 1
        assert all(error.line == 1 for error in errors)
