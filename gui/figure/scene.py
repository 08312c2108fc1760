"""How is one frame painted: the room, the shadows, the props behind, the person, the props in front?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QImage, QPainter

from gui.figure import furniture, scenery
from gui.figure.arrow import paint_arrow
from gui.figure.camera import Camera
from gui.figure.canvas import Canvas, Shadows
from gui.figure.framing import framing
from gui.figure.person import Person, blend
from workouts.figure.limbs import SIDES

if TYPE_CHECKING:
    from PySide6.QtCore import QSize

    from gui.figure.look import Look
    from workouts.figure.body import Body
    from workouts.figure.clip import Clip
    from workouts.figure.schedule import Moment


class Scene:
    """One clip in one look at one size. What does not move is painted once."""

    def __init__(self, clip: Clip, look: Look, size: QSize, flipped: bool = False) -> None:
        self._clip = clip
        self._look = look
        figure = clip.figure
        self._camera = Camera(figure.yaw, figure.elevation, flipped)
        self._framing = framing(clip, self._camera)
        self._camera.fit(self._framing.box, size.width(), size.height())
        self._person = Person(look)
        self._shadows = Shadows(look)
        self._backdrop = self._painted_backdrop(size)

    def image(self, moment: Moment, arrow: bool = False) -> QImage:
        """Paint one frame into a picture of its own."""
        picture = QImage(self._backdrop.size(), QImage.Format.Format_ARGB32_Premultiplied)
        self.paint(picture, moment, arrow)
        return picture

    def paint(self, picture: QImage, moment: Moment, arrow: bool = False) -> None:
        """Paint one frame over all of a picture of the scene's size."""
        body = self._clip.body(moment.start, moment.end, moment.share, moment.breath)
        brush = QPainter(picture)
        brush.setRenderHint(QPainter.RenderHint.Antialiasing)
        brush.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
        brush.drawImage(0, 0, self._backdrop)
        brush.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        canvas = Canvas(brush, self._camera, self._look, self._shadows)
        self._paint_shadows(canvas, body)
        scenery.paint_behind(canvas, body)
        held = scenery.held(canvas, body)
        pulse = 0.85 + 0.15 * moment.breath
        self._person.paint(brush, body, self._camera, self._clip.figure.glow, pulse, held)
        if arrow and not moment.still:
            paint_arrow(canvas, self._clip, moment.start, moment.end)
        brush.end()

    def _painted_backdrop(self, size: QSize) -> QImage:
        picture = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
        picture.fill(QColor(self._look.ground))
        brush = QPainter(picture)
        brush.setRenderHint(QPainter.RenderHint.Antialiasing)
        canvas = Canvas(brush, self._camera, self._look, self._shadows)
        body = self._clip.key_body(0)
        self._paint_floor(canvas, scenery.has_mat(body))
        scenery.paint_still(canvas, body)
        brush.end()
        return picture

    def _paint_floor(self, canvas: Canvas, mat: bool) -> None:
        x0, x1, z0, z1 = self._framing.span
        if mat:
            furniture.mat(canvas, self._framing.span)
            return
        floor = blend(self._look.floor, self._look.ground, 0.2)
        canvas.flat([(x0, 0, z0), (x1, 0, z0), (x1, 0, z1), (x0, 0, z1)], floor)

    def _paint_shadows(self, canvas: Canvas, body: Body) -> None:
        points = [(body.hips, 22.0), (body.spine[2], 20.0), (body.top, 20.0), (body.head, 13.0)]
        for side in SIDES:
            leg, arm = body.legs[side], body.arms[side]
            points += [(leg.knee, 12.0), (leg.ball, 13.0), (leg.ankle, 12.0), (arm.wrist, 11.0), (arm.elbow, 11.0)]
        for point, radius in points:
            canvas.shadow(point, radius, point[1] - radius * 0.3)
