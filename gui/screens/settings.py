"""What can be chosen? Every choice takes effect at once."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.figure.look import CLOTHES, TONES
from gui.settings import Settings
from gui.theme import QUIET
from gui.widgets.base import Label, Rule, Surface
from gui.widgets.buttons import Button
from gui.widgets.fields import Slider
from gui.widgets.scroll import Scroll
from gui.widgets.swatches import Swatches
from gui.widgets.switch import Segmented, Switch


class SettingsPage(QWidget):
    """The settings. `changed` gives the new record; `reveal` asks to show the data folder, `heard` to try a tone."""

    changed = Signal(Settings)
    reveal = Signal(Path)
    heard = Signal()

    def __init__(self, settings: Settings, data: Path) -> None:
        super().__init__()
        self._settings = settings
        self._data = data
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(40, 32, 40, 32)
        column.setSpacing(16)
        column.addWidget(Label(self.tr("Settings"), "display"))
        column.addWidget(self._plate(self._look_rows()))
        column.addWidget(self._plate(self._sound_rows()))
        column.addWidget(self._plate(self._breath_rows()))
        column.addWidget(self._plate(self._figure_rows()))
        column.addWidget(self._plate(self._folder_rows()))
        column.addStretch()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(Scroll(inner))

    def take(self, settings: Settings) -> None:
        """Know what was chosen elsewhere, so that a choice here does not undo it."""
        self._settings = settings

    def _change(self, **what: object) -> None:
        self._settings = replace(self._settings, **what)  # type: ignore[arg-type]
        self.changed.emit(self._settings)

    def _look_rows(self) -> list[QHBoxLayout]:
        theme = Segmented(
            self.tr("Theme"),
            [("system", self.tr("System")), ("light", self.tr("Light")), ("dark", self.tr("Dark"))],
            self._settings.theme,
        )
        theme.chosen.connect(lambda value: self._change(theme=value))
        words = Segmented(
            self.tr("Words in a session"),
            [("normal", self.tr("Normal")), ("large", self.tr("Large")), ("far", self.tr("Readable at 5 m"))],
            self._settings.words,
        )
        words.chosen.connect(lambda value: self._change(words=value))
        still = Switch(self.tr("Reduce motion"), self._settings.reduce_motion)
        still.toggled.connect(lambda on: self._change(reduce_motion=on))
        return [
            _row(self.tr("Theme"), self.tr("As the system has it, light or dark"), theme),
            _row(self.tr("Words in a session"), self.tr("How far away you stand"), words),
            _row(self.tr("Reduce motion"), self.tr("Colours change at once"), still),
        ]

    def _sound_rows(self) -> list[QHBoxLayout]:
        tones = Segmented(
            self.tr("Tones"),
            [("standard", self.tr("Standard")), ("soft", self.tr("Soft")), ("silent", self.tr("Silent"))],
            self._settings.tones,
        )
        tones.chosen.connect(lambda value: self._try_sound(tones=value))
        volume = Slider(self.tr("Volume of the tones"), 0, 100, self._settings.volume)
        volume.setFixedWidth(220)
        volume.valueChanged.connect(lambda value: self._change(volume=value))
        volume.sliderReleased.connect(self.heard)
        count_in = Switch(self.tr("Count in after a pause"), self._settings.count_in)
        count_in.toggled.connect(lambda on: self._change(count_in=on))
        return [
            _row(self.tr("Tones"), self.tr("Three short before a change, a long one at it"), tones),
            _row(self.tr("Volume"), self.tr("Of the tones alone; music plays on underneath"), volume),
            _row(self.tr("Count in after a pause"), self.tr("Three seconds before a session goes on"), count_in),
        ]

    def _breath_rows(self) -> list[QHBoxLayout]:
        chosen = self._settings
        rows = [
            ("breath_noise", self.tr("Breath"), self.tr("The sound of the breath in a practice"), chosen.breath_noise),
            (
                "breath_tone",
                self.tr("Tone"),
                self.tr("Rises with the breath in, falls with it out"),
                chosen.breath_tone,
            ),
            (
                "breath_marks",
                self.tr("Bell and knocks"),
                self.tr("One bell in, two soft knocks out"),
                chosen.breath_marks,
            ),
            ("breath_tick", self.tr("Tick"), self.tr("Very soft, each second"), chosen.breath_tick),
        ]
        return [_row(title, words, self._volume(name, title, now)) for name, title, words, now in rows]

    def _volume(self, name: str, title: str, now: int) -> Slider:
        slider = Slider(self.tr("Volume: {0}").format(title), 0, 100, now)
        slider.setFixedWidth(220)
        slider.valueChanged.connect(lambda value: self._change(**{name: value}))
        return slider

    def _figure_rows(self) -> list[QHBoxLayout]:
        build = Segmented(
            self.tr("Build"), [("slender", self.tr("Slender")), ("broad", self.tr("Broad"))], self._settings.build
        )
        build.chosen.connect(lambda value: self._change(build=value))
        hair = Segmented(
            self.tr("Hair"),
            [("bun", self.tr("Bun")), ("short", self.tr("Short")), ("long", self.tr("Long"))],
            self._settings.hair,
        )
        hair.chosen.connect(lambda value: self._change(hair=value))
        tones = [(tone.skin, self.tr("Skin tone {0} of {1}").format(n, len(TONES))) for n, tone in enumerate(TONES, 1)]
        skin = Swatches(self.tr("Skin"), tones, self._settings.skin)
        skin.chosen.connect(lambda value: self._change(skin=value))
        names = list(CLOTHES)
        clothes = Swatches(
            self.tr("Clothes"), [(CLOTHES[name][0], name) for name in names], names.index(self._settings.clothes)
        )
        clothes.chosen.connect(lambda value: self._change(clothes=names[value]))
        return [
            _row(self.tr("Build"), self.tr("Of the figure that shows the exercises"), build),
            _row(self.tr("Hair"), self.tr("Three styles"), hair),
            _row(self.tr("Skin"), self.tr("From light to dark"), skin),
            _row(self.tr("Clothes"), self.tr("Shirt and shorts"), clothes),
        ]

    def _try_sound(self, **what: object) -> None:
        self._change(**what)
        self.heard.emit()

    def _folder_rows(self) -> list[QHBoxLayout]:
        folder = Button(self.tr("Show in folder"), "plain", "folder")
        folder.clicked.connect(lambda: self.reveal.emit(self._data))
        return [_row(self.tr("Your own files"), str(self._data), folder)]

    @staticmethod
    def _plate(rows: list[QHBoxLayout]) -> Surface:
        plate = Surface()
        column = QVBoxLayout(plate)
        column.setContentsMargins(24, 8, 24, 8)
        column.setSpacing(0)
        for number, row in enumerate(rows):
            if number:
                column.addWidget(Rule())
            column.addLayout(row)
        return plate


def _row(title: str, words: str, control: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(16)
    column = QVBoxLayout()
    column.setContentsMargins(0, 12, 0, 12)
    column.setSpacing(2)
    column.addWidget(Label(title, "strong"))
    column.addWidget(Label(words, "small", QUIET, elide=True))
    row.addLayout(column, 1)
    row.addWidget(control)
    return row
