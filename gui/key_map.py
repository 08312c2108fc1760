"""Which keys has each action, and what if two want the same?

Pure: what the person chose goes in as `Settings.keys` holds it (the action's name, its keys in portable text), and
comes out in the same form. Names that no action has are left as they are: another version of the program may know them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from gui.key_words import is_media, normal

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

Keys = dict[str, tuple[str, ...]]


@dataclass(frozen=True)
class Command:
    """Something that can be done: its name in the program, what it does in words, its usual keys (portable text)."""

    name: str
    words: str
    keys: tuple[str, ...]
    needed: bool = False
    """Whether it may not be left without a key."""
    always: str = ""
    """A key that stays with it whatever is chosen, so that there is always a way out."""

    @property
    def group(self) -> str:
        """Where it can be done: the first part of its name."""
        return self.name.partition(".")[0]


def keys_of(commands: Iterable[Command], chosen: Mapping[str, Sequence[str]]) -> Keys:
    """Give the keys of commands that work at the same time, each key to one of them.

    A key that two want goes to the one that always has it, then to one that may not be without, then to one for which
    it was chosen.
    """
    commands = list(commands)
    order = sorted(commands, key=lambda each: (not each.needed, each.name not in chosen))
    owner = {each.always: each.name for each in commands if each.always}
    found: Keys = {}
    for command in order:
        keys = _free(chosen.get(command.name, command.keys), command, owner)
        if command.needed and not keys:
            keys = _free(command.keys, command, owner)
        found[command.name] = keys
    return {command.name: found[command.name] for command in commands}


def _free(keys: Iterable[str], command: Command, owner: dict[str, str]) -> tuple[str, ...]:
    """Give those keys that nobody has yet, and note them as the command's own."""
    wanted = dict.fromkeys([*map(normal, keys), command.always])
    return tuple(key for key in wanted if key and owner.setdefault(key, command.name) == command.name)


def owner_of(key: str, commands: Iterable[Command], chosen: Mapping[str, Sequence[str]]) -> Command | None:
    """Give which of the commands has a key, if any."""
    commands = list(commands)
    keys = keys_of(commands, chosen)
    return next((command for command in commands if key in keys[command.name]), None)


def given(chosen: Mapping[str, Sequence[str]], command: Command, key: str) -> Keys:
    """Give a command a key in place of those it has; media keys take the place of media keys alone."""
    now = keys_of([command], chosen)[command.name]
    kept = [each for each in now if is_media(each) != is_media(key) and each != command.always]
    keys = (*kept, key) if is_media(key) else (key, *kept)
    return _with(chosen, command, keys)


def swapped(chosen: Mapping[str, Sequence[str]], command: Command, other: Command, key: str) -> Keys:
    """Give a command the key of another, which gets for it the first of the same sort that the command had.

    A command that had none has nothing to give: then the other simply loses its key.
    """
    mine = [each for each in keys_of([command], chosen)[command.name] if each not in (command.always, key)]
    instead = next((each for each in mine if is_media(each) == is_media(key)), None)
    theirs = [each for each in keys_of([other], chosen)[other.name] if each != other.always]
    changed = [instead if each == key else each for each in theirs]
    left = given(chosen, command, key)
    return _with(left, other, tuple(each for each in changed if each))


def may_lose(chosen: Mapping[str, Sequence[str]], command: Command, key: str) -> bool:
    """Whether a command can do without a key."""
    left = [each for each in keys_of([command], chosen)[command.name] if each != key]
    return bool(left) or not command.needed


def without(chosen: Mapping[str, Sequence[str]], command: Command) -> Keys:
    """Take all keys from a command that can do without any."""
    return _with(chosen, command, () if not command.needed else command.keys)


def usual(chosen: Mapping[str, Sequence[str]], commands: Iterable[Command]) -> Keys:
    """Give commands their usual keys again."""
    names = {command.name for command in commands}
    return {name: tuple(keys) for name, keys in chosen.items() if name not in names}


def _with(chosen: Mapping[str, Sequence[str]], command: Command, keys: tuple[str, ...]) -> Keys:
    changed = usual(chosen, [command])
    if keys != tuple(key for key in command.keys if key != command.always):
        changed[command.name] = keys
    return changed
