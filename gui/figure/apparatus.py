"""What do balls, roller, straps and poles look like, in the hands and on the floor?"""

from __future__ import annotations

from math import cos, pi, sin
from typing import TYPE_CHECKING, Final

from gui.figure.outline import add_capsule, new_path
from gui.figure.person import blend
from workouts.figure.body import mid_palms, point
from workouts.figure.vectors import UP, Vec, along, between, combined, cross, minus, unit

if TYPE_CHECKING:
    from gui.figure.canvas import Canvas
    from workouts.figure.body import ArmJoints, Body, LegJoints
    from workouts.figure.limbs import Side
    from workouts.figure.props import FoamRoller, MassageBall, MedicineBall, Strap, SuspensionTrainer, SwissBall

FIST: Final = 6.6
"""From the wrist to what a fist holds."""


def held_at(arm: ArmJoints) -> Vec:
    """Give the middle of what a hand holds."""
    return along(arm.wrist, arm.hand, FIST)


def roller(canvas: Canvas, prop: FoamRoller) -> None:
    """Paint a foam roller that turns as it travels."""
    look, camera, k = canvas.look, canvas.camera, canvas.camera.scale
    half = prop.length / 2
    axis: Vec = (0.0, 0.0, 1.0) if prop.along == "z" else (1.0, 0.0, 0.0)
    middle: Vec = (prop.x, prop.r, prop.z)
    far, near = along(middle, axis, -half), along(middle, axis, half)
    if camera.depth(far) > camera.depth(near):
        far, near = near, far
    canvas.shadow(middle, half * 0.55 if prop.along == "z" else half)
    path = new_path()
    end = camera.spot(near)
    size = prop.r * k
    add_capsule(path, (*camera.spot(far), size), (*end, size))
    canvas.brush.fillPath(path, blend(look.prop, look.prop_dark, 0.0))
    if prop.along == "x":
        return
    canvas.disc(end, size, look.prop_dark)
    canvas.disc(end, size * 0.74, blend(look.prop, "#FFFFFF", 0.35))
    turn = -prop.x / prop.r
    for hole in range(3):
        angle = turn + hole * 2 * pi / 3
        spot = (end[0] + cos(angle) * size * 0.4, end[1] - sin(angle) * size * 0.4)
        canvas.disc(spot, size * 0.14, look.prop_dark)


def free_ball(canvas: Canvas, prop: SwissBall | MassageBall, colour: str) -> None:
    """Paint a ball that lies or leans somewhere."""
    canvas.shadow((prop.x, 0, prop.z), prop.r * 0.9, prop.y - prop.r)
    canvas.ball((prop.x, prop.y, prop.z), prop.r, colour)


def medicine_ball_at(body: Body, prop: MedicineBall) -> Vec:
    """Give the ball's middle: between the palms, or where it lies."""
    lying: Vec = (prop.x, prop.y, prop.z)
    return between(lying, mid_palms(body), min(1.0, max(0.0, prop.held)))


def medicine_ball(canvas: Canvas, body: Body, prop: MedicineBall) -> None:
    """Paint the ball with a seam."""
    middle = medicine_ball_at(body, prop)
    canvas.ball(middle, prop.r, canvas.look.ball)
    seam = blend(canvas.look.ball, "#1A1030", 0.28)
    canvas.ring(canvas.camera.spot(middle), prop.r * canvas.camera.scale * 0.62, seam, 0.5 * canvas.camera.scale)


def strap_end(body: Body, prop: Strap) -> Vec:
    """Give where the strap goes round: under the sole, or at another point of the body."""
    spot = point(body, prop.around)
    if prop.around.endswith(("ball", "toes", "heel", "toe")):
        leg = body.legs["L" if prop.around.startswith("L.") else "R"]
        spot = along(spot, leg.instep, -2.6)
    return spot


def strap(canvas: Canvas, body: Body, prop: Strap, side: Side) -> None:
    """Paint the strap from one hand to the foot that it goes round, and its loose end."""
    colour = blend(canvas.look.sole, "#402010", 0.1 if side == "R" else 0.25)
    hand = held_at(body.arms[side])
    canvas.tube([strap_end(body, prop), hand], 0.8, colour)
    canvas.tube([hand, along(hand, UP, -9)], 0.8, colour)


def suspension(canvas: Canvas, body: Body, prop: SuspensionTrainer, side: Side) -> None:
    """Paint the strap of one side, with a handle for the hand or a loop for the foot."""
    anchor: Vec = (prop.x, prop.y, 0.0)
    if prop.to == "hands":
        canvas.tube([(prop.x - 9, prop.y, 0), (prop.x + 9, prop.y, 0)], 2, canvas.look.prop_dark)
        _handle(canvas, body, body.arms[side], anchor)
    else:
        _loop(canvas, body.legs[side], anchor)


def _handle(canvas: Canvas, body: Body, arm: ArmJoints, anchor: Vec) -> None:
    look, grip = canvas.look, held_at(arm)
    fork = along(grip, unit(minus(anchor, grip)), 12)
    across = unit(cross(minus(anchor, grip), body.chest.right), UP)
    bar = unit(combined((across, 0.5), (body.chest.right, 0.86)))
    ends = along(grip, bar, 5.5), along(grip, bar, -5.5)
    canvas.tube([anchor, fork], 0.8, look.prop_dark)
    for end in ends:
        canvas.tube([fork, end], 0.6, look.prop_dark)
    canvas.tube(ends, 1.5, look.prop)


def _loop(canvas: Canvas, leg: LegJoints, anchor: Vec) -> None:
    look = canvas.look
    heel = combined((leg.ankle, 1), (leg.instep, -1.5), (leg.along, 2))
    fork = along(heel, unit(minus(anchor, heel)), 16)
    canvas.tube([anchor, fork], 0.8, look.prop_dark)
    for shift in (-4.0, 5.0):
        canvas.tube([fork, combined((heel, 1), (leg.along, shift), (leg.instep, -3.0))], 0.8, look.prop)


def nordic_pole(canvas: Canvas, body: Body, side: Side) -> None:
    """Paint one pole from its grip to its tip, with a paw on the floor."""
    if side not in body.tips:
        return
    look, arm, tip = canvas.look, body.arms[side], body.tips[side]
    grip = held_at(arm)
    way = unit(minus(tip, grip))
    canvas.tube([along(grip, way, -4), tip], 0.85, look.prop_dark)
    canvas.tube([along(grip, way, -4.5), along(grip, way, 8)], 1.5, look.prop)
    canvas.tube([along(tip, way, -4), along(tip, way, -0.5)], 1.4, look.prop_dark)
