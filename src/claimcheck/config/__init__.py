"""Settings: found, read, held against their schema, and merged once with the flags.

`locate` and `load` give a SettingsFile, `merge` the Settings of a run. A fault is a SettingsError that names file and key.
"""

from claimcheck.config.addresses import connect_to, proxy
from claimcheck.config.files import SettingsFile, load, locate
from claimcheck.config.merge import Flags, merge

__all__ = ["Flags", "SettingsFile", "connect_to", "load", "locate", "merge", "proxy"]
