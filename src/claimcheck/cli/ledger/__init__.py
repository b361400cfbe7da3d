"""`claimcheck ledger`: what editors know, saw and decided, in claims.yaml. One command a file."""

import typer

from claimcheck.cli.ledger import dispute, importing, review, seen, status, sync, verify, waive

app = typer.Typer(no_args_is_help=True, add_completion=False, help="Keep what editors checked and decided, in claims.yaml.")
app.command("sync")(sync.sync)
app.command("status")(status.status)
app.command("review")(review.review)
app.command("verify")(verify.verify)
app.command("dispute")(dispute.dispute)
app.command("waive")(waive.waive)
app.command("seen")(seen.seen)
app.command("import")(importing.import_)
