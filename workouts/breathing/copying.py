"""How does a pattern become one's own, to be changed?

What belongs to just this rhythm stays behind: its taper, its gentler form, and the studies in which it was breathed.
What keeps a person safe comes along.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from workouts.breathing.writing import id_for

if TYPE_CHECKING:
    from collections.abc import Collection

    from workouts.model import Pattern


def own_copy(pattern: Pattern, name: str, taken: Collection[str]) -> Pattern:
    """Give a pattern with the same breath under a name and an id of its own."""
    return replace(pattern, id=id_for(name, taken), name=name, taper=None, gentler=(), easier=None, sources=())
