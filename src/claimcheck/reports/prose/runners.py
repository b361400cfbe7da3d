"""What a CI runner would obey in the log of a job: kept from being a command, wherever a report is printed.

GitHub's runner takes `::error::` at the beginning of a line and `##[error]` anywhere in it (ActionCommand.cs of
actions/runner), Azure Pipelines `##vso[` anywhere, TeamCity `##teamcity[` at the beginning.
"""

import re

_OBEYED = re.compile(r"^[^\S\n]*:(?=:)|#(?=#\w*\[)", re.MULTILINE)


def inert(text: str) -> str:
    """The same lines; a space stands where a command would begin."""
    return _OBEYED.sub(lambda match: f"{match[0]} ", text)
