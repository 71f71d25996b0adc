"""How HTML is printed: everything escaped, a missing name an error, what cannot be seen made visible."""

from typing import Any

from jinja2 import BaseLoader, Environment, StrictUndefined
from markupsafe import Markup

from sayso.export.visible import visible
from sayso.export.words import count, number


def environment(loader: BaseLoader) -> Environment:
    """Escapes everything, stops at a missing name, and makes hidden characters visible in whatever it prints."""
    made = Environment(
        loader=loader,
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_finalized,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["count"] = count
    made.filters["number"] = number
    return made


def _finalized(value: Any) -> Any:
    return visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value
