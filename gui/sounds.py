"""What makes the program heard? Tones, breath and voice, each made when it is first wanted.

Their libraries are not to slow the start, and whoever switches a sound off never loads it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from gui.cues.breath_sound import BreathSound
    from gui.cues.tones import Tones
    from gui.cues.voice import Voice
    from gui.settings import Settings
    from gui.voice.spoken import Spoken
    from workouts.cues import Options
    from workouts.model import Millis
    from workouts.segments import Cue, Timeline


class Sounds(QObject):
    """All that sounds, as the settings have it. `trouble` says in words what cannot be heard."""

    trouble = Signal(str)

    def __init__(
        self, settings: Settings, clock: Callable[[], float], data: Path | None = None, parent: QObject | None = None
    ) -> None:
        """Make no sound yet.

        Args:
            settings: What is to be heard, and how.
            clock: Seconds that never go back.
            data: The data folder, in which speech is kept; `None` for keeping none.
            parent: The QObject that owns it.

        """
        super().__init__(parent)
        self._settings = settings
        self._clock = clock
        self._data = data
        self._tones: Tones | None = None
        self._breath: BreathSound | None = None
        self._spoken: Spoken | None = None
        self._voice: Voice | None = None
        self._breath_voice: Voice | None = None
        self._trying = False

    def use(self, settings: Settings) -> None:
        """Sound as these settings have it, at once."""
        self._settings = settings
        self._set_tones()
        self._set_breath()
        self._set_voices()

    def close(self) -> None:
        """Be quiet, and render nothing more."""
        for voice in (self._voice, self._breath_voice):
            if voice is not None:
                voice.close()

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
            self._breath.set_falling(self._settings.breath_falling)
            self._breath.set_delay(self._settings.breath_delay)

    # ---- the voice ---------------------------------------------------------------------------------------------------

    def cues(self, timeline: Timeline, length_of: Callable[[str], Millis]) -> tuple[Cue, ...]:
        """Plan a timeline's cues as the person wants to hear them, with the lengths that a voice takes."""
        from workouts.cues import plan

        return plan(timeline, length_of, options_of(self._settings))

    def voice(self) -> Voice | None:
        """Give the voice of a session; none where it is to say nothing."""
        if self._settings.speech == "nothing" or not self._settings.voice_volume:
            return None
        return self._made_voice()

    def prepare(self, timeline: Timeline) -> None:
        """Begin to render what a session of this timeline will say."""
        voice = self.voice()
        if voice is not None:
            voice.prepare(lambda measure: self.cues(timeline, measure))

    def try_voice(self) -> None:
        """Let the voice say a sentence, as the settings have it now."""
        voice = self._made_voice()
        self._trying = True
        voice.prepare(lambda measure: measure(self._sentence()))

    def breath_voice(self) -> Voice | None:
        """Give the voice of a breathing practice; none where it is switched off."""
        if not self._settings.breath_voice:
            return None
        if self._breath_voice is None:
            self._breath_voice = self._new_voice()
            self._set_voices()
        return self._breath_voice

    def _sentence(self) -> str:
        return self.tr("Next: Bird dog, 30 seconds. Reach long, and keep your back still.")

    def _made_voice(self) -> Voice:
        if self._voice is None:
            self._voice = self._new_voice()
            self._voice.ready.connect(self._say_sentence)
            self._set_voices()
        return self._voice

    def _new_voice(self) -> Voice:
        from gui.cues.voice import Voice
        from gui.voice.spoken import Spoken
        from gui.voice.store import SPEECH, Store

        if self._spoken is None:
            self._spoken = Spoken(Store(self._data / SPEECH if self._data else None))
        voice = Voice(self._spoken, self._clock, self)
        voice.trouble.connect(self.trouble)
        return voice

    def _say_sentence(self) -> None:
        if self._trying and self._voice is not None:
            self._trying = False
            self._voice.say(self._sentence())

    def _set_voices(self) -> None:
        wanted = self._settings
        for voice, volume in ((self._voice, wanted.voice_volume), (self._breath_voice, wanted.breath_voice)):
            if voice is not None:
                voice.use(wanted.voice, wanted.voice_rate)
                voice.set_volume(volume)


def options_of(settings: Settings) -> Options:
    """Give what the person has chosen to hear in a session."""
    from workouts.cues import Options

    return Options(
        speech=settings.speech,
        count_reps=settings.count_reps,
        countdown=settings.countdown,
        halfway_tone=settings.halfway_tone,
        tick_reps=settings.tick_reps,
    )
