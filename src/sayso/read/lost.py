"""How many words of a page its tree has lost: libxml2 silently drops what nests too deep (256 elements, 2048 if asked to)."""

from html.parser import HTMLParser

from sayso.read.blocks import Element

_UNREAD = ("script", "style")


def words_lost(page: str, tree: Element) -> int:
    """Words in the page's markup minus words in the tree, script and style left out; 0 if none are missing."""
    counter = _Counter(convert_charrefs=True)
    try:
        counter.feed(page)
        counter.close()
    except AssertionError:  # the standard library's way to refuse some broken declarations: what was counted so far counts
        pass
    came_out = sum(
        len((text or "").split())
        for element in tree.iter()
        for text in ("" if element.tag in _UNREAD else element.text, element.tail)
    )
    return max(0, counter.words - came_out)


class _Counter(HTMLParser):
    """Counts words without building a tree, so that no depth is too deep."""

    words = 0
    skipping = False

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.skipping = tag in _UNREAD

    def handle_endtag(self, tag: str) -> None:
        self.skipping = False

    def handle_data(self, data: str) -> None:
        self.words += 0 if self.skipping else len(data.split())
