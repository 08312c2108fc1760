"""The sound device as Qt gives it, as far as it can be asked without one."""

import pytest
from PySide6 import QtMultimedia
from PySide6.QtMultimedia import QAudioDevice, QAudioFormat

from gui.cues.sound_output import NoDevice, QtOutput, _format


class Takes:
    """A device that takes so many channels and no others."""

    def __init__(self, channels):
        self.channels = channels

    def isNull(self):
        return False

    def preferredFormat(self):
        form = QAudioFormat()
        form.setChannelCount(6)
        return form

    def isFormatSupported(self, form):
        return form.channelCount() == self.channels


class NoDevices:
    """A computer without any."""

    @staticmethod
    def defaultAudioOutput():
        return QAudioDevice()


def test_a_computer_without_a_device_says_so(qapp, monkeypatch):
    monkeypatch.setattr(QtMultimedia, "QMediaDevices", NoDevices)
    with pytest.raises(NoDevice):
        QtOutput(48_000, lambda: None)


@pytest.mark.parametrize("channels", [1, 2, 6])
def test_a_device_is_given_as_many_channels_as_it_wants(channels):
    form = _format(Takes(channels), 48_000)
    assert (form.channelCount(), form.sampleRate(), form.bytesPerFrame()) == (channels, 48_000, 2 * channels)


def test_a_device_that_takes_nothing_of_it_is_none():
    assert _format(Takes(3), 48_000) is None
