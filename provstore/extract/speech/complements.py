"""What follows a cue: who is told, when and in what, and which kind of content begins there."""

from __future__ import annotations

from provstore.english.classes import words_of
from provstore.english.quotations import OPENING
from provstore.extract.speech.words import Cue, Sentence


def read_complement(
    sentence: Sentence, r: int, that: bool, cue: Cue, addressee: tuple[int, int] | None
) -> tuple[str | None, float]:
    """Which construction the words after the cue are, and how often it is a claim."""
    word, prior = sentence.low[r], cue.precision
    takes = cue.takes
    if that and takes & {"clause", "addressee"}:
        return "claim.that", min(0.97, 0.75 + prior / 4)
    if sentence.quoted[r] and takes & {"quote", "clause"}:
        return "claim.quotes", min(0.96, 0.75 + prior / 5)
    if "infinitive" in takes and (word == "to" or sentence.low[r : r + 2] == ("not", "to")):
        return "claim.infinitive", 0.2 + 0.75 * prior
    opens = _opens_phrase(sentence, r)
    if opens and "infinitive" in takes and prior >= 0.35 and _asks_to(sentence, r, cue):
        return "claim.urge", 0.2 + 0.75 * prior
    if addressee is not None and opens and takes & {"clause"}:
        return "claim.told", 0.85
    if opens and "clause" in takes and prior >= 0.38 and (cue.kind != "other" or prior > 0.5):
        return "claim.clause", prior
    if (
        takes & {"object", "gerund", "as", "for", "of"}
        and prior >= 0.45
        and (opens or word.endswith("ing") or ("object" in takes and _is_noun_like(sentence, r)))
    ):
        return "claim.object", 0.9 * prior
    return None, 0.0


def _asks_to(sentence: Sentence, r: int, cue: Cue) -> bool:
    """ "X to do Y" after the cue; a cue that also tells things wants "to" right after its hearer."""
    if "addressee" not in cue.takes:
        return "to" in sentence.low[r + 1 : r + 45]
    to = sentence.low.index("to", r + 1) if "to" in sentence.low[r + 1 : r + 9] else 0
    return to > r and not any(
        word in (",", "on", "in", "at", "as", "that", "of") or sentence.quoted[i]
        for i, word in enumerate(sentence.low[r:to], r)
    )


def _opens_phrase(sentence: Sentence, r: int) -> bool:
    """Whether a clause or a noun phrase can begin at word `r`."""
    word = sentence.low[r]
    if sentence.quoted[r] or sentence.is_capital(r) or word[0].isdigit():
        return True
    return (
        word in words_of("determiners")
        or word in words_of("pronouns")
        or word in words_of("clause_openers")
        or (word in ("about", "at", "in", "after", "as") and sentence.low[r - 1] in ("said", "says", "say"))
        or _is_noun_like(sentence, r)
    )


def _is_noun_like(sentence: Sentence, r: int) -> bool:
    word = sentence.low[r]
    return (
        word.isalpha()
        and word not in words_of("prepositions")
        and word not in words_of("finite")
        and word not in words_of("auxiliaries")
        and word not in words_of("subordinators")
        and word not in words_of("conjunctions")
        and not word.endswith("ly")
    )


def find_hearer(sentence: Sentence, b: int, cue: Cue) -> tuple[tuple[int, int] | None, int]:
    """Who is told: the words after the cue up to "that", a known hearer, or a name's end."""
    n = len(sentence)
    if (
        b >= n
        or not (sentence.is_word(b))
        or sentence.low[b] in ("that", "to", "of", "on", "in", "at", "about")
        or sentence.is_weekday(b)
    ):
        return None, b
    if "that" in sentence.low[b + 1 : b + 16]:
        end = sentence.low.index("that", b + 1)
        if "," not in sentence.low[b:end]:
            stop = next(
                (
                    i
                    for i in range(b + 1, end)
                    if sentence.low[i] in ("in", "on", "at", "during", "by") or sentence.is_weekday(i)
                ),
                end,
            )
            return (b, stop), end
    if sentence.low[b] in words_of("hearers"):
        return (b, b + 1), b + 1
    end = b
    capitals = False
    while end < n and (sentence.is_word(end) or sentence.low[end] in ("’", "'")) and not sentence.quoted[end]:
        word = sentence.low[end]
        if end > b and (
            word in words_of("pronouns")
            or (
                word in ("the", "a", "an", "his", "her", "its", "their", "there", "it")
                and sentence.low[end - 1] not in ("of", "for", "to", "with")
            )
            or sentence.is_weekday(end)
        ):
            break
        if end > b and word in ("in", "on", "at", "during", "by", "via", "to", "as", "when"):
            break
        if (
            capitals
            and not sentence.is_capital(end)
            and word not in ("of", "the", "for", "and", "al")
            and not _name_follows(sentence, end)
        ):
            break
        capitals = capitals or sentence.is_capital(end)
        end += 1
    if (
        "addressee" in cue.takes
        and cue.takes & {"clause", "quote"}
        and cue.lemma not in ("tell", "inform", "assure", "remind", "notify", "convince", "reassure", "persuade")
    ):
        # "warned the council" may be told or be the content: only a hearer before a clause is sure.
        return None, b
    return ((b, end), end) if end > b else (None, b)


def find_urged(sentence: Sentence, r: int, end: int) -> tuple[int, int] | None:
    """Who is urged: X of the content "X to do Y" `[r, end)`."""
    to = next((i for i in range(r, end) if sentence.low[i] == "to" and not sentence.quoted[i]), None)
    comma = next((i for i in range(r, to or r) if sentence.low[i] == ","), to)
    dated = next((i for i in range(r + 1, comma or r) if sentence.low[i] == "on" or sentence.is_weekday(i)), comma)
    return (r, dated) if to and dated and dated > r else None


def _name_follows(sentence: Sentence, i: int) -> bool:
    """ "Qatari broadcaster Al Jazeera": a common noun of the press before a name."""
    nouns = (
        "news",
        "agency",
        "newspaper",
        "daily",
        "broadcaster",
        "channel",
        "television",
        "radio",
        "magazine",
        "website",
        "state",
        "network",
        "weekly",
        "station",
        "tv",
    )
    ahead = next((j for j in range(i, min(i + 3, len(sentence))) if sentence.low[j] not in nouns), None)
    return ahead is not None and ahead > i and sentence.is_capital(ahead)


def skip_adverbials(sentence: Sentence, r: int) -> tuple[int, bool]:
    """Steps over "on Tuesday", "in a statement", "late Monday" to "that" or the content."""
    n = len(sentence)
    if "that" in sentence.low[r : r + 18]:
        that = sentence.low.index("that", r)
        before = sentence.low[r:that]
        light = r == that or (
            before[0] in words_of("prepositions")
            or before[0] in words_of("auxiliaries")
            or sentence.is_weekday(r)
            or before[0].endswith("ly")
            or before[0] in (",", "this", "last", "yesterday")
        )
        if light and not any(sentence.quoted[r:that]) and not any(w in words_of("pronouns") for w in before):
            return that + 1, True
    while r < n and not sentence.quoted[r]:
        word = sentence.low[r]
        if sentence.is_weekday(r) or word in (
            "today",
            "yesterday",
            "earlier",
            "later",
            "again",
            "here",
            "also",
            "recently",
        ):
            r += 1
        elif (
            word in ("on", "late", "early", "last", "this")
            and r + 1 < n
            and (
                sentence.is_weekday(r + 1)
                or sentence.low[r + 1] in ("week", "month", "year", "morning", "evening", "night")
            )
        ):
            r += 2
        elif (
            word == "in"
            and r + 3 < n
            and sentence.low[r + 1] in ("a", "an", "its", "his", "her", "their", "the", "separate")
            and _is_medium(sentence, r + 2)
        ):
            r = _is_medium(sentence, r + 2)
        elif (word == "," and r > 0 and r + 1 < n and (sentence.quoted[r + 1] or sentence.low[r + 1] in OPENING)) or (
            word.endswith("ly") and not sentence.is_capital(r) and len(word) > 5
        ):
            r += 1
        else:
            break
    if r < n and sentence.low[r] == "that":
        return r + 1, True
    return r, False


def _is_medium(sentence: Sentence, i: int) -> int:
    """The end of "(joint) statement", "news conference" at word `i`; 0 when it is none."""
    for end in range(i, min(i + 4, len(sentence))):
        if sentence.low[end] in words_of("communications") or " ".join(sentence.low[end : end + 2]) in words_of(
            "communications"
        ):
            return end + (1 if sentence.low[end] in words_of("communications") else 2)
    return 0
