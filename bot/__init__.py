"""Brings questions and answers to people: the terminal, Slack, files."""
