"""How does a value get onto the bus with exactly the type that is asked for?

Left alone, a Python number goes out as 32 bits, or as 64 where it needs them; MPRIS wants 64 always. Qt knows the type
of a declared property: so a number is put into one, and asked for over the bus, which goes nowhere within one process.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import ClassInfo, QMetaType, QObject
from PySide6.QtCore import Property as QtProperty
from PySide6.QtDBus import QDBusArgument, QDBusConnection, QDBusMessage, QDBusVariant

if TYPE_CHECKING:
    from collections.abc import Mapping

_PATH: Final = "/org/backupyourback/number"
_INTERFACE: Final = "org.backupyourback.Number"
_PROPERTIES: Final = "org.freedesktop.DBus.Properties"


@ClassInfo(**{"D-Bus Interface": _INTERFACE})  # type: ignore[arg-type]  # the stub takes ** for the whole
class _Number(QObject):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.now = 0

    def _now(self) -> int:
        return self.now

    value = QtProperty("qlonglong", _now)  # type: ignore[arg-type]  # the stub knows no types by their C++ names


class BusValues(QObject):
    """Makes values for one connection."""

    def __init__(self, bus: QDBusConnection, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bus = bus
        self._number = _Number(self)
        bus.registerObject(_PATH, self._number, QDBusConnection.RegisterOption.ExportAllProperties)

    def forget(self) -> None:
        """Leave the connection."""
        self._bus.unregisterObject(_PATH)

    def long(self, number: int) -> QDBusVariant:
        """Give a number of 64 bits."""
        self._number.now = number
        asked = QDBusMessage.createMethodCall(self._bus.baseService(), _PATH, _PROPERTIES, "Get")
        asked.setArguments([_INTERFACE, "value"])
        answered = self._bus.call(asked).arguments()
        return answered[0] if answered else QDBusVariant(number)

    @staticmethod
    def text_map(values: Mapping[str, object]) -> QDBusArgument:
        """Give values by their names (`a{sv}`); one that is no QDBusVariant yet becomes one."""
        made = QDBusArgument()
        made.beginMap(QMetaType(QMetaType.Type.QString), QMetaType.fromName(b"QDBusVariant"))
        for name, value in values.items():
            made.beginMapEntry()
            made.appendVariant(name)
            made.appendVariant(value if isinstance(value, QDBusVariant) else QDBusVariant(value))
            made.endMapEntry()
        made.endMap()
        return made

    @staticmethod
    def no_texts() -> QDBusArgument:
        """Give an empty list of texts (`as`), which Python's empty list would not be."""
        made = QDBusArgument()
        made.beginArray(QMetaType(QMetaType.Type.QString))
        made.endArray()
        return made
