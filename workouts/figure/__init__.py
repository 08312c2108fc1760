"""How does the body stand at this moment of this exercise?

Poses are written in YAML (docs/figure-format.md) and read by `workouts.definitions.figures`; here they become joints in
space. No Qt: `gui.figure` draws what stands here.

Lengths are centimetres on a figure of 170 cm, angles degrees, times seconds. The floor is y = 0; a standing figure
looks along +x; +z is the figure's right, which is towards the viewer when it is seen from the side.
"""
