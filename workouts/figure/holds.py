"""Where on a prop do hands and feet go?"""

from __future__ import annotations

from math import cos, hypot, radians, sin
from typing import Final

from workouts.figure.body import POINTS, Body, point
from workouts.figure.limbs import OUTWARD, Side
from workouts.figure.props import CrossTrainer, MassageBall, MedicineBall, SwissBall
from workouts.figure.vectors import Vec, combined

PEDAL_LONG: Final = 23.0
"""Half the way of a cross trainer's pedal along x."""
PEDAL_HIGH: Final = 9.0
PEDAL_MIDDLE: Final = 24.0
PEDAL_APART: Final = 10.0

_BALLS: Final = ("swiss-ball", "medicine-ball", "massage-ball")
HOLDS: Final = (*_BALLS, "pedal", "handle")
"""What `to:` may name besides the points of the body."""


def target_names() -> frozenset[str]:
    """Give every name that may follow `to:`."""
    plain = set(POINTS) | set(HOLDS)
    return frozenset(plain | {f"{side}.{name}" for side in "RL" for name in plain})


def target(body: Body, name: str, side: Side) -> Vec:
    """Give the spot that a hand or foot goes to."""
    plain = name[2:] if name[:2] in ("R.", "L.") else name
    if plain in _BALLS:
        return _on_ball(body, plain, side)
    if plain in ("pedal", "handle"):
        trainer = body.props.get("cross-trainer")
        if not isinstance(trainer, CrossTrainer):
            trainer = CrossTrainer()
        return pedal(trainer, side) if plain == "pedal" else handle(trainer, side)
    return point(body, name, side)


def needs_prop(name: str) -> str | None:
    """Name the prop without which this target is nowhere."""
    plain = name[2:] if name[:2] in ("R.", "L.") else name
    if plain in _BALLS:
        return plain
    return "cross-trainer" if plain in ("pedal", "handle") else None


def _on_ball(body: Body, name: str, side: Side) -> Vec:
    """Palms lie on the sides of a ball, where the chest's right and left point."""
    ball = body.props.get(name)
    if not isinstance(ball, SwissBall | MedicineBall | MassageBall):
        return body.head
    right = body.chest.right
    return combined(((ball.x, ball.y, ball.z), 1), (right, OUTWARD[side] * (ball.r + 1)))


def _phase(trainer: CrossTrainer, side: Side) -> float:
    return radians(trainer.angle + (0 if side == "R" else 180))


def pedal(trainer: CrossTrainer, side: Side) -> Vec:
    """Give the middle of the pedal's top, where the ball of the foot stands."""
    phase = _phase(trainer, side)
    z = OUTWARD[side] * PEDAL_APART
    return (trainer.x + PEDAL_LONG * cos(phase), PEDAL_MIDDLE + PEDAL_HIGH * sin(phase), z)


HANDLE_FOOT: Final = (52.0, 62.0)
"""Where a moving handle turns about its axis, before the pedals' middle and above the floor."""
HANDLE_LONG: Final = 64.0


def handle(trainer: CrossTrainer, side: Side) -> Vec:
    """Give the grip of the moving handle: it goes forwards while the pedal of its side goes back."""
    phase = _phase(trainer, side)
    lean = -14.0 - 16.0 * cos(phase)
    x = trainer.x + HANDLE_FOOT[0] + HANDLE_LONG * sin(radians(lean))
    return (x, HANDLE_FOOT[1] + HANDLE_LONG * cos(radians(lean)), OUTWARD[side] * 19.0)


def planted(hand: Vec, tip: Vec, pole: float) -> Vec:
    """Where a hand must be for its pole of this length to stand on its tip: near where it is, along the pole."""
    x, y, z = hand[0] - tip[0], hand[1] - tip[1], hand[2] - tip[2]
    long = hypot(x, y, z) or 1.0
    share = pole / long
    return (tip[0] + x * share, tip[1] + y * share, tip[2] + z * share)
