"""What can be chosen? A page of plates, one module each."""
