"""`renkei knowledge`: the facts built, proven and looked at."""

from __future__ import annotations

from pathlib import Path

import click

from bot.cli import common
from bot.cli.browse import NotFoundError, browse_store
from knowledge import ensure
from knowledge.build import build as build_store
from knowledge.check import check as prove
from knowledge.fresh import default_path
from knowledge.load import load
from knowledge.marks import render
from knowledge.store import Store


@click.group()
def knowledge() -> None:
    """The facts: build the store from them, prove them, look at them."""


@knowledge.command()
@click.option(
    "--to", type=click.Path(dir_okay=False, path_type=Path), help="The file to write (default: where the bot looks)."
)
def build(to: Path | None) -> None:
    """Build the store from the YAML files, whether they have changed or not."""
    path = to or default_path()
    version = build_store(path)
    store = Store.open(path)
    click.echo(f"{path}: version {version}, {len(store.records)} records, {len(store.names)} names")


@knowledge.command()
@click.option(
    "--documents",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    envvar="RENKEI_DOCUMENTS",
    metavar="DIR",
    help="Where the documents' texts are (or set RENKEI_DOCUMENTS); without, only the form of the files is checked.",
)
@click.argument("files", nargs=-1, type=click.Path(exists=True, dir_okay=False, path_type=Path))
def check(documents: Path | None, files: tuple[Path, ...]) -> None:
    """Check the facts, against the documents.

    With FILES, only theirs. The exit status is 0 if there is no error, 1 otherwise, 2 if a document is missing.
    """
    library = load()
    if documents is None:
        faults = [
            fault for fault in library.faults if not files or fault.path.resolve() in {f.resolve() for f in files}
        ]
        click.echo("\n\n".join(render(fault, library.root.parent) for fault in faults), nl=bool(faults))
        click.echo("The citations were not proven: no --documents DIR.", err=True)
        raise click.exceptions.Exit(1 if faults else 0)
    try:
        report = prove(library, documents)
    except FileNotFoundError as error:
        raise click.UsageError(f"There is no {error.filename}.") from None
    report = report.only(files) if files else report
    click.echo(report.text(lines=not files))
    raise click.exceptions.Exit(1 if report.failed else 0)


@knowledge.command()
@click.argument("what", default="")
def browse(what: str) -> None:
    """Look at the store.

    Without WHAT, its kinds; with the name of a kind, its records; with a record's id, all that is stated of it; with
    any other word, the records that mention it.
    """
    try:
        browse_store(common.out(), Store.open(ensure()), what)
    except NotFoundError as error:
        raise click.ClickException(str(error)) from None
