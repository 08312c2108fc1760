"""Everything that is pressed: one painted class, one table of looks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeySequence, QPainter
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from gui import icons, letters
from gui.key_words import all_words
from gui.theme import ACCENT, CONTROL, GROUND, LINE, ON_ACCENT, QUIET, SURFACE, TEXT, TINT, Role, contrast, mix, quieter
from gui.widgets.base import painter, plate

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QKeyEvent, QPaintEvent, QPalette

LookName = Literal["primary", "plain", "ghost", "bare", "link", "tool", "main", "chip", "segment", "nav"]

ICON_GAP: Final = 10
HINT_GAP: Final = 12


@dataclass(frozen=True)
class Look:
    """How one kind of button is painted: roles, lengths in pixels at text size 1, and the words' text style."""

    fill: Role | None
    ink: Role
    border: Role | None
    height: int
    pad: int
    radius: int
    style: letters.StyleName
    icon: int


LOOKS: Final[dict[LookName, Look]] = {
    "primary": Look(ACCENT, ON_ACCENT, None, 44, 20, 12, "strong", 20),
    "plain": Look(SURFACE, TEXT, LINE, 44, 20, 12, "strong", 20),
    "ghost": Look(None, TEXT, LINE, 44, 20, 12, "strong", 20),
    "bare": Look(None, QUIET, None, 36, 10, 10, "small-strong", 20),
    "link": Look(None, QUIET, None, 36, 0, 8, "strong", 20),
    "tool": Look(CONTROL, TEXT, None, 60, 20, 16, "strong", 22),
    "main": Look(ACCENT, ON_ACCENT, None, 60, 24, 16, "title", 24),
    "chip": Look(SURFACE, TEXT, LINE, 34, 14, 17, "small-strong", 16),
    "segment": Look(None, TEXT, None, 34, 14, 17, "small-strong", 16),
    "nav": Look(None, QUIET, None, 44, 12, 12, "medium", 22),
}


@dataclass(frozen=True)
class _Colours:
    fill: QColor | None
    ink: QColor
    border: QColor | None


class Button(QAbstractButton):
    """A button with words, an icon and the hint of a key, each of which may be missing.

    A button without words must have a `name`; it becomes the accessible name and, with the key, the tooltip "Next (→)".
    `key` is a shortcut in the notation of QKeySequence; `hint` is what is shown of it.
    """

    def __init__(
        self,
        text: str = "",
        look: LookName = "plain",
        icon: str = "",
        *,
        hint: str = "",
        key: str = "",
        name: str = "",
        checkable: bool = False,
    ) -> None:
        super().__init__()
        assert text or name, "a button is told by its words or by its name"
        self._look_name = look
        self._look = LOOKS[look]
        self._icon = icon
        self._hint = hint
        self._key = key
        self._name = name
        self._compact = False
        self._hides_hint = False
        self._action: QAction | None = None
        self._fixed_hint = ""
        self._reserved: tuple[str, ...] = ()
        self.setText(text)
        self.setCheckable(checkable)
        if key:
            self.setShortcut(QKeySequence(key))
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)  # repaints on enter and leave
        # Not ClickFocus: a click must not take the focus, and with it the keys, from the screen.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if look == "nav" else Qt.FocusPolicy.TabFocus)
        across = QSizePolicy.Policy.Expanding if look == "nav" else QSizePolicy.Policy.Fixed
        self.setSizePolicy(across, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setProperty("radius", self._look.radius)

    def setText(self, text: str) -> None:
        """Show other words; they are the accessible name too unless a `name` was given."""
        shortcut = self.shortcut()
        super().setText(text.replace("&", "&&"))  # an ampersand is a character here, no mnemonic
        self.setShortcut(shortcut)
        self._words = text
        self._tell_name()
        self.updateGeometry()
        self.update()

    def words(self) -> str:
        """The words on the button, without the icon and the hint."""
        return self._words

    def set_icon(self, icon: str) -> None:
        """Show another icon, or none with an empty name."""
        self._icon = icon
        self.updateGeometry()
        self.update()

    def set_hint(self, hint: str) -> None:
        """Show another key hint, or none with an empty text."""
        self._hint = hint
        self._tell_name()
        self.updateGeometry()
        self.update()

    def show_hint(self, shown: bool) -> None:
        """Show the key hint, or leave it out where there is little room; it is told to a screen reader all the same."""
        self._hides_hint = not shown
        self.updateGeometry()
        self.update()

    def follow(self, action: QAction, hint: str = "") -> Button:
        """Do what an action does, as long as it can be done, and tell its key; gives the button itself.

        `hint` is told instead where the key is not the action's own: Enter belongs to whatever has the focus.
        """
        self._action = action
        self._fixed_hint = hint
        self.clicked.connect(lambda _checked=False: action.trigger())
        action.changed.connect(self._take_action)
        self._take_action()
        return self

    def action(self) -> QAction | None:
        """The action that the button follows, if any."""
        return self._action

    def _take_action(self) -> None:
        assert self._action is not None
        self.setEnabled(self._action.isEnabled())
        keys = all_words(key.toString() for key in self._action.shortcuts())
        self.set_hint(self._fixed_hint or next(iter(keys), ""))

    def set_name(self, name: str) -> None:
        """Say what the button does, where its words alone do not."""
        self._name = name
        self._tell_name()

    def set_compact(self, compact: bool) -> None:
        """Show the icon alone, with the words as a tooltip, or all again."""
        self._compact = compact
        self._tell_name()
        self.updateGeometry()
        self.update()

    def reserve(self, *texts: str) -> None:
        """Keep the width of the widest of `texts`, so that changing the words among them moves nothing."""
        self._reserved = texts
        self.updateGeometry()

    def restyle(self) -> None:
        """Take the sizes of the present text size."""
        self.updateGeometry()
        self.update()

    def _tell_name(self) -> None:
        name = self._name or self._words
        key = self._hint or self._key
        self.setAccessibleName(name)
        self.setAccessibleDescription(self.tr("Key: {0}").format(key) if key else "")
        if self._shown():
            self.setToolTip("")
        else:
            self.setToolTip(f"{name} ({key})" if key else name)

    def _shown(self) -> str:
        return "" if self._compact else self._words

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press on Enter too: QAbstractButton knows Space alone."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """As wide as all that is shown, and never narrower than high."""
        texts = (self._shown(), *(() if self._compact else self._reserved))
        metrics = QFontMetricsF(self._font())
        words = max(metrics.horizontalAdvance(text) for text in texts)
        height = round(self._look.height * max(1.0, letters.scale()))
        width = round(2 * self._look.pad + self._before_words() + words + self._hint_width())
        return QSize(width if self._look.radius * 2 >= self._look.height else max(width, height), height)

    def minimumSizeHint(self) -> QSize:
        """The whole button: a layout may only squeeze it when there is no room at all."""
        return self.sizeHint()

    def _font(self) -> QFont:
        return letters.style(self._look.style)

    def _before_words(self) -> float:
        if not self._icon:
            return 0.0
        return self._look.icon + (ICON_GAP if self._shown() else 0)

    def _hint_width(self) -> float:
        if self._hides_hint or not (self._hint and self._shown()):
            return 0.0
        return HINT_GAP + QFontMetricsF(letters.style("small")).horizontalAdvance(self._hint)

    def _colours(self) -> _Colours:
        colours, look = self.palette(), self._look
        fill = colours.color(look.fill) if look.fill is not None else None
        ink = colours.color(look.ink)
        border = colours.color(look.border) if look.border is not None else None
        if self.isChecked() and self._look_name == "nav":
            fill, ink = colours.color(TINT), colours.color(TEXT)
        elif self.isChecked() and self._look_name in ("chip", "segment"):
            fill, ink, border = colours.color(TEXT), colours.color(GROUND), None
        if not self.isEnabled():
            return _Colours(fill, ink, border)
        pressed = 0.16 if self.isDown() else 0.07 if self.underMouse() else 0.0
        if pressed:
            fill = _touched(fill if fill is not None else colours.color(GROUND), ink, colours, pressed)
        return _Colours(fill, ink, border)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the plate, then icon, words and hint in one line."""
        colours = self._colours()
        brush = painter(self)
        rect = QRectF(self.rect())
        plate(brush, rect, min(self._look.radius, rect.height() / 2), colours.fill, colours.border)
        self._paint_line(brush, colours)

    def _paint_line(self, brush: QPainter, colours: _Colours) -> None:
        font, height = self._font(), float(self.height())
        metrics = QFontMetricsF(font)
        before, hint = self._before_words(), self._hint_width()
        room = max(0.0, self.width() - 2 * min(self._look.pad, 8) - before - hint)
        text = metrics.elidedText(self._shown(), Qt.TextElideMode.ElideRight, room + 1)
        words = metrics.horizontalAdvance(text)
        left = self._look.pad if self._look_name == "nav" else (self.width() - before - words - hint) / 2
        if self._icon:
            size = self._look.icon
            icons.paint(brush, self._icon, left, (height - size) / 2, size, colours.ink)
        brush.setFont(font)
        brush.setPen(colours.ink)
        middle = Qt.AlignmentFlag.AlignVCenter
        brush.drawText(QRectF(left + before, 0, words + 2, height), int(middle), text)
        if hint:
            ground = colours.fill if colours.fill is not None else self.palette().color(GROUND)
            brush.setFont(letters.style("small"))
            brush.setPen(quieter(colours.ink, ground) if self.isEnabled() else colours.ink)
            brush.drawText(QRectF(left + before + words + HINT_GAP, 0, hint, height), int(middle), self._hint)


def _touched(fill: QColor, ink: QColor, colours: QPalette, share: float) -> QColor:
    """The plate under the mouse: towards the text's colour, or darker where that would swallow white words."""
    text = colours.color(TEXT)
    changed = mix(fill, text if fill != text else colours.color(GROUND), share)
    return changed if contrast(changed, ink) >= 4.5 else mix(fill, "black", share)
