"""Bytes -> characters. Nothing is normalised: only the byte order mark goes, and line endings become "\\n"."""

import codecs
import re
from collections.abc import Iterable
from dataclasses import dataclass

from charset_normalizer import from_bytes

from sayso.errors import BinaryInput

# utf-32 first: its little-endian mark begins with that of utf-16.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

# The encodings of the WHATWG Encoding Standard that Python knows. A label is only trusted if it names one of them: Python's
# own list also holds "unicode_escape", "idna" and others that are no text encodings.
_WEB = """
    cp1252 cp1250 cp1251 cp1253 cp1254 cp1255 cp1256 cp1257 cp1258 cp874 cp866 iso8859-2 iso8859-3 iso8859-4 iso8859-5
    iso8859-6 iso8859-7 iso8859-8 iso8859-10 iso8859-13 iso8859-14 iso8859-15 iso8859-16 koi8-r koi8-u mac-roman
    mac-cyrillic gb18030 gbk big5 euc_jp shift_jis euc_kr
""".split()  # noqa: SIM905 (a text of words reads better than a list of one a line)
_AS_BROWSERS_DO = {"ascii": "cp1252", "iso8859-1": "cp1252", "iso8859-9": "cp1254", "gb2312": "gb18030"}
_LARGE = 1 << 16  # bytes the guess looks at: more text than it needs, and its time grows with every byte

_CONTROLS = re.compile("[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_META = re.compile(rb"<meta[^>]{0,300}?charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Decoded:
    """Characters, the encoding they were in, and what had to be assumed on the way."""

    text: str
    encoding: str
    warnings: tuple[str, ...] = ()


def decode(raw: bytes, *, place: str, declared: Iterable[str | None] = ()) -> Decoded:
    """Decode bytes by their mark, else as UTF-8, else as declared (first label first), else by a guess that a warning names.

    Raises BinaryInput, naming `place`, for bytes that are text in none of these ways.
    """
    decoded = _by_mark(raw, place) or _as_utf8(raw) or _as_declared(raw, declared) or _mended(raw) or _guessed(raw)
    if decoded is None:
        raise BinaryInput(place, "not text in any encoding we know")
    if "\0" in decoded.text:
        raise BinaryInput(place, f"not text: a NUL at character {decoded.text.index(chr(0))}")
    return Decoded(one_newline(decoded.text), decoded.encoding, decoded.warnings)


def one_newline(text: str) -> str:
    """The text with "\\r\\n" and lone "\\r" as "\\n"."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def html_charset(raw: bytes) -> str | None:
    """The encoding an HTML page names in its first bytes (HTML Standard, "prescan a byte stream"; 4096 where it says 1024)."""
    match = _META.search(raw[:4096])
    return match[1].decode("ascii") if match else None


def _by_mark(raw: bytes, place: str) -> Decoded | None:
    for mark, name in _MARKS:
        if raw.startswith(mark):
            try:
                return Decoded(raw.decode(name), name.removesuffix("-sig"))
            except UnicodeDecodeError as error:
                raise BinaryInput(place, f"begins as {name} but byte {error.start} does not fit") from error
    return None


def _as_utf8(raw: bytes) -> Decoded | None:
    try:
        return Decoded(raw.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return None


def _as_declared(raw: bytes, declared: Iterable[str | None]) -> Decoded | None:
    for label in declared:
        codec = _codec(label) if label else None
        if codec is None or (b"\0" in raw and not codec.startswith("utf-16")):
            continue
        try:
            return Decoded(raw.decode(codec), _shown(codec))
        except UnicodeDecodeError:
            continue
    return None


def _codec(label: str) -> str | None:
    try:
        name = codecs.lookup(label).name
    except (LookupError, ValueError):
        return None
    name = _AS_BROWSERS_DO.get(name, name)
    return name if name in _WEB or name.startswith("utf-16") else None


def _mended(raw: bytes) -> Decoded | None:
    """UTF-8 with a few broken bytes, as pages glued from two encodings and files cut in the middle of a character have."""
    if b"\0" in raw:
        return None
    text = raw.decode("utf-8", errors="replace")
    broken = text.count("\ufffd") - raw.count("\ufffd".encode())
    # In an eight-bit encoding nearly every byte above 127 is broken UTF-8, so one in ten whole ones is far from both.
    if sum(character > "\x7f" for character in text) < 10 * broken:
        return None
    return Decoded(text, "utf-8", (f"{broken} places are not UTF-8; each stands as \ufffd",))


def _guessed(raw: bytes) -> Decoded | None:
    if b"\0" in raw:
        return None
    matches = from_bytes(raw[:_LARGE], cp_isolation=_WEB)
    best = matches.best()
    if best is None:
        return None
    # The detector cannot tell the Windows code pages of a short text apart (on "£5m" it says cp1250). English news comes in
    # windows-1252, so that one is taken unless the detector finds the other cleaner.
    western = next((match for match in matches if match.encoding == "cp1252"), None)
    codec = "cp1252" if _same_as_western(raw, best.encoding) or (western and western.chaos <= best.chaos) else best.encoding
    try:
        text = raw.decode(codec)
    except UnicodeDecodeError:
        return None
    # Three stray controls happen in text, one in a hundred characters does not.
    if len(_CONTROLS.findall(text)) > max(3, len(text) // 100):
        return None
    return Decoded(text, _shown(codec), (f"no encoding declared; guessed {_shown(codec)}",))


def _same_as_western(raw: bytes, codec: str) -> bool:
    """Whether windows-1252 reads these bytes too, at most one character in fifty differently (a "£" among English words)."""
    try:
        one, other = raw[:_LARGE].decode(codec), raw[:_LARGE].decode("cp1252")
    except UnicodeDecodeError:
        return False
    return len(one) == len(other) and sum(a != b for a, b in zip(one, other, strict=True)) * 50 <= len(one)


def _shown(codec: str) -> str:
    """The name people know: "windows-1252" for Python's "cp1252"."""
    return codec.replace("cp125", "windows-125").replace("_", "-")
