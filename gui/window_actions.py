"""What can be done outside a session, on which keys?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from gui.key_map import Command

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QWidget


def window_commands(widget: QWidget, places: Iterable[tuple[str, str]]) -> list[Command]:
    """Give everything that the window does: `pages` where the rail is seen, `window` everywhere.

    Args:
        widget: Gives the language.
        places: The name in the program and the words of each page.

    """
    pages = [
        Command(f"pages.{name}", widget.tr("Page: {0}").format(words), (f"Ctrl+{number}",))
        for number, (name, words) in enumerate(places, 1)
    ]
    return [
        *pages,
        Command("pages.keys", widget.tr("All keys"), ("?",)),
        Command("window.full_screen", widget.tr("Full screen"), ("F11",)),
        Command("window.quit", widget.tr("Close the program"), ("Ctrl+Q",)),
    ]
