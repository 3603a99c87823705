"""The Web API methods, a module for each family. Importing this registers them all."""

from . import apps, assistant, auth, blocks, chat, conversations, files, reactions, users, views

__all__ = ["apps", "assistant", "auth", "blocks", "chat", "conversations", "files", "reactions", "users", "views"]
