"""The bot in Slack: what people press and write there, and how answers look."""
