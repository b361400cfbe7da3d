"""How far a run is: what the rooms below tell the command line while they wait for the network."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Progress:
    """A moment of a run.

    waiting: links without an answer that nobody is asked for now. host: the one that holds up the end, and `behind`
    its links without an answer; empty and 0 while nobody can tell. seconds: what is left of the run, right within a
    quarter; None while that cannot be said. copies: links that are gone, for which the web archive is asked now.
    """

    links: int
    links_done: int
    hosts: int
    hosts_done: int
    waiting: int = 0
    host: str = ""
    behind: int = 0
    seconds: float | None = None
    copies: int = 0
