"""Engines that speak without a sound: each word takes as long as a test says."""

from __future__ import annotations

from array import array
from threading import Event

from gui.voice.audio import Audio, write_wav
from gui.voice.engine import Unspoken, Voice

RATE = 8000


def buzz(milliseconds, level=8000, rate=RATE):
    """A square wave of so many samples: nobody would call it silence."""
    count = rate * milliseconds // 1000
    return array("h", [level if number % 40 < 20 else -level for number in range(count)])


def quiet(milliseconds, rate=RATE):
    return array("h", [0] * (rate * milliseconds // 1000))


class FakeEngine:
    """An engine whose every word takes `word` milliseconds; it writes down what it was asked for."""

    def __init__(self, name="espeak", title="Fake", word=200, fails=False):
        self.name, self.title, self.word, self.fails = name, title, word, fails
        self.sample_rate = RATE
        self.asked = []
        self.going = Event()
        self.going.set()

    def voices(self):
        return (Voice(self.name, "one", "One", "en"), Voice(self.name, "due", "Due", "it"))

    def render(self, text, voice, rate):
        self.going.wait()
        self.asked.append((text, voice, rate))
        if self.fails:
            raise Unspoken("it has a sore throat")
        length = self.word * len(text.split()) * 100 // rate
        return write_wav(Audio(self.sample_rate, buzz(length, rate=self.sample_rate)))
