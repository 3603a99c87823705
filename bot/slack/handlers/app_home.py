"""The app's own tabs: Home shows what it knows, Messages suggests questions."""

from __future__ import annotations

from slack_bolt import App

from bot.slack import faults
from bot.slack.desk import Desk
from bot.slack.home import contents
from bot.slack.incoming import Event
from bot.slack.people import language_of
from bot.slack.phrases import phrases
from bot.slack.views import home
from bot.slack.views.examples import prompts

EVENTS = ("app_home_opened",)


def register(app: App, desk: Desk) -> None:
    """Listen to the tabs being opened."""

    @app.event("app_home_opened")
    def opened(event: Event) -> None:
        language = language_of(desk, event["user"])
        told = phrases(language)
        try:
            if event.get("tab") == "messages":
                desk.delivery.prompts(event["channel"], told.say("prompts.title"), prompts(told))
            else:
                desk.delivery.publish(event["user"], home.build(contents(desk, event["user"], language), told))
        except Exception as error:
            faults.note(error)
