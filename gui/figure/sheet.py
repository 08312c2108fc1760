"""How do all keys of some exercises look, side by side?

For authors and for reviewing: every key, or with `every_key` also the poses half way between the keys.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage, QPainter

from gui.figure.look import Look, look
from gui.figure.scene import Scene
from workouts.figure.clip import EASES
from workouts.figure.schedule import Moment

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from workouts.figure.clip import Clip

CELL: Final = QSize(420, 320)
LARGE_CELL: Final = QSize(760, 560)


class Cell(NamedTuple):
    """One picture of the sheet."""

    scene: Scene
    moment: Moment
    arrow: bool
    title: str


def draw_sheet(
    clips: Mapping[str, Clip],
    out: Path,
    dark: bool = False,
    every_key: bool = False,
    *,
    large: bool = False,
    chosen: Look | None = None,
) -> QImage:
    """Draw the clips by name into a PNG at `out`, and give the picture.

    By itself a clip is drawn at its first key and at its top or held one; `every_key` draws all keys, and the poses
    half way to them.

    Raises:
        OSError: where the file cannot be written.

    """
    used = chosen or look(dark=dark)
    size = LARGE_CELL if large else CELL
    cells = [cell for name, clip in clips.items() for cell in _cells(name, clip, used, size, every_key)]
    columns = min(2 if large else 4, max(1, len(cells)))
    rows = -(-len(cells) // columns)
    sheet = QImage(size.width() * columns, size.height() * max(1, rows), QImage.Format.Format_ARGB32_Premultiplied)
    sheet.fill(QColor(used.ground))
    brush = QPainter(sheet)
    for index, cell in enumerate(cells):
        x, y = index % columns * size.width(), index // columns * size.height()
        brush.drawImage(x, y, cell.scene.image(cell.moment, cell.arrow))
        brush.setPen(QColor(used.text))
        brush.drawText(x + 14, y + 24, cell.title)
    brush.end()
    if not sheet.save(str(out)):
        raise OSError(f"{out}: the picture cannot be written")
    return sheet


def _cells(name: str, clip: Clip, used: Look, size: QSize, every_key: bool) -> list[Cell]:
    scene = Scene(clip, used, size)
    count = clip.one_side
    cells: list[Cell] = []
    for index in range(count) if every_key else sorted({0, clip.top}):
        before = (index - 1) % len(clip.keys)
        key = clip.keys[index]
        title = f"{name} · {index + 1}" + (f" {key.name}" if key.name else "")
        if every_key and len(clip.keys) > 1:
            half = Moment(before, index, EASES[key.ease](0.5), 0.0)
            cells.append(Cell(scene, half, True, f"{name} · {before + 1}–{index + 1}"))
        cells.append(Cell(scene, Moment(index, index, 0.0), False, title))
    return cells
