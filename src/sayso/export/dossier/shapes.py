"""Colours and shapes of the charts' marks, shared by the charts and their legend."""

from sayso.schema import FigureStatus

# Okabe and Ito's colours (2008), the pale ones darkened until they reach 3:1 on white (WCAG 1.4.11); grey for each further voice.
COLOURS = ("#0072b2", "#c04f00", "#007a59", "#a8487f", "#111111", "#3d86b8", "#a86b00", "#6b6b6b")

# Symbol paths in a box from -1 to 1, and whether they are filled.
SHAPES = {
    FigureStatus.CURRENT.value: ("M0.8,0A0.8,0.8,0,1,1,-0.8,0A0.8,0.8,0,1,1,0.8,0Z", True),
    FigureStatus.DISPUTED.value: ("M0,-1L1,0L0,1L-1,0Z", True),
    FigureStatus.SUPERSEDED.value: ("M0.8,0A0.8,0.8,0,1,1,-0.8,0A0.8,0.8,0,1,1,0.8,0Z", False),
    FigureStatus.DENIED.value: ("M-0.8,-0.8L0.8,0.8M-0.8,0.8L0.8,-0.8", False),
    FigureStatus.WITHDRAWN.value: ("M-0.9,-0.7L0.9,-0.7L0,0.9Z", False),
}

# Arrows in the same box, drawn away from the mark whose open limit they stand for.
ARROWS = {"up": "M0,-1.4L0,-3.4M-0.7,-2.6L0,-3.4L0.7,-2.6", "down": "M0,1.4L0,3.4M-0.7,2.6L0,3.4L0.7,2.6"}
