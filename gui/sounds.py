"""What makes the program heard? Tones, breath and voice, each made when it is first wanted.

Their libraries are not to slow the start, and whoever switches a sound off never loads it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

    from gui.cues.breath_sound import BreathSound
    from gui.cues.tones import Tones
    from gui.settings import Settings


class Sounds(QObject):
    """All that sounds, as the settings have it. `trouble` says in words what cannot be heard."""

    trouble = Signal(str)

    def __init__(self, settings: Settings, clock: Callable[[], float], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._clock = clock
        self._tones: Tones | None = None
        self._breath: BreathSound | None = None

    def use(self, settings: Settings) -> None:
        """Sound as these settings have it, at once."""
        self._settings = settings
        self._set_tones()
        self._set_breath()

    def tones(self) -> Tones:
        """Give the tones of a session."""
        if self._tones is None:
            from gui.cues.tones import Tones

            self._tones = Tones(self._clock, self)
            self._tones.trouble.connect(self.trouble)
            self._set_tones()
        return self._tones

    def _set_tones(self) -> None:
        if self._tones is not None:
            self._tones.set_profile(self._settings.tones)
            self._tones.set_volume(self._settings.volume)

    def breath(self) -> BreathSound | None:
        """Give the sound of breathing; none where all of it is switched off."""
        wanted = self._settings
        if not any((wanted.breath_noise, wanted.breath_tone, wanted.breath_marks, wanted.breath_tick)):
            return None
        if self._breath is None:
            from gui.cues.breath_sound import BreathSound

            self._breath = BreathSound(self._clock, self)
            self._breath.trouble.connect(self.trouble)
            self._set_breath()
        return self._breath

    def _set_breath(self) -> None:
        if self._breath is not None:
            self._breath.set_volume("noise", self._settings.breath_noise)
            self._breath.set_volume("tone", self._settings.breath_tone)
            self._breath.set_volume("marks", self._settings.breath_marks)
            self._breath.set_volume("tick", self._settings.breath_tick)
