"""What has the person chosen? One typed record, kept as JSON, and made whole again whatever the file holds."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field, fields, replace
from typing import TYPE_CHECKING, Any, Literal, get_args

from workouts.breathing.positions import BreathPosition
from workouts.history.files import replace_file

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

ThemeMode = Literal["system", "light", "dark"]
WordSize = Literal["normal", "large", "far"]
ToneProfile = Literal["standard", "soft", "silent"]
Build = Literal["slender", "broad"]
Hair = Literal["bun", "short", "long"]
Clothes = Literal["blue", "teal", "violet", "rose", "green", "grey"]
BreathPicture = Literal["body", "orb", "wave"]
Speech = Literal["all", "names", "nothing"]
Countdown = Literal[0, 3, 5, 10]
SmallSize = Literal["small", "medium"]

_CHOICES: dict[str, tuple[str | int, ...]] = {
    "theme": get_args(ThemeMode),
    "words": get_args(WordSize),
    "tones": get_args(ToneProfile),
    "build": get_args(Build),
    "hair": get_args(Hair),
    "clothes": get_args(Clothes),
    "breath_picture": get_args(BreathPicture),
    "breath_position": get_args(BreathPosition),
    "speech": get_args(Speech),
    "countdown": get_args(Countdown),
    "small_size": get_args(SmallSize),
}
_LEAST = {"voice_rate": 60, "small_opacity": 40}
_MOST = {
    "volume": 100,
    "skin": 5,
    "breath_noise": 100,
    "breath_tone": 100,
    "breath_marks": 100,
    "breath_tick": 100,
    "breath_voice": 100,
    "breath_delay": 500,
    "voice_volume": 100,
    "voice_rate": 140,
    "breath_sessions": 1_000_000,
    "breath_slowest": 30,
    "breath_own": 60,
    "small_opacity": 100,
}


@dataclass(frozen=True)
class Settings:
    """Everything that can be chosen."""

    theme: ThemeMode = "system"
    words: WordSize = "normal"
    """How large the words of a session are; `far` is readable from five metres."""
    tones: ToneProfile = "standard"
    volume: int = 70
    """Of the tones, from 0 to 100."""
    reduce_motion: bool = False
    count_in: bool = True
    """Whether three seconds are counted down when a paused session goes on."""
    countdown: Countdown = 3
    """Seconds before a change at which its short tones begin."""
    halfway_tone: bool = True
    """Whether a tone sounds at half of a long stretch of work."""
    tick_reps: bool = True
    """Whether a soft tick sounds at each repetition."""
    speech: Speech = "all"
    """What the voice says: everything, only what comes and on which side, or nothing."""
    voice: str = ""
    """The voice, as `engine:name`; empty for the one that is there on every computer."""
    voice_rate: int = 100
    """How fast it speaks, in hundredths of its usual rate, from 60 to 140."""
    voice_volume: int = 80
    """Of the voice, from 0 to 100."""
    count_reps: bool = False
    """Whether repetitions are counted aloud."""
    flash: bool = True
    """Whether the screen flashes once at each change."""
    keep_awake: bool = True
    """Whether the screen stays on while a session or a practice runs."""
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The keys of the actions that have others than their usual ones, by the action's name."""
    build: Build = "slender"
    hair: Hair = "bun"
    skin: int = 1
    """Of the figure, from 0 (light) to 5 (dark)."""
    clothes: Clothes = "blue"
    breath_picture: BreathPicture = "body"
    breath_position: BreathPosition = "supine"
    breath_noise: int = 100
    """Volume of the breath that is heard in a breathing practice, from 0 to 100."""
    breath_tone: int = 0
    """Volume of the tone that rises and falls with it."""
    breath_marks: int = 70
    """Volume of the bell before each in-breath and the knocks before each out-breath."""
    breath_tick: int = 0
    """Volume of a soft tick each second."""
    breath_voice: int = 70
    """Volume of the voice in a breathing practice."""
    breath_falling: bool = False
    """Whether the tone falls with the breath in and rises with it out, the other way round than usual."""
    breath_delay: int = 0
    """Milliseconds by which the sound is sent ahead of the picture, as wireless headphones are late; up to 500."""
    breath_free: bool = True
    """Whether a practice ends with some breathing that nobody paces."""
    breath_easy: bool = False
    """Whether the person says that slow breathing has been easy: then the first practices go as slow as later ones."""
    breath_sessions: int = 0
    """How many breathing practices there have been: the first ones are kept from slow paces."""
    breath_own: float = 0.0
    """The person's own rate as it was last measured, in breaths a minute; 0 where it never was."""
    breath_slowest: float = 0.0
    """Breaths a minute below which the next practice does not lead, after symptoms; 0 where nothing limits it."""
    small_size: SmallSize = "small"
    """Of the small window in which one breathes beside other work."""
    small_opacity: int = 100
    """Of that window, in percent, from 40."""
    small_sound: bool = False
    """Whether breathing beside other work is heard."""
    small_words: bool = True
    """Whether that window says in words where the breath goes."""
    places: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    """Where each small window was put last, by its name: left and top, in pixels of the desktop."""
    lessons: Mapping[str, str] = field(default_factory=dict)
    """What was answered to each lesson in breathing, by its id; `open` for one that waits for an answer."""
    lessons_open: bool = False
    """Whether all lessons may be taken at once."""
    cautions: tuple[str, ...] = ()
    """Codes of what is this person's, chosen where breathing is chosen."""


def normalised(data: object) -> Settings:
    """Give settings from whatever a file held: what does not fit is the default."""
    settings = Settings()
    if not isinstance(data, dict):
        return settings
    for each in fields(Settings):
        if each.name in data:
            value = _fitting(each.name, data[each.name], getattr(settings, each.name))
            settings = replace(settings, **{each.name: value})
    return settings


def _fitting(name: str, value: Any, default: Any) -> Any:  # noqa: ANN401
    if name in _CHOICES:
        return value if value in _CHOICES[name] and not isinstance(value, bool) else default
    if name == "cautions":
        return tuple(code for code in value if isinstance(code, str)) if isinstance(value, list) else default
    if name == "keys":
        return _keys(value)
    if name == "places":
        return _places(value)
    if name == "lessons":
        return _words(value)
    if type(value) is not type(default):
        return default
    if name in _MOST:
        return min(_MOST[name], max(_LEAST.get(name, 0), value))
    return value


def _keys(value: object) -> dict[str, tuple[str, ...]]:
    if not isinstance(value, dict):
        return {}
    return {
        name: tuple(keys)
        for name, keys in value.items()
        if isinstance(name, str) and isinstance(keys, list) and all(isinstance(key, str) for key in keys)
    }


def _places(value: object) -> dict[str, tuple[int, int]]:
    if not isinstance(value, dict):
        return {}
    return {
        name: (place[0], place[1])
        for name, place in value.items()
        if isinstance(place, list) and len(place) == 2 and all(type(each) is int for each in place)
    }


def _words(value: object) -> dict[str, str]:
    if not isinstance(value, dict):
        return {}
    return {name: word for name, word in value.items() if isinstance(name, str) and isinstance(word, str)}


class SettingsFile:
    """Keeps settings in a file of the data folder."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def load(self) -> Settings:
        """Give what was saved, or the defaults."""
        try:
            return normalised(json.loads(self._path.read_text(encoding="utf-8")))
        except (OSError, ValueError):
            return Settings()

    def save(self, settings: Settings) -> None:
        """Write settings so that a crash leaves the old file or the new one, never half of one.

        Raises:
            OSError: where the folder cannot be written.

        """
        replace_file(self._path, json.dumps(asdict(settings), indent=2).encode())
