"""What was known before: an earlier run (`baseline`), an earlier revision in git (`revisions`), and what is new since."""

from claimcheck.gate.baseline import Baseline, compare

__all__ = ["Baseline", "compare"]
