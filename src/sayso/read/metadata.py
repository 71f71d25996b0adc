"""Title, outlet, byline, date, address and language of a page, each with the exact place in the page that says so."""

import copy
import datetime
import logging
import re
from collections.abc import Iterator
from typing import Any

import htmldate
import lxml.html

from sayso.read import dates, json_ld
from sayso.read.blocks import Element
from sayso.read.found import Found
from sayso.text import one_line

for _name in ("htmldate", "trafilatura"):
    logging.getLogger(_name).addHandler(logging.NullHandler())

# htmldate takes today as the latest date by default; a reading must not depend on the day it is made.
_EARLIEST, _LATEST = datetime.datetime(1990, 1, 1), datetime.datetime(2100, 1, 1)  # noqa: DTZ001 (htmldate compares naive ones)

_TITLE = ("og:title", "twitter:title", "headline", "dc.title")
_OUTLET = ("og:site_name", "publisher", "dc.publisher", "application-name", "citation_journal_title")
_BYLINE = ("author", "article:author", "parsely-author", "byl", "dc.creator", "sailthru.author")
_PUBLISHED = (
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "parsely-pub-date",
    "dc.date.issued",
    "dcterms.created",
    "dc.date",
    "pubdate",
    "publish-date",
    "date",
)

_CHANGED = re.compile("modif|updat|revis|date$", re.IGNORECASE)  # "date": the HTTP header, when the page was sent

Candidate = tuple[str, str | None]  # where it stands in the page, what it says


def note_metadata(found: Found, tree: Element) -> bool:
    """Note what the page says about itself. Of several places that say it, the one most deliberately written comes first.

    Returns whether the page is free to read: False only if it says that it is not.
    """
    article = json_ld.article(tree)
    meta = _meta(tree)
    for origin, value in _outlets(article, meta):
        found.note("outlet", value, origin)
    for origin, value in _titles(tree, article, meta):
        found.note("title", value, origin)
    for origin, value in _bylines(tree, article, meta):
        found.note("byline", _without_by(value), origin)
    for origin, value in _addresses(tree, article, meta):
        found.note("url", value if value and value.startswith(("http://", "https://")) else None, origin)
    for origin, value in (
        ("html:lang", tree.get("lang")),
        ("html:json-ld:inLanguage", json_ld.first(article.get("inLanguage"))),
        ("html:og:locale", meta.get("og:locale")),
    ):
        found.note("language", value, origin)
    for origin, value in _published(tree, article, meta):
        found.note_date(value, origin)
    free = str(article.get("isAccessibleForFree")).lower() != "false"
    if not free:
        found.warnings.append("html:json-ld:isAccessibleForFree: the page is not free; this may be a part of the report")
    return free


def note_htmldate(found: Found, tree: Element) -> None:
    """Ask htmldate, for its knowledge of rarer tags in <head> and of dates in addresses; never for dates in running text.

    Its answer is only taken if the day stands there in figures: from "2024-02-31" it makes the first of February.
    """
    if found.published is not None:
        return
    head = lxml.html.Element("html")
    head.extend(copy.deepcopy(element) for element in tree.findall("head"))
    head.append(lxml.html.Element("body"))
    for element in list(head.iter("meta")):  # it falls back to the last change, which is not when the report appeared
        if _CHANGED.search(
            f"{element.get('name')} {element.get('property')} {element.get('itemprop')} {element.get('http-equiv')}"
        ):
            element.getparent().remove(element)
    found.note_date(_in_figures(_htmldate(head, ""), lxml.html.tostring(head, encoding="unicode")), "html:htmldate:head")
    if found.url is not None:
        empty = lxml.html.document_fromstring("<html><body></body></html>")
        found.note_date(_in_figures(_htmldate(empty, found.url.value), found.url.value), "html:htmldate:url")


def _in_figures(day: str | None, where: str) -> str | None:
    """The day if it stands there as year, month and day (2024-11-05, 2024/11/5, 20241105)."""
    if day is None:
        return None
    year, month, of_month = day.split("-")
    figures = rf"{year}[-/._]?0?{int(month)}[-/._]?0?{int(of_month)}(?!\d)"
    return day if re.search(figures, where) else None


def _htmldate(tree: Element, url: str) -> str | None:
    try:
        value = htmldate.find_date(
            tree, extensive_search=False, original_date=True, url=url, min_date=_EARLIEST, max_date=_LATEST
        )
    except Exception:  # a page it chokes on has simply no date found
        return None
    return value if isinstance(value, str) else None


def _meta(tree: Element) -> dict[str, str]:
    """<meta> contents by name, property or itemprop in lower case; the first of each."""
    values: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = (element.get("property") or element.get("name") or element.get("itemprop") or "").strip().lower()
        content = (element.get("content") or "").strip()
        if name and content:
            values.setdefault(name, content)
    return values


def _from_meta(meta: dict[str, str], names: tuple[str, ...]) -> Iterator[Candidate]:
    for name in names:
        yield f"html:{name if ':' in name else f'meta:{name}'}", meta.get(name)


def _outlets(article: dict[str, Any], meta: dict[str, str]) -> Iterator[Candidate]:
    yield "html:json-ld:publisher", json_ld.names(article.get("publisher"))
    for origin, value in _from_meta(meta, _OUTLET):
        yield origin, None if value and "://" in value else value


def _titles(tree: Element, article: dict[str, Any], meta: dict[str, str]) -> Iterator[Candidate]:
    yield "html:json-ld:headline", json_ld.first(article.get("headline"))
    outlet = json_ld.names(article.get("publisher")) or meta.get("og:site_name")
    for origin, value in _from_meta(meta, _TITLE):
        yield origin, _without_outlet(value, outlet)
    headings = [element for element in tree.iter("h1") if _said(element)]
    if len(headings) == 1:  # of several, none is surely the story's
        yield "html:h1", _said(headings[0])
    yield "html:title", _without_outlet(tree.findtext(".//head/title"), outlet)
    if headings:
        yield "html:h1", _said(headings[0])


def _bylines(tree: Element, article: dict[str, Any], meta: dict[str, str]) -> Iterator[Candidate]:
    yield "html:json-ld:author", json_ld.names(article.get("author"))
    for origin, value in _from_meta(meta, _BYLINE):
        yield origin, None if value and "://" in value else value
    for origin, path in (
        ("html:itemprop=author", ".//*[@itemprop='author']"),
        ("html:rel=author", ".//a[@rel='author']"),
    ):
        said = [_said(element) for element in tree.xpath(path)]
        yield origin, ", ".join(dict.fromkeys(name for name in said if 0 < len(name) <= 80))  # longer ones are biographies


def _addresses(tree: Element, article: dict[str, Any], meta: dict[str, str]) -> Iterator[Candidate]:
    for link in tree.iter("link"):
        if (link.get("rel") or "").lower() == "canonical":
            yield "html:link:canonical", (link.get("href") or "").strip()
    yield "html:og:url", meta.get("og:url")
    yield "html:json-ld:url", json_ld.address(article.get("url"))
    yield "html:json-ld:mainEntityOfPage", json_ld.address(article.get("mainEntityOfPage"))


def _published(tree: Element, article: dict[str, Any], meta: dict[str, str]) -> Iterator[Candidate]:
    yield "html:json-ld:datePublished", json_ld.first(article.get("datePublished"))
    yield from _from_meta(meta, _PUBLISHED)
    for element in tree.iter("time"):
        if element.get("itemprop") == "datePublished" or element.get("pubdate") is not None:
            yield "html:time", element.get("datetime") or _said(element)
    for element in tree.xpath(".//*[@itemprop='datePublished'][not(self::time)][not(self::meta)]"):
        yield "html:itemprop=datePublished", element.get("content") or element.get("datetime") or _said(element)
    times = [element.get("datetime") or _said(element) for element in tree.iter("time") if not _is_elsewhere(element)]
    days = {day[:10] for day in map(_day, times) if day}
    if len(days) == 1:  # several days: one of them is of another story, or an update
        yield "html:time", next(value for value in times if _day(value))


def _is_elsewhere(element: Element) -> bool:
    """Whether a <time> belongs to another story, a comment or an update."""
    around = [element, *element.iterancestors()]
    named = " ".join(f"{step.get('class') or ''} {step.get('itemprop') or ''}".lower() for step in around)
    return any(step.tag in ("nav", "aside", "footer") for step in around) or any(
        word in named for word in ("related", "comment", "updated", "modified")
    )


def _day(value: str) -> str | None:
    try:
        return dates.iso(value)
    except dates.ImpossibleDateError:
        return None


def _said(element: Element) -> str:
    return one_line("".join(element.itertext()))


def _without_by(value: str | None) -> str | None:
    value = one_line(value or "")
    return value[3:] if value[:3].lower() == "by " else value


def _without_outlet(title: str | None, outlet: str | None) -> str | None:
    """The title without " | Outlet" at its end, as pages put it into <title>."""
    title, outlet = one_line(title or ""), one_line(outlet or "")
    head = title[: -len(outlet)].rstrip() if outlet and title.endswith(outlet) else title
    return head[:-1].rstrip() if head != title and head[-1:] in "|–—-·•:" and head[-1:] else title
