"""Who a source resolves to, within one document; what no rule reaches stays unresolved.

A missing speaker is honest, a wrong one is not.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from provstore.english.classes import is_no_pronoun, nominative, words_of
from provstore.english.countries import Country
from provstore.english.names import NAME_WORD, plain_name
from provstore.english.quotations import OPENING
from provstore.extract.sources import bodies, bodies_again, epithets, holders, offices, persons, unnamed
from provstore.extract.sources.cuts import BODY_BEFORE, LONGEST_CUT, whole_source
from provstore.extract.sources.issuers import find_issuer
from provstore.extract.sources.memory import NOBODY_SURE, Memory, Speaker
from provstore.extract.sources.neighbors import has_one_office, is_called, joined, last_subject, without_neighbors
from provstore.extract.sources.nouns import stem_of
from provstore.extract.sources.page_bodies import body_source
from provstore.extract.sources.phrases import Phrase, core_of, head_of, phrase_of
from provstore.extract.sources.pronouns import is_next_sentence, only_one_heard, resolve_pronoun
from provstore.extract.sources.roles import plain_words, proper_names
from provstore.records import Source, Span
from provstore.rules import phrases_of

_CONTRACTED = re.compile(r"[’'](?:d|ll|m|ve|re)$")
# What goes on from a body: "Northern Watch, | which", "Northern Watch, | a group that"
_BODY_NOUNS = phrases_of(words_of("group_nouns") | words_of("company_nouns"))
_GOES_ON = re.compile(rf"(?:which|an?\s(?:[a-z-]+\s){{0,3}}?{_BODY_NOUNS}\s(?:that|which)\b.*)$")
_WITH_OTHERS = re.compile(r"(?P<pronoun>[Hh]e|[Ss]he)\sand\s(?P<others>.+)$")
# "in the city of | Northtown | state television", in a text that lost its commas
_PLACE_OF_MEDIA = re.compile(
    rf"(?:{NAME_WORD}\s){{1,3}}(?=(?:state|official|national|public|local)(?:-run)?\s(?:television|tv|TV|radio|media|news\sagency)$)"
)
_IN_PLACE = re.compile(r"\b[Ii]n\s(?:the\s(?:[a-z-]+\s){1,4}of\s)?$")
# "Lee and her | team"
_TEAM = re.compile(
    rf"(?P<name>{NAME_WORD}(?:\s{NAME_WORD}){{0,3}})\sand\s"
    rf"(?P<team>(?:his|her|their)\s(?:[a-z-]+\s)?{phrases_of(words_of('followers'))})$"
)
# "his | research", "Lee's | new experiments"
_WORK = re.compile(
    rf"(?:(?P<owner>[Hh]is|[Hh]er)|(?P<name>{NAME_WORD}(?:\s(?:and\s)?{NAME_WORD}){{0,4}})[’']s?)\s"
    rf"(?:[a-z-]+\s){{0,2}}{phrases_of(words_of('works'))}$"
)
_CODE = re.compile(r"(?!G-)[A-Z]{1,5}-\d+[A-Z]?$")  # of a substance, a vehicle: "IL-25, which acts"; the G-20 speaks
# "state radio | said", of a sentence that was not read as anybody's words
_BODY_NOUN = phrases_of(noun for noun in words_of("organization_nouns") if noun.isalpha())
_A_BODY_SAYS = re.compile(rf"\b{_BODY_NOUN}\s(?:[a-z]+\s)?{phrases_of(words_of('opening_verbs'))}\b")
_ACCOUNT_BEHIND = re.compile(r"\s*\((@\w{2,30})\)")  # "tall glass of tea | (@talltea)"
_OWNERS = frozenset(("his", "her", "its"))
WATCHER_NEAR = 800  # characters behind "a monitor" in which its name stands; chosen by hand, 2026-12
BESIDE = 40  # characters on each side of a word that tell whether all is in capitals
# From the sure to the doubtful.  Each takes what the document has told and a phrase, and answers a speaker,
# `NOBODY_SURE`, or None where it has nothing to say; the first answer decides.
_RULES = (
    offices.office, bodies.outlet, offices.national_government, bodies.party, bodies.described_body,
    bodies_again.class_noun, persons.couple, persons.with_role, persons.person, unnamed.account, unnamed.some_of_many,
    holders.role_holder, unnamed.heard_before, epithets.epithet, unnamed.unnamed_people, holders.unnamed_holder,
    bodies.some_body, bodies.owned_body, bodies.organization, bodies.local_body, bodies.lower_case_body,
)  # fmt: skip


class Cast:
    """Who has spoken in a document so far, in the order of the text, and who the next words mean.

    `outlet` is whose page it is; `country` is what an unnamed country means here: the dateline's, or else that of
    an outlet which a state runs.  People are introduced in the parts that are `told`; no pronoun means whom only a part
    names that stands `apart`.
    """

    def __init__(
        self,
        text: str,
        document: str,
        outlet: Source | None,
        country: Country | None,
        told: Sequence[Span] | None = None,
        apart: Sequence[Span] = (),
    ) -> None:
        self.outlet, self.text = outlet, text
        self._memory = Memory(text, document, country, told, apart)
        self._told_of: tuple[Span, Callable[[], Span | None]] | None = None
        self.remember = self._memory.remember

    def issue(self, medium: str, issuer: Source) -> None:
        """`issuer` sent the letter, statement or report called `medium`."""
        memory = self._memory
        memory.issuers[stem_of(head_of(core_of(medium)))] = issuer, memory.heard[-1].at.end if memory.heard else 0

    def whole(self, source: Span) -> Span:
        """The source with what belongs to it, where a name was cut at a comma or a bracket.

        Of words that run into a pronoun, "the attack | he", the pronoun alone.
        """
        words = source.of(self.text)
        if (pronoun := last_subject(words)) is not None:
            return Span(source.end - len(pronoun), source.end)
        return whole_source(self.text, source)

    def turns_out(self, source: Span, person: Source) -> bool:
        """Whether one of many, "an official", may be somebody who is introduced later: "Ann Lee, head of the port"."""
        words = " ".join(source.of(self.text).split())
        phrase = phrase_of(words, source.start)
        is_one = (
            phrase.head.lower() == phrase.stem and not phrase.definite and phrase.stem not in words_of("never_named")
        )
        people = self._memory.people
        bearer = people.bearer(person.name) if is_one else None
        first = next((one.at for one in people.mentions if one.person is bearer), None)
        # A minister whom all know is no "official", and stands behind his title.
        if bearer is None or first is None or first.start < source.end or not self.text.startswith(",", first.end):
            return False
        owners = proper_names(phrase.words)
        is_of_another = bool(owners) and not bearer.may_belong_to(owners, self._memory.country)
        return not is_of_another and bearer in people.holding(phrase.stem, plain_words(phrase.core))

    def is_spokesperson(self, source: Span) -> bool:
        """Whether a source is somebody who speaks for others: "a spokeswoman for the port"."""
        return stem_of(head_of(core_of(source.of(self.text)))) in words_of("spokespeople")

    def turns_out_watcher(self, source: Span) -> Source | None:
        """The body that "a monitoring group" is, where the text behind names one that is called so: an Observatory."""
        words = " ".join(source.of(self.text).split())
        is_watcher = words.lower().startswith(("a ", "an ")) and core_of(words).endswith(tuple(words_of("watchers")))
        behind = source.end, source.end + WATCHER_NEAR
        name = self._memory.people.bodies.named_between(*behind, words_of("watcher_names")) if is_watcher else None
        return body_source(name) if name else None

    def passed_on(self, relays: Sequence[Source], at: int) -> None:
        """These passed on what stands there: each may be "the agency" that comes next."""
        self._memory.outlets.update((relay, at) for relay in relays if relay.kind == "outlet")

    def goes_on(self, speaker: Speaker | None, span: Span) -> None:
        """Whoever spoke last speaks on until there: what "he" looks back to."""
        heard = self._memory.heard
        if speaker and speaker.source and heard and heard[-1].speaker.source == speaker.source:
            heard.append(replace(heard[-1], at=span))

    def resolve(self, span: Span, said: Sequence[Span] = ()) -> Speaker:
        """Who the words of a source mean, who `said` something; `NOBODY_SURE` when no rule is sure."""
        memory = self._memory
        if _GOES_ON.match(span.of(memory.text)) and (body := self._antecedent(span)):
            return body
        words = without_neighbors(self._without_place(span))
        core = core_of(words)
        uncontracted = _CONTRACTED.sub("", words.lower())  # "I'd"
        for pronoun in (nominative(words.lower()), core.lower(), uncontracted):  # also of "He, however"
            if pronoun == "it" and (body := self._body_told_of(span)):
                return body
            is_pronoun = pronoun in words_of("pronouns") or pronoun in ("who", "whom")
            beside = self.text[max(0, span.start - BESIDE) : span.end + BESIDE]
            if is_pronoun and not is_no_pronoun(core, beside.split()):
                found = resolve_pronoun(memory, pronoun, self._looks_back_from(span, said))
                is_loose = words.lower() in _OWNERS and found.source is not None and found.source.kind == "anonymous"
                return NOBODY_SURE if is_loose else found  # "“…,” one expert said.  His claims": whose, is open
        if not core or core.lower().rstrip(".") in words_of("nobody_alone") or _is_adjective(core) or _CODE.match(core):
            return NOBODY_SURE
        if works := self._works(words, span):
            return works
        phrase = phrase_of(words, span.start, " ".join(part.of(memory.text) for part in said), self._whose(words, span))
        opens = phrase.head.islower() or core.startswith(phrase.head)  # "Studies by …" has its capital from its place
        if phrase.stem in words_of("communications") and opens:
            return self._issued(phrase, span)
        if (several := self._several(phrase)) is not None:
            return several
        found = self._ask(phrase)
        account = _ACCOUNT_BEHIND.match(self.text, span.end) if found.source is None else None
        return unnamed.account(memory, phrase_of(account[1])) or found if account else found

    def _without_place(self, span: Span) -> str:
        """The words of a source without the place that runs into them: "in Northtown | state television"."""
        words = " ".join(span.of(self.text).split())
        place = _PLACE_OF_MEDIA.match(words)
        before = self.text[max(0, span.start - BESIDE) : span.start]
        return words[place.end() :] if place and _IN_PLACE.search(before) else words

    def only_one_heard(self) -> Speaker | None:
        """The one person who has spoken so far: in an interview a quotation by nobody is most likely theirs."""
        found = only_one_heard(self._memory)
        return found if found.source else None

    def tells_of(self, sentence: Span, subject: Callable[[], Span | None]) -> None:
        """The outlet tells of somebody in a sentence of its own: a body may be the "it" of the next."""
        self._told_of = sentence, subject

    def _body_told_of(self, pronoun: Span) -> Speaker | None:
        """ "The ministry did not answer.  In May | it | said": the body of which the sentence right before tells."""
        if self._told_of is None:
            return None
        (sentence, subject), heard = self._told_of, self._memory.heard
        if _A_BODY_SAYS.search(self.text, sentence.start, sentence.end):
            return NOBODY_SURE  # "In Northtown state radio said it rained.  Later | it | said": who knows which
        if sentence.end > pronoun.start or (heard and heard[-1].at.start > sentence.start):
            return None
        told = subject() if is_next_sentence(self._memory, sentence.end, pronoun.start) else None
        found = self.resolve(told) if told else NOBODY_SURE
        is_body = found.source is not None and found.source.kind in ("organization", "government", "outlet")
        return replace(found, inferred=True) if is_body else None

    def _looks_back_from(self, pronoun: Span, said: Sequence[Span]) -> Span:
        """Where the pronoun behind a quotation looks back from: of “Lee has left,” he said, Lee is not "he"."""
        before = said[0].start if said else pronoun.start
        quoted = before < pronoun.start and self.text[before] in OPENING
        return Span(before, before) if quoted else pronoun

    def _whose(self, words: str, span: Span) -> Source | None:
        """Whom the pronoun means with which the words begin: "her | lawyer"."""
        first = words.split(maxsplit=1)[0].lower()
        at = Span(span.start, span.start)
        return resolve_pronoun(self._memory, nominative(first), at).source if first in _OWNERS else None

    def _ask(self, phrase: Phrase) -> Speaker:
        """The answer of the first rule that has one."""
        for rule in _RULES:
            if (answer := rule(self._memory, phrase)) is not None:
                return answer
        return NOBODY_SURE

    def _several(self, phrase: Phrase) -> Speaker | None:
        """Those whom a source joins by "and", where each of them is named or has a role: "Ann Lee and Bob Roe"."""
        if with_others := _WITH_OTHERS.match(phrase.words):
            return self._with_others(phrase, with_others)
        parts = joined(phrase.words) or self._surnames(phrase.words) or self._with_team(phrase.words)
        found: list[Speaker] = []
        for words in parts:
            is_owned = words.lower().startswith(("his ", "her ", "its ", "their "))
            owner = found[0].source if found and is_owned else None
            part = phrase_of(words, phrase.at, phrase.said, owner or phrase.owner)
            answer = self._ask(part)
            # "Ann Lee and her administration": whose it is tells it apart
            found.append(answer if answer.source or not owner else unnamed.unnamed(self._memory, part))
        sources = dict.fromkeys(one.source for one in found if one.source)
        if len(parts) < 2:
            return None
        if len(sources) < len(parts):
            return NOBODY_SURE
        first, *others = sources
        return Speaker(first, any(one.inferred for one in found), others=tuple(others))

    def _with_others(self, phrase: Phrase, words: re.Match[str]) -> Speaker:
        """ "He and his wife Ann": whom the pronoun means, and Ann; nobody where one of the two is nobody sure."""
        first = resolve_pronoun(
            self._memory, words["pronoun"].lower(), Span(phrase.at, phrase.at + words.end("pronoun"))
        )
        owner = first.source if words["others"].startswith(("his ", "her ")) else None
        other = self._ask(phrase_of(words["others"], phrase.at, phrase.said, owner))
        if first.source is None or other.source is None:
            return NOBODY_SURE
        return Speaker(first.source, True, others=(other.source,), doubtful=first.doubtful)

    def _with_team(self, words: str) -> tuple[str, ...]:
        """Somebody and those who are with them, of whom nobody is named: "Lee | and | her team"."""
        found = _TEAM.match(words)
        return (found["name"], found["team"]) if found and self._memory.people.bearer(found["name"]) else ()

    def _works(self, words: str, span: Span) -> Speaker | None:
        """Whoever did what shows something: "her research", "Lee's experiments", "Lee and Roe's work"."""
        found = _WORK.match(words)
        if found is None:
            return None
        if found["owner"]:
            at = Span(span.start, span.start)
            whose = resolve_pronoun(self._memory, nominative(found["owner"].lower()), at)
        else:
            parts = self._surnames(found["name"]) or (found["name"],)
            names = [bearer.name for part in parts if (bearer := self._memory.people.bearer(part))]
            sources = [Source(name, "person") for name in dict.fromkeys(names)] if len(names) == len(parts) else []
            whose = Speaker(sources[0], others=tuple(sources[1:])) if sources else NOBODY_SURE
        is_known = whose.source is not None and whose.source.kind == "person"
        return replace(whose, inferred=True) if is_known else None

    def _surnames(self, words: str) -> tuple[str, ...]:
        """The names that "and" joins, surnames of people on the page; of nobody there, "Lee and Roe" may be a firm."""
        names = () if has_one_office(words) else tuple(words.split(" and "))
        on_page = (self._memory.people.bearer(name) or is_called(name) for name in names)
        return names if len(names) > 1 and all(on_page) else ()

    def _issued(self, phrase: Phrase, span: Span) -> Speaker:
        """Who issued a letter or statement, else the letter itself."""
        known = self._memory.issued_before(phrase.stem, span.start)
        issuer = find_issuer(self.text, phrase, span, self.resolve, Speaker(known) if known else None)
        if issuer is not None:
            return Speaker(issuer.source, issuer.inferred, phrase.words, issuer.via)
        return Speaker(Source(plain_name(phrase.core), "document", scope=self._memory.document), False, phrase.words)

    def _antecedent(self, span: Span) -> Speaker | None:
        """Which body the words go on from: "the Workers' Party (WP), | which", "Northern Watch, | a group that"."""
        body = BODY_BEFORE.search(self.text, max(0, span.start - LONGEST_CUT), span.start)
        found = self.resolve(Span(*body.span("body"))) if body else None
        if found is None:
            return None
        return found if found.source and found.source.kind in ("organization", "government", "outlet") else NOBODY_SURE


def _is_adjective(core: str) -> bool:
    """ "Oslo-based", of a think tank that the sentence goes on to call so."""
    return "-" in core and core.lower().rpartition("-")[2] in words_of("compounding")
