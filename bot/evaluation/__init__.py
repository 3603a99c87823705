"""Question cases and how answers fare on them: the format, its matching rules, scores."""
