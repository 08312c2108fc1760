"""What is to be heard of a breath in a breathing practice?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.screens.settings.plate import SLIDER_WIDTH, Plate
from gui.theme import QUIET
from gui.widgets.base import Label
from gui.widgets.breath.picture import BreathPicture
from gui.widgets.buttons import Button
from gui.widgets.fields import Slider
from gui.widgets.switch import Segmented

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent

    from gui.settings import Settings
    from gui.widgets.breath.moment import Breath

DELAY_STEP: Final = 10
LONGEST_DELAY: Final = 500
"""Milliseconds."""
PICTURE: Final = (146, 76)


class BreathPlate(Plate):
    """The volumes of all that sounds in a breathing practice, the tone's direction, and a late device.

    `tried` asks to hear and see one breath, `tried_enough` to be quiet again; `show_breath` is given its moments.
    """

    tried = Signal()
    tried_enough = Signal()

    def fill(self, settings: Settings) -> None:
        """Add the rows, as the settings have it now."""
        for field, title, words in (
            ("breath_noise", self.tr("Breath"), self.tr("The sound of the breath in a practice")),
            ("breath_tone", self.tr("Tone"), self.tr("Glides along with the breath")),
            ("breath_marks", self.tr("Bell and knocks"), self.tr("One bell in, two soft knocks out")),
            ("breath_tick", self.tr("Tick"), self.tr("Very soft, each second")),
            ("breath_voice", self.tr("Voice"), self.tr("A word at each turn of the first breaths, then few")),
        ):
            name = self.tr("Volume: {0}").format(title)
            self.add(title, words, self.volume(field, name, getattr(settings, field)))
        direction = Segmented(
            self.tr("The tone's direction"),
            [("rising", self.tr("Rising in")), ("falling", self.tr("Falling in"))],
            "falling" if settings.breath_falling else "rising",
        )
        direction.chosen.connect(lambda value: self.change(breath_falling=value == "falling"))
        words = self.tr("A preference: up with the breath in, or down into the belly with it")
        self.add(self.tr("The tone's direction"), words, direction)
        words = self.tr("For wireless headphones: until the bell falls on the turn of the picture below")
        self.add(self.tr("Late sound"), words, self._delay(settings.breath_delay))
        words = self.tr("One breath, as it is set now")
        self.add(self.tr("Try it"), words, self._trial(settings))

    def _delay(self, now: int) -> QWidget:
        control, row = _row()
        self._milliseconds = Label("", "small-strong", QUIET, tabular=True)
        name = self.tr("Delay of the sound, in hundredths of a second")
        slider = Slider(name, 0, LONGEST_DELAY // DELAY_STEP, round(now / DELAY_STEP))
        slider.setFixedWidth(SLIDER_WIDTH)
        slider.valueChanged.connect(self._delayed)
        self._show_delay(slider.value())
        row.addWidget(self._milliseconds)
        row.addWidget(slider)
        return control

    def _delayed(self, steps: int) -> None:
        self._show_delay(steps)
        self.change(breath_delay=steps * DELAY_STEP)

    def _show_delay(self, steps: int) -> None:
        self._milliseconds.setText(self.tr("{0} ms").format(steps * DELAY_STEP))

    def _trial(self, settings: Settings) -> QWidget:
        control, row = _row()
        self._picture = BreathPicture()
        self._picture.setMinimumSize(1, 1)
        self._picture.setFixedSize(*PICTURE)
        self._picture.set_picture("slim")
        self._picture.set_still(settings.reduce_motion)
        kept = self._picture.sizePolicy()
        kept.setRetainSizeWhenHidden(True)  # the button must not jump away from under the pointer
        self._picture.setSizePolicy(kept)
        self._picture.hide()
        self._try = Button(self.tr("Try"), "plain", "play")
        self._try.reserve(self.tr("Try"), self.tr("Stop"))
        self._try.clicked.connect(self._pressed)
        row.addWidget(self._picture)
        row.addWidget(self._try, 0, Qt.AlignmentFlag.AlignVCenter)
        return control

    def _pressed(self) -> None:
        (self.tried if self._picture.isHidden() else self.tried_enough).emit()

    def show_breath(self, breath: Breath | None) -> None:
        """Show a moment of the breath that is tried, or that it is over."""
        if breath is not None:
            self._picture.show_breath(breath)
        if self._picture.isHidden() == (breath is not None):
            self._picture.setVisible(breath is not None)
            self._try.setText(self.tr("Try") if breath is None else self.tr("Stop"))
            self._try.set_icon("play" if breath is None else "stop")

    def hideEvent(self, _event: QHideEvent) -> None:
        """Be quiet once nobody looks."""
        self.tried_enough.emit()


def _row() -> tuple[QWidget, QHBoxLayout]:
    control = QWidget()
    row = QHBoxLayout(control)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(12)
    return control, row
