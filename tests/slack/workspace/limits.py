"""What Slack allows, in one table: sizes, counts, lifetimes, and which block may stand where.

A number marked with † is not in Slack's own documents; it was reported or measured by others, and the stricter
value is kept where reports differ. Everything else in this package reads its limits from here.
"""

from __future__ import annotations

from typing import Final, Literal

Surface = Literal["message", "modal", "home"]

# Messages
BLOCKS_IN_MESSAGE: Final = 50
MESSAGE_TEXT: Final = 40_000
MESSAGE_BLOCK_TEXT: Final = 13_200  # † all texts of all blocks of one message
MARKDOWN_IN_MESSAGE: Final = 12_000
TABLES_IN_MESSAGE: Final = 1  # table, data_table and tables written in markdown, containers included
TABLE_CHARACTERS_IN_MESSAGE: Final = 10_000  # †
CHARTS_IN_MESSAGE: Final = 2  # †
METADATA_CHARACTERS: Final = 16_000  # †
ATTACHMENTS: Final = 100

# Views
BLOCKS_IN_VIEW: Final = 100
VIEW_TITLE: Final = 24
VIEW_BUTTON: Final = 24
PRIVATE_METADATA: Final = 3_000
VIEW_CHARACTERS: Final = 250_000
VIEWS_IN_STACK: Final = 3

# Identifiers
ACTION_ID: Final = 255
BLOCK_ID: Final = 255
CALLBACK_ID: Final = 255
EXTERNAL_ID: Final = 255

# Blocks
SECTION_TEXT: Final = 3_000
SECTION_FIELDS: Final = 10
SECTION_FIELD: Final = 2_000
HEADER_TEXT: Final = 150
MARKDOWN_TEXT: Final = 12_000
TEXT_OBJECT: Final = 3_000
ACTIONS_ELEMENTS: Final = 25
CONTEXT_ELEMENTS: Final = 10
CONTEXT_ACTIONS_ELEMENTS: Final = 5
ALERT_TEXT: Final = 200
IMAGE_ALT_TEXT: Final = 2_000
IMAGE_TITLE: Final = 2_000
URL: Final = 3_000
INPUT_LABEL: Final = 2_000
INPUT_HINT: Final = 2_000
TABLE_ROWS: Final = 100
TABLE_COLUMNS: Final = 20
DATA_TABLE_ROWS: Final = 101  # newer reports say 201
DATA_TABLE_PAGE: Final = 100
CHART_TITLE: Final = 50
CHART_SERIES: Final = 6  # † others report 12
CHART_POINTS: Final = 20
CHART_LABEL: Final = 20
CONTAINER_CHILDREN: Final = 10
CONTAINER_TITLE: Final = 150
CONTAINER_SUBTITLE: Final = 150
CARD_TITLE: Final = 150
CARD_SUBTITLE: Final = 150
CARD_BODY: Final = 200
CARD_ACTIONS: Final = 2  # † others report 3
CAROUSEL_CARDS: Final = 10
VIDEO_TITLE: Final = 200
VIDEO_AUTHOR: Final = 50

# Elements
BUTTON_TEXT: Final = 75
BUTTON_VALUE: Final = 2_000
ACCESSIBILITY_LABEL: Final = 75
AGENT_PROMPT: Final = 4_000
OPTION_TEXT: Final = 75
OPTION_VALUE: Final = 150
OPTIONS: Final = 100
OPTION_GROUPS: Final = 100
OVERFLOW_OPTIONS: Final = 5
RADIO_OPTIONS: Final = 10
PLACEHOLDER: Final = 150
INPUT_VALUE: Final = 3_000
CONFIRM_TITLE: Final = 100
CONFIRM_TEXT: Final = 300
CONFIRM_BUTTON: Final = 30

# Agents
SUGGESTED_PROMPTS: Final = 4
LOADING_MESSAGES: Final = 10
STATUS_SECONDS: Final = 120

# Lifetimes and transport
TRIGGER_SECONDS: Final = 3
RESPONSE_URL_SECONDS: Final = 30 * 60
RESPONSE_URL_POSTS: Final = 5
ACK_SECONDS: Final = 3.0
RETRIES: Final = 3
SOCKET_CONNECTIONS: Final = 10

SURFACES: Final[dict[str, frozenset[Surface]]] = {
    "actions": frozenset({"message", "modal", "home"}),
    "alert": frozenset({"modal"}),
    "card": frozenset({"message", "home"}),
    "carousel": frozenset({"message", "home"}),
    "container": frozenset({"message"}),
    "context": frozenset({"message", "modal", "home"}),
    "context_actions": frozenset({"message"}),
    "data_table": frozenset({"message"}),
    "data_visualization": frozenset({"message"}),
    "divider": frozenset({"message", "modal", "home"}),
    "header": frozenset({"message", "modal", "home"}),
    "image": frozenset({"message", "modal", "home"}),
    "input": frozenset({"message", "modal", "home"}),
    "markdown": frozenset({"message"}),
    "plan": frozenset({"message"}),
    "rich_text": frozenset({"message", "modal", "home"}),
    "section": frozenset({"message", "modal", "home"}),
    "table": frozenset({"message"}),
    "task_card": frozenset({"message"}),
    "video": frozenset({"message", "modal", "home"}),
}
"""Where a block may stand. Slack's list also names card in modals and the tables on Home; they do not render there."""

ELEMENT_SURFACES: Final[dict[str, frozenset[Surface]]] = {
    "datetimepicker": frozenset({"message", "modal"}),
    "email_text_input": frozenset({"modal"}),
    "file_input": frozenset({"modal"}),
    "number_input": frozenset({"modal"}),
    "rich_text_input": frozenset({"modal", "home"}),
    "url_text_input": frozenset({"modal"}),
    "workflow_button": frozenset({"message"}),
}
"""Elements that may not stand on every surface."""

CONTAINER_BLOCKS: Final = frozenset({"actions", "context", "divider", "header", "image", "section", "table", "video"})
"""Children of a container that both Slack's documents and † its live validator accept; the latter refuses rich_text."""
