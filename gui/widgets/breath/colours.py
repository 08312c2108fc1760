"""Which colour has each part of the pictures, on a light ground and on a dark one?

Contrasts are those of the whole screen: text on the moon at least 4.1:1 (large letters), rings on the ground 4.2:1. The
diaphragm and the lungs are of nearly one brightness, hence the diaphragm's dark edge.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtGui import QColor


@dataclass(frozen=True)
class Colours:
    """A colour for each role."""

    ground_middle: QColor
    ground: QColor
    ground_edge: QColor
    text: QColor
    quiet: QColor
    card: QColor
    ring_in: QColor
    ring_out: QColor
    ring_track: QColor
    moon_outer: QColor
    moon_middle: QColor
    moon_inner: QColor
    moon_glow: QColor
    """As strong as with empty lungs."""
    moon_glow_full: QColor
    orb_disc: QColor
    orb_inner: QColor
    orb_glow: QColor
    orb_core: QColor
    orb_core_full: QColor
    orb_text: QColor
    skin: QColor
    skin_shade: QColor
    skin_far: QColor
    blush: QColor
    ink: QColor
    hair: QColor
    hair_shade: QColor
    shirt_light: QColor
    shirt: QColor
    shirt_shade: QColor
    shorts: QColor
    shorts_shade: QColor
    shorts_far: QColor
    shoe: QColor
    shoe_shade: QColor
    sole: QColor
    mat: QColor
    mat_edge: QColor
    pillow: QColor
    pillow_shade: QColor
    wood: QColor
    wood_shade: QColor
    shadow: QColor
    opening: QColor
    opening_low: QColor
    opening_rim: QColor
    lung: QColor
    lung_light: QColor
    lung_shade: QColor
    bronchi: QColor
    diaphragm: QColor
    diaphragm_edge: QColor
    diaphragm_light: QColor
    diaphragm_glow: QColor
    organ: QColor
    organ_low: QColor
    organ_soft: QColor
    bone: QColor
    bone_shade: QColor
    belly_light: QColor
    lumbar_light: QColor
    air: QColor
    airway: QColor


def _colours(table: dict[str, str]) -> Colours:
    return Colours(**{role: QColor(colour) for role, colour in table.items()})


DARK: Final = _colours(
    {
        "ground_middle": "#31428C",
        "ground": "#202C66",
        "ground_edge": "#131A3C",
        "text": "#F3F5FF",
        "quiet": "#B9C3EC",
        "card": "#16FFFFFF",
        "ring_in": "#8FDCFF",
        "ring_out": "#FFBE86",
        "ring_track": "#28FFFFFF",
        "moon_outer": "#1A8498FF",
        "moon_middle": "#228498FF",
        "moon_inner": "#2E8498FF",
        "moon_glow": "#2996ACFF",
        "moon_glow_full": "#6196ACFF",
        "orb_disc": "#2296AAFF",
        "orb_inner": "#3296AAFF",
        "orb_glow": "#8CA5FF",
        "orb_core": "#5C70D6",
        "orb_core_full": "#687EE6",
        "orb_text": "#FFFFFF",
        "skin": "#E8B08C",
        "skin_shade": "#C98668",
        "skin_far": "#A97C79",
        "blush": "#70EB6E64",
        "ink": "#3A2530",
        "hair": "#4B3340",
        "hair_shade": "#38262F",
        "shirt_light": "#9DBBFF",
        "shirt": "#6C97F8",
        "shirt_shade": "#4A72DA",
        "shorts": "#46539C",
        "shorts_shade": "#353F7E",
        "shorts_far": "#333C78",
        "shoe": "#EEF1FA",
        "shoe_shade": "#C4CBE3",
        "sole": "#F2A65A",
        "mat": "#3C7F86",
        "mat_edge": "#2A5F69",
        "pillow": "#C6CEF4",
        "pillow_shade": "#98A3DC",
        "wood": "#A98157",
        "wood_shade": "#80603F",
        "shadow": "#7806081E",
        "opening": "#2C1F55",
        "opening_low": "#3A2462",
        "opening_rim": "#BFB9CDFF",
        "lung": "#FF8FA0",
        "lung_light": "#FFC2C0",
        "lung_shade": "#C9507C",
        "bronchi": "#FFE3DC",
        "diaphragm": "#FFC95E",
        "diaphragm_edge": "#993A1440",
        "diaphragm_light": "#E6FFF0C4",
        "diaphragm_glow": "#FFBE50",
        "organ": "#8B5A8C",
        "organ_low": "#7A4C84",
        "organ_soft": "#A06C90",
        "bone": "#EFE6EE",
        "bone_shade": "#B9A9C9",
        "belly_light": "#FFCE8C",
        "lumbar_light": "#FFCD82",
        "air": "#C9F0FF",
        "airway": "#57E9F8FF",
    }
)

LIGHT: Final = _colours(
    {
        "ground_middle": "#FFFFFF",
        "ground": "#EEF0FB",
        "ground_edge": "#DDE1F4",
        "text": "#1E2858",
        "quiet": "#4F5A8C",
        "card": "#BEFFFFFF",
        "ring_in": "#2C6FC4",
        "ring_out": "#B4592A",
        "ring_track": "#283F4F9E",
        "moon_outer": "#145C70DE",
        "moon_middle": "#185C70DE",
        "moon_inner": "#1E5C70DE",
        "moon_glow": "#1A96AAFF",
        "moon_glow_full": "#4296AAFF",
        "orb_disc": "#287A8EEC",
        "orb_inner": "#387A8EEC",
        "orb_glow": "#96AAFF",
        "orb_core": "#AAB8F2",
        "orb_core_full": "#C4CFFC",
        "orb_text": "#1E2858",
        "skin": "#EDB391",
        "skin_shade": "#D28E6C",
        "skin_far": "#C99480",
        "blush": "#70EB6054",
        "ink": "#4A2F2A",
        "hair": "#4A332E",
        "hair_shade": "#382520",
        "shirt_light": "#8FB0FF",
        "shirt": "#5B88F0",
        "shirt_shade": "#3F68CF",
        "shorts": "#36427E",
        "shorts_shade": "#2A3468",
        "shorts_far": "#3B4576",
        "shoe": "#FFFFFF",
        "shoe_shade": "#D9DDEA",
        "sole": "#F2A65A",
        "mat": "#BFE0D6",
        "mat_edge": "#97C6B9",
        "pillow": "#FFFFFF",
        "pillow_shade": "#C9D0EE",
        "wood": "#C99B6B",
        "wood_shade": "#A87B4E",
        "shadow": "#3C32326E",
        "opening": "#FCE6DA",
        "opening_low": "#F7D2C6",
        "opening_rim": "#BFFFFFFF",
        "lung": "#F0798D",
        "lung_light": "#FFA3A5",
        "lung_shade": "#C9486F",
        "bronchi": "#FFE1DA",
        "diaphragm": "#F0A020",
        "diaphragm_edge": "#997A2E1C",
        "diaphragm_light": "#E6FFE3A0",
        "diaphragm_glow": "#FFB028",
        "organ": "#E0A79F",
        "organ_low": "#D3958F",
        "organ_soft": "#E9B8A8",
        "bone": "#FFFEFB",
        "bone_shade": "#C9AFA6",
        "belly_light": "#FFBE6E",
        "lumbar_light": "#F6A63C",
        "air": "#2F7FD0",
        "airway": "#57FFFFFF",
    }
)
