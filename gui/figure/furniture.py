"""What do mat, wall, chair, bench and step look like?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from gui.figure.person import blend

if TYPE_CHECKING:
    from gui.figure.canvas import Canvas
    from workouts.figure.props import Bench, Chair, Step, Wall
    from workouts.figure.vectors import Vec

MAT_THICK: Final = 1.6
WALL_TOP: Final = 185.0
WALL_HALF: Final = 58.0


def mat(canvas: Canvas, span: tuple[float, float, float, float]) -> None:
    """Paint a mat from x to x and from z to z."""
    x0, x1, z0, z1 = span
    canvas.box((x0, -MAT_THICK, z0), (x1, 0.0, z1), canvas.look.mat, canvas.look.mat_edge)


def wall(canvas: Canvas, prop: Wall) -> None:
    """Paint a wall across the room, with a skirting board."""
    x, look = prop.x, canvas.look
    corners: list[Vec] = [(x, 0, WALL_HALF), (x, 0, -WALL_HALF), (x, WALL_TOP, -WALL_HALF), (x, WALL_TOP, WALL_HALF)]
    canvas.flat(corners, look.floor)
    board: list[Vec] = [(x, 0, WALL_HALF), (x, 0, -WALL_HALF), (x, 8, -WALL_HALF), (x, 8, WALL_HALF)]
    canvas.flat(board, blend(look.floor, look.prop, 0.18))
    back = x - 6 * prop.faces
    side: list[Vec] = [(x, 0, WALL_HALF), (back, 0, WALL_HALF), (back, WALL_TOP, WALL_HALF), (x, WALL_TOP, WALL_HALF)]
    canvas.flat(side, blend(look.floor, look.prop, 0.35))


def chair(canvas: Canvas, prop: Chair) -> None:
    """Paint a chair: legs, back and seat."""
    look, half, z, width = canvas.look, prop.depth / 2, prop.z, 19.0
    back = prop.x - half * prop.faces
    canvas.shadow((prop.x, 0, z), 26)
    inner, outer = width - 3, half - 3
    for side, colour in ((-inner, look.prop_dark), (inner, look.prop)):
        for x in (prop.x - outer, prop.x + outer):
            canvas.tube([(x, 0, z + side), (x, prop.y - 2, z + side)], 1.5, colour)
    top = back - 6 * prop.faces
    for side in (-inner, inner):
        canvas.tube([(back, prop.y, z + side), (top, prop.y + 42, z + side)], 1.6, look.prop_dark)
    canvas.tube([(top, prop.y + 38, z - inner), (top, prop.y + 38, z + inner)], 4.5, look.wood)
    low, high = (prop.x - half, prop.y - 4, z - width), (prop.x + half, prop.y, z + width)
    canvas.box(low, high, look.wood, blend(look.wood, "#301808", 0.2))


def bench(canvas: Canvas, prop: Bench) -> None:
    """Paint a padded bench on four legs."""
    look, half, wide = canvas.look, prop.length / 2, prop.width / 2
    canvas.shadow((prop.x, 0, 0), half * 0.9)
    for z, colour in ((-wide + 4, look.prop_dark), (wide - 4, look.prop)):
        for x in (prop.x - half + 7, prop.x + half - 7):
            canvas.tube([(x, 0, z), (x, prop.y - 4, z)], 1.8, colour)
    low, high = (prop.x - half, prop.y - 7, -wide), (prop.x + half, prop.y, wide)
    canvas.box(low, high, look.prop, look.prop_dark)


def step(canvas: Canvas, prop: Step) -> None:
    """Paint a box to climb."""
    look, half, wide = canvas.look, prop.length / 2, prop.width / 2
    canvas.shadow((prop.x, 0, 0), half * 1.3)
    low, high = (prop.x - half, 0.0, -wide), (prop.x + half, prop.y, wide)
    canvas.box(low, high, look.wood, blend(look.wood, "#301808", 0.2))
