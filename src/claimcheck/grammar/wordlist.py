"""Lists of words, written as the block of text that a person can read and extend."""


def words(block: str) -> list[str]:
    """The words of a block, in order."""
    return block.split()


WORD_START = r"\b(?=\w)"
"""A pattern: where a word begins. `\\b` is also where one ends; in front of a list of words it has them all tried twice."""
