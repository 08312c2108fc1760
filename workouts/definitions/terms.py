"""Which codes for equipment and cautions are there, and what are their words for a person?"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from workouts.definitions.records import Field, Record, Table
from workouts.definitions.values import Slug, Text

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True)
class Terms:
    """The two closed lists: `code → words`."""

    equipment: Mapping[str, str] = field(default_factory=dict)
    cautions: Mapping[str, str] = field(default_factory=dict)

    def with_more(self, other: Terms) -> Terms:
        """Give these lists with another's added; the other's words win."""
        return Terms({**self.equipment, **other.equipment}, {**self.cautions, **other.cautions})

    @property
    def codes(self) -> dict[str, frozenset[str]]:
        """The codes alone, as a reading context takes them."""
        return {"equipment": frozenset(self.equipment), "cautions": frozenset(self.cautions)}


TERMS = Record(
    "the list of terms",
    (Field("equipment", Table(Slug(), Text(60))), Field("cautions", Table(Slug(), Text(160)))),
    lambda read, _context: Terms(**read.values),
)
