"""How does eSpeak NG speak? From a package that brings its library and its voices, so that it is on every computer.

The library is one for the whole process and remembers the voice last chosen: a lock lets one text through at a time. It
takes about five milliseconds a sentence.
"""

from __future__ import annotations

import atexit
import ctypes
import os
import shutil
import sys
import tempfile
from array import array
from functools import cache
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Final

from gui.voice.audio import Audio, write_wav
from gui.voice.engine import Unspoken, Voice, words_a_minute

if TYPE_CHECKING:
    from collections.abc import Callable

NAME: Final = "espeak"

# What the library's header calls AUDIO_OUTPUT_SYNCHRONOUS, espeakINITIALIZE_DONT_EXIT, …
_TO_CALLBACK: Final = 2
_NEVER_EXIT: Final = 0x8000
_RATE, _PITCH, _RANGE, _WORD_GAP = 1, 3, 4, 7
_POS_CHARACTER: Final = 1
_UTF8: Final = 1

PITCH: Final = 46
"""A little lower than usual (50): calmer, and still high enough for a laptop's small loudspeakers."""
RANGE: Final = 60
"""A little more melody than usual (50), so that it sounds less like a machine."""
WORD_GAP: Final = 1
"""Hundredths of a second between words: clearer across the room."""

ACCENTS: Final = (
    ("gmw/en", "en-gb", "British"),
    ("gmw/en-GB-x-rp", "en-gb", "British, received"),
    ("gmw/en-GB-scotland", "en-gb", "Scottish"),
    ("gmw/en-US", "en-us", "American"),
    ("gmw/en-029", "en", "Caribbean"),
)
VARIANTS: Final = (("", ""), ("+f3", ", higher"), ("+m7", ", deeper"))
ENGLISH_VOICES: Final = tuple(
    Voice(NAME, f"{accent}{variant}", f"{words}{more}", language)
    for accent, language, words in ACCENTS
    for variant, more in VARIANTS
)

LONGEST_PATH: Final = 120
"""Bytes of a folder's name that the library takes for certain: it adds the names of its files."""

_Callback = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.c_void_p)
_LOCK: Final = Lock()


class _Listed(ctypes.Structure):
    """A voice as the library lists it."""

    _fields_ = (
        ("name", ctypes.c_char_p),
        ("languages", ctypes.c_char_p),
        ("identifier", ctypes.c_char_p),
        ("gender", ctypes.c_ubyte),
        ("age", ctypes.c_ubyte),
        ("variant", ctypes.c_ubyte),
        ("unused", ctypes.c_ubyte),
        ("score", ctypes.c_int),
        ("spare", ctypes.c_void_p),
    )


class _Library:
    """The library, begun."""

    def __init__(self) -> None:
        import espeakng_loader  # type: ignore[import-untyped]

        self.calls = ctypes.CDLL(espeakng_loader.get_library_path())
        self._heard = bytearray()
        data = espeakng_loader.get_data_path()
        self.rate = int(self.calls.espeak_Initialize(_TO_CALLBACK, 0, _short(data), _NEVER_EXIT))
        if self.rate <= 0:
            raise OSError(f"eSpeak NG cannot use its voices in {data}")
        self._callback = _Callback(self._hear)
        self.calls.espeak_SetSynthCallback(self._callback)
        self.calls.espeak_ListVoices.restype = ctypes.POINTER(ctypes.POINTER(_Listed))

    def _hear(self, samples: ctypes._Pointer[ctypes.c_short], number: int, _events: int | None) -> int:
        if samples and number > 0:
            self._heard += ctypes.string_at(samples, 2 * number)
        return 0

    def speak(self, text: str, voice: str, rate: int) -> bytes:
        """Give the samples of a text."""
        if self.calls.espeak_SetVoiceByName(voice.encode()):
            raise Unspoken(f"eSpeak NG has no voice called {voice}")
        for parameter, value in ((_RATE, rate), (_PITCH, PITCH), (_RANGE, RANGE), (_WORD_GAP, WORD_GAP)):
            self.calls.espeak_SetParameter(parameter, value, 0)
        words = text.encode()
        self._heard = bytearray()
        self.calls.espeak_Synth(words, len(words) + 1, 0, _POS_CHARACTER, 0, _UTF8, None, None)
        return bytes(self._heard)

    def listed(self) -> list[tuple[str, str, str]]:
        """Give identifier, language and name of every voice."""
        voices = self.calls.espeak_ListVoices(None)
        found: list[tuple[str, str, str]] = []
        while voices[len(found)]:
            each = voices[len(found)].contents
            language = each.languages[1:].split(b"\0")[0]  # its first byte is a rank
            found.append((each.identifier.decode(), language.decode(), each.name.decode()))
        return found


def _short(path: str) -> bytes:
    """Give a name of a folder that the library can read: it has room for about 160 bytes.

    On Windows it opens files by names of the system's own code page, which need not have a person's letters; the short
    names of old have neither trouble.
    """
    if sys.platform == "win32":
        short = ctypes.create_unicode_buffer(2 * len(path))
        found = ctypes.windll.kernel32.GetShortPathNameW(path, short, len(short))
        return (short.value if 0 < found < len(short) else path).encode("mbcs")
    if len(os.fsencode(path)) <= LONGEST_PATH:
        return os.fsencode(path)
    folder = tempfile.mkdtemp(prefix="voices-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)  # a link in it goes, what it leads to stays
    link = Path(folder) / "data"
    link.symlink_to(path)
    return os.fsencode(link)


@cache
def _library() -> _Library:
    return _Library()


class Espeak:
    """The voice that is there on every computer."""

    name = NAME
    title = "eSpeak NG"

    def __init__(self, library: Callable[[], _Library] = _library) -> None:
        """Load nothing yet; `library` gives the library when it is first wanted."""
        self._library = library

    def voices(self) -> tuple[Voice, ...]:
        """Give its English voices, the usual one first, then one of each other language."""
        try:
            with _LOCK:
                listed = self._library().listed()
        except (OSError, ImportError, RuntimeError, AttributeError):
            return ()
        others = (Voice(NAME, id_, name, code) for id_, code, name in listed if code.split("-")[0] != "en")
        return (*ENGLISH_VOICES, *others)

    def render(self, text: str, voice: str, rate: int) -> bytes:
        """Speak a text into a WAV file's bytes.

        Raises:
            Unspoken: where the library cannot be loaded, or has no such voice.

        """
        with _LOCK:
            try:
                library = self._library()
            except (OSError, ImportError, RuntimeError, AttributeError) as error:
                raise Unspoken(f"eSpeak NG cannot be loaded: {error}") from error
            heard = library.speak(text, voice, words_a_minute(rate))
            return write_wav(Audio(library.rate, array("h", heard)))
