"""How do words come to be heard? Engines that speak, and what is kept of their speech. Nothing here knows Qt."""
