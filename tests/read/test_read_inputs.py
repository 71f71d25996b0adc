"""Files, bytes, formats, encodings, options and errors."""

import gzip
import json
from pathlib import Path

import pytest

from sayso.errors import BinaryInput, EmptyInput, InputError, MalformedInput, UnknownFormat, UsageError
from sayso.read import jsonl, read
from sayso.schema import Report, report_id

STORY = "The union said 400 people took part."


def only(source: Path | bytes, **options: str) -> Report:
    (report,) = read(source, **options)  # type: ignore[arg-type]
    return report


def test_a_file_is_called_by_its_name_and_keeps_its_bytes(tmp_path: Path) -> None:
    path = tmp_path / "strike.txt"
    path.write_bytes(STORY.encode() + b"\r\n")
    report = only(path)
    assert (report.name, report.raw, report.text) == ("strike.txt", path.read_bytes(), STORY + "\n")
    assert report.id == report_id(path.read_bytes(), None, None, None)


def test_what_the_user_declares_stands_before_what_is_found_and_makes_the_id() -> None:
    row = json.dumps({"text": STORY, "outlet": "Post", "published": "2024-01-01", "url": "https://post.example/1"}).encode()
    report = only(row, name="a.jsonl", outlet="Wire", published="5 November 2024", url="https://wire.example/1")
    facts = [report.outlet, report.published, report.url]
    assert [(fact.value, fact.origin) for fact in facts if fact] == [
        ("Wire", "option"),
        ("2024-11-05", "option"),
        ("https://wire.example/1", "option"),
    ]
    assert report.id == report_id(row, "Wire", "5 November 2024", "https://wire.example/1")


def test_a_row_has_the_same_id_in_whatever_file_it_stands() -> None:
    row = json.dumps({"id": "a", "text": STORY}).encode()
    data = b"\xef\xbb\xbf" + row + b"\r\n\n" + row
    assert [report.id for report in read(data, name="a.jsonl")] == [report_id(row, None, None, None)] * 2


@pytest.mark.parametrize("published", ["2024-02-30", "soon"])
def test_a_declared_date_that_is_none_is_wrong_usage_at_once(published: str) -> None:
    with pytest.raises(UsageError, match=published):
        read(STORY.encode(), published=published)


@pytest.mark.parametrize(
    ("name", "data", "media_type", "expected"),
    [
        ("a.txt", b"# Not a heading", None, "text/plain"),
        ("a.MD", STORY.encode(), None, "text/markdown"),
        ("a.htm", f"<p>{STORY}".encode(), None, "text/html"),
        ("story.php?x=1", f"<!-- c --><!DOCTYPE html><p>{STORY}".encode(), None, "text/html"),
        (None, f"<html><p>{STORY}".encode(), None, "text/html"),
        (None, f"<p>{STORY}</p>".encode(), None, "text/html"),  # a piece of a page, as it is copied out of one
        (None, b'["We knew," she wrote] The union said so.', None, "text/plain"),
        (None, b"<pause> The union said so.", None, "text/plain"),
        ("a.txt", b'[{"text": "The union said so."}]', None, "text/plain"),
        (None, b'{"text": "The union said so."}', None, "application/jsonl"),
        ("rows.json", b'{"text": "The union said so."}\n', None, "application/jsonl"),
        (None, gzip.compress(b'{"text": "The union said so."}', mtime=0), None, "application/jsonl"),
        (None, b"---\ntitle: A\n---\nThe union said so.", None, "text/markdown"),
        (None, STORY.encode(), None, "text/plain"),
        ("notes", STORY.encode(), "text/plain; charset=utf-8", "text/plain"),
        ("a.md", STORY.encode(), "text/plain", "text/markdown"),
        ("a.txt", f"<p>{STORY}".encode(), "text/html; charset=utf-8", "text/html"),
        ("a", f"<p>{STORY}".encode(), "application/xhtml+xml", "text/html"),
    ],
)
def test_the_format_is_told_by_how_it_was_served_then_by_name_then_by_content(
    name: str | None, data: bytes, media_type: str | None, expected: str
) -> None:
    (report,) = read(data, name=name, media_type=media_type)
    assert report.media_type == expected


@pytest.mark.parametrize(
    ("name", "data", "error", "reason"),
    [
        ("a.txt", b"", EmptyInput, "empty"),
        ("a.txt", b" \n\t\r\n", EmptyInput, "white space"),
        ("a.txt", b"\xef\xbb\xbf", EmptyInput, "empty"),
        ("a.md", b"\n", EmptyInput, "white space"),
        ("a.html", b"<html><body><script>x()</script></body></html>", EmptyInput, "without words"),
        ("a.html", b"<html><nav><a href=/>Home</a></nav></html>", EmptyInput, "only navigation"),
        ("a.jsonl", b"\n\n", EmptyInput, "no rows"),
        ("a.txt", b"ab\0cd", BinaryInput, "NUL|not text"),
        ("a.txt", bytes(range(1, 32)) * 9 + b"\x80\x81\x8d\xff", BinaryInput, "not text"),
        ("a.txt", b"\xff\xfea\x00b", BinaryInput, "utf-16"),
        ("a.pdf", b"%PDF-1.7 ...", UnknownFormat, "PDF"),
        ("a.txt", b"%PDF-1.7 ...", UnknownFormat, "PDF"),
        ("a.pdf", b"not really", UnknownFormat, "does not begin like one"),
        ("a.docx", b"PK\x03\x04....", UnknownFormat, "docx"),
        ("a.png", b"\x89PNG\r\n\x1a\n", UnknownFormat, "PNG"),
        ("a.csv", b"id,text\n1,a", UnknownFormat, "jsonl"),
        ("a.json", b'[\n {"text": "a"}]', UnknownFormat, "one report a line"),
        ("a.txt.gz", gzip.compress(b"The union said so.", mtime=0), UnknownFormat, "gzipped"),
        ("feed.xml", b"<?xml version='1.0'?><rss/>", UnknownFormat, "feeds"),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_name_and_the_reason(
    name: str, data: bytes, error: type[InputError], reason: str
) -> None:
    with pytest.raises(error, match=reason) as caught:
        list(read(data, name=name))
    assert str(caught.value).startswith(name)


@pytest.mark.parametrize(
    ("data", "media_type", "reason"),
    [
        (b'<?xml version="1.0"?>\n<rss version="2.0"><channel><item><title>Nine hurt</title>', "text/xml", "feeds"),
        (b'<feed xmlns="http://www.w3.org/2005/Atom"><title>Nine hurt</title></feed>', None, "feeds"),
        (b"\xef\xbb\xbf\n<rss><channel/></rss>", "text/plain", "feeds"),
        (b'[{"text": "The union said so."}]', None, "one report a line"),
        (b'{\n  "text": "The union said so."\n}', None, "one report a line"),
    ],
)
def test_a_feed_or_json_without_a_name_is_refused_and_not_read_as_prose(data: bytes, media_type: str | None, reason: str) -> None:
    with pytest.raises(UnknownFormat, match=reason):
        list(read(data, media_type=media_type))


def test_something_served_as_a_picture_is_refused() -> None:
    with pytest.raises(UnknownFormat, match="image/x-new"):
        list(read(b"soup", name="a", media_type="image/x-new"))


def test_a_file_that_is_not_there_is_an_input_error_with_its_path(tmp_path: Path) -> None:
    errors: list[InputError] = []
    assert list(read(tmp_path / "gone.txt", on_error=errors.append)) == []
    assert [error.name for error in errors] == [str(tmp_path / "gone.txt")]


def test_a_bad_row_does_not_stop_the_next_and_names_file_and_line() -> None:
    bad = b'{"text": \n\n["text"]\n{"text": "\\ud800"}\n{"text": "a\\u0000"}\n\xff\n'
    data = b'{"text": "One said so."}\n' + bad + b'{"text": "Two said so."}'
    errors: list[InputError] = []
    reports = list(read(data, name="a.jsonl", on_error=errors.append))
    assert [report.text for report in reports] == ["One said so.", "Two said so."]
    assert [(error.name, error.line) for error in errors] == [("a.jsonl", line) for line in (2, 4, 5, 6, 7)]


def test_without_a_handler_the_first_bad_row_is_raised_after_the_rows_before_it() -> None:
    reports = read(b'{"text": "One said so."}\n{}\n{"text": "Two said so."}', name="a.jsonl")
    assert next(reports).text == "One said so."
    with pytest.raises(MalformedInput, match=r"a\.jsonl, line 2: no text"):
        next(reports)


def test_rows_before_a_break_in_gzip_are_read() -> None:
    rows = b"".join(json.dumps({"text": f"Witness {n} said {n * 7919}."}).encode() + b"\n" for n in range(2000))
    errors: list[InputError] = []
    reports = list(read(gzip.compress(rows, mtime=0)[:-2000], name="a.jsonl.gz", on_error=errors.append))
    assert 0 < len(reports) < 2000
    assert "gzip" in str(errors[-1])


def test_rows_are_read_one_at_a_time(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(b'{"text": "One said so."}\n' * 3 + b"no json\n" * 3)
    assert next(read(path)).text == "One said so."  # the broken rows further down are not looked at


def test_a_row_beyond_all_measure_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jsonl, "LONGEST_ROW", 40)
    errors: list[InputError] = []
    data = b'{"text": "' + b"x" * 90 + b'"}\n{"text": "One said so."}\n'
    assert [report.text for report in read(data, name="a.jsonl", on_error=errors.append)] == ["One said so."]
    assert [error.line for error in errors] == [1]


@pytest.mark.parametrize("title", [{"a": 1}, 3, ["x"], True])
def test_a_field_of_another_type_is_a_warning(title: object) -> None:
    report = only(json.dumps({"text": STORY, "title": title}).encode(), name="a.jsonl")
    assert report.title is None
    assert len(report.warnings) == 1


@pytest.mark.parametrize(
    ("text", "codec", "encoding"),
    [
        ("“It’s over,” the café owner said — for now.", "cp1252", "windows-1252"),
        ("£5m was paid, the minister’s office said.", "cp1252", "windows-1252"),
        ("Президент сказал, что переговоры продолжатся в среду.", "cp1251", "windows-1251"),
    ],
)
def test_an_undeclared_encoding_is_guessed_and_said_to_be(text: str, codec: str, encoding: str) -> None:
    report = only(text.encode(codec), name="a.txt")
    assert (report.text, report.encoding) == (text, encoding)
    assert report.warnings == (f"no encoding declared; guessed {encoding}",)


def test_a_declared_encoding_is_no_guess() -> None:
    report = only("Köhler said nein.".encode("latin-1"), name="a", media_type="text/plain; charset=ISO-8859-1")
    assert (report.text, report.encoding, report.warnings) == ("Köhler said nein.", "windows-1252", ())


def test_a_label_that_is_no_text_encoding_is_not_trusted() -> None:
    report = only(b"caf\xe9 \\ud800 owners said so", name="a", media_type="text/plain; charset=unicode_escape")
    assert "\\ud800" in report.text


def test_one_broken_byte_does_not_turn_utf8_into_something_else() -> None:
    text = "“It’s over,” she said. “It’s done.” — “No,” he said — “it’s not.”"
    report = only(text.encode() + b"\xe2\x80", name="a.txt")
    assert report.text.startswith(text)
    assert report.encoding == "utf-8"
    assert "not UTF-8" in report.warnings[0]


def test_a_page_named_as_text_is_read_as_text_with_a_warning() -> None:
    report = only(f"<html><p>{STORY}</p></html>".encode(), name="a.txt")
    assert report.text == f"<html><p>{STORY}</p></html>"
    assert "markup" in report.warnings[0]
