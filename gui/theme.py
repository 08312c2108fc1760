"""Which colour each role has, in light, in dark and on a phase.

A role *is* a palette role: every widget reads `self.palette()`, so a switch between light and dark, or one phase's
colour for a whole screen, is a single `setPalette()`. There is no style sheet: one would stop palettes from reaching
children.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final, Literal, Protocol, runtime_checkable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QToolTip

from gui import letters

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QApplication

Role = QPalette.ColorRole
Mode = Literal["system", "light", "dark"]
PhaseName = Literal["ready", "work", "rest", "switch", "breathe", "hurts"]

GROUND: Final = Role.Window
SURFACE: Final = Role.Base
CONTROL: Final = Role.Button
LINE: Final = Role.Mid
TEXT: Final = Role.WindowText
QUIET: Final = Role.PlaceholderText
ACCENT: Final = Role.Accent
ON_ACCENT: Final = Role.HighlightedText
TINT: Final = Role.AlternateBase
ERROR: Final = Role.BrightText
STAGE: Final = Role.Light
"""The ground behind the figure. On a phase it stays light, so it has letters of its own:"""
STAGE_TEXT: Final = Role.Dark
STAGE_QUIET: Final = Role.Shadow
STAGE_MARK: Final = Role.Midlight

# What the stock widgets read under another name.
_COMPANIONS: Final[dict[Role, tuple[Role, ...]]] = {
    TEXT: (Role.Text, Role.ButtonText, Role.ToolTipText),
    ACCENT: (Role.Highlight, Role.Link),
    SURFACE: (Role.ToolTipBase,),
}
_FADES_WHEN_DISABLED: Final = (TEXT, *_COMPANIONS[TEXT], QUIET, ACCENT)

LIGHT: Final[dict[Role, str]] = {
    GROUND: "#F5F2EC",
    SURFACE: "#FFFFFF",
    CONTROL: "#FFFFFF",
    LINE: "#E3DED5",
    TEXT: "#17302D",
    QUIET: "#586A66",
    ACCENT: "#0E6A60",
    ON_ACCENT: "#FFFFFF",
    TINT: "#DCEBE6",
    ERROR: "#B93A21",
    STAGE: "#F5F3EF",
    STAGE_TEXT: "#17302D",
    STAGE_QUIET: "#586A66",
    STAGE_MARK: "#0E6A60",
}
DARK: Final[dict[Role, str]] = {
    GROUND: "#0F1716",
    SURFACE: "#172220",
    CONTROL: "#172220",
    LINE: "#2A3936",
    TEXT: "#E8F0ED",
    QUIET: "#9DB0AB",
    ACCENT: "#4CC0AC",
    ON_ACCENT: "#0B1F1B",
    TINT: "#1E3632",
    ERROR: "#FF8A6B",
    STAGE: "#1B2926",
    STAGE_TEXT: "#E8F0ED",
    STAGE_QUIET: "#9DB0AB",
    STAGE_MARK: "#4CC0AC",
}
PHASE: Final[dict[PhaseName, str]] = {
    "ready": "#8F5400",
    "work": "#0E6A60",
    "rest": "#2F6299",
    "switch": "#6B4A9C",
    "breathe": "#3F4F9E",
    "hurts": "#B0361E",
}


@runtime_checkable
class Restyled(Protocol):
    """A widget with a font or a fixed size of its own, which does not follow the application's font by itself."""

    def restyle(self) -> None:
        """Take the fonts and sizes of the present text size."""


def mix(first: QColor | str, second: QColor | str, share: float) -> QColor:
    """`first` at share 0, `second` at share 1, and evenly between."""
    a, b = QColor(first), QColor(second)
    mixed = QColor.fromRgbF(
        a.redF() + (b.redF() - a.redF()) * share,
        a.greenF() + (b.greenF() - a.greenF()) * share,
        a.blueF() + (b.blueF() - a.blueF()) * share,
        a.alphaF() + (b.alphaF() - a.alphaF()) * share,
    )
    return QColor.fromRgba(mixed.rgba())  # as coarse as the screen: equal colours compare equal


def contrast(first: QColor | str, second: QColor | str) -> float:
    """The contrast ratio of two opaque colours as WCAG 2 counts it: 1 (none) to 21 (black on white)."""
    light, dark = sorted((_luminance(QColor(first)), _luminance(QColor(second))), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: QColor) -> float:
    def linear(value: float) -> float:
        return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)

    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF())


def quieter(ink: QColor, ground: QColor) -> QColor:
    """`ink` moved towards `ground` by up to two fifths, but never below 4.5:1 (nor at all where it starts there)."""
    return QColor.fromRgb(_quieter(ink.rgb(), ground.rgb()))


@lru_cache(maxsize=256)  # ten contrasts cost 60 µs, and a button asks at every paint
def _quieter(ink: int, ground: int) -> int:
    start, end = QColor.fromRgb(ink), QColor.fromRgb(ground)
    for percent in range(40, 0, -4):
        mixed = mix(start, end, percent / 100)
        if contrast(mixed, end) >= 4.6:
            return mixed.rgb()
    return ink


def phase_mark(phase: PhaseName, ground: QColor) -> QColor:
    """The phase's colour as a mark upon `ground`, lightened on a dark one until it stands out by 3:1."""
    return QColor.fromRgb(_phase_mark(phase, ground.rgb()))


@lru_cache(maxsize=64)
def _phase_mark(phase: PhaseName, ground: int) -> int:
    colour, under = QColor(PHASE[phase]), QColor.fromRgb(ground)
    away = "white" if _luminance(under) < 0.18 else "black"
    for percent in range(0, 100, 5):
        mixed = mix(colour, away, percent / 100)
        if contrast(mixed, under) >= 3.0:
            return mixed.rgb()
    return QColor(away).rgb()


def palette(colours: Mapping[Role, QColor | str]) -> QPalette:
    """A palette of these roles and of what the stock widgets call them; the disabled group fades into the ground."""
    made = QPalette()
    for role, colour in colours.items():
        for name in (role, *_COMPANIONS.get(role, ())):
            made.setColor(name, QColor(colour))
    for role in _FADES_WHEN_DISABLED:
        made.setColor(QPalette.ColorGroup.Disabled, role, mix(made.color(role), made.color(GROUND), 0.55))
    return made


def phase_palette(colour: QColor | str) -> QPalette:
    """White on a phase's colour: a whole session, or today's big card, follows when it is set on their widget."""
    ground = QColor(colour)
    return palette(
        {
            GROUND: ground,
            SURFACE: mix(ground, "white", 0.14),
            CONTROL: mix(ground, "white", 0.14),
            LINE: mix(ground, "white", 0.34),
            TEXT: "white",
            QUIET: mix(ground, "white", 0.88),
            ACCENT: "white",
            ON_ACCENT: ground,
            TINT: mix(ground, "white", 0.24),
            ERROR: "white",
            STAGE: LIGHT[STAGE],
            STAGE_TEXT: LIGHT[STAGE_TEXT],
            STAGE_QUIET: LIGHT[STAGE_QUIET],
            STAGE_MARK: ground,
        }
    )


class Theme(QObject):
    """The look of the whole program: which colours, which text size.

    A slot of `changed` that draws pictures asks `dark`, not `widget.palette()`: the new palette reaches the widgets
    only in the next turn of the event loop.
    """

    changed = Signal()

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._family = letters.load_family()
        self.mode: Mode = "system"
        self.dark = False
        app.setStyle("Fusion")
        app.styleHints().colorSchemeChanged.connect(self._system_changed)
        self.text_size(1.0)
        self.show("system")

    def show(self, mode: Mode) -> None:
        """Show the light or the dark colours, or whichever the system has."""
        hints = self._app.styleHints()
        if mode != self.mode:
            self.mode = mode
            hints.setColorScheme(_SCHEMES[mode])  # title bars follow on Windows and macOS
        # Offscreen and on bare X11 the scheme is Unknown, and setting it changes nothing: Unknown counts as light.
        self.dark = mode == "dark" or (mode == "system" and hints.colorScheme() == Qt.ColorScheme.Dark)
        made = palette(DARK if self.dark else LIGHT)
        self._app.setPalette(made)
        QToolTip.setPalette(made)
        self.changed.emit()

    def text_size(self, scale: float) -> None:
        """Make body text `scale` times 16 pixels, and everything else in proportion."""
        base = QFont(self._family)
        base.setPixelSize(round(letters.BASE_PIXELS * scale))
        base.setHintingPreference(QFont.HintingPreference.PreferNoHinting)  # equal widths at every pixel ratio
        self._app.setFont(base)
        # A font set on a widget inherits nothing, and ApplicationFontChange is not sent to widgets.
        for widget in self._app.allWidgets():
            if isinstance(widget, Restyled):
                widget.restyle()

    def _system_changed(self, _scheme: Qt.ColorScheme) -> None:
        self.show(self.mode)


_SCHEMES: Final[dict[Mode, Qt.ColorScheme]] = {
    "system": Qt.ColorScheme.Unknown,
    "light": Qt.ColorScheme.Light,
    "dark": Qt.ColorScheme.Dark,
}
