"""What do head, hair and face look like from anywhere?"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from gui.figure.part import Ball, Part
from workouts.figure.vectors import Vec, combined, dot

if TYPE_CHECKING:
    from gui.figure.camera import Camera
    from gui.figure.look import Hair
    from workouts.figure.body import Body


class Eye(NamedTuple):
    """An eye: its spot, and the direction it looks."""

    spot: Vec
    looks: Vec


class Head(NamedTuple):
    """The head's parts in the order of painting, and what is drawn upon them."""

    parts: list[Part]
    eyes: list[Eye]
    mouth: Vec
    facing: float
    """How far the face is turned to the viewer: 1 fully, -1 away."""


def head(body: Body, camera: Camera, style: Hair) -> Head:
    """Give the head as the camera sees it."""
    front, up, right = body.head_frame.front, body.head_frame.up, body.head_frame.right

    def at(ahead: float, above: float, aside: float = 0.0) -> Vec:
        return combined((body.head, 1), (front, ahead), (up, above), (right, aside))

    facing, sideways = dot(front, camera.towards), dot(right, camera.towards)
    skull = Part(
        "skin",
        [
            [(at(-1.4, 2.0), 8.2), (at(1.6, 2.2), 7.9), (at(3.2, -5.2), 5.0), (at(-1.4, 2.0), 8.2)],
            [(at(-1.4, 2.0), 8.2), (at(1.8, -4.0), 5.2)],
        ],
        quads=[[at(-1.4, 2.0), at(1.6, 2.2), at(3.2, -5.2), at(1.8, -4.0)]],
    )
    nose = Part("skin", [[(at(8.4, 0.9), 1.2), (at(9.9, -1.9), 1.3), (at(8.2, -2.4), 1.2)]], shaded=False)
    face = Part(
        "skin",
        [
            [(at(5.2, 0.8), 5.6), (at(4.6, -2.0), 5.8), (at(3.4, -5.2), 4.8)],
            [(at(3.0, -2.0), 5.5), (at(3.4, -5.2), 4.8)],
        ],
        shaded=False,
    )
    behind, over = _hair(body, style)
    parts = [*behind, skull, nose, *([over, face] if facing > -0.35 else [face, over])]
    if abs(sideways) > 0.45:
        ear = 7.2 if sideways > 0 else -7.2
        parts.append(Part("skin", [[(at(-0.9, -0.8, ear), 2.0), (at(-0.6, -2.4, ear * 0.97), 1.5)]]))
    if behind and facing < -0.35:
        parts += behind
    eyes = [Eye(at(8.9, -0.6, 3.5 * sign), combined((front, 0.86), (right, 0.5 * sign))) for sign in (1, -1)]
    return Head(parts, eyes, at(9.2, -5.6), facing)


def _hair(body: Body, style: Hair) -> tuple[list[Part], Part]:
    """Give what hangs behind the head, and what covers the skull."""
    front, up = body.head_frame.front, body.head_frame.up

    def at(ahead: float, above: float) -> Vec:
        return combined((body.head, 1), (front, ahead), (up, above))

    cap: list[list[Ball]] = [
        [(at(-2.2, 2.4), 8.9), (at(1.2, 4.2), 8.0), (at(5.0, 7.0), 4.6)],
        [(at(-2.2, 2.4), 8.9), (at(-4.2, -2.6), 5.6)],
    ]
    if style == "short":
        short: list[list[Ball]] = [
            [(at(-1.9, 2.8), 8.6), (at(1.4, 4.6), 7.7), (at(5.4, 7.6), 3.9)],
            [(at(-1.9, 2.8), 8.6), (at(-4.4, -0.6), 4.8)],
        ]
        return [], Part("hair", short)
    if style == "long":
        fall = combined((up, -1.0))
        # A tail hangs by its weight: half along the head, half straight down.
        tail = [at(-8.6, 4.6), at(-11.6, 0.5), combined((at(-12.0, -4.0), 1), (fall, 1.0), ((0.0, -1.0, 0.0), 3.0))]
        end = combined((at(-10.6, -9.0), 1), ((0.0, -1.0, 0.0), 5.0))
        radii = (3.4, 3.9, 3.3, 1.6)
        return [Part("hair", [list(zip([*tail, end], radii, strict=True))])], Part("hair", cap)
    return [Part("hair", [[(at(-9.2, 8.2), 4.6), (at(-7.0, 6.5), 4.2)]])], Part("hair", cap)
