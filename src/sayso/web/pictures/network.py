"""The graph of sources as places on a canvas: columns of names, lines between them as wide as they carry claims."""

from dataclasses import dataclass

from sayso.web.chains import Edge, Graph, Node

COLUMN, ROW = 300, 26  # pixels from column to column: a name of 28 letters and room for lines; from row to row: a line of text
EDGE = 16  # pixels round the picture
LETTERS = 28  # of a name that are shown; the table has it whole
_WIDEST = 7.0  # pixels of the line that carries the most claims


@dataclass(frozen=True, slots=True)
class Drawn:
    """A node at its place. left: whether the name stands on the left of its mark, as in the last column."""

    node: Node
    x: int
    y: int
    label: str
    left: bool


@dataclass(frozen=True, slots=True)
class Line:
    """An edge as a path, with its width in pixels."""

    edge: Edge
    path: str
    width: float


@dataclass(frozen=True, slots=True)
class Canvas:
    """The picture: its size in pixels, and what is on it."""

    width: int
    height: int
    nodes: tuple[Drawn, ...]
    lines: tuple[Line, ...]


def canvas_of(graph: Graph) -> Canvas:
    """The graph at its places, each column in the middle of the height."""
    size = {column: sum(node.column == column for node in graph.nodes) for column in range(graph.columns)}
    height = graph.rows * ROW + 2 * EDGE
    last = graph.columns - 1
    width = 2 * EDGE + 210 + max(last, 0) * COLUMN + 210  # a name on either side

    def place(node: Node) -> tuple[int, int]:
        step = (height - 2 * EDGE) / size[node.column]
        return EDGE + 210 + node.column * COLUMN, round(EDGE + (node.row + 0.5) * step)

    most = max((edge.claims for edge in graph.edges), default=1)
    nodes = tuple(Drawn(node, *place(node), _cut(node.name), node.column < last) for node in graph.nodes)
    lines = tuple(_line(edge, place(edge.first), place(edge.second), most) for edge in graph.edges)
    return Canvas(width, height, nodes, lines)


def _line(edge: Edge, first: tuple[int, int], second: tuple[int, int], most: int) -> Line:
    (x1, y1), (x2, y2) = first, second
    bend = max((x2 - x1) / 2, COLUMN / 4)
    path = f"M{x1},{y1}C{x1 + bend:g},{y1} {x2 - bend:g},{y2} {x2},{y2}"
    return Line(edge, path, round(max(1.0, _WIDEST * (edge.claims / most) ** 0.5), 1))


def _cut(name: str) -> str:
    return name if len(name) <= LETTERS else name[: LETTERS - 1].rstrip() + "…"
