"""Which props are painted when: once with the backdrop, behind the person, or among the limbs?"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from gui.figure import apparatus, furniture, machines
from gui.figure.person import BEFORE_HAND, Held, arm_depth, trunk_depth
from workouts.figure import holds
from workouts.figure.limbs import SIDES, Side
from workouts.figure.props import (
    Bench,
    Chair,
    CrossTrainer,
    FoamRoller,
    MassageBall,
    Mat,
    MedicineBall,
    NordicPoles,
    RowingMachine,
    Step,
    Strap,
    SuspensionTrainer,
    SwissBall,
    Wall,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QPainter

    from gui.figure.canvas import Canvas
    from workouts.figure.body import Body
    from workouts.figure.vectors import Vec


def has_mat(body: Body) -> bool:
    """Whether a mat is painted; machines stand on the bare floor."""
    props = body.props.values()
    return any(isinstance(each, Mat) for each in props) and not any(
        isinstance(each, RowingMachine | CrossTrainer) for each in props
    )


def paint_still(canvas: Canvas, body: Body) -> None:
    """Paint the props that never move."""
    for prop in body.props.values():
        match prop:
            case Wall():
                furniture.wall(canvas, prop)
            case RowingMachine():
                machines.rowing_frame(canvas, body, prop)
            case Bench():
                furniture.bench(canvas, prop)
            case Step():
                furniture.step(canvas, prop)


def paint_behind(canvas: Canvas, body: Body) -> None:
    """Paint the props that the person is in front of."""
    for prop in body.props.values():
        match prop:
            case Chair():
                furniture.chair(canvas, prop)
            case FoamRoller():
                apparatus.roller(canvas, prop)
            case SwissBall():
                apparatus.free_ball(canvas, prop, canvas.look.ball)
            case MassageBall():
                apparatus.free_ball(canvas, prop, canvas.look.sole)
            case RowingMachine():
                machines.rowing_moving(canvas, body, prop)
            case CrossTrainer():
                machines.trainer_frame(canvas, prop)


def held(canvas: Canvas, body: Body) -> list[Held]:
    """Give the things that are painted among the limbs."""
    return list(_held(canvas, body))


def _held(canvas: Canvas, body: Body) -> Iterator[Held]:
    for prop in body.props.values():
        match prop:
            case MedicineBall():
                yield _medicine_ball(canvas, body, prop)
            case RowingMachine():
                points = machines.rowing_ends(body, prop)
                depth = min(arm_depth(body, side, canvas.camera) for side in SIDES) - BEFORE_HAND
                yield Held(depth, points, _painting(canvas, partial(machines.rowing_handle, body=body, prop=prop)))
            case Strap() | SuspensionTrainer() | NordicPoles() | CrossTrainer():
                for side in SIDES:
                    yield _of_hand(canvas, body, prop, side)


def _painting(canvas: Canvas, paint: partial[None]) -> partial[None]:
    """Give a job that paints on another painter than the canvas's."""
    return partial(_painted, canvas, paint)


def _painted(canvas: Canvas, paint: partial[None], brush: QPainter) -> None:
    paint(canvas.on(brush))


def _medicine_ball(canvas: Canvas, body: Body, prop: MedicineBall) -> Held:
    """Give the ball: between both arms where it is before the trunk, so that the near hand covers it."""
    middle = apparatus.medicine_ball_at(body, prop)
    depth = canvas.camera.depth(middle)
    if prop.held > 0.5 and depth > trunk_depth(body, canvas.camera):
        far, near = sorted(arm_depth(body, side, canvas.camera) for side in SIDES)
        depth = min(max(depth, far + BEFORE_HAND), near - BEFORE_HAND)
    points: tuple[Vec, ...] = (middle,)
    return Held(depth, points, _painting(canvas, partial(apparatus.medicine_ball, body=body, prop=prop)))


def _of_hand(
    canvas: Canvas, body: Body, prop: Strap | SuspensionTrainer | NordicPoles | CrossTrainer, side: Side
) -> Held:
    depth = arm_depth(body, side, canvas.camera) - BEFORE_HAND
    match prop:
        case Strap():
            points: tuple[Vec, ...] = (apparatus.strap_end(body, prop),)
            job = partial(apparatus.strap, body=body, prop=prop, side=side)
        case SuspensionTrainer():
            points = ((prop.x - 12, prop.y, 0.0), (prop.x + 12, prop.y, 0.0))
            job = partial(apparatus.suspension, body=body, prop=prop, side=side)
            if prop.to == "feet":
                depth = canvas.camera.depth(body.legs[side].ankle) - BEFORE_HAND
        case NordicPoles():
            points = (body.tips.get(side, body.hips),)
            job = partial(apparatus.nordic_pole, body=body, side=side)
        case CrossTrainer():
            reach = holds.PEDAL_LONG + 46
            points = ((prop.x - reach, 2.0, 0.0), (prop.x + reach, 2.0, 0.0))
            job = partial(machines.trainer_side, prop=prop, side=side)
    return Held(depth, points, _painting(canvas, job))
