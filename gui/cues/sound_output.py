"""Where do the samples of a sound go that goes on and on? Into a buffer of the computer's sound device.

The buffer outlasts a window that is busy for a moment. How much of it is still to be heard is known to within 10 ms
(measured on PulseAudio: 13 ± 4 ms off, the recording's own delay among them), so that a sound can be put where its
time is.
"""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING, Final, Protocol

from gui.cues import sound_server

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtMultimedia import QAudioDevice, QAudioFormat

BUFFER_MS: Final = 300
"""Milliseconds of sound that are written ahead: longer than a garbage collection or a change of theme."""


class NoDevice(Exception):
    """There is nothing to play on."""


class NoServer(NoDevice):
    """The computer's sound server has gone away, with all its devices."""


class Output(Protocol):
    """What is asked of a sound device; amounts in samples of one channel."""

    def room(self) -> int:
        """How much can be written now."""

    def waiting(self) -> int:
        """How much was written and is yet to be heard."""

    def write(self, samples: array[int]) -> None:
        """Let it sound after everything written before."""

    def working(self) -> bool:
        """Whether it plays, as far as it knows."""

    def close(self) -> None:
        """Be quiet and go away."""


class QtOutput:
    """The computer's default sound device."""

    def __init__(self, rate: int, changed: Callable[[], None], buffer_ms: int = BUFFER_MS) -> None:
        """Open it.

        Args:
            rate: Samples a second.
            changed: Called when another device has become the default one.
            buffer_ms: Milliseconds of sound that can be written ahead.

        Raises:
            NoServer: where the sound server has gone away.
            NoDevice: where there is none, or it takes no such samples.
            ImportError: where Qt's sound library cannot be loaded.

        """
        from PySide6.QtMultimedia import QAudioSink, QMediaDevices

        device = QMediaDevices.defaultAudioOutput()
        form = _format(device, rate)
        if sound_server.QT.lost():
            raise NoServer
        if form is None:
            raise NoDevice
        self._frame = form.bytesPerFrame()
        self._sink = QAudioSink(device, form)
        self._sink.setBufferSize(form.bytesForDuration(buffer_ms * 1000))
        self._io = self._sink.start()
        if not self.working():
            raise NoDevice
        self._devices = QMediaDevices()
        self._devices.audioOutputsChanged.connect(
            lambda: changed() if QMediaDevices.defaultAudioOutput() != device else None
        )

    def room(self) -> int:
        """Give how much can be written now."""
        return self._sink.bytesFree() // self._frame

    def waiting(self) -> int:
        """Give how much was written and is yet to be heard."""
        return (self._sink.bufferSize() - self._sink.bytesFree()) // self._frame

    def write(self, samples: array[int]) -> None:
        """Let it sound after everything written before."""
        channels = self._frame // samples.itemsize
        if channels > 1:
            spread = array("h", bytes(self._frame * len(samples)))
            for channel in range(channels):
                spread[channel::channels] = samples
            samples = spread
        self._io.write(samples.tobytes())

    def working(self) -> bool:
        """Say whether it plays, as far as it knows: when a sound server dies, it goes on saying so."""
        from PySide6.QtMultimedia import QtAudio

        return self._io is not None and self._sink.state() != QtAudio.State.StoppedState

    def close(self) -> None:
        """Be quiet and go away."""
        self._devices.audioOutputsChanged.disconnect()
        self._sink.stop()


def _format(device: QAudioDevice, rate: int) -> QAudioFormat | None:
    """Give a format of 16-bit samples that a device takes: one channel, or as many as it has."""
    from PySide6.QtMultimedia import QAudioFormat

    if device.isNull():
        return None
    for channels in (1, 2, device.preferredFormat().channelCount()):
        form = QAudioFormat()
        form.setSampleRate(rate)
        form.setChannelCount(channels)
        form.setSampleFormat(QAudioFormat.SampleFormat.Int16)
        if device.isFormatSupported(form):
            return form
    return None
