"""How is the moving figure painted: the joints of `workouts.figure` become a person, with what stands around.

Not among the widgets, which know no workout: this draws the domain's own geometry. It knows poses and props, and
nothing of exercises.
"""
