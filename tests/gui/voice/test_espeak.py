"""The voice that is there on every computer, for real; and where its library is not."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
from pathlib import Path
from threading import Thread

import pytest

from gui.voice.audio import finished, read_wav
from gui.voice.engine import Unspoken
from gui.voice.engines import DEFAULT
from gui.voice.espeak import ENGLISH_VOICES, Espeak

ROOT = Path(__file__).resolve().parents[3]
SENTENCE = "Next: Side plank, 30 seconds. Lie on your right side."


def spoken(text=SENTENCE, voice=DEFAULT.name, rate=100):
    return finished(read_wav(Espeak().render(text, voice, rate)))


def test_it_speaks():
    audio = spoken()
    assert 3500 < audio.length < 6000
    assert max(map(abs, audio.samples)) > 8000


def test_the_default_voice_says_about_155_words_a_minute():
    words = "The quick brown fox jumps over the lazy dog and then it runs all the way back home again"
    assert len(words.split()) / spoken(words).length * 60_000 == pytest.approx(165, abs=30)


def test_the_rate_changes_the_length():
    slow, usual, fast = (spoken(rate=rate).length for rate in (60, 100, 140))
    assert slow / usual == pytest.approx(1 / 0.6, rel=0.1)
    assert fast / usual == pytest.approx(1 / 1.4, rel=0.1)


@pytest.mark.parametrize("text", ["In", "Hold.", "Left.", SENTENCE])
def test_the_same_text_takes_as_long_the_second_time(text):
    assert spoken(text).length == pytest.approx(spoken(text).length, abs=20)


@pytest.mark.parametrize("voice", ENGLISH_VOICES, ids=lambda voice: voice.words)
def test_every_english_voice_speaks(voice):
    assert 2500 < spoken(voice=voice.name).length < 7000


def test_the_english_voices_come_first_and_other_languages_after_them():
    voices = Espeak().voices()
    assert voices[: len(ENGLISH_VOICES)] == ENGLISH_VOICES
    assert {"es", "de"} <= {voice.language for voice in voices}
    assert not any(voice.language.startswith("en") for voice in voices[len(ENGLISH_VOICES) :])


def test_another_language_speaks_too():
    spanish = next(voice for voice in Espeak().voices() if voice.language == "es")
    assert spoken("Buenos días", spanish.name).length > 400


def test_a_voice_that_it_does_not_have_is_told():
    with pytest.raises(Unspoken, match="no voice called nobody"):
        Espeak().render("Hello", "nobody", 100)


def test_letters_of_any_script_are_no_trouble():
    assert spoken("Größer, weiter – 100 % ❤ ok").length > 500


def test_several_threads_speak_one_after_the_other():
    alone = {text: spoken(text).length for text in ("One", "Twenty two", SENTENCE)}
    found = []
    threads = [
        Thread(target=lambda text=text: found.append((text, spoken(text).length))) for text in (*alone, *alone, *alone)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 9
    assert all(length == pytest.approx(alone[text], abs=20) for text, length in found)


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right there, and short names do the same")
def test_it_speaks_from_a_folder_whose_name_is_longer_than_the_library_has_room_for(tmp_path):
    deep = tmp_path / ("x" * 120) / ("y" * 120)
    deep.mkdir(parents=True)
    package = Path(importlib.util.find_spec("espeakng_loader").submodule_search_locations[0])
    (deep / package.name).symlink_to(package)
    code = (
        "from gui.voice.espeak import Espeak; import espeakng_loader; print(espeakng_loader.get_data_path());"
        "print(len(Espeak().render('Hello', 'gmw/en', 100)))"
    )
    environment = {**os.environ, "PYTHONPATH": f"{deep}{os.pathsep}{ROOT}", "TMPDIR": str(tmp_path)}
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    path, length = done.stdout.splitlines()
    assert path.startswith(str(deep))
    assert int(length) > 10_000
    assert list(tmp_path.glob("voices-*")) == []
    assert (package / "espeak-ng-data").is_dir()


@pytest.mark.parametrize("error", [OSError("no such file"), ImportError("no package"), RuntimeError("no data")])
def test_without_its_library_there_are_no_voices_and_it_says_why(error):
    def missing():
        raise error

    engine = Espeak(missing)
    assert engine.voices() == ()
    with pytest.raises(Unspoken, match=f"cannot be loaded: {error}"):
        engine.render("Hello", DEFAULT.name, 100)
