"""What the API answers with, for its OpenAPI description. The answers themselves are written by `sayso.export`, as everywhere.

Each model names the keys that are always there; a later version may add some.
"""

from pydantic import BaseModel, ConfigDict


class Answer(BaseModel):
    """Whatever is answered; keys may be added."""

    model_config = ConfigDict(extra="allow")


class Error(Answer):
    """What went wrong, in a sentence."""

    error: str


class Span(Answer):
    """Code points start up to end of the report's text."""

    start: int
    end: int


class PlaceIn(Span):
    """A span in a report that is named."""

    report: str


class Fact(Answer):
    """A value and where it came from."""

    value: str
    origin: str


class Region(Span):
    """A stretch that is not the story."""

    role: str


class Report(Answer):
    """A report without its text."""

    id: str
    name: str
    title: str | None
    outlet: str | None
    published: str | None
    url: str | None
    byline: str | None
    language: str | None
    metadata: dict[str, Fact]
    media_type: str
    encoding: str | None
    regions: list[Region]
    warnings: list[str]


class FullReport(Report):
    """A report with its text."""

    text: str


class Figure(Span):
    """A number as it was said."""

    low: float | None
    high: float | None
    bound: str
    approximate: bool
    unit: str | None
    counted: str | None
    role: str


class Time(Span):
    """A TIMEX3 expression."""

    type: str
    value: str
    anchor: str | None
    mod: str | None


class Place(Span):
    """A toponym."""

    name: str
    lat: float | None
    lon: float | None
    country: str | None
    disputed: list[str]


class Entity(Span):
    """A named thing."""

    label: str
    name: str
    kind: str | None


class Voice(Answer):
    """Who speaks."""

    name: str
    kind: str
    anonymous: bool
    mention: Span | None
    reason: Span | None
    resolved: str | None


class Event(Answer):
    """What is reported to have happened."""

    code: str
    acled: str | None
    trigger: Span
    actor: list[Span]
    target: list[Span]
    place: list[Span]
    time: list[Span]


class Moment(Answer):
    """When, and what it goes by."""

    value: str
    span: Span | None
    basis: str


class Occurrence(Answer):
    """A place where a claim stands."""

    content: list[Span]
    context: Span


class Claim(Answer):
    """One statement by one voice."""

    id: str
    report: str
    quote: str
    content: list[Span]
    occurrences: list[Occurrence]
    chain: list[Voice]
    cue: list[Span]
    stance: str
    factuality: str
    polarity: str
    figures: list[Figure]
    times: list[Time]
    places: list[Place]
    entities: list[Entity]
    about: list[str]
    event: Event | None
    happened: Moment | None
    as_of: Moment | None
    nested_in: str | None


class Merge(Answer):
    """Why two claims rest on one origin."""

    rule: str
    claims: list[str]
    reason: str


class Origin(Answer):
    """Where chains end."""

    id: str
    name: str
    kind: str
    anonymous: bool
    claims: list[str]
    merges: list[Merge]


class Point(Answer):
    """The claims about one thing."""

    id: str
    about: str
    claims: list[str]
    at_most: int
    at_least: int
    origins: list[Origin]
    cautions: list[Merge]
    circles: list[list[str]]
    against: list[Origin]


class Feature(Answer):
    """One thing compared."""

    name: str
    a: str
    b: str
    weight: float


class Link(Answer):
    """How two claims stand to each other."""

    kind: str
    a: str
    b: str
    reason: str
    detail: list[Feature]
    overtaken: bool


class Pair(Answer):
    """The same words in both."""

    a: Span
    b: Span


class Copy(Answer):
    """Words of one report that stand in another."""

    a: str
    b: str
    containment: float
    spans: list[Pair]


class Value(Answer):
    """One value of a figure."""

    low: float | None
    high: float | None
    bound: str
    as_of: str | None
    claim: str
    origin: str
    status: str
    approximate: bool
    words: str
    published: str | None
    voice: str


class Number(Answer):
    """One number of a figure, and how many independent origins give it."""

    low: float | None
    high: float | None
    bound: str
    approximate: bool
    words: str
    at_most: int
    at_least: int
    origins: list[str]
    claims: list[str]
    stands: bool


class History(Answer):
    """How one counted thing was reported."""

    point: str
    role: str
    counted: str | None
    unit: str | None
    values: list[Value]
    numbers: list[Number]


class Entry(Answer):
    """A claim in time."""

    happened: str | None
    said: str | None
    claim: str
    point: str


class NameMerge(Answer):
    """Why two names are one."""

    rule: str
    forms: list[str]
    reason: str
    mentions: list[PlaceIn]
    told: list[PlaceIn]


class Name(Answer):
    """A person, body, place or outlet."""

    id: str
    name: str
    kind: str
    forms: list[str]
    claims: list[str]
    merges: list[str]
    mentions: list[PlaceIn]
    reasons: list[NameMerge]


class Story(Answer):
    """A story in the list of all."""

    id: str
    title: str
    reports: int
    claims: int
    points: int
    first: str | None
    last: str | None


class Hit(Answer):
    """A place where the searched words stand."""

    report: str
    claim: str | None
    start: int
    end: int
    before: str
    match: str
    after: str
