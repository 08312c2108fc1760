"""What was done, and what is being done: how is it kept, so that nothing is ever lost?"""
