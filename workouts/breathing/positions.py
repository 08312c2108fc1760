"""In which position does a person breathe, and which is not for them, or not the first to offer?

Pure rules. That lying flat is left out in pregnancy, and that the lungs and a back that dislikes lying flat have
positions of their own, is common advice rather than the result of a trial; a clinician has yet to review it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, get_args

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

BreathPosition = Literal["supine", "chair", "side", "seated"]
"""On the back with bent knees, on the back with the calves on a chair, on the side, sitting."""

POSITIONS: Final[tuple[BreathPosition, ...]] = get_args(BreathPosition)
FLAT: Final[frozenset[BreathPosition]] = frozenset({"supine", "chair"})
NEVER_FLAT: Final = frozenset({"pregnancy"})
"""Cautions with which nobody is laid on their back: side or sitting instead."""
UPRIGHT: Final = frozenset({"lungs"})
"""Cautions with which sitting comes first: lying down and breathing low can make them more breathless."""
LEGS_UP: Final = frozenset({"acute-spasm", "extension-sensitive"})
"""Cautions with which a back that lies flat is often eased by calves on a chair."""
MATTER: Final = NEVER_FLAT | UPRIGHT | LEGS_UP


def offered(cautions: Collection[str], among: Sequence[BreathPosition] = POSITIONS) -> tuple[BreathPosition, ...]:
    """Give the positions to choose from with these cautions; where none of `among` is left, sitting."""
    if NEVER_FLAT.isdisjoint(cautions):
        return tuple(among)
    return tuple(position for position in among if position not in FLAT) or ("seated",)


def first(
    wanted: BreathPosition, cautions: Collection[str], among: Sequence[BreathPosition] = POSITIONS
) -> BreathPosition:
    """Give the position to begin with: the one that is wanted, unless a caution puts another one first."""
    fit = offered(cautions, among)
    if not UPRIGHT.isdisjoint(cautions):
        wanted = "seated"
    elif not LEGS_UP.isdisjoint(cautions) and wanted == "supine":
        wanted = "chair"
    if wanted in fit:
        return wanted
    return "seated" if "seated" in fit else fit[0]
