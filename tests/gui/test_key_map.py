"""Which action has which keys, whatever was chosen."""

from __future__ import annotations

import pytest

from gui.key_map import Command, given, keys_of, may_lose, owner_of, swapped, usual, without

PAUSE = Command("s.pause", "Pause", ("Space", "Media Play"), needed=True)
NEXT = Command("s.next", "Next", ("Right",))
STOP = Command("s.stop", "Stop", ("Esc",), needed=True, always="Esc")
ALL = [NEXT, PAUSE, STOP]


def test_without_a_choice_each_action_has_its_usual_keys():
    assert keys_of(ALL, {}) == {"s.next": ("Right",), "s.pause": ("Space", "Media Play"), "s.stop": ("Esc",)}


def test_a_new_key_takes_the_place_of_the_old_ones_and_leaves_the_headset_alone():
    assert keys_of(ALL, given({}, PAUSE, "P"))["s.pause"] == ("P", "Media Play")
    assert keys_of(ALL, given({}, PAUSE, "Media Stop"))["s.pause"] == ("Space", "Media Stop")


def test_a_chosen_key_is_no_longer_another_ones_usual_key():
    keys = keys_of([Command("s.a", "A", ("X",)), Command("s.b", "B", ("Y",))], {"s.b": ("X",)})
    assert keys == {"s.a": (), "s.b": ("X",)}


@pytest.mark.parametrize("chosen", [{"s.pause": ()}, {"s.pause": ("nonsense",)}, {"s.pause": ("Esc",)}])
def test_what_may_not_be_without_a_key_never_is(chosen):
    assert keys_of(ALL, chosen)["s.pause"] == ("Space", "Media Play")


def test_what_may_not_be_without_a_key_has_it_before_whoever_chose_it():
    assert keys_of(ALL, {"s.next": ("Space",)}) == keys_of(ALL, {"s.next": ()})


def test_escape_always_stops():
    assert keys_of(ALL, {"s.stop": ("Q",)})["s.stop"] == ("Q", "Esc")
    assert keys_of(ALL, {"s.next": ("Esc",)})["s.next"] == ()


def test_two_actions_swap_their_keys():
    keys = keys_of(ALL, swapped({}, NEXT, PAUSE, "Space"))
    assert keys == {"s.next": ("Space",), "s.pause": ("Right", "Media Play"), "s.stop": ("Esc",)}


def test_an_action_that_has_no_key_to_give_takes_the_other_ones():
    nothing = without({}, NEXT)
    other = Command("s.other", "Other", ("O",))
    assert keys_of([NEXT, other], swapped(nothing, NEXT, other, "O")) == {"s.next": ("O",), "s.other": ()}


def test_only_what_can_do_without_a_key_loses_its_last_one():
    assert may_lose({}, NEXT, "Right")
    assert may_lose({}, PAUSE, "Space")
    assert not may_lose({"s.pause": ("P",)}, PAUSE, "P")
    assert keys_of(ALL, without({}, PAUSE))["s.pause"] == PAUSE.keys
    assert keys_of(ALL, without({}, NEXT))["s.next"] == ()


def test_the_owner_of_a_key_is_found():
    assert owner_of("Space", ALL, {}) is PAUSE
    assert owner_of("Space", ALL, {"s.pause": ("P",)}) is None


def test_names_that_nobody_knows_are_kept():
    chosen = {"later.thing": ("L",), "s.next": ("N",)}
    assert usual(given(chosen, PAUSE, "P"), ALL) == {"later.thing": ("L",)}


def test_what_is_chosen_as_it_usually_is_is_not_kept():
    assert given({"s.next": ("N",)}, NEXT, "Right") == {}
