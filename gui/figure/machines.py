"""What do the rowing machine and the cross trainer look like?"""

from __future__ import annotations

from math import cos, radians, sin
from typing import TYPE_CHECKING, Final

from gui.figure.apparatus import held_at
from gui.figure.person import blend
from workouts.figure import holds
from workouts.figure.limbs import OUTWARD, SIDES
from workouts.figure.vectors import RIGHT, Vec, along, between

if TYPE_CHECKING:
    from gui.figure.canvas import Canvas
    from workouts.figure.body import Body
    from workouts.figure.limbs import Side
    from workouts.figure.props import CrossTrainer, RowingMachine

_SEAT_BELOW: Final = 12.5
"""From the hips to the top of the seat."""


def rowing_frame(canvas: Canvas, body: Body, prop: RowingMachine) -> None:
    """Paint everything of the rowing machine that does not move."""
    look, x = canvas.look, prop.x - 92
    seat = body.hips[1] - _SEAT_BELOW
    canvas.shadow((x + 20, 0, 0), 62, 4)
    canvas.shadow((x + 118, 0, 0), 27)
    canvas.tube([(x - 48, 2, -16), (x - 48, 2, 16)], 2, look.prop_dark)
    canvas.tube([(x - 48, 2, 0), (x - 46, seat - 8, 0)], 2.2, look.prop_dark)
    light = blend(look.prop, "#FFFFFF", 0.25)
    canvas.tube([(x - 52, seat - 6, 0), (x + 100, seat - 9, 0)], 2.8, look.prop, light)
    canvas.tube([(x + 118, 2, -18), (x + 118, 2, 18)], 2, look.prop_dark)
    canvas.tube([(x + 118, 1, 0), (x + 112, 30, 0)], 2.2, look.prop_dark)
    _flywheel(canvas, (x + 122, 38.0, 0.0))
    canvas.tube([(x + 108, 58, 0), (x + 112, 92, 0)], 1.8, look.prop_dark)
    canvas.tube([(x + 109, 93, 0), (x + 113, 97, 0)], 5, look.prop_dark)


def _flywheel(canvas: Canvas, middle: Vec) -> None:
    look, k = canvas.look, canvas.camera.scale
    canvas.ball(middle, 24, look.prop)
    spot = canvas.camera.spot(middle)
    for radius in (19, 14, 9):
        canvas.ring(spot, radius * k, look.prop_dark, 1.2 * k)
    canvas.disc(spot, 4 * k, look.sole)


def rowing_moving(canvas: Canvas, body: Body, prop: RowingMachine) -> None:
    """Paint seat and foot plates."""
    look, _x = canvas.look, prop.x - 92
    for side in SIDES:
        leg = body.legs[side]
        canvas.tube([along(leg.heel, leg.instep, -5), along(leg.toe, leg.instep, -4)], 1.6, look.prop_dark)
    hip_x, hip_y, _ = body.hips
    seat = hip_y - _SEAT_BELOW
    low, high = (hip_x - 13, seat - 1, -11.0), (hip_x + 12, seat + 2.5, 11.0)
    canvas.box(low, high, look.prop_dark, blend(look.prop_dark, "#000018", 0.3))
    canvas.tube([(hip_x - 7, seat - 4, 0), (hip_x + 7, seat - 4, 0)], 2.5, look.prop_dark)


def rowing_ends(body: Body, prop: RowingMachine) -> tuple[Vec, Vec]:
    """Give the middle of the handle, and where the chain leaves the flywheel."""
    x = prop.x - 92
    hands = between(held_at(body.arms["R"]), held_at(body.arms["L"]), 0.5)
    return between((x + 106.0, 54.0, 0.0), hands, prop.handle), (x + 112.0, 54.0, 0.0)


def rowing_handle(canvas: Canvas, body: Body, prop: RowingMachine) -> None:
    """Paint chain and handle."""
    handle, wheel = rowing_ends(body, prop)
    canvas.tube([handle, wheel], 0.55, canvas.look.prop_dark)
    canvas.tube([along(handle, RIGHT, -24), along(handle, RIGHT, 24)], 1.5, canvas.look.prop_dark)


def trainer_frame(canvas: Canvas, prop: CrossTrainer) -> None:
    """Paint everything of the cross trainer that does not move."""
    look, x = canvas.look, prop.x
    canvas.shadow((x, 0, 0), 60, 2)
    for end in (-62.0, 62.0):
        canvas.tube([(x + end, 2, -24), (x + end, 2, 24)], 2.4, look.prop_dark)
    canvas.tube([(x - 62, 3, 0), (x + 62, 3, 0)], 2.6, look.prop_dark)
    canvas.tube([(x + 50, 3, 0), (x + 58, 128, 0)], 3.2, look.prop, blend(look.prop, "#FFFFFF", 0.2))
    canvas.tube([(x + 54, 132, 0), (x + 60, 138, 0)], 5.5, look.prop_dark)
    _flywheel_small(canvas, (x - 46.0, 26.0, 0.0), prop.angle)


def _flywheel_small(canvas: Canvas, middle: Vec, angle: float) -> None:
    look, k = canvas.look, canvas.camera.scale
    canvas.ball(middle, 20, look.prop)
    spot = canvas.camera.spot(middle)
    canvas.ring(spot, 14 * k, look.prop_dark, 1.2 * k)
    for side in SIDES:
        phase = radians(angle + (0 if side == "R" else 180))
        crank = (middle[0] + 12 * cos(phase), middle[1] + 12 * sin(phase), OUTWARD[side] * 6)
        canvas.tube([middle, crank], 1.6, look.prop_dark)


def trainer_side(canvas: Canvas, prop: CrossTrainer, side: Side) -> None:
    """Paint one side's pedal with its rail, and its handle."""
    look = canvas.look
    pedal = holds.pedal(prop, side)
    phase = radians(prop.angle + (0 if side == "R" else 180))
    crank: Vec = (prop.x - 46 + 12 * cos(phase), 26 + 12 * sin(phase), pedal[2])
    hinge: Vec = (prop.x + holds.HANDLE_FOOT[0] + 6, 30.0, pedal[2])
    canvas.tube([crank, (pedal[0] - 14, pedal[1] - 3, pedal[2])], 1.8, look.prop_dark)
    canvas.tube([(pedal[0] - 17, pedal[1] - 1.8, pedal[2]), (pedal[0] + 13, pedal[1] - 1.8, pedal[2])], 2.0, look.prop)
    grip = holds.handle(prop, side)
    axis: Vec = (prop.x + holds.HANDLE_FOOT[0], holds.HANDLE_FOOT[1], grip[2] * 0.6)
    canvas.tube([(pedal[0] + 13, pedal[1] - 2, pedal[2]), hinge], 1.6, look.prop_dark)
    canvas.tube([hinge, axis, grip], 1.7, look.prop_dark)
    end = along(grip, (grip[0] - axis[0], grip[1] - axis[1], 0.0), 0.07)
    canvas.tube([between(axis, grip, 0.78), end], 2.1, look.prop)
