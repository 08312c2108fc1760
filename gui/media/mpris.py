"""How does the desktop see a session as something that plays, and pause it?

Over MPRIS, the desktop's language for media players (https://specifications.freedesktop.org/mpris-spec/latest/): what
media keys, headsets, phones and the lock screen speak to. Without a bus nothing happens, and nothing is said of it.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusObjectPath, QDBusVariant, QDBusVirtualObject

from gui.media.bus_values import BusValues

if TYPE_CHECKING:
    from collections.abc import Callable

NAME: Final = "org.mpris.MediaPlayer2.backupyourback"
PATH: Final = "/org/mpris/MediaPlayer2"
ROOT: Final = "org.mpris.MediaPlayer2"
PLAYER: Final = "org.mpris.MediaPlayer2.Player"
PROPERTIES: Final = "org.freedesktop.DBus.Properties"
TRACK: Final = "/org/backupyourback/segment/{0}"
ORDERS: Final = {
    "PlayPause": "play_pause",
    "Play": "play",
    "Pause": "pause",
    "Next": "next",
    "Previous": "previous",
    "Stop": "stop",
    "Raise": "raise",
}
IGNORED: Final = ("Quit", "Seek", "SetPosition", "OpenUri")
"""What the language has words for, and is not to be had: a session is not quit from afar."""
_BOOLS: Final = ("CanGoNext", "CanGoPrevious", "CanPlay", "CanPause", "CanSeek", "CanControl")


@dataclass(frozen=True)
class Shown:
    """What the desktop shows of a session or a practice."""

    title: str
    album: str
    number: int
    """Which part it is: another number is another track."""
    length: int | None
    """Milliseconds, where it has a length."""
    playing: bool
    """Otherwise it is paused."""
    can_skip: bool = True
    """Whether one can go to the next part and to the one before."""


class MediaPlayer(QObject):
    """A player on the bus, as long as something is shown. `wanted` gives what is asked of it: a value of ORDERS."""

    wanted = Signal(str)

    def __init__(self, bus: QDBusConnection | None = None, parent: QObject | None = None) -> None:
        """Make a player that is not on the bus yet.

        Args:
            bus: The connection; the person's own where none is given.
            parent: The QObject that owns it.

        """
        super().__init__(parent)
        self._bus = QDBusConnection.sessionBus() if bus is None else bus
        self._values: BusValues | None = None
        self._object: _Object | None = None
        self._name = ""
        self._shown: Shown | None = None
        self._position: Callable[[], int] = _nowhere

    def show(self, shown: Shown, position: Callable[[], int]) -> None:
        """Show something, or that it has changed; `position` gives how far on it is, in milliseconds."""
        before, self._shown, self._position = self._shown, shown, position
        if self._object is None:
            self._come()
        elif before != shown:
            self._tell(before)

    def hide(self) -> None:
        """Leave the bus: nothing plays."""
        self._shown = None
        self._position = _nowhere
        if self._object is None:
            return
        self._bus.unregisterService(self._name)
        self._bus.unregisterObject(PATH)
        self._object.deleteLater()
        self._object = None
        if self._values is not None:
            self._values.forget()
            self._values.deleteLater()
            self._values = None

    def _come(self) -> None:
        if not self._bus.isConnected():
            return
        values = BusValues(self._bus, self)
        made = _Object(self)
        names = (NAME, f"{NAME}.instance{os.getpid()}")  # a second one on the same desktop has a name of its own
        if not self._bus.registerVirtualObject(PATH, made):
            made.deleteLater()
            return
        self._values, self._object = values, made
        self._name = next((name for name in names if self._bus.registerService(name)), "")

    def _tell(self, before: Shown | None) -> None:
        """Say what has changed since `before`."""
        assert self._values is not None
        now, then = self._player(), self._player(before)
        changed = {name: value for name, value in now.items() if then.get(name) != value}
        signal = QDBusMessage.createSignal(PATH, PROPERTIES, "PropertiesChanged")
        signal.setArguments([PLAYER, self._on_the_bus(changed), self._values.no_texts()])
        self._bus.send(signal)

    # ---- what is told ------------------------------------------------------------------------------------------------

    def properties(self, interface: str) -> dict[str, object]:
        """Give the properties of an interface, in plain values; lengths and places as `int` are of 64 bits."""
        if interface == ROOT:
            return {
                "Identity": "Back Up Your Back",
                "DesktopEntry": "back-up-your-back",
                "CanQuit": False,
                "CanRaise": True,
                "HasTrackList": False,
                "SupportedUriSchemes": [],
                "SupportedMimeTypes": [],
            }
        if interface == PLAYER:
            return {**self._player(), "Position": self._position() * 1000}
        return {}

    def _player(self, shown: Shown | None = None) -> dict[str, object]:
        shown = shown or self._shown
        assert shown is not None, "only what is shown is on the bus"
        metadata: dict[str, object] = {
            "mpris:trackid": TRACK.format(shown.number),
            "xesam:title": shown.title,
            "xesam:album": shown.album,
        }
        if shown.length is not None:
            metadata["mpris:length"] = shown.length * 1000
        return {
            "PlaybackStatus": "Playing" if shown.playing else "Paused",
            "Metadata": metadata,
            "Rate": 1.0,
            "MinimumRate": 1.0,
            "MaximumRate": 1.0,
            "Volume": 1.0,
            "CanGoNext": shown.can_skip,
            "CanGoPrevious": shown.can_skip,
            "CanPlay": True,
            "CanPause": True,
            "CanSeek": False,
            "CanControl": True,
        }

    def _on_the_bus(self, values: dict[str, object]) -> object:
        """Give values by their names as the bus wants them."""
        assert self._values is not None
        return self._values.text_map({name: self._value(name, value) for name, value in values.items()})

    def _value(self, name: str, value: object) -> QDBusVariant:
        assert self._values is not None
        if isinstance(value, int) and not isinstance(value, bool):
            return self._values.long(value)
        if isinstance(value, dict):
            return QDBusVariant(self._on_the_bus(value))
        if isinstance(value, list):
            return QDBusVariant(self._values.no_texts())
        return QDBusVariant(QDBusObjectPath(str(value)) if name == "mpris:trackid" else value)

    # ---- what is asked -----------------------------------------------------------------------------------------------

    def answer(self, message: QDBusMessage) -> QDBusMessage | None:
        """Give the answer to a call, doing what it asks; nothing where nobody here understands it."""
        member, arguments = message.member(), message.arguments()
        if message.interface() == PROPERTIES and self._shown is not None:
            return self._answer_properties(message, member, arguments)
        if member in ORDERS or member in IGNORED:
            return message.createReply()
        return None

    def _answer_properties(self, message: QDBusMessage, member: str, arguments: list[object]) -> QDBusMessage:
        values = self.properties(str(arguments[0]) if arguments else "")
        reply = message.createReply()
        if member == "GetAll":
            reply.setArguments([self._on_the_bus(values)])
        elif member == "Get" and len(arguments) > 1 and arguments[1] in values:
            name = str(arguments[1])
            reply.setArguments([self._value(name, values[name])])
        elif member == "Set":
            return message.createErrorReply("org.freedesktop.DBus.Error.PropertyReadOnly", "Nothing here can be set")
        else:
            return message.createErrorReply("org.freedesktop.DBus.Error.UnknownProperty", "There is no such property")
        return reply


class _Object(QDBusVirtualObject):
    """Hands every call to the player: which of its values has which type on the bus is then the player's to say."""

    def __init__(self, player: MediaPlayer) -> None:
        super().__init__(player)
        self._player = player

    def introspect(self, _path: str) -> str:
        """Describe the two interfaces."""
        return DESCRIPTION

    def handleMessage(self, message: QDBusMessage, connection: QDBusConnection) -> bool:
        """Answer a call, and then do what it asks."""
        answered = self._player.answer(message)
        if answered is None:
            return False
        connection.send(answered)
        order = ORDERS.get(message.member()) if message.interface() != PROPERTIES else None
        if order:
            self._player.wanted.emit(order)
        return True


def _nowhere() -> int:
    return 0


def _described(name: str, type_: str) -> str:
    return f'<property name="{name}" type="{type_}" access="read"/>'


DESCRIPTION: Final = "".join(
    (
        f'<interface name="{ROOT}"><method name="Raise"/><method name="Quit"/>',
        *(_described(name, "b") for name in ("CanQuit", "CanRaise", "HasTrackList")),
        *(_described(name, "s") for name in ("Identity", "DesktopEntry")),
        *(_described(name, "as") for name in ("SupportedUriSchemes", "SupportedMimeTypes")),
        f'</interface><interface name="{PLAYER}">',
        *(f'<method name="{name}"/>' for name in ORDERS if name != "Raise"),
        '<method name="Seek"><arg direction="in" name="Offset" type="x"/></method>',
        '<method name="SetPosition"><arg direction="in" name="TrackId" type="o"/>',
        '<arg direction="in" name="Position" type="x"/></method>',
        '<method name="OpenUri"><arg direction="in" name="Uri" type="s"/></method>',
        '<signal name="Seeked"><arg name="Position" type="x"/></signal>',
        _described("PlaybackStatus", "s"),
        _described("Metadata", "a{sv}"),
        _described("Position", "x"),
        *(_described(name, "d") for name in ("Rate", "MinimumRate", "MaximumRate", "Volume")),
        *(_described(name, "b") for name in _BOOLS),
        "</interface>",
    )
)
