"""How many attribution chains are read exactly right, on `training/chains.jsonl`: 228 fictional texts with 362 claims.

What the gold holds to: a chain runs from the innermost voice outwards and leaves out the report's own outlet. An outlet that was
told, interviewed or quoted from, or that saw the document, is a voice; other recipients ("told reporters") are none. A letter,
post, video or recording in which something was said is one too; a speech, a statement, an interview is none. The outer statement
and the one inside it are both claims; a stated reason for anonymity is none. Who denies another's claim does not pass it on:
in "X denied Y's claim that P", P has the chain Y.

Annotated twice by the one who wrote it, the second time shuffled and with the gold covered: 357 of 362 claims alike (223 of 228
texts). Settled: occasions (sermon, speech) are no voices; "report" stays in "Aftenblad report"; an outer claim ends with its cue
or the phrase of its source. Four texts that allowed two readings were reworded afterwards.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import sayso
from sayso.schema import Claim
from sayso.text import words

CHAINS = Path(__file__).parents[1] / "chains.jsonl"
ENOUGH = 0.6  # of the content words shared, as F1: the seeds' scorer asks the same of a statement's letters


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Words that say little about which statement this is.
FUNCTION = _set(
    "a an the that this these those and or but of to in on at by for from with as it its he she they his her their him them i we "
    "you my our me us is are was were be been being am has have had having do does did will would there which who whom whose"
)
DETERMINERS = _set("the a an his her its their my our your this that these those")
PRONOUNS = _set("he she it they i we you")
# What begins the words after a name's head noun: "spokesman | for the port", "memo | seen by Reuters".
AFTER = _set(
    "of for from in on at to with by about against within near inside who whose which that where close familiar involved briefed "
    "seen obtained leaked shared posted uploaded published written filed signed shown later"
)
JOINING = _set("and or &")
# What a voice issues; named with its issuer, the issuer alone is the same voice ("the junta's statement", "the junta").
ISSUED = _set(
    "statement communiqué communique announcement letter post tweet message memo email report notes account article filing"
)


@dataclass(frozen=True, slots=True)
class Verdict:
    """One gold claim, and the claim of our reading that comes nearest to it (None: nothing shares enough words)."""

    row: dict[str, Any]
    content: str
    chain: tuple[str, ...]
    got: Claim | None
    right: bool


def _bare(name: str) -> list[str]:
    """A name's words in lower case, without determiners before it, punctuation round it, or a genitive's ending after it."""
    found = [w.strip("“”\"‘',.()") for w in name.replace("’", "'").casefold().removesuffix("'s").split()]
    while len(found) > 1 and found[0] in DETERMINERS:
        found = found[1:]
    return found


def _parted(name: Sequence[str]) -> tuple[list[str], list[str]]:
    """The words up to the head noun, and those after it."""
    cut = next((i for i, word in enumerate(name) if i and word in AFTER), len(name))
    return list(name[:cut]), list(name[cut:])


def _initials(name: str) -> set[str]:
    parts = name.replace("-", " ").split()
    capital = "".join(p[0] for p in parts if p[0].isupper())
    return {capital, "".join(p[0] for p in parts).upper()} if len(capital) > 1 else set()


def _issuer(name: str) -> str | None:
    """Whose document a name names: "memo from the school board", "royal household's communiqué", "Aftenblad report"."""
    core, rest = _parted(_bare(name))
    if core[-1] not in ISSUED:
        return None
    owner = next((i for i, word in enumerate(core) if word.endswith(("'s", "s'"))), None)
    if owner is not None:
        return " ".join([*core[:owner], core[owner].removesuffix("s").removesuffix("'")])
    if rest[:1] in (["by"], ["from"], ["in"]):
        return " ".join(rest[1:])
    title = name.split()[-2:-1] if not rest else []
    return " ".join(core[:-1]) if title and title[0][0].isupper() else None


def _same_words(one: str, other: str) -> bool:
    a, b = _bare(one), _bare(other)
    if a == b:
        return True
    if (len(a) == 1 and a[0] in PRONOUNS) or (len(b) == 1 and b[0] in PRONOUNS):
        return False
    (short, after), (long, further) = sorted((_parted(a), _parted(b)), key=lambda parts: len(parts[0]))
    extent = min(len(after), len(further))
    before = long[: len(long) - len(short)]
    return long[len(before) :] == short and after[:extent] == further[:extent] and not JOINING.intersection(before)


def same_name(one: str, other: str) -> bool:
    """Whether two names of a voice are one.

    Case and determiners aside they are equal; or one is the last words of the other's part up to its head noun, with nothing
    different after it ("Osk" and "Lena Osk", "memo" and "leaked memo seen by Reuters", never "ministry" and "minister", "premier"
    and "aide to the premier", "diplomat" and "two officials and a diplomat"); or one is the other's initials; or one issued the
    document that the other names. A pronoun is only itself.
    """
    if _same_words(one, other):
        return True
    if (one.isupper() and one in _initials(other)) or (other.isupper() and other in _initials(one)):
        return True
    a, b = _issuer(one), _issuer(other)
    return (a is not None and _same_words(a, other)) or (b is not None and _same_words(one, b))


def same_chain(gold: Sequence[str], got: Sequence[str], *, among: frozenset[str]) -> bool:
    """Whether the chains are of one length and each name matches. A name that would fit two of the text's voices must be equal.

    among: every voice that the gold names in this text.
    """
    if len(gold) != len(got):
        return False
    for wanted, name in zip(gold, got, strict=True):
        unclear = sum(same_name(voice, name) for voice in among) > 1
        if not (_bare(wanted) == _bare(name) if unclear else same_name(wanted, name)):
            return False
    return True


def _content_words(text: str) -> Counter[str]:
    every = [word for word, _, _ in words(text)]
    return Counter([word for word in every if word not in FUNCTION] or every)


def overlap(gold: str, claim: Claim, text: str) -> float:
    """F1 of content words between a gold content and the claim's, whole or the nearest of its pieces."""
    wanted, best = _content_words(gold), 0.0
    for said in (claim.quote, *(text[span.start : span.end] for span in claim.content)):
        got = _content_words(said)
        best = max(best, 2 * (wanted & got).total() / (wanted.total() + got.total()))
    return best


def names_of(claim: Claim) -> tuple[str, ...]:
    """The claim's chain by name, innermost first."""
    return tuple(voice.name for voice in claim.chain)


def _voices(row: dict[str, Any]) -> frozenset[str]:
    return frozenset(" ".join(_bare(name)) for claim in row["claims"] for name in claim["chain"])


def readings(path: Path) -> Iterator[tuple[dict[str, Any], tuple[Claim, ...]]]:
    """Each row of the file with the claims that the product reads in its text."""
    for line in path.read_text(encoding="utf8").splitlines():
        row = json.loads(line)
        document = next(sayso.annotate(sayso.read(row["text"].encode(), name=row["id"])))
        yield row, sayso.extract(document)


def judged(row: dict[str, Any], claims: Sequence[Claim]) -> list[Verdict]:
    """Each gold claim of a text beside the claim whose content is nearest; of equally near ones the one with the right chain."""
    out, among = [], _voices(row)
    for gold in row["claims"]:
        chain = tuple(gold["chain"])
        ranked = [(overlap(gold["content"], c, row["text"]), same_chain(chain, names_of(c), among=among), c) for c in claims]
        near, right, claim = max(ranked, key=lambda each: each[:2], default=(0.0, False, None))
        found = near >= ENOUGH
        out.append(Verdict(row, gold["content"], chain, claim if found else None, found and right))
    return out


def extra(row: dict[str, Any], claims: Sequence[Claim]) -> list[Claim]:
    """Our claims with a chain of two or more that the gold does not have."""

    def known(claim: Claim) -> bool:
        return any(
            overlap(gold["content"], claim, row["text"]) >= ENOUGH
            and same_chain(gold["chain"], names_of(claim), among=_voices(row))
            for gold in row["claims"]
        )

    return [claim for claim in claims if len(claim.chain) > 1 and not known(claim)]


def _figures(read: Sequence[tuple[dict[str, Any], tuple[Claim, ...]]]) -> dict[str, float]:
    verdicts = [verdict for row, claims in read for verdict in judged(row, claims)]
    ours = sum(len(claim.chain) > 1 for _, claims in read for claim in claims)
    wrong = sum(len(extra(row, claims)) for row, claims in read)
    return {
        "chains right": sum(v.right for v in verdicts) / max(len(verdicts), 1),
        "chains right P": (ours - wrong) / max(ours, 1),
        "chains extra": float(wrong),
    }


def score(path: Path = CHAINS) -> dict[str, float]:
    """How the chains in a file of gold are read.

    "chains right": share of gold claims whose chain is exactly right. "chains right P": share of our claims with a chain of two
    or more that the gold has. "chains extra": how many of those it does not have.
    """
    return _figures(list(readings(path)))


def _shares(title: str, verdicts: Sequence[Verdict], groups: Sequence[str]) -> None:
    right = Counter(group for group, v in zip(groups, verdicts, strict=True) if v.right)
    print(f"\n{title}")
    for group, of in Counter(groups).items():
        print(f"  {right[group] / of:.2f}  {right[group]:3} of {of:3}  {group}")


def main(path: Path = CHAINS) -> None:
    """Print each miss (text, gold, got), each chain the gold does not have, then the figures by pattern and by depth."""
    read = list(readings(path))
    verdicts = [verdict for row, claims in read for verdict in judged(row, claims)]
    for v in verdicts:
        if not v.right:
            got = f"{v.got.quote!r} {' < '.join(names_of(v.got))}" if v.got else "no claim there"
            print(f"MISS {v.row['id']} [{v.row['pattern']}] {v.row['text']}")
            print(f"  gold {v.content!r} {' < '.join(v.chain)}\n  got  {got}")
    for row, claims in read:
        for claim in extra(row, claims):
            print(f"EXTRA {row['id']} {claim.quote!r} {' < '.join(names_of(claim))}")
    _shares("by pattern", verdicts, [v.row["pattern"] for v in verdicts])
    _shares("by number of voices", verdicts, [str(len(v.chain)) for v in verdicts])
    for name, value in _figures(read).items():
        print(f"{name} {value:.3f}" if value <= 1 else f"{name} {value:g}")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:2]))
