"""The domain: definitions, timeline, cues and player. Pure Python; Qt never comes in here."""
