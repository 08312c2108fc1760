"""News that passes: a line at the bottom of the window, with at most one thing to do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEasingCurve, QEvent, QObject, QRectF, Qt, QTimer, QVariantAnimation, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui import letters
from gui.theme import ACCENT, GROUND, LINE, ON_ACCENT, QUIET, SURFACE, TEXT, mix, palette
from gui.widgets.base import Label, painter, plate
from gui.widgets.buttons import Button

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QPalette

_HEIGHT: Final = 48
_ABOVE: Final = 24


class Toast(QWidget):
    """Dark on light and light on dark, shown at once; never takes the focus. A newer one replaces an older.

    `seconds` is how long it stays, `rise_ms` how long it takes to come up, 0 for at once. `acted` says that its one
    action was pressed.
    """

    acted = Signal()

    def __init__(
        self,
        window: QWidget,
        words: str,
        action: str = "",
        *,
        seconds: float = 5.0,
        rise_ms: int = 180,
        at_top: bool = False,
    ) -> None:
        super().__init__(window)
        for older in window.findChildren(Toast):
            if older is not self:
                older.close()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(words)
        self.setPalette(_inverted(window.palette()))
        self._window = window
        self._risen = 0.0
        self._at_top = at_top
        self._fill(words, action)
        window.installEventFilter(self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.close)
        self._timer.start(round(seconds * 1000))
        self._place(0.0)  # below the window's edge, or the first frame would show it at the top left
        self.show()
        self.raise_()
        self._rise(rise_ms)

    def _fill(self, words: str, action: str) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 6, 8 if action else 20, 6)
        row.setSpacing(16)
        row.addWidget(Label(words, "medium", elide=True))
        if action:
            button = Button(action, "bare")
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(self._act)
            row.addWidget(button)
        self.setFixedHeight(round(_HEIGHT * max(1.0, letters.scale())))
        self.adjustSize()

    def _rise(self, rise_ms: int) -> None:
        self._animation = QVariantAnimation(self)
        if rise_ms <= 0:
            self._place(1.0)
            return
        self._animation.setStartValue(0.0)
        self._animation.setEndValue(1.0)
        self._animation.setDuration(rise_ms)
        self._animation.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._animation.valueChanged.connect(self._place)
        self._animation.start()

    def _act(self) -> None:
        self.acted.emit()
        self.close()

    def _place(self, risen: float) -> None:
        self._risen = risen
        window = self._window
        self.resize(min(self.sizeHint().width(), window.width() - 2 * _ABOVE), self.height())
        shift = round((self.height() + _ABOVE) * risen)
        top = shift - self.height() if self._at_top else window.height() - shift
        self.move((window.width() - self.width()) // 2, top)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the middle of the window's edge."""
        if watched is self._window and event.type() == QEvent.Type.Resize:
            self._place(self._risen)
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the plate."""
        plate(painter(self), QRectF(self.rect()), 14, self.palette().color(GROUND))


def _inverted(colours: QPalette) -> QPalette:
    ground, text = colours.color(TEXT), colours.color(GROUND)
    return palette(
        {
            GROUND: ground,
            SURFACE: ground,
            TEXT: text,
            QUIET: mix(text, ground, 0.12),
            LINE: text,
            ACCENT: text,
            ON_ACCENT: ground,
        }
    )
