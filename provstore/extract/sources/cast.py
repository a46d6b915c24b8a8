"""Who a source resolves to, within one document.

The order is from the sure to the doubtful: pronouns and "the ministry" look back at whoever
spoke; letters and statements lead to whoever issued them; offices, governments, outlets,
persons and organizations are told by their words.  What no rule reaches stays unresolved:
a missing speaker is honest, a wrong one is not.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from provstore.english.classes import words_of
from provstore.extract.sources.governments import (
    Country,
    find_government,
    find_office,
    government,
    is_also_a_person,
    is_demonym,
    office_source,
)
from provstore.extract.sources.mentions import Surname, described_person, named_person, names_several, without_neighbors
from provstore.extract.sources.names import (
    ACRONYM,
    core_of,
    head_of,
    is_group,
    is_organization,
    plain_name,
    spelled_out,
    stem_of,
)
from provstore.extract.sources.outlets import described_outlet, known_outlet, new_outlet
from provstore.extract.sources.people import People
from provstore.extract.sources.pronouns import Heard, Speaker, called_before, longer_name, resolve_pronoun
from provstore.records import Source, SourceKind, Span

_BARE_OFFICE = re.compile(r"ministry|office|department", re.IGNORECASE)
_ISSUED = re.compile(r"\b(?:from|by|of|issued by|released by)\s+(.+)$")
_PART = re.compile(r"(?:one|two|three|some|many|several|most|members?|a\s+number)\s+of\s+(.+)$", re.IGNORECASE)
_POSSESSIVE = re.compile(r"^(.+?)(?:['’]s|(?<=s)['’])\s+(.+)$")
_FORMS = {"his": "he", "him": "he", "her": "she", "its": "it", "their": "they", "them": "they"}
_FORMS |= {"my": "i", "our": "we", "your": "you"}


@dataclass(slots=True)
class Cast:
    """Who has spoken in a document so far, in the order of the text.

    `country` is what an unnamed country means here: the dateline's, else a state outlet's.
    """

    text: str
    document: str
    outlet: Source | None
    country: Country | None
    heard: list[Heard] = field(default_factory=list)
    issuers: dict[str, Source] = field(default_factory=dict)  # stem of "letter" → who issued it
    offices: dict[str, Speaker] = field(default_factory=dict)  # "Foreign Ministry" → of which country
    _people: People | None = None
    _spelled: dict[str, str] | None = None  # acronym → the words before its brackets

    def remember(self, speaker: Speaker, span: Span) -> None:
        words = span.of(self.text)
        self.heard.append(Heard(speaker, words, head_of(core_of(words)), span))

    def issue(self, medium: str, issuer: Source) -> None:
        """`issuer` sent the letter, statement or report called `medium`."""
        self.issuers[stem_of(head_of(core_of(medium)))] = issuer

    @property
    def people(self) -> People:
        """The people of the document, read when first asked for."""
        if self._people is None:
            self._people = People(self.text)
        return self._people

    # ---- resolution ----

    def resolve(self, span: Span) -> Speaker:
        """Who the words of a source mean; `Speaker(None)` when no rule is sure."""
        words = without_neighbors(" ".join(span.of(self.text).split()))
        pronoun = _FORMS.get(words.lower(), words.lower())
        if pronoun in words_of("pronouns"):
            return resolve_pronoun(self.text, self.heard, pronoun, span)
        core = core_of(words)
        if not core or core.lower().rstrip(".") in words_of("nobody_alone") or _is_adjective(core):
            return Speaker(None)
        if core.lower() in words_of("pronouns"):
            return resolve_pronoun(self.text, self.heard, core.lower(), span)  # "He, however"
        head = head_of(core)
        if stem_of(head) in words_of("communications") and (head.islower() or " " not in core):
            return self._document(words, core, head, span)
        if names_several(words, core):
            return Speaker(None)  # a claim has one speaker
        return (
            self._office(core, words)
            or self._outlet(core, words)
            or self._government(core)
            or self._with_role(words)
            or self._person(words, core)
            or self._described(words, core, head)
            or self._organization(words, core, head)
            or self._body(words, core, head)
            or Speaker(None)
        )

    def _document(self, words: str, core: str, head: str, span: Span) -> Speaker:
        """ "The letter", "the ministry's letter", "a statement from the ministry"."""
        owned = _POSSESSIVE.match(core)
        if owned and stem_of(head_of(owned[2])) in words_of("communications"):
            owner = self._resolve_words(owned[1], span)
            if owner.source is not None:
                return Speaker(owner.source, owner.inferred, words, owner.via)
        issued = _ISSUED.search(words)
        if issued:
            owner = self._resolve_words(issued[1], span)
            if (owner.source is not None and owner.source.kind != "person") or (
                owner.source is not None and "by" in issued.group()
            ):
                return Speaker(owner.source, owner.inferred, words, owner.via)
        issuer = self.issuers.get(stem_of(head))
        if issuer is not None:
            return Speaker(issuer, False, words)
        adjective = core[: core.lower().rfind(head.lower())].strip()
        if adjective:
            owner = self._resolve_words(adjective, span)
            if (
                owner.source is not None
                and owner.source.kind in ("government", "organization", "outlet")
                and adjective[0].isupper()
            ):
                return Speaker(owner.source, owner.inferred, words)
        return Speaker(Source(plain_name(core), "document", scope=self.document), False, words)

    def _resolve_words(self, words: str, span: Span) -> Speaker:
        at = self.text.find(words, span.start, span.end)
        if at < 0 or not words.strip():
            return Speaker(None)
        inner = Span(at, at + len(words))
        return self.resolve(inner) if inner != span else Speaker(None)

    def _office(self, core: str, words: str) -> Speaker | None:
        office = find_office(core)
        if office is None:
            if _BARE_OFFICE.fullmatch(core):
                return called_before(self.heard, core.lower(), {"government"})
            return None
        if office.country is not None:
            self.offices[office.name] = Speaker(office_source(office.name, office.country))
        elif office.name not in self.offices and self.country is not None:
            self.offices[office.name] = Speaker(office_source(office.name, self.country), inferred=True)
        return self.offices.get(office.name, Speaker(None))

    def _government(self, core: str) -> Speaker | None:
        country = find_government(core)
        if country is not None:
            if is_also_a_person(core) and self.people.full_names(core):
                return None
            return Speaker(government(country), inferred=" " not in core)
        if core.lower() == "government" and self.country is not None:
            return Speaker(government(self.country), inferred=True)
        return None

    def _outlet(self, core: str, words: str) -> Speaker | None:
        if core.lower() in words_of("lone_outlet_nouns"):
            outlets = {
                entry.speaker.source
                for entry in self.heard
                if entry.speaker.source and entry.speaker.source.kind == "outlet"
            }
            return Speaker(outlets.pop()) if len(outlets) == 1 else Speaker(None)
        whole = known_outlet(core)
        if whole is not None and words == core:
            titled = {name for name in self.people.full_names(core) if name in self.people.called(name.split()[0])}
            if titled:  # "Guardian said" of Mayor Don Guardian
                return Speaker(Source(titled.pop(), "person") if len(titled) == 1 else None)
        if whole is not None and core[:1].isupper():
            return Speaker(whole)
        named = described_outlet(core) or new_outlet(core)
        return Speaker(named) if named else None

    def _with_role(self, words: str) -> Speaker | None:
        """A name of which the source says that a person bears it."""
        name = described_person(words)
        if name is None:
            return None
        if " " in name:
            return Speaker(Source(name, "person"))
        full = self.people.full_names(name) or {name}
        scope = None if name not in full else self.document
        return Speaker(Source(next(iter(full)), "person", scope=scope) if len(full) == 1 else None)

    def _person(self, words: str, core: str) -> Speaker | None:
        """A name, with or without its titles; or the bare surname of a name in the document."""
        found = named_person(words, core)
        if not isinstance(found, Surname):
            return found
        full = self.people.full_names(found.name) or self.people.called(found.name)
        if len(full) == 1:
            only = next(iter(full))
            return None if is_organization(only) else Speaker(Source(only, "person"))
        if len(full) > 1:
            heard = {one.speaker.source for one in self.heard if one.speaker.source and one.speaker.source.name in full}
            return Speaker(heard.pop()) if len(heard) == 1 else Speaker(None)
        if found.titled or self.people.has_titled(found.name):
            return Speaker(Source(found.name, "person", scope=self.document))
        return None

    def _described(self, words: str, core: str, head: str) -> Speaker | None:
        """ "The sources", "a spokesman", "officials": somebody known by a description only."""
        stem = stem_of(head)
        part = _PART.match(core)
        if part and stem_of(head_of(core_of(part[1]))) in words_of("anonymous_nouns"):
            return Speaker(Source(plain_name(core), "anonymous", scope=self.document))
        definite = words.lower().startswith(("the ", "this ", "these ", "those "))
        if definite and " " not in core:
            again = called_before(self.heard, head, {"anonymous", "person", "organization", "government", "outlet"})
            if again is not None and again.source is not None:
                return again
            if stem == "source" and any(
                entry.speaker.source and entry.speaker.source.kind == "anonymous" for entry in self.heard
            ):
                return Speaker(None)  # perhaps those who spoke before, perhaps others
        named = " " in core and head[:1].isupper()
        if not named and (stem in words_of("anonymous_nouns") or head.lower() in words_of("anonymous_nouns")):
            if definite and not head.endswith("s") and " " not in core:
                return Speaker(None)
            return Speaker(Source(plain_name(core), "anonymous", scope=self.document))
        if stem in words_of("person_nouns"):
            if definite and " " not in core and head.lower() == stem:
                return self._holder(core) or Speaker(None)
            kind: SourceKind = "anonymous" if head.lower() != stem else "person"
            return self._holder(core) or Speaker(Source(plain_name(core), kind, scope=self.document))
        if words[:2].lower() in ("a ", "an") and stem in words_of("organization_nouns"):
            return Speaker(Source(plain_name(core), "organization", scope=self.document))
        return None

    def _holder(self, title: str) -> Speaker | None:
        name = self.people.holder(title)
        return Speaker(Source(name, "person")) if name else None

    def _organization(self, words: str, core: str, head: str) -> Speaker | None:
        name = _without_class(plain_name(core))
        if not any(word[:1].isupper() for word in name.split()):
            return None
        if " " not in name and is_demonym(name):
            return None
        if is_group(name):
            return Speaker(Source(name, "anonymous", scope=self.document))
        if known_outlet(name):
            return Speaker(known_outlet(name))
        spelled = self._acronym(name) if ACRONYM.match(name) else None
        if spelled:
            name = spelled
        longer = longer_name(self.heard, name)
        if longer is not None:
            return Speaker(longer)
        capitals = sum(word[:1].isupper() for word in name.split() if len(word) > 3)
        small = sum(word[:1].islower() for word in name.split() if len(word) > 3)
        if capitals >= small and (
            is_organization(name) or ACRONYM.match(name) or " " not in name or words[:4].lower() == "the "
        ):
            if " " not in name and len(self.people.full_names(name)) > 0:
                return None
            return Speaker(Source(name, "organization"))
        return None

    def _body(self, words: str, core: str, head: str) -> Speaker | None:
        """ "The coast guard": a body that this document calls nothing else; ministries are of some government."""
        described = core.islower() and words.lower() == f"the {core}" and head in words_of("organization_nouns")
        if not described or " of " in core or _BARE_OFFICE.search(core):
            return None
        return Speaker(Source(plain_name(core), "organization", scope=self.document))

    def _acronym(self, letters: str) -> str | None:
        """What an acronym stands for, where the document says "World Food Programme (WFP)"."""
        if self._spelled is None:
            self._spelled = spelled_out(self.text)
        return self._spelled.get(letters)


def _is_adjective(core: str) -> bool:
    """ "Oslo-based", of a think tank that the sentence goes on to call so."""
    *_, last = core.lower().rsplit("-", 1)
    return last != core.lower() and last in words_of("compounding")


def _without_class(name: str) -> str:
    """ "Northern Observatory for Birds monitor" is called that without its last word; "Lee group" is not."""
    *words, last = name.split()
    capitals = sum(word[:1].isupper() for word in words)
    return " ".join(words) if capitals > 1 and words[-1][:1].isupper() and last in words_of("class_nouns") else name
