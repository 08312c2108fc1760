"""How a test looks at a painted widget."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage, QPainter, QRegion
from PySide6.QtWidgets import QWidget

from gui.theme import GROUND, PHASE, phase_palette

GROUNDS = ("light", "dark", *PHASE)


@pytest.fixture(params=GROUNDS)
def ground(request, theme):
    """Each theme and each phase in turn: the widget a kit's widget lies on."""
    page = QWidget()
    if request.param in PHASE:
        page.setPalette(phase_palette(PHASE[request.param]))
    else:
        theme.show(request.param)
    yield page
    page.deleteLater()


def _painted(widget):
    image = QImage(widget.size(), QImage.Format.Format_RGB32)
    image.fill(widget.palette().color(GROUND))
    painter = QPainter(image)
    widget.render(painter, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren)
    painter.end()
    return image


@pytest.fixture
def painted():
    """The widget as an image on its palette's ground."""
    return _painted


@pytest.fixture
def colours_of():
    """All colours of a widget as it is painted now."""

    def colours(widget):
        image = _painted(widget)
        return {QColor(image.pixel(x, y)).name() for x in range(image.width()) for y in range(image.height())}

    return colours


@pytest.fixture
def window(qtbot, theme):
    """A shown, active window of 800 by 600."""
    shown = QWidget()
    qtbot.addWidget(shown)
    shown.resize(800, 600)
    shown.show()
    shown.activateWindow()
    qtbot.waitActive(shown)
    return shown
