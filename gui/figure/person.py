"""How is the whole person painted, the far limbs first and the near ones last?

Everything is painted into a picture of its own with a clear ground: the dark edges that near limbs throw, and the glow
of the muscles, then touch only what is painted already.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPainterPath, QPen, QRadialGradient

from gui.figure import glow, head_shapes, limb_shapes, trunk_shapes
from gui.figure.outline import add_capsule, new_path
from workouts.figure.limbs import OUTWARD, SIDES, Side
from workouts.figure.vectors import along, dot

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from gui.figure.camera import Camera
    from gui.figure.head_shapes import Head
    from gui.figure.limb_shapes import Limb
    from gui.figure.look import Look
    from gui.figure.part import Part
    from workouts.figure.body import Body
    from workouts.figure.vectors import Vec

_ATOP: Final = QPainter.CompositionMode.CompositionMode_SourceAtop
_OVER: Final = QPainter.CompositionMode.CompositionMode_SourceOver
BEFORE_HAND: Final = 0.05
"""Centimetres by which a held thing is painted before its hand."""
_ALONG: Final = 0.5
"""Cosine of the angle between spine and line of sight from which on the trunk is seen end on."""
_SIMPLE: Final = 420
"""Elements of a path up to which it is filled once more for a glow. A trunk seen end on has many, and costs 1.5 ms; the
glow then shines on whatever is painted below it."""
_MARGIN: Final = 17.0
"""Centimetres around the joints that the body's thickness needs."""
_GLOW_STOPS: Final = ((0.0, 0.88), (0.35, 0.67), (0.7, 0.24), (1.0, 0.0))


def blend(first: str, second: str, share: float) -> QColor:
    """Mix two opaque colours."""
    a, b = QColor(first), QColor(second)
    return QColor(*(round(x + (y - x) * share) for x, y in zip(a.getRgb()[:3], b.getRgb()[:3], strict=True)))


def _faint(colour: str, opacity: float) -> QColor:
    made = QColor(colour)
    made.setAlphaF(opacity)
    return made


def _together(paths: Sequence[QPainterPath]) -> QPainterPath:
    whole = new_path()
    for path in paths:
        whole.addPath(path)
    return whole


def arm_depth(body: Body, side: Side, camera: Camera) -> float:
    """Give how near an arm is: its hand counts most."""
    arm, depth = body.arms[side], camera.depth
    return (depth(arm.shoulder) * 0.6 + depth(arm.elbow) + depth(arm.wrist) * 1.2) / 2.8


def _arm_is_before(body: Body, side: Side, camera: Camera) -> bool:
    """Whether an arm is before the trunk; hanging down, which the raised camera sees as farther away, is not behind."""
    arm, (x, _, z) = body.arms[side], camera.towards
    level = (x, 0.0, z)
    return (dot(arm.elbow, level) + dot(arm.wrist, level)) / 2 > dot(body.top, level) - 2.0


def trunk_depth(body: Body, camera: Camera) -> float:
    """Give how near the trunk is."""
    return (camera.depth(body.hips) + camera.depth(body.top)) / 2


@dataclass(frozen=True, slots=True)
class Held:
    """A thing painted among the limbs: what is held, before the hand that holds it."""

    depth: float
    """How near it is; of its hand, or a little less."""
    points: tuple[Vec, ...]
    """What it reaches to."""
    paint: Callable[[QPainter], None]


HALO_GROWS: Final = 1.6
"""Pixels by which a limb's dark edge stands out on the body behind it."""
HALO_SHARE: Final = 0.55


class Person:
    """Paints a body in one look. Keeps its picture between frames: allocate once, clear where needed."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._layer = QImage()
        self._colours: dict[tuple[str, bool], tuple[QColor, QColor]] = {}
        for role in ("skin", "top", "shorts", "hair", "shoe", "sole"):
            for far in (False, True):
                base = blend(getattr(look, role), look.far[0], look.far[1] if far else 0.0)
                self._colours[role, far] = (base, blend(base.name(), *look.shade))

    def paint(
        self, brush: QPainter, body: Body, camera: Camera, muscles: Sequence[str], pulse: float, held: Sequence[Held]
    ) -> None:
        """Paint the body with what it holds; `pulse` 0 to 1 is how strongly its muscles glow."""
        device = brush.device()
        size = QRect(0, 0, device.width(), device.height())
        if self._layer.size() != size.size():
            self._layer = QImage(size.size(), QImage.Format.Format_ARGB32_Premultiplied)
        box = self._box(body, camera, held).intersected(size)
        if box.isEmpty():
            return
        layer = QPainter(self._layer)
        layer.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
        layer.fillRect(box, Qt.GlobalColor.transparent)
        layer.setCompositionMode(_OVER)
        layer.setClipRect(box)
        layer.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_groups(layer, body, camera, held, glow.sites(body, camera, muscles), pulse)
        layer.end()
        brush.drawImage(box.topLeft(), self._layer, box)

    @staticmethod
    def _box(body: Body, camera: Camera, held: Sequence[Held]) -> QRect:
        joints: list[Vec] = [body.head, body.hips]
        for side in SIDES:
            leg, arm = body.legs[side], body.arms[side]
            joints += (leg.knee, leg.ankle, leg.toe, leg.heel, arm.shoulder, arm.elbow, arm.wrist, arm.tip)
        for thing in held:
            joints += thing.points
        spots = camera.spots(joints)
        xs, ys = [x for x, _ in spots], [y for _, y in spots]
        more = _MARGIN * camera.scale
        box = QRectF(min(xs) - more, min(ys) - more, max(xs) - min(xs) + 2 * more, max(ys) - min(ys) + 2 * more)
        return box.toAlignedRect()

    def _paint_groups(
        self,
        layer: QPainter,
        body: Body,
        camera: Camera,
        held: Sequence[Held],
        sites: Sequence[glow.Site],
        pulse: float,
    ) -> None:
        trunk = new_path()
        for name, limb in self._ordered(body, camera, held):
            if isinstance(limb, Held):
                limb.paint(layer)
                continue
            if limb is None:
                trunk = self._paint_trunk(layer, body, camera, sites, pulse)
                continue
            painted = self._paint_limb(layer, camera, limb)
            for site in sites:
                if site.group == name:
                    shapes = (painted, trunk) if site.spreads else (painted,)
                    self._paint_glow(layer, camera, site, pulse, shapes)

    def _ordered(self, body: Body, camera: Camera, held: Sequence[Held]) -> Iterator[tuple[str, Limb | Held | None]]:
        """Give limbs, held things, and the trunk (as None), the farthest first.

        A limb is before or behind the trunk by how it leaves it: of a trunk that bends towards the viewer the near leg
        is still the near one. Among themselves they go by depth.
        """
        groups: list[tuple[bool, float, str, Limb | Held]] = []
        build, depth = self._look.build, camera.depth
        for side in SIDES:
            leg = body.legs[side]
            far = OUTWARD[side] * dot(body.pelvis.right, camera.towards) < -0.3
            limb = limb_shapes.leg(leg, build, far, dot(leg.instep, camera.towards) < -0.05)
            nearness = depth(leg.hip) * 0.25 + depth(leg.knee) * 0.5 + depth(leg.ankle) * 0.25
            groups.append((nearness > depth(body.hips), nearness, f"{side} leg", limb))
            far = OUTWARD[side] * dot(body.chest.right, camera.towards) < -0.3
            nearness = arm_depth(body, side, camera)
            limb = limb_shapes.arm(body, side, build, far)
            groups.append((_arm_is_before(body, side, camera), nearness, f"{side} arm", limb))
        for thing in held:
            beside = min(groups, key=lambda group: abs(group[1] - thing.depth))
            by_hand = abs(beside[1] - thing.depth) < 2 * BEFORE_HAND
            before = beside[0] if by_hand else thing.depth > trunk_depth(body, camera)
            groups.append((before, thing.depth, "held", thing))
        groups.sort(key=lambda group: group[:2])
        yield from ((name, limb) for before, _, name, limb in groups if not before)
        yield "trunk", None
        yield from ((name, limb) for before, _, name, limb in groups if before)

    def _paint_trunk(
        self, layer: QPainter, body: Body, camera: Camera, sites: Sequence[glow.Site], pulse: float
    ) -> QPainterPath:
        """Paint neck, trunk, its glows, and the head; give the outline of the trunk alone."""
        shirt, shorts = trunk_shapes.trunk(body, camera, self._look.build)
        head = head_shapes.head(body, camera, self._look.hair_style)
        neck = trunk_shapes.neck(body)
        along_spine = dot(body.chest.up, camera.towards)
        trunk = [shorts, shirt] if along_spine > _ALONG else [shirt, shorts]
        behind = along_spine < -_ALONG  # seen from the feet's end, the head is behind
        if behind:
            self._paint_head(layer, body, camera, head)
        for part in [*trunk, neck] if along_spine > _ALONG else [neck, *trunk]:
            self._fill(layer, camera, part)
        painted = _together([part.projected(camera).whole() for part in (*trunk, neck)])
        for site in sites:
            if site.group == "trunk":
                self._paint_glow(layer, camera, site, pulse, (painted,))
        if not behind:
            self._paint_head(layer, body, camera, head)
        return painted

    def _paint_head(self, layer: QPainter, body: Body, camera: Camera, head: Head) -> None:
        for part in head.parts:
            self._fill(layer, camera, part)
        self._paint_face(layer, body, camera, head)

    def _paint_limb(self, layer: QPainter, camera: Camera, limb: Limb) -> QPainterPath:
        colour, strength = self._look.halo
        drawn = limb.halo.projected(camera)
        layer.setCompositionMode(_ATOP)
        # One soft step: a second, finer one cost a fifth of the whole frame and could not be told apart.
        layer.fillPath(drawn.grown(HALO_GROWS), _faint(colour, strength * HALO_SHARE))
        layer.setCompositionMode(_OVER)
        paths = [(part.role, self._fill(layer, camera, part)) for part in limb.parts]
        return _together([path for role, path in paths if role not in ("shoe", "sole")])

    def _fill(self, layer: QPainter, camera: Camera, part: Part) -> QPainterPath:
        base, shade = self._colours[part.role, part.far]
        drawn = part.projected(camera)
        if part.shaded:
            layer.fillPath(drawn.whole(), shade)
            layer.fillPath(drawn.lit(), base)
        else:
            layer.fillPath(drawn.whole(), base)
        return drawn.whole()

    def _paint_face(self, layer: QPainter, body: Body, camera: Camera, head: Head) -> None:
        up, right, k = body.head_frame.up, body.head_frame.right, camera.scale
        layer.setCompositionMode(_ATOP)
        ink = QColor("#2B2030") if QColor(self._look.skin).lightness() > 110 else QColor("#150E12")
        for eye in head.eyes:
            if dot(eye.looks, camera.towards) < 0.1:
                continue
            first, last = camera.spot(along(eye.spot, up, 0.55)), camera.spot(along(eye.spot, up, -0.55))
            path = new_path()
            add_capsule(path, (*first, 0.62 * k), (*last, 0.62 * k))
            layer.fillPath(path, ink)
        if head.facing > 0.3:
            light_skin = QColor(self._look.skin).lightness() > 110
            lips = (
                blend("#B0553F", self._look.skin, 0.25).darker(115)
                if light_skin
                else blend(self._look.skin, "#1A0606", 0.6)
            )
            pen = QPen(lips, 0.75 * k)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            layer.setPen(pen)
            layer.setBrush(Qt.BrushStyle.NoBrush)
            smile = QPainterPath(QPointF(*camera.spot(along(head.mouth, right, 2.0))))
            low, end = camera.spot(along(head.mouth, up, -1.9)), camera.spot(along(head.mouth, right, -2.0))
            smile.quadTo(*low, *end)
            layer.drawPath(smile)
        layer.setCompositionMode(_OVER)

    def _paint_glow(
        self, layer: QPainter, camera: Camera, site: glow.Site, pulse: float, shapes: Sequence[QPainterPath]
    ) -> None:
        """Paint a glow within these outlines only: it must not shine on what happens to lie behind."""
        middle, radius = QPointF(*camera.spot(site.middle)), site.radius * camera.scale * 1.5
        gradient = QRadialGradient(middle, radius)
        for stop, opacity in _GLOW_STOPS:
            gradient.setColorAt(stop, _faint(self._look.glow, opacity * pulse * site.strength))
        shape = _together(shapes)
        if shape.elementCount() <= _SIMPLE:
            layer.fillPath(shape, QBrush(gradient))
            return
        layer.setCompositionMode(_ATOP)
        layer.setPen(Qt.PenStyle.NoPen)
        layer.setBrush(QBrush(gradient))
        layer.drawEllipse(middle, radius, radius)
        layer.setCompositionMode(_OVER)
