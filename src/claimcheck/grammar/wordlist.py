"""Lists of words, written as the block of text that a person can read and extend."""


def words(block: str) -> list[str]:
    """The words of a block, in order."""
    return block.split()
