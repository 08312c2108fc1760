"""How do media keys, headsets and phones reach a session?"""
