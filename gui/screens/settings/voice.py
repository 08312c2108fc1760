"""What is the voice to say, and how is it to sound?"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal

from gui.screens.settings.plate import SLIDER_WIDTH, Plate
from gui.widgets.buttons import Button
from gui.widgets.fields import Slider
from gui.widgets.menu import MenuRow, menu
from gui.widgets.switch import Segmented, Switch

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu

    from gui.settings import Settings
    from gui.voice_finder import VoiceFinder

SLOWEST, FASTEST = 60, 140
RATE_STEP = 5


class VoicePlate(Plate):
    """The voice of a session. `heard` asks to let it say something."""

    heard = Signal()

    def __init__(self, title: str, settings: Settings, finder: VoiceFinder) -> None:
        self._finder = finder
        self._voice = settings.voice
        super().__init__(title, settings)
        finder.changed.connect(self._show_voice)
        finder.look()

    def fill(self, settings: Settings) -> None:
        """Add the rows, as the settings have it now."""
        speech = Segmented(
            self.tr("What the voice says"),
            [("all", self.tr("All")), ("names", self.tr("Names only")), ("nothing", self.tr("Nothing"))],
            settings.speech,
        )
        speech.chosen.connect(lambda value: self.change(speech=value))
        self._button = Button(self._finder.words(settings.voice), "plain", "speech")
        self._button.clicked.connect(lambda: self.menu().popup(self._below()))
        try_it = Button(self.tr("Try it"), "plain", "play")
        try_it.clicked.connect(self.heard)
        count = Switch(self.tr("Count repetitions aloud"), settings.count_reps)
        count.toggled.connect(lambda on: self.change(count_reps=on))
        volume = self.volume("voice_volume", self.tr("Volume of the voice"), settings.voice_volume)
        volume.sliderReleased.connect(self.heard)
        self.add(self.tr("What it says"), self.tr("Names: what comes, on which side, how much of it"), speech)
        self.add(self.tr("Voice"), self.tr("All that were found on this computer"), self._button)
        self.add(self.tr("Speed"), self.tr("In the middle about 155 words a minute"), self._rate(settings.voice_rate))
        self.add(self.tr("Volume"), self.tr("Of the voice alone; V silences it in a session"), volume)
        self.add(self.tr("Count repetitions"), self.tr("Aloud, in the tempo of the movement"), count)
        self.add(self.tr("Try it"), self.tr("Hear a sentence as it is said in a session"), try_it)

    def _rate(self, now: int) -> Slider:
        slider = Slider(self.tr("Speed of the voice"), SLOWEST, FASTEST, now)
        slider.setFixedWidth(SLIDER_WIDTH)
        slider.setSingleStep(RATE_STEP)
        slider.valueChanged.connect(lambda value: self.change(voice_rate=value))
        slider.sliderReleased.connect(self.heard)
        return slider

    # ---- which voice -------------------------------------------------------------------------------------------------

    def menu(self) -> QMenu:
        """Give a menu of every voice that was found, engine by engine."""
        rows: list[MenuRow | None] = []
        for engine, voices in groupby(self._finder.voices, key=lambda voice: voice.engine):
            if rows:
                rows.append(None)
            rows.append(MenuRow(self._finder.titles[engine], enabled=False))
            for voice in voices:
                icon = "check" if self._finder.words(voice.id) == self._button.words() else ""
                rows.append(MenuRow(voice.words, icon, do=lambda id_=voice.id: self._choose(id_)))  # type: ignore[misc]
        if self._finder.looking:
            rows.append(MenuRow(self.tr("Looking for others …"), enabled=False))
        return menu(self._button, rows)

    def _below(self) -> QPoint:
        return self._button.mapToGlobal(QPoint(0, self._button.height() + 4))

    def _choose(self, id_: str) -> None:
        self._voice = id_
        self._show_voice()
        self.change(voice=id_)
        self.heard.emit()

    def _show_voice(self) -> None:
        self._button.setText(self._finder.words(self._voice))
