"""PySide6 6.12.0 loses a reference to None at every Qt call that returns nothing, and aborts after some thousands.

From Python 3.12 on None is immortal, and the count does not move.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QImage, QPainter

if TYPE_CHECKING:
    from collections.abc import Callable

CALLS = 500
ELSEWHERE = 20
"""References that other code may take or give back meanwhile."""


def void_calls() -> dict[str, Callable[[], None]]:
    timer, thing, painter = QTimer(), QObject(), QPainter()
    image = QImage(4, 4, QImage.Format.Format_ARGB32)

    def paint() -> None:
        painter.begin(image)
        painter.drawLine(0, 0, 3, 3)
        painter.end()

    return {"a timer": lambda: timer.setInterval(16), "a name": lambda: thing.setObjectName("x"), "a painter": paint}


@pytest.mark.parametrize("what", ["a timer", "a name", "a painter"])
def test_500_qt_calls_that_return_nothing_lose_no_reference_to_none(what):
    call = void_calls()[what]
    call()
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        call()
    assert abs(sys.getrefcount(None) - before) < ELSEWHERE
