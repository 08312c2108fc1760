"""What the person sees: the program's windows, screens and painted widgets. Qt begins here."""
