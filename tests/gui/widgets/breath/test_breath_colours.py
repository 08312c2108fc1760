from __future__ import annotations

import pytest

from gui.theme import contrast
from gui.widgets.breath.colours import DARK, LIGHT
from gui.widgets.breath.picture import DIM, DIM_TEXT

BOTH = [pytest.param(DARK, id="dark"), pytest.param(LIGHT, id="light")]


@pytest.mark.parametrize("colours", BOTH)
def test_words_can_be_read_everywhere_on_the_ground(colours):
    for ground in (colours.ground_middle, colours.ground, colours.ground_edge):
        assert contrast(colours.text, ground) >= 7
        assert contrast(colours.quiet, ground) >= 4.5


@pytest.mark.parametrize("colours", BOTH)
def test_large_words_can_be_read_on_the_orb(colours):
    for core in (colours.orb_core, colours.orb_core_full, colours.ground):
        assert contrast(colours.orb_text, core) >= 3


@pytest.mark.parametrize("colours", BOTH)
def test_both_arcs_stand_out_of_the_ground(colours):
    for ring in (colours.ring_in, colours.ring_out):
        for ground in (colours.ground_middle, colours.ground, colours.ground_edge):
            assert contrast(ring, ground) >= 3


def test_the_words_for_closed_eyes_are_faint():
    assert 1.3 < contrast(DIM_TEXT, DIM) < 3
