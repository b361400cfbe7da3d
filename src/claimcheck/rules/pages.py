"""The page of a rule, and the table of all pages, in Markdown. What a page states is computed, never typed."""

import re
from collections.abc import Callable, Iterable

from claimcheck.model.document import Document
from claimcheck.model.evidence import Evidence, LinkAnswer, NotAsked
from claimcheck.model.finding import Finding, Outcome
from claimcheck.model.pages import PageFacts, PageText
from claimcheck.model.records import Answer, Failed, Match, NoRecord, Question, Record, Unregistered
from claimcheck.model.rule import Context, Example
from claimcheck.model.settings import Settings
from claimcheck.rules.registry import Rule

Reader = Callable[[Example], Document]
_TICKS = re.compile(r"`{3,}")


def fixable(rule: Rule, read: Reader) -> bool:
    """Whether the rule offers a change for one of its own examples."""
    return any(
        isinstance(outcome, Finding) and outcome.fix is not None
        for example in rule.examples
        for outcome in _outcomes(rule, example, read)
    )


def page(rule: Rule, fix: bool | None = None) -> str:
    """The whole page: title, what holds for the rule, its docstring, its examples.

    `fix`: what `fixable` says of the rule; None leaves it open.
    """
    parts = [f"# {rule.code} {rule.name}", _facts(rule, fix), rule.doc.strip(), "## Examples"]
    parts += [_example(example) for example in rule.examples]
    return "\n\n".join(parts) + "\n"


def index(rules: Iterable[Rule]) -> str:
    """The table of all rules, each row with a link to its page."""
    rows = [
        f"| [{each.code}]({each.code}.md) | {each.name} | {each.severity.value} | {_network(each)} | {_cell(each.summary)} |"
        for each in rules
    ]
    head = "# The rules\n\n| code | name | severity | network | what it finds |\n|---|---|---|---|---|\n"
    return head + "\n".join(rows) + "\n"


def _outcomes(rule: Rule, example: Example, read: Reader) -> list[Outcome]:
    document = read(example)
    context = Context(rule, Settings(), document.published)
    return list(rule.check(document, Evidence(example.links, records=example.records), context))


def _facts(rule: Rule, fix: bool | None) -> str:
    network = "works offline" if not rule.needs else f"needs the network ({', '.join(sorted(rule.needs))})"
    facts = [rule.severity.value, network]
    if fix is not None:
        facts.append("can be fixed by `claimcheck fix`" if fix else "no automatic fix")
    return f"*{' · '.join(facts)}*"


def _network(rule: Rule) -> str:
    return ", ".join(sorted(rule.needs)) or "no"


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def _example(example: Example) -> str:
    """The document in a fence longer than any in it, what was known beside it, and what the rule says."""
    longest = max((len(ticks) for ticks in _TICKS.findall(example.document)), default=2)
    fence = "`" * (longest + 1)
    given = [f"Published {example.published}."] if example.published else []
    given += [f"`{url}`: {_answer(answer)}." for url, answer in example.links.items()]
    given += [f"{_asked(question)}: {_registered(answer)}." for question, answer in example.records.items()]
    given += [f"The ledger says:\n\n{fence}yaml\n{example.ledger.rstrip()}\n{fence}"] if example.ledger else []
    given += ["Run with `--require-verified`."] if example.strict else []
    if example.undetermined:
        said = f"Could not check: {example.undetermined.value}."
    else:
        said = (
            f"Flagged: {', '.join(_code(text) for text in example.flagged)}." if example.flagged else "Nothing is flagged."
        )
    return "\n\n".join([f"{fence}markdown\n{example.document.rstrip()}\n{fence}", *given, said])


def _answer(answer: LinkAnswer) -> str:
    if isinstance(answer, NotAsked):
        return "not asked"
    verdict = f"{answer.verdict.value} ({answer.detail})" if answer.detail else answer.verdict.value
    said = [_stated(answer.page)] if answer.page is not None else []
    said += [f"its text: “{_whole(answer.text)}”"] if answer.text is not None else []
    return "; ".join((verdict, *said))


def _whole(kept: PageText) -> str:
    """The text of a page on one line, with what it lacks."""
    return " ".join(kept.text.split()) + (f" ({kept.lacks})" if kept.lacks else "")


def _stated(facts: PageFacts) -> str:
    """What a page says of itself, in one line."""
    kinds = (
        ("titled", facts.titles),
        ("by", facts.authors),
        ("of", facts.sites),
        ("published", facts.published),
        ("updated", facts.modified),
    )
    told = [f"{kind} {stated.value} ({stated.signal.value})" for kind, some in kinds for stated in some]
    return f"the page says: {', '.join(told)}" if told else "the page says nothing of itself"


def _asked(question: Question) -> str:
    return f"`{question}`" if isinstance(question, str) else f"“{question.title}”"


def _registered(answer: Answer) -> str:
    """What registries say, in one line."""
    match answer:
        case Match(record=record):
            return _registered(record)
        case Record():
            names = ", ".join(name.literal or name.family for name in (*answer.authors, *answer.editors))
            taken = "".join(f", {notice.nature} {notice.doi}".rstrip() for notice in answer.notices)
            years = ", ".join(map(str, answer.years))
            return f"{answer.source} has “{answer.title}”, {names or 'no author'}, {years or 'no year'}{taken}"
        case Unregistered():
            return f"{answer.source} does not know it"
        case NoRecord():
            return f"no record ({', '.join(answer.asked)})"
        case Failed():
            return f"no answer ({answer.detail})"


def _code(text: str) -> str:
    line = " ".join(text.split())
    ticks = "``" if "`" in line else "`"
    return f"{ticks}{line}{ticks}"
