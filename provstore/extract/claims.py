"""The claims of a document: what others are said to say, and what the outlet says itself, with who speaks."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from provstore.english.calendar import Base
from provstore.english.classes import words_of
from provstore.extract.floor import find_subject, may_go_on
from provstore.extract.named_later import name_leading
from provstore.extract.repeated import name_repeated
from provstore.extract.sources.cast import Cast
from provstore.extract.sources.memory import Speaker
from provstore.extract.sources.nouns import stem_of
from provstore.extract.sources.phrases import core_of, head_of
from provstore.extract.speech.afterthoughts import is_interrupted
from provstore.extract.speech.circumstances import Medium, find_day, find_medium, find_relays
from provstore.extract.speech.paragraphs import Paragraph
from provstore.extract.speech.parts import Attribution, construction
from provstore.extract.vote.passages import Passage, Quoted, Said
from provstore.extract.vote.vote import is_doubtful
from provstore.records import Claim, Source, Span

BaseAt = Callable[[int], Base | None]  # a place of the text → the day that relative dates there are counted from


@dataclass(frozen=True, slots=True)
class Communication:
    """A letter, statement or report that the document tells of, with who issued it."""

    noun: str
    issuer: Source
    evidence: Span


@dataclass(frozen=True, slots=True)
class Findings:
    """The claims of a document and the communications they were found in."""

    claims: tuple[Claim, ...]
    communications: tuple[Communication, ...]


def find_claims(
    paragraphs: Iterable[tuple[Paragraph, Sequence[Passage]]], cast: Cast, base_at: BaseAt, *, by_tagger: bool
) -> Findings:
    """All claims of headline and paragraphs, in the order of the text.

    `cast` learns who speaks; `base_at` tells the day that "on Tuesday" at a place is counted from, `by_tagger` whether
    a tagger read the document too.
    """
    reader = _Reader(cast, base_at, by_tagger)
    for paragraph, passages in paragraphs:
        reader.read(paragraph, passages)
    claims = sorted(
        name_repeated(cast.text, reader.claims), key=lambda one: min(span.start for span in (*one.content, *one.cue))
    )
    claims = name_leading(claims, cast)
    return Findings(tuple(claims), tuple(reader.communications.values()))


@dataclass(slots=True)
class _Reader:
    """Reads passage by passage; `floor` is who speaks until somebody else does, or the outlet goes on to tell."""

    cast: Cast
    base_at: BaseAt
    by_tagger: bool
    claims: list[Claim] = field(default_factory=list)
    communications: dict[tuple[Source, str], Communication] = field(default_factory=dict)  # by issuer and stem
    floor: Speaker | None = None
    told: tuple[Paragraph, Span] | None = None  # the outlet's sentence right before, which may tell of who speaks next
    in_others: bool = False  # whether the last paragraph was somebody else's words by the markup
    waiting: list[int] = field(default_factory=list)  # claims of a quotation at whose end its speaker may be named

    def read(self, paragraph: Paragraph, passages: Sequence[Passage]) -> None:
        """The claims of one headline or paragraph."""
        if paragraph.others is not None or self.in_others:
            # Whoever spoke above does not go on in what the markup sets apart, nor does its speaker below.
            self.waiting.clear()
            self.floor = self.told = None
        self.in_others = paragraph.others is not None
        if not paragraph.goes_on:
            self.waiting.clear()
            if not may_go_on(paragraph, passages, self.claims[-1] if self.claims else None):
                self.floor = self.told = None
        for passage in passages:
            # 1. Somebody is said to say it, perhaps in words in which others are.
            if isinstance(passage, Said):
                self._said(paragraph, passage)
            # 2. Quoted, and nobody is named: whoever has the floor goes on.
            elif isinstance(passage, Quoted):
                if paragraph.others is not None and paragraph.mode((passage.span,)) != "direct":
                    self.claims.append(_quoted(passage.span, None, "html:blockquote"))
                else:
                    self._goes_on(passage.span)
            # 3. The outlet's own words.
            else:
                self.claims.append(_own(passage.span, self.cast.outlet))
                self.floor, self.told = None, (paragraph, passage.span)
                self.cast.tells_of(passage.span, partial(find_subject, *self.told))
        if paragraph.is_headline:
            self.floor = self.told = None

    def _goes_on(self, span: Span) -> None:
        """A quoted sentence without a cue."""
        if self.told is not None:
            self._give_floor(find_subject(*self.told))
        self.told = None
        self.waiting.append(len(self.claims))
        self.claims.append(_quoted(span, self.floor or self.cast.only_one_heard()))
        self.cast.goes_on(self.floor, span)

    def _give_floor(self, subject: Span | None) -> None:
        """To the person of whom the outlet tells: "Ann Lee was on the boat.  “We were ninety.”".

        Whoever did not speak right before may only be told of: a person has to look.
        """
        speaker = self.cast.resolve(subject) if subject else Speaker(None)
        if subject and speaker.source is not None and speaker.source.kind == "person":
            last = next((one for one in reversed(self.claims) if one.voice == "attributed"), None)
            self.floor = replace(speaker, doubtful=last is None or last.speaker != speaker.source)
            self.cast.remember(speaker, subject)

    def _name(self, speaker: Speaker) -> None:
        """Whoever is named at the end of a quotation has spoken from its beginning."""
        for number in self.waiting:
            self.claims[number] = _quoted(self.claims[number].content[0], speaker)
        self.waiting.clear()

    def _said(self, paragraph: Paragraph, said: Said) -> None:
        """The claim of an attribution, then those of whom it tells, which came through its speaker."""
        told_by: Claim | None = None
        before = len(self.claims)
        cue, last = said.told.outer.cue, self.claims[-1] if self.claims else None
        if cue and last and last.voice == "outlet" and last.content[0].holds(cue):
            self.claims.pop()  # "The union said in a statement:" leads to what it says, and is told with it
            before -= 1
        for found in (said.told.outer, *said.told.inner):
            rest = said.rest if found is said.told.last else []
            may_relay = not said.told.outer.construction.is_first_hand
            self.claims.append(self._attributed(paragraph, found, rest, told_by, may_relay=may_relay))
            told_by = told_by or self.claims[-1]
        spoke = _speaking(self.claims[before:])
        unsure = spoke is not None and spoke.needs_review and spoke.mode == "indirect" and not _is_wish(spoke)
        floor = Speaker(spoke.speaker, True, spoke.medium, spoke.via, spoke.other_speakers, unsure) if spoke else None
        self.floor, self.told = Speaker(None) if _cuts_in(paragraph, said.told.outer) else floor, None
        if floor and paragraph.goes_on and said.told.outer.content[0].start <= paragraph.quotations[0].end:
            self._name(floor)

    def _attributed(
        self, paragraph: Paragraph, found: Attribution, rest: list[Span], told_by: Claim | None, *, may_relay: bool
    ) -> Claim:
        """The claim of an attribution; `told_by` is the claim in whose words it stands; its speaker may relay them."""
        text = paragraph.text
        if found.source and (whole := self.cast.whole(found.source)) != found.source:
            found = found._replace(source=whole)
        whom = found.named or found.source
        speaker = self.cast.resolve(whom, found.content) if whom else Speaker(None)
        if told_by and whom and speaker.source in told_by.speakers and _is_told_by_another(text, told_by, whom):
            speaker = Speaker(None)  # "“…,” | he | said, according to Lee": anybody but Lee
        medium = find_medium(text, found)
        self._remember_media(found, speaker, medium)
        # An outlet that speaks needs nobody between itself and this page.
        relays = find_relays(text, found) if speaker.source is None or speaker.source.kind != "outlet" else []
        via = tuple(dict.fromkeys(relay for relay in relays if relay != self.cast.outlet)) or speaker.via
        self.cast.passed_on(via, found.place)
        is_apart = paragraph.others is not None and paragraph.others.name is not None
        if found.source and told_by is None and not is_apart:  # whoever posted it is not "he" of the article
            # Also where nobody is sure who it is: a pronoun must not reach over an unknown speaker.
            known = replace(speaker, via=via) if speaker.source and via != speaker.via else speaker
            self.cast.remember(known, found.source)
        if told_by is not None and may_relay and speaker.source not in told_by.speakers:
            via = (*told_by.via, *told_by.speakers, *via)
        told = (" ".join(found.addressee.of(text).split()),) if found.addressee else ()
        dated = told_by is None and not paragraph.is_headline
        date = find_day(text, found.around, self.base_at(found.place)) if dated else None
        mode = "direct" if found.construction.is_verbatim else paragraph.mode(found.content)
        return Claim(
            voice="attributed", mode=mode, content=(*found.content, *rest),
            cue=(found.cue,) if found.cue else (), source=(found.source,) if found.source else (),
            speaker=speaker.source, speaker_inferred=speaker.inferred, via=via,
            medium=medium.words if medium else speaker.medium,
            addressees=(*told, *(medium.addressees if medium else ())),
            date=date, rule=found.construction.name,
            confidence=found.confidence,
            needs_review=_is_unnamed(speaker.source) or speaker.doubtful or is_doubtful(found, self.by_tagger)
            or _leans_on(found.content[0].of(text)),
            methods=found.methods, cue_class=found.cue_class, readings=found.readings, other_speakers=speaker.others,
        )  # fmt: skip

    def _remember_media(self, found: Attribution, speaker: Speaker, medium: Medium | None) -> None:
        """Who issued the letters and statements that the words tell of."""
        issuer = speaker.source
        if issuer is None or issuer.kind == "document":
            return
        if speaker.medium and found.source:
            self._communicated(speaker.medium, issuer, found.source)
        passed_on = found.construction.may_relay and issuer.kind == "outlet"
        if medium is not None and not passed_on:
            self.cast.issue(medium.words, issuer)
            self._communicated(medium.noun, issuer, medium.evidence)

    def _communicated(self, noun: str, issuer: Source, evidence: Span) -> None:
        word = head_of(core_of(noun.lower()))
        stem = stem_of(word)
        if stem in words_of("primary"):
            self.communications.setdefault((issuer, stem), Communication(word, issuer, evidence))


def _cuts_in(paragraph: Paragraph, found: Attribution) -> bool:
    """Whether somebody else begins to speak in the sentence: "“…,” Lee said, | and her husband cut in."."""
    if found.cue is None:
        return False
    end = paragraph.sentences[paragraph.sentence_of(found.cue.start)].end
    return is_interrupted(paragraph.text, max(found.cue.end, found.content[-1].end), end)


def _speaking(told: Sequence[Claim]) -> Claim | None:
    """Whose words a quotation behind a claim, and those `told` in it, goes on with; None where nobody spoke.

    Who does something has said nothing: "Lee, considering | a strike,".  Whom somebody tells of is not
    quoted: "Roe said that some | deny | it."; but an outlet or a document passes on what they say.
    """
    outer, last = told[0], told[-1]
    is_relay = outer.speaker is not None and outer.speaker.kind in ("outlet", "document")
    spoke = last if is_relay or last.mode != "indirect" else outer
    return None if spoke.cue_class == "other" and spoke.mode == "indirect" else spoke


def _is_wish(claim: Claim) -> bool:
    """Whether a person has to look since it may be wanted and not said; who wants it is no less sure."""
    return construction(claim.rule.removeprefix("claim.")).is_wish and not _is_unnamed(claim.speaker)


def _is_told_by_another(text: str, told_by: Claim, whom: Span) -> bool:
    """Whether a pronoun stands in what "according to" gives to somebody: who tells of "he" is not he."""
    is_according = bool(told_by.cue) and told_by.cue[0].of(text).lower().startswith("according")
    return is_according and whom.of(text).lower() in words_of("pronouns")


def _is_unnamed(speaker: Source | None) -> bool:
    """Whether it is nobody, a document without an issuer, or a person by a role alone: the page may tell who."""
    if speaker is None or speaker.kind == "document":
        return True
    return speaker.kind == "person" and speaker.name.split()[-1].islower()


def _leans_on(words: str) -> bool:
    """Whether a part of a content is a relative pronoun alone: of what "which" tells stands outside."""
    return words.lower() in words_of("relatives")


def _quoted(span: Span, floor: Speaker | None, alone: str = "quotation-alone") -> Claim:
    """A quoted sentence without a cue: it is whoever has the floor, or nobody is known to; then `alone` names it."""
    kind = construction("quotation-goes-on" if floor else alone)
    floor = floor or Speaker(None)
    return Claim(
        voice="attributed", mode="direct", content=(span,), cue=(), source=(), speaker=floor.source,
        speaker_inferred=kind.name == "claim.quotation-goes-on", via=floor.via, medium=floor.medium,
        addressees=(), date=None, rule=kind.name, confidence=kind.confidence,
        needs_review=_is_unnamed(floor.source) or floor.doubtful,
        other_speakers=floor.others,
    )  # fmt: skip


def _own(span: Span, outlet: Source | None) -> Claim:
    """A sentence in which nobody else is cited: the outlet says it."""
    kind = construction("outlet-voice")
    return Claim(
        voice="outlet", mode=None, content=(span,), cue=(), source=(), speaker=outlet, speaker_inferred=False, via=(),
        medium=None, addressees=(), date=None, rule=kind.name, confidence=kind.confidence, needs_review=False,
    )  # fmt: skip
