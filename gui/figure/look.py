"""Which colours, build and hair has the figure, and what does the room look like?

Roles, never plain colours, stand in the drawing. Dark needs lighter hair and shorts than light: they would vanish.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final, Literal

Build = Literal["slender", "broad"]
Hair = Literal["bun", "short", "long"]
BUILDS: Final[tuple[Build, ...]] = ("slender", "broad")
HAIR_STYLES: Final[tuple[Hair, ...]] = ("bun", "short", "long")


@dataclass(frozen=True, slots=True)
class Tone:
    """A skin tone with hair that goes with it, in light and dark surroundings."""

    skin: str
    skin_dark: str
    hair: str
    hair_dark: str


TONES: Final[tuple[Tone, ...]] = (
    Tone("#F3C9AE", "#E6BB9F", "#8A5A3A", "#A87650"),
    Tone("#E9AE8A", "#DDA27F", "#4A332E", "#6A4B45"),
    Tone("#D89B70", "#CF9268", "#3A2723", "#5E433B"),
    Tone("#BC7F55", "#B97E56", "#2E211F", "#56403A"),
    Tone("#935B3B", "#9A6343", "#261B1B", "#54403C"),
    Tone("#6C402B", "#7D4E37", "#1F1718", "#4C3B3A"),
)
"""From light to dark. On a dark ground the darkest are lightened until they stand out."""

CLOTHES: Final[dict[str, tuple[str, str, str, str]]] = {
    "blue": ("#4F7FEA", "#5D8DF5", "#2E3A63", "#3C4A80"),
    "teal": ("#1F8F86", "#2FA79C", "#23474D", "#35646B"),
    "violet": ("#8563D6", "#9677E6", "#3B3161", "#51447F"),
    "rose": ("#D65C86", "#E37099", "#4B2F4B", "#674467"),
    "green": ("#5D9B4B", "#6DAE5B", "#2F4A36", "#45684E"),
    "grey": ("#7C8798", "#8E99AA", "#3A4250", "#525C6D"),
}
"""Shirt in light and dark, shorts in light and dark."""


@dataclass(frozen=True, slots=True)
class Look:
    """Everything that a drawing needs to know of colour and shape. Colours as `#RRGGBB`."""

    ground: str = "#F5F3EF"
    floor: str = "#E9E5DD"
    mat: str = "#BFE0D6"
    mat_edge: str = "#9CC9BC"
    skin: str = "#E9AE8A"
    hair: str = "#4A332E"
    top: str = "#4F7FEA"
    shorts: str = "#2E3A63"
    shoe: str = "#FBFBFD"
    sole: str = "#F2A65A"
    prop: str = "#6C7A99"
    prop_dark: str = "#4D597A"
    wood: str = "#C99B6B"
    ball: str = "#7C9CF0"
    glow: str = "#FF5448"
    arrow: str = "#F0653F"
    text: str = "#3A3F52"
    shade: tuple[str, float] = ("#3A1F4A", 0.14)
    """What the side away from the light is mixed with, and how much of it."""
    far: tuple[str, float] = ("#5A4A6A", 0.17)
    """What far limbs are mixed with."""
    halo: tuple[str, float] = ("#3A1E3C", 0.275)
    """The dark edge that a near limb throws on the body behind it, and its opacity."""
    shadow: tuple[str, float] = ("#28243C", 0.18)
    """The shadow on the floor, and its opacity."""
    build: Build = "slender"
    hair_style: Hair = "bun"


LIGHT: Final = Look()
DARK: Final = Look(
    ground="#1B2926",
    floor="#22322F",
    mat="#27504D",
    mat_edge="#1C3D3B",
    skin="#DDA27F",
    hair="#6A4B45",
    top="#5D8DF5",
    shorts="#3C4A80",
    shoe="#E8EBF4",
    prop="#76839F",
    prop_dark="#566180",
    wood="#A98157",
    ball="#6F8FE8",
    glow="#FF6054",
    arrow="#FF8A63",
    text="#D7DBE6",
    shade=("#0C0A1C", 0.20),
    far=("#10121C", 0.30),
    halo=("#14081E", 0.35),
    shadow=("#000000", 0.42),
)


def look(
    *,
    dark: bool = False,
    tone: int = 1,
    clothes: str = "blue",
    build: Build = "slender",
    hair_style: Hair = "bun",
    ground: str | None = None,
) -> Look:
    """Give a look; `tone` 0 to 5, `clothes` a key of `CLOTHES`, `ground` the colour behind the figure if not usual."""
    base, shade = (DARK, 1) if dark else (LIGHT, 0)
    chosen, cloth = TONES[tone], CLOTHES[clothes]
    return replace(
        base,
        ground=ground or base.ground,
        skin=chosen.skin_dark if dark else chosen.skin,
        hair=chosen.hair_dark if dark else chosen.hair,
        top=cloth[shade],
        shorts=cloth[2 + shade],
        build=build,
        hair_style=hair_style,
    )
