"""Who tells the person what happens? A listener a file; each can be switched off."""
