"""What would look wrong in this clip, and at which key?

Every way between keys is looked at in eight places. Of each kind of fault, the worst place is told: the first would
make an impossible key look like a harmless moment on the way to it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from workouts.figure import faults
from workouts.figure.clip import EASES, Clip
from workouts.figure.schedule import of_keys
from workouts.figure.vectors import distance

if TYPE_CHECKING:
    from workouts.figure.body import Body
    from workouts.figure.faults import Fault
    from workouts.figure.poses import Key
    from workouts.figure.vectors import Vec
    from workouts.problems import Place

SAMPLES: Final = 8
FRAME: Final = 1 / 60
FASTEST: Final = 20.0
"""Centimetres that a joint may go in one frame, unless the body jumps."""


@dataclass(frozen=True, slots=True)
class Warning:  # noqa: A001  # that is what it is
    """One thing that looks wrong."""

    place: Place
    key: str
    """Number and name of the key, counted from 1."""
    message: str

    def __str__(self) -> str:
        return f"{self.place}: {self.key}: {self.message}"


@dataclass(slots=True)
class _Worst:
    """The worst of each kind of fault at each key."""

    found: dict[tuple[int, str], tuple[Fault, float]] = field(default_factory=dict)

    def note(self, index: int, share: float, fault: Fault) -> None:
        key = (index, fault.what)
        # A key that is hardly better than the way to it is told itself: it is what the author wrote.
        preferred = 0.5 if share >= 1 else 0.0
        if key not in self.found or fault.size + preferred > self.found[key][0].size:
            self.found[key] = (fault, share)


def check(clip: Clip) -> list[Warning]:
    """Give everything that looks wrong, by key."""
    worst = _Worst()
    for index in range(clip.one_side):
        before = (index - 1) % len(clip.keys)
        key = clip.keys[index]
        jumps = key.jump or clip.keys[before].jump
        for fault in faults.of_step(clip.keys[before], key):
            worst.note(index, 0.5, fault)
        for sample in range(1, SAMPLES + 1):
            share = sample / SAMPLES
            body = clip.body(before, index, EASES[key.ease](share))
            for fault in faults.of_body(body, jumps):
                worst.note(index, share, fault)
            if sample == SAMPLES:
                for fault in faults.of_knees(body, key.pose):
                    worst.note(index, share, fault)
    for index, fault in _too_fast(clip):
        worst.note(index, 0.5, fault)
    return [
        Warning(clip.keys[index].place, _named(index, clip.keys[index]), _said(fault, share))
        for (index, _), (fault, share) in sorted(worst.found.items(), key=lambda item: item[0][0])
    ]


def _named(index: int, key: Key) -> str:
    return f"key {index + 1} ({key.name})" if key.name else f"key {index + 1}"


def _said(fault: Fault, share: float) -> str:
    return fault.message if share >= 1 else f"{fault.message}, on the way there"


def _too_fast(clip: Clip) -> list[tuple[int, Fault]]:
    schedule = of_keys(clip)
    found: list[tuple[int, Fault]] = []
    last: dict[str, Vec] = {}
    for frame in range(int(schedule.length / FRAME) + 1):
        moment = schedule.moment(frame * FRAME)
        joints = _joints(clip.body(moment.start, moment.end, moment.share))
        if not (clip.keys[moment.start].jump or clip.keys[moment.end].jump):
            for name, here in joints.items():
                far = distance(here, last.get(name, here))
                if far > FASTEST:
                    message = f"the {name} goes {far:.0f} cm in one sixtieth of a second: give the key a longer 'move'"
                    found.append((moment.end % clip.one_side, faults.Fault(f"fast {name}", far, message)))
        last = joints
    return found


def _joints(body: Body) -> dict[str, Vec]:
    joints: dict[str, Vec] = {"head": body.head, "hips": body.hips}
    for side, leg in body.legs.items():
        joints |= {f"{side} knee": leg.knee, f"{side} ankle": leg.ankle}
    for side, arm in body.arms.items():
        joints |= {f"{side} elbow": arm.elbow, f"{side} wrist": arm.wrist}
    return joints
