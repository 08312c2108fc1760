"""The figure's drawing: a body of joints in space becomes a painted person with what stands around.

Here alone widgets know something of `workouts`: the geometry of `workouts.figure`, and nothing of exercises.
"""
