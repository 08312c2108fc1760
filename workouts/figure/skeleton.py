"""How large is the body, and how far do its joints move?

Segment lengths follow Drillis & Contini, "Body segment parameters" (1966), as fractions of stature in Winter,
"Biomechanics and Motor Control of Human Movement": thigh .245, shank .246, upper arm .186, forearm .146, hand .108. The
rest is tuned by eye. The ranges of the joints are limits of what looks possible, not clinical ones.
"""

from __future__ import annotations

from typing import Final

STATURE: Final = 170.0

THIGH: Final = 0.245 * STATURE
SHANK: Final = 0.246 * STATURE
UPPER_ARM: Final = 0.186 * STATURE
FOREARM: Final = 0.146 * STATURE
HAND: Final = 0.108 * STATURE
PALM: Final = 8.0
"""From the wrist to the middle of the palm."""

HALF_HIPS: Final = 8.5
HALF_SHOULDERS: Final = 16.0
SPINE: Final = (11.0, 12.5, 12.5, 13.0)
"""Pelvis, waist, lower and upper chest, from the hips up."""
SHOULDER_DROP: Final = 3.0
"""How far the shoulder joints lie below the top of the spine."""
NECK: Final = 12.5
SKULL: Final = 6.5
"""From the top of the neck to the middle of the head."""

ANKLE_HEIGHT: Final = 6.6
BALL_AHEAD: Final = 13.0
"""From the ankle forwards to the ball of the foot."""
TOE_AHEAD: Final = 6.5
"""From the ball of the foot to the tip of the toes."""
HEEL_BEHIND: Final = 4.0

BALL_RADIUS: Final = 2.9
HEEL_RADIUS: Final = 3.4
KNEE_RADIUS: Final = 4.9
ELBOW_RADIUS: Final = 3.9
WRIST_RADIUS: Final = 2.7
PALM_HEIGHT: Final = 3.3
"""Height of the wrist over what a flat hand rests on."""
HEAD_RADIUS: Final = 9.0
KNEELING_ANKLE: Final = 6.4
"""Height of the ankle when the instep lies on the floor."""

LIMITS: Final[dict[str, tuple[float, float]]] = {
    "hip": (-30, 135),
    "hip spread": (-42, 62),
    "knee": (-4, 152),
    "ankle": (-45, 82),
    "shoulder": (-75, 192),
    "elbow": (-4, 152),
    "spine": (-45, 60),
    "side": (-35, 35),
    "twist": (-50, 50),
    "head": (-60, 55),
    "look": (-80, 80),
    "ear": (-45, 45),
}
"""Degrees, from extension to flexion. `ankle`: 45 towards the shin, 82 pointed (kneeling)."""
