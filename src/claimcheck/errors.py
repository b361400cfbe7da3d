"""Everything that the caller cannot go on from.

    ClaimcheckError
    ├── UsageError           flags or arguments that make no sense              exit 2
    │   └── SettingsError    a settings file or a ledger that cannot be used    exit 2
    └── InputError           nothing to read, or not readable                   exit 3
        ├── MissingPath      a PATH that does not exist
        ├── UnreadableFile   a file that is no document of a known format
        └── NoDocuments      nothing to check at all

The command line turns each into one sentence (what is wrong, what to do) and its exit code. What a run can go on
from is no exception: it is a value with a reason.
"""


class ClaimcheckError(Exception):
    """Base of all. The message is for the person at the keyboard: one sentence, what is wrong and what to do."""

    exit_code = 70


class UsageError(ClaimcheckError):
    exit_code = 2


class SettingsError(UsageError):
    """A settings file, a ledger or a schema that does not hold."""


class InputError(ClaimcheckError):
    exit_code = 3


class MissingPath(InputError):
    """A path that does not exist."""


class UnreadableFile(InputError):
    """A file that exists and cannot be read as a document."""


class NoDocuments(InputError):
    """No document was found anywhere."""
