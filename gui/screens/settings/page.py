"""What can be chosen? Every choice takes effect at once."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.screens.settings.breath import BreathPlate
from gui.screens.settings.figure import FigurePlate
from gui.screens.settings.folders import FoldersPlate
from gui.screens.settings.look import LookPlate
from gui.screens.settings.tones import TonesPlate
from gui.screens.settings.voice import VoicePlate
from gui.settings import Settings
from gui.widgets.base import Label
from gui.widgets.scroll import Scroll

if TYPE_CHECKING:
    from gui.screens.settings.plate import Plate
    from gui.voice_finder import VoiceFinder


class SettingsPage(QWidget):
    """The settings.

    `changed` gives the new record; `reveal` asks to show the data folder, `heard` to try a tone, `spoken` the voice.
    """

    changed = Signal(Settings)
    reveal = Signal(Path)
    heard = Signal()
    spoken = Signal()

    def __init__(self, settings: Settings, data: Path, finder: VoiceFinder) -> None:
        super().__init__()
        self._settings = settings
        inner = QWidget()
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(40, 32, 40, 32)
        self._column.setSpacing(20)
        self._column.addWidget(Label(self.tr("Settings"), "display"))
        tones = TonesPlate(self.tr("Tones in a session"), settings)
        tones.heard.connect(self.heard)
        voice = VoicePlate(self.tr("Voice in a session"), settings, finder)
        voice.heard.connect(self.spoken)
        folders = FoldersPlate(self.tr("Files"), settings, data)
        folders.reveal.connect(self.reveal)
        for plate in (
            LookPlate(self.tr("Look"), settings),
            tones,
            voice,
            BreathPlate(self.tr("Sound in a breathing practice"), settings),
            FigurePlate(self.tr("Figure"), settings),
            folders,
        ):
            self._add(plate)
        self._column.addStretch()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(Scroll(inner))

    def _add(self, plate: Plate) -> None:
        plate.changed.connect(lambda what: self._change(**what))
        self._column.addWidget(plate)

    def take(self, settings: Settings) -> None:
        """Know what was chosen elsewhere, so that a choice here does not undo it."""
        self._settings = settings

    def _change(self, **what: object) -> None:
        self._settings = replace(self._settings, **what)  # type: ignore[arg-type]
        self.changed.emit(self._settings)
