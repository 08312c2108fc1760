"""How do the voices of Windows speak? By System.Speech, which PowerShell reaches."""

from __future__ import annotations

import base64
import json
import shutil
import sys
from math import log
from typing import TYPE_CHECKING, Final

from gui.voice.engine import USUAL_RATE, Unspoken, Voice
from gui.voice.process import output, spoken

if TYPE_CHECKING:
    from collections.abc import Sequence

NAME: Final = "windows"
SLOWEST, FASTEST = -10, 10
"""System.Speech counts rates so; ten steps make it three times as fast."""
THREE_TIMES: Final = 3

LIST: Final = """
Add-Type -AssemblyName System.Speech
$voice = New-Object System.Speech.Synthesis.SpeechSynthesizer
$found = @($voice.GetInstalledVoices() | Where-Object { $_.Enabled } | ForEach-Object {
  @{ name = $_.VoiceInfo.Name; language = $_.VoiceInfo.Culture.Name } })
[Console]::OutputEncoding = [Text.Encoding]::UTF8
ConvertTo-Json -InputObject $found -Compress
"""
SPEAK: Final = """
$ErrorActionPreference = 'Stop'
Add-Type -AssemblyName System.Speech
function Text($words) {{ [Text.Encoding]::UTF8.GetString([Convert]::FromBase64String($words)) }}
$voice = New-Object System.Speech.Synthesis.SpeechSynthesizer
$voice.SelectVoice((Text '{voice}'))
$voice.Rate = {rate}
$form = New-Object System.Speech.AudioFormat.SpeechAudioFormatInfo(22050, 'Sixteen', 'Mono')
$voice.SetOutputToWaveFile((Text '{path}'), $form)
$voice.Speak((Text '{text}'))
$voice.Dispose()
"""


class Windows:
    """The voices of Windows."""

    name = NAME
    title = "Windows"

    def __init__(self, platform: str = sys.platform) -> None:
        self._platform = platform

    def voices(self) -> tuple[Voice, ...]:
        """Give its voices; none on another system."""
        if self._platform != "win32" or shutil.which("powershell") is None:
            return ()
        try:
            found = json.loads(output(_powershell(LIST)))
            return tuple(Voice(NAME, each["name"], each["name"], each["language"].lower()) for each in found)
        except (Unspoken, ValueError, TypeError, KeyError):
            return ()

    def render(self, text: str, voice: str, rate: int) -> bytes:
        """Speak a text into a WAV file's bytes.

        Raises:
            Unspoken: where it cannot.

        """
        return spoken(lambda path: _powershell(_script(text, voice, rate, path)))


def _script(text: str, voice: str, rate: int, path: str) -> str:
    steps = round(FASTEST * log(rate / USUAL_RATE, THREE_TIMES))
    wanted = max(SLOWEST, min(FASTEST, steps))
    return SPEAK.format(text=_packed(text), voice=_packed(voice), path=_packed(path), rate=wanted)


def _packed(words: str) -> str:
    """Give words so that no quote and no letter of theirs means anything to PowerShell."""
    return base64.b64encode(words.encode()).decode()


def _powershell(script: str) -> Sequence[str]:
    packed = base64.b64encode(script.encode("utf-16-le")).decode()
    return ["powershell", "-NoProfile", "-NonInteractive", "-EncodedCommand", packed]
