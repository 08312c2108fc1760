"""Which pace suits this person? What is shown before the first of the five, after each, and at the end."""
