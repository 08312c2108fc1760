"""How does a breath look? One clock, three pictures: a body seen from the side, an orb, and a wave."""
