"""Who a source resolves to, within one document; what no rule reaches stays unresolved.

A missing speaker is honest, a wrong one is not.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from provstore.english.classes import nominative, words_of
from provstore.english.countries import Country
from provstore.english.names import FULL_NAME, plain_name
from provstore.extract.sources import bodies, persons
from provstore.extract.sources.memory import NOBODY_SURE, Memory, Phrase, Speaker
from provstore.extract.sources.names import core_of, head_of, is_person_noun, stem_of
from provstore.extract.sources.neighbors import joined, without_neighbors
from provstore.extract.sources.pronouns import resolve_pronoun
from provstore.records import Source, Span
from provstore.rules import part

REACH = 2000  # characters back to which "the survey" looks for who made it
_SYNONYMS = (("poll", "survey"), ("report", "study", "analysis", "paper"))
_MADE_BY = re.compile(
    rf"(?P<owner>{part('capital')}[\w’'-]*(?:\s(?:of\s)?{part('capital')}[\w-]*){{0,4}})[’']s?\s(?:[a-z-]+\s)?"
    rf"(?P<thing>poll|survey|report|study|letter|statement)\b|"
    rf"\b(?P<noun>poll|survey|report|study|analysis|paper|video|statement|letter)s?\b[^.;]{{0,60}}?\b(?:conducted|released|published|issued|"
    rf"commissioned|written|produced|compiled|carried\sout)\s(?:on\s\w+day\s)?by\s(?:the\s)?(?P<maker>{part('capital')}[^,.;:(]{{2,80}}?)(?=[,.;:(]|\s(?:and|which|that|shows|found|was|were|is|has|in|on)\b)"
)
LONGEST_CUT = 120  # characters before a source in which the rest of it is looked for
# "The Forests, | Pastures and Watershed Authority"; "The commander of the Coast Corps (CC) | Navy"
_LIST_BEFORE = re.compile(
    rf"(?<![\w,] )[Tt]he\s(?:{part('capital')}[\w-]*\s?)+(?:,\s(?:{part('capital')}[\w-]*\s?)+)*,\s$"
)
# "The dockers' | union", whose apostrophe looks like the end of a quotation
_OWNER_BEFORE = re.compile(r"(?:\b[Tt]he\s)?(?:\b[a-z-]+\s)?\b[\w-]+s['’]\s$")
# "Rep. G.K | . Lee"
_ENDS_IN_INITIALS = re.compile(r"\b(?:[A-Z]\.)+[A-Z]\.?$")
_NAME_AFTER = re.compile(rf"\.?\s{part('capital')}[\w’'-]+(?:\s(?:Jr|Sr)\.)?")
# "the Workers' Party (WP), | which"
_ANTECEDENT = re.compile(
    rf"(?P<body>{part('capital')}[\w’'-]*(?:\s(?:(?:of|for|and|the)\s)*{part('capital')}[\w’'-]*)*)(?:\s\([A-Z.]+\))?,?\s$"
)
_BODIES = ("organization", "government", "outlet")
# "Ann Lee, vice president of Norpet, | an oil company"
_DESCRIBED_BEFORE = re.compile(rf"{FULL_NAME.pattern},\s(?P<what>[^,.;:“”\"]{{3,80}}),\s$")
_BRACKET_BEFORE = re.compile(r"(?:[Tt]he|[Aa]n?)\s(?:[\w’'-]+\s){1,9}\([A-Z][A-Z.&-]+\)\s$")
_ISSUED = re.compile(r"(?<!seen )(?<!reviewed )(?<!obtained )(?<!cited )(?<!viewed )\b(?:from|by|of)\s+(.+)$")
_POSSESSIVE = re.compile(r"^(.+?)(?:['’]s|(?<=s)['’])\s+(.+)$")

# From the sure to the doubtful.  Each takes what the document has told and a phrase, and answers a speaker,
# `NOBODY_SURE`, or None where it has nothing to say; the first answer decides.
_RULES = (
    bodies.office, bodies.outlet, bodies.national_government, bodies.described_body, bodies.class_noun,
    persons.with_role, persons.person, persons.some_of_many, persons.role_holder, persons.heard_before,
    persons.unnamed_people, persons.unnamed_holder, bodies.some_body, bodies.owned_body, bodies.organization, bodies.lower_case_body,
)  # fmt: skip


class Cast:
    """Who has spoken in a document so far, in the order of the text, and who the next words mean.

    `outlet` is whose page it is; `country` is what an unnamed country means here: the dateline's, or else that of
    an outlet which a state runs.
    """

    def __init__(
        self,
        text: str,
        document: str,
        outlet: Source | None,
        country: Country | None,
        told: Sequence[Span] | None = None,
    ) -> None:
        self.outlet, self.text = outlet, text
        self._memory = Memory(text, document, country, told)
        self._memory.owner = lambda pronoun: (
            resolve_pronoun(self._memory, pronoun, Span(self._memory.at, self._memory.at)).source
        )
        self.remember = self._memory.remember

    def issue(self, medium: str, issuer: Source) -> None:
        """`issuer` sent the letter, statement or report called `medium`."""
        self._memory.issuers[stem_of(head_of(core_of(medium)))] = issuer

    def whole(self, source: Span) -> Span:
        """The source with what stands before it and belongs to it, where a name was cut at a comma or a bracket."""
        text = self._memory.text
        before = text[max(0, source.start - LONGEST_CUT) : source.start]
        patterns = (_OWNER_BEFORE, _BRACKET_BEFORE, *((_LIST_BEFORE,) if " and " in source.of(text) else ()))
        found = next((found for pattern in patterns if (found := pattern.search(before))), None)
        described = (
            _DESCRIBED_BEFORE.search(before) if source.of(text).lower().startswith(("a ", "an ", "the ")) else None
        )
        if described and is_person_noun(stem_of(head_of(core_of(described["what"])))):
            found = described
        after = _NAME_AFTER.match(text, source.end) if _ENDS_IN_INITIALS.search(source.of(text)) else None
        return Span(source.start - len(found.group()) if found else source.start, after.end() if after else source.end)

    def passed_on(self, relays: Sequence[Source], at: int) -> None:
        """These passed on what stands there: each may be "the agency" that comes next."""
        self._memory.outlets += [(at, relay) for relay in relays if relay.kind == "outlet"]

    def goes_on(self, speaker: Speaker | None, span: Span) -> None:
        """Whoever spoke last speaks on until there: what "he" looks back to."""
        heard = self._memory.heard
        if speaker and speaker.source and heard and heard[-1].speaker.source == speaker.source:
            heard.append(replace(heard[-1], at=span))

    def resolve(self, span: Span, said: Sequence[Span] = ()) -> Speaker:
        """Who the words of a source mean, who `said` something; `NOBODY_SURE` when no rule is sure."""
        memory = self._memory
        memory.at = span.start
        if span.of(memory.text).lower() == "which" and (
            body := _ANTECEDENT.search(memory.text, max(0, span.start - LONGEST_CUT), span.start)
        ):
            found = self.resolve(Span(*body.span("body")))
            return found if found.source and found.source.kind in _BODIES else NOBODY_SURE
        memory.said = " ".join(part.of(memory.text) for part in said)
        words = without_neighbors(" ".join(span.of(memory.text).split()))
        core = core_of(words)
        for pronoun in (nominative(words.lower()), core.lower()):  # also of "He, however"
            if pronoun in words_of("pronouns") or pronoun in ("who", "whom"):
                return resolve_pronoun(memory, pronoun, span)
        if not core or core.lower().rstrip(".") in words_of("nobody_alone") or _is_adjective(core):
            return NOBODY_SURE
        phrase = Phrase(words, core, head_of(core))
        if phrase.stem in words_of("communications") and (phrase.head.islower() or phrase.alone):
            return self._document(phrase, span)
        if (several := self._several(words)) is not None:
            return several
        return self._ask(phrase)

    def _ask(self, phrase: Phrase) -> Speaker:
        """The answer of the first rule that has one."""
        answers = (rule(self._memory, phrase) for rule in _RULES)
        return next((answer for answer in answers if answer is not None), NOBODY_SURE)

    def _several(self, words: str) -> Speaker | None:
        """Those whom a source joins by "and", where each of them is named or has a role: "Ann Lee and Bob Roe"."""
        parts = joined(words)
        found = [self._ask(Phrase(part, core_of(part), head_of(core_of(part)))) for part in parts]
        sources = dict.fromkeys(one.source for one in found if one.source)
        if len(parts) < 2:
            return None
        if len(sources) < len(parts):
            return NOBODY_SURE
        first, *others = sources
        return Speaker(first, any(one.inferred for one in found), others=tuple(others))

    def _document(self, phrase: Phrase, span: Span) -> Speaker:
        """Who issued a letter or statement, else the letter itself."""
        known = self._memory.issuers.get(phrase.stem)
        issuer = self._owner(phrase, span) or self._sender(phrase, span)
        issuer = (
            issuer
            or self._maker(phrase)
            or (Speaker(known) if known and (phrase.definite or phrase.alone) else self._adjective(phrase, span))
        )
        if issuer is not None:
            return Speaker(issuer.source, issuer.inferred, phrase.words, issuer.via)
        return Speaker(Source(plain_name(phrase.core), "document", scope=self._memory.document), False, phrase.words)

    def _owner(self, phrase: Phrase, span: Span) -> Speaker | None:
        """OWNER'S letter: "the ministry’s letter"."""
        owned = _POSSESSIVE.match(phrase.core)
        if owned is None or stem_of(head_of(owned[2])) not in words_of("communications"):
            return None
        return self._resolve_within(owned[1], span)

    def _sender(self, phrase: Phrase, span: Span) -> Speaker | None:
        """A letter from SENDER; of a person only "by" says so: "a report of Ann Lee" may be about her."""
        issued = _ISSUED.search(phrase.words)
        sender = self._resolve_within(issued[1], span) if issued else None
        if sender is None or sender.source is None or issued is None:
            return None
        return sender if sender.source.kind != "person" or "by" in issued.group() else None

    def _maker(self, phrase: Phrase) -> Speaker | None:
        """Who the page said before to have made it: "a survey conducted by the council … the survey shows"."""
        if not phrase.definite:
            return None
        memory = self._memory
        near = _MADE_BY.finditer(memory.text, max(0, memory.at - REACH), memory.at)
        same = [one for one in near if stem_of(one["noun"] or one["thing"]) in _alike(phrase.stem)]
        return self.resolve(Span(*same[-1].span("maker" if same[-1]["maker"] else "owner"))) if same else None

    def _adjective(self, phrase: Phrase, span: Span) -> Speaker | None:
        """BODY letter: "Reuters report", "Polish government statement"."""
        adjective = phrase.core[: phrase.core.lower().rfind(phrase.head.lower())].strip()
        if not adjective[:1].isupper():
            return None
        if adjective.lower() in words_of("opening_adjectives"):
            return None  # "Additional polls"
        body = self._resolve_within(adjective, span)
        if body is None or body.source is None or body.source.kind not in ("government", "organization", "outlet"):
            return None
        return Speaker(body.source, body.inferred)

    def _resolve_within(self, words: str, span: Span) -> Speaker | None:
        """Who a part of a source means; None where that is nobody, or the whole source again."""
        at = self._memory.text.find(words, span.start, span.end)
        inner = Span(at, at + len(words))
        if at < 0 or not words.strip() or inner == span:
            return None
        found = self.resolve(inner)
        return found if found.source is not None else None


def _alike(noun: str) -> tuple[str, ...]:
    """Nouns that may call the same document."""
    return next((alike for alike in _SYNONYMS if noun in alike), (noun,))


def _is_adjective(core: str) -> bool:
    """ "Oslo-based", of a think tank that the sentence goes on to call so."""
    *_, last = core.lower().rsplit("-", 1)
    return last != core.lower() and last in words_of("compounding")
