"""claimcheck checks the citations and claims of footnoted writing."""

from claimcheck._version import __version__

__all__ = ["__version__"]
