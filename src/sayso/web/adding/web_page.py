"""A page from the web, because the user typed its address."""

from sayso.flow import Source


def fetched(address: str) -> Source:
    """The page at this address as a source. Raises InputError."""
    from sayso import __version__  # noqa: PLC0415
    from sayso.read.fetch import fetch  # noqa: PLC0415  nothing of the network loads until an address is typed

    page = fetch(address, version=__version__)
    return Source(page.content, name=address, url=address, media_type=page.media_type)
