"""What does a breath sound like? Everything is synthesised here, with the standard library alone.

`parts` says what is handed over, `laws` how sound follows the breath, `noise` and `marks` make the tables that all
breaths share, `rendering` renders one whole breath, `mixer` gives the samples that sound next.
"""
