"""From words to a frame: what a question asks, about what, limited by what."""
