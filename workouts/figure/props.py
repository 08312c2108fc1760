"""What stands around the figure, and how large is it?

One class a prop. Every number can change from key to key and is mixed in between; centimetres and degrees. The hyphened
names in `PROPS` are those of the equipment in the exercise's file.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Mat:
    """A mat on the floor, as long as the movement needs."""


@dataclass(frozen=True, slots=True)
class Chair:
    """A chair with its back towards -x, or towards +x when `faces` is -1."""

    x: float = 0.0
    """Of the middle of the seat."""
    y: float = 45.0
    """Height of the seat."""
    z: float = 0.0
    faces: float = 1.0
    depth: float = 40.0
    """Of the seat, along x."""


@dataclass(frozen=True, slots=True)
class Wall:
    """A wall across x; the figure stands on its side towards +x, or towards -x when `faces` is -1."""

    x: float = 0.0
    faces: float = 1.0


@dataclass(frozen=True, slots=True)
class Bench:
    """A bench, low and long."""

    x: float = 0.0
    """Of its middle."""
    y: float = 45.0
    """Height."""
    length: float = 90.0
    """Along x."""
    width: float = 40.0


@dataclass(frozen=True, slots=True)
class Step:
    """A box or a step to climb."""

    x: float = 0.0
    """Of its middle."""
    y: float = 20.0
    """Height."""
    length: float = 40.0
    """Along x."""
    width: float = 60.0


@dataclass(frozen=True, slots=True)
class Strap:
    """A strap from both hands around a foot, or around another point of the body."""

    around: str = "R.ball"


@dataclass(frozen=True, slots=True)
class FoamRoller:
    """A roller on the floor, lying across x (or along x)."""

    x: float = 0.0
    z: float = 0.0
    r: float = 7.5
    length: float = 60.0
    along: Literal["z", "x"] = "z"


@dataclass(frozen=True, slots=True)
class MassageBall:
    """A small hard ball."""

    x: float = 0.0
    y: float = 3.5
    z: float = 0.0
    r: float = 3.5


@dataclass(frozen=True, slots=True)
class SwissBall:
    """A large soft ball; `y` is its middle's height."""

    x: float = 0.0
    y: float = 30.0
    z: float = 0.0
    r: float = 30.0


@dataclass(frozen=True, slots=True)
class MedicineBall:
    """A ball as large as a head, held between the palms or, with `held: 0`, lying at x, y, z."""

    x: float = 0.0
    y: float = 11.0
    z: float = 0.0
    r: float = 11.0
    held: float = 1.0


@dataclass(frozen=True, slots=True)
class SuspensionTrainer:
    """Two straps from an anchor at x, y down to the hands, or to the feet."""

    x: float = 62.0
    y: float = 215.0
    to: Literal["hands", "feet"] = "hands"


@dataclass(frozen=True, slots=True)
class NordicPoles:
    """Two poles in the hands, their tips on the floor at x; a hand follows the pole it holds."""

    R: float = -20.0
    L: float = -20.0
    length: float = 112.0
    up_R: float = 0.0  # noqa: N815  # the side, as everywhere
    """Height of the right tip while it is carried forwards; 0 stands on the floor."""
    up_L: float = 0.0  # noqa: N815
    lift: float = 1.0
    """How high a tip is lifted on its way forwards between two spots on the floor, as a share of the usual."""


@dataclass(frozen=True, slots=True)
class RowingMachine:
    """A rowing machine: the seat follows the hips, the handle the hands."""

    x: float = 92.0
    """Of the ankles on the foot plates; they are at height 31."""
    handle: float = 1.0
    """1 held in the hands, 0 in its rest at the flywheel."""


@dataclass(frozen=True, slots=True)
class CrossTrainer:
    """A cross trainer. Feet go `to: pedal`, hands `to: handle`."""

    x: float = 0.0
    """Of the middle between the pedals."""
    angle: float = 0.0
    """Of the crank, in degrees: at 0 the right pedal is foremost, at 90 highest, at 180 hindmost."""


Prop = (
    Mat
    | Chair
    | Wall
    | Bench
    | Step
    | Strap
    | FoamRoller
    | MassageBall
    | SwissBall
    | MedicineBall
    | SuspensionTrainer
    | NordicPoles
    | RowingMachine
    | CrossTrainer
)

PROPS: Final[dict[str, type[Prop]]] = {
    "mat": Mat,
    "chair": Chair,
    "wall": Wall,
    "bench": Bench,
    "step": Step,
    "strap": Strap,
    "foam-roller": FoamRoller,
    "massage-ball": MassageBall,
    "swiss-ball": SwissBall,
    "medicine-ball": MedicineBall,
    "suspension-trainer": SuspensionTrainer,
    "nordic-poles": NordicPoles,
    "rowing-machine": RowingMachine,
    "cross-trainer": CrossTrainer,
}

GRIPPED: Final = frozenset({"strap", "suspension-trainer", "nordic-poles", "rowing-machine", "cross-trainer"})
"""What a hand closes around."""


def changed(prop: Prop, values: Mapping[str, Any]) -> Prop:
    """Give the prop with some of its values changed."""
    made: Prop = replace(prop, **values)
    return made
