# Everything from a machine with Python 3.11 or newer and make: each target sets up first what it needs.

PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
DOCUMENTS := $(or $(RENKEI_DOCUMENTS),../shared/documents)
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
export Q

.PHONY: help run ask test check fmt lock clean

help:
	@echo 'make run           the bot: on Slack where its tokens are set, in this terminal where not'
	@echo 'make ask Q="..."   one answer'
	@echo 'make test          all checks and tests'
	@echo 'make check         all checks, no tests'
	@echo 'make fmt           format the code'
	@echo 'make lock          after a change of versions in pyproject.toml: write requirements.lock'
	@echo 'make clean         remove what was set up and built'

run: $(READY)
	@$(BIN)/renkei run

ask: $(READY)
	@if [ -z "$$Q" ]; then echo 'make ask Q="2018年に協定を締結した団体は？"' >&2; exit 2; fi
	@$(BIN)/renkei ask -- "$$Q"

test: check
	$(BIN)/pytest

check: $(READY)
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	@if [ -n "$(RENKEI_DOCUMENTS)" ] || [ -d "$(DOCUMENTS)" ]; then \
		echo "$(BIN)/renkei knowledge check --documents $(DOCUMENTS)"; \
		$(BIN)/renkei knowledge check --documents "$(DOCUMENTS)"; \
	else \
		echo 'Skipped: the proof of the citations. RENKEI_DOCUMENTS names no folder with the texts of the documents.'; \
	fi

fmt: $(READY)
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

# pip-tools has an environment of its own: the bot does not need it.
lock:
	$(PYTHON) -m venv .cache/lock
	.cache/lock/bin/pip install --quiet --disable-pip-version-check pip-tools==7.6.2
	.cache/lock/bin/pip-compile --quiet --generate-hashes --allow-unsafe --all-extras --all-build-deps --strip-extras \
		--no-header --no-emit-options --no-emit-index-url --no-emit-find-links --no-emit-trusted-host \
		--output-file requirements.lock pyproject.toml

clean:
	rm -rf $(VENV) .cache .pytest_cache .mypy_cache .ruff_cache .hypothesis build dist *.egg-info
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(READY): requirements.lock pyproject.toml
	@$(or $(PYTHON),false) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo 'Python 3.11 or newer is needed. Where it has another name: make PYTHON=its-name' >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@
