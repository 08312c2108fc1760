"""Which colours do the words and buttons of a practice have, upon the ground of its picture?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from gui.theme import ACCENT, CONTROL, ERROR, GROUND, LINE, ON_ACCENT, QUIET, SURFACE, TEXT, TINT, palette

if TYPE_CHECKING:
    from PySide6.QtGui import QPalette
    from PySide6.QtWidgets import QWidget

    from gui.theme import Theme


class Follower(QObject):
    """Keeps a screen's palette that of a practice, whatever the theme; it goes with its screen."""

    def __init__(self, screen: QWidget, theme: Theme) -> None:
        super().__init__(screen)
        self._screen = screen
        self._theme = theme
        theme.changed.connect(self.show_palette)
        self.show_palette()

    def show_palette(self) -> None:
        """Take the colours of the theme."""
        self._screen.setPalette(practice_palette(dark=self._theme.dark))


def follow(screen: QWidget, theme: Theme) -> None:
    """Let a screen have the palette of a practice as long as it lives."""
    Follower(screen, theme)


def practice_palette(*, dark: bool) -> QPalette:
    """Give the palette of a practice: the night or the morning of the picture."""
    if dark:
        return palette(
            {
                GROUND: "#202C66",
                SURFACE: "#2A3674",
                CONTROL: "#2F3C7E",
                LINE: "#4A5796",
                TEXT: "#F3F5FF",
                QUIET: "#B9C3EC",
                ACCENT: "#FFFFFF",
                ON_ACCENT: "#1B2352",
                TINT: "#37458A",
                ERROR: "#FFB9A3",
            }
        )
    return palette(
        {
            GROUND: "#EEF0FB",
            SURFACE: "#FFFFFF",
            CONTROL: "#FFFFFF",
            LINE: "#C9CEE6",
            TEXT: "#1E2858",
            QUIET: "#4F5A8C",
            ACCENT: "#3F4F9E",
            ON_ACCENT: "#FFFFFF",
            TINT: "#DDE1F4",
            ERROR: "#B93A21",
        }
    )
