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
from gui.screens.settings.keys import KeysPlate
from gui.screens.settings.look import LookPlate
from gui.screens.settings.tones import TonesPlate
from gui.screens.settings.voice import VoicePlate
from gui.settings import Settings
from gui.widgets.base import Label
from gui.widgets.scroll import Scroll

if TYPE_CHECKING:
    from gui.screens.settings.plate import Plate
    from gui.voice_finder import VoiceFinder
    from gui.widgets.breath.moment import Breath


class SettingsPage(QWidget):
    """The settings.

    `changed` gives the new record; `reveal` asks to show the data folder, `heard` to try a tone, `spoken` the voice,
    `breath_tried` a breath, `breath_tried_enough` to be quiet again.
    `keys` asks for the screen on which keys are changed, `sheet` for the list of them.
    """

    changed = Signal(Settings)
    reveal = Signal(Path)
    heard = Signal()
    breath_tried = Signal()
    breath_tried_enough = Signal()
    spoken = Signal()
    keys = Signal()
    sheet = Signal()

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
        self._breath = BreathPlate(self.tr("Sound in a breathing practice"), settings)
        self._breath.tried.connect(self.breath_tried)
        self._breath.tried_enough.connect(self.breath_tried_enough)
        keys = KeysPlate(self.tr("Keys"), settings)
        keys.changing.connect(self.keys)
        keys.listed.connect(self.sheet)
        folders = FoldersPlate(self.tr("Files"), settings, data)
        folders.reveal.connect(self.reveal)
        self._look = LookPlate(self.tr("Look"), settings)
        for plate in (
            self._look,
            tones,
            voice,
            self._breath,
            FigurePlate(self.tr("Figure"), settings),
            keys,
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
        self._look.take(settings)

    def show_breath(self, breath: Breath | None) -> None:
        """Show a moment of the breath that is tried, or that it is over."""
        self._breath.show_breath(breath)

    def _change(self, **what: object) -> None:
        self._settings = replace(self._settings, **what)  # type: ignore[arg-type]
        self.changed.emit(self._settings)
