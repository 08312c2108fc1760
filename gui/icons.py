"""How an icon comes onto the screen, in the palette's colour and sharp at every size."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from gui import assets

if TYPE_CHECKING:
    from collections.abc import Iterable


def names() -> list[str]:
    """Every icon there is, in order of its name."""
    return sorted(file.stem for file in assets.path("icons").glob("*.svg"))


def paint(painter: QPainter, name: str, x: float, y: float, size: float, colour: QColor) -> None:
    """Draw the icon as vectors straight into `painter`, `size` pixels wide and high: no pixmap that could go stale."""
    renderer = _renderer(name, colour.rgb())
    painter.save()
    painter.setOpacity(painter.opacity() * colour.alphaF())  # an SVG colour's name has no alpha
    renderer.render(painter, QRectF(x, y, size, size))
    painter.restore()


def icon(name: str, colour: QColor, sizes: Iterable[int] = (20, 40, 60)) -> QIcon:
    """The icon for what insists on a QIcon: menus and the window. `sizes` are in device pixels."""
    _renderer(name, colour.rgb())  # an unknown name must fail while no painter is open
    made = QIcon()
    for size in sizes:
        pixmap = QPixmap(size, size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint(painter, name, 0, 0, size, colour)
        painter.end()
        made.addPixmap(pixmap)
    return made


def app_icon() -> QIcon:
    """The program's own icon, for the window and the task bar."""
    return icon("app", QColor("white"), (16, 24, 32, 48, 64, 128, 256))


@lru_cache(maxsize=256)  # parsing one costs 160 µs, painting it 35
def _renderer(name: str, colour: int) -> QSvgRenderer:
    text = assets.path(f"icons/{name}.svg").read_text(encoding="utf-8")
    coloured = text.replace("currentColor", QColor.fromRgb(colour).name())
    renderer = QSvgRenderer(QByteArray(coloured.encode()))
    assert renderer.isValid(), f"{name}.svg is no SVG that Qt can draw"
    return renderer
