"""An outlet is cited for a claim, and nothing is found in its page on the matter that says it."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from provstore.english.stems import stem
from provstore.match.provenance.directions import days_between, is_surely_older
from provstore.match.provenance.thresholds import DAYS_OF_CITED, SHARE_SAID
from provstore.match.provenance.traces import Appearance, trace
from provstore.match.same.vocabulary import is_silent
from provstore.records import Account, Source

_WORD = re.compile(r"[\w'’-]+")


class Silent(NamedTuple):
    """A document of an outlet that is cited for a claim, in which nothing was found that says it."""

    cited: Source
    document_id: str


def not_in_cited(found: Sequence[Appearance], near: Callable[[Appearance, Source], Iterable[str]]) -> Iterator[Silent]:
    """The documents of outlets cited for a claim that are on the same matter and seem not to have it, each told once.

    `near` gives the ids of the documents of an outlet that share something with the document of an appearance, and do
    not seem to have its claim.  A credit cites an agency for the page, and for no claim of it.
    """
    having = {one.account.outlet.key for one in found if one.account.outlet}
    told: set[tuple[str, str]] = set()
    for one in found:
        cites = {source.key for source in (*one.claim.via, *one.claim.speakers)}
        for step in trace(one):
            cited = step.to
            if step.relation == "issued" or cited.kind != "outlet" or cited.key in having or cited.key not in cites:
                continue
            for document_id in near(one, cited):
                if (cited.key, document_id) not in told:
                    told.add((cited.key, document_id))
                    yield Silent(cited, document_id)


def can_be_cited(cited: Account, citing: Account) -> bool:
    """Whether a page can be the one that another cites: of its day or of the days before, as far as that is known."""
    days = days_between(cited, citing)
    return not is_surely_older(citing, cited) and (days is None or days <= DAYS_OF_CITED)


def seems_to_say(sentences: Iterable[str], content: str) -> bool:
    """Whether one of the sentences has so many of the words of a content that it may say the same."""
    wanted = _stems(content)
    return any(len(wanted & _stems(sentence)) >= SHARE_SAID * len(wanted) for sentence in sentences)


def _stems(words: str) -> set[str]:
    return {stem(word) for word in _WORD.findall(words.lower()) if not is_silent(word)}
