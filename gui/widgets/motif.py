"""The calm ground that stands where there is no picture: two soft hills, like the small of a back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPainterPath

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QColor, QPainter


def paint_hills(painter: QPainter, rect: QRectF, far: QColor, near: QColor, shift: float) -> None:
    """Fill two hills into `rect`; `shift` from 0 to 1 moves their tops."""
    painter.fillPath(_hill(rect, 0.36, 0.30 + 0.4 * shift, 0.78), far)
    painter.fillPath(_hill(rect, 0.86 - 0.5 * shift, 0.9, 0.58), near)


def _hill(rect: QRectF, start: float, middle: float, end: float) -> QPainterPath:
    """A wave from the left edge to the right; the three heights are shares of the rect's, from its top."""
    left, right, width = rect.left(), rect.right(), rect.width()

    def y(share: float) -> float:
        return rect.top() + rect.height() * share

    path = QPainterPath()
    path.moveTo(left, y(start))
    path.cubicTo(left + width * 0.22, y(start - 0.04), left + width * 0.3, y(middle), left + width * 0.52, y(middle))
    path.cubicTo(left + width * 0.74, y(middle), left + width * 0.78, y(end), right, y(end))
    path.lineTo(right, rect.bottom())
    path.lineTo(left, rect.bottom())
    path.closeSubpath()
    return path
