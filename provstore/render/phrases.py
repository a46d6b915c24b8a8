"""Small pieces of the sentences that are shown under and above an article: made safe by whoever prints them."""


def joined(*notes: object) -> str:
    """The notes there are, one after the other."""
    return " · ".join(str(note) for note in notes if note)


def count_of(number: int, noun: str) -> str:
    """How many there are: ``1 claim``, ``0 claims``."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def quoted(words: str) -> str:
    """Words of the text, on one line, between quotation marks of ours."""
    return f"“{' '.join(words.split())}”"
