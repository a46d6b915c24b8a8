"""Constructions of reported speech, each with what stands around its content."""

from __future__ import annotations

import pytest

from provstore.english.quotations import find_quotations
from provstore.extract.speech.attributions import find_attributions
from provstore.extract.speech.words import read_sentence
from provstore.records import Span


def read(text: str) -> list[tuple[list[str], str, str]]:
    sentence = read_sentence(text, Span(0, len(text)), find_quotations(text, 0, len(text)))
    return [
        (
            [part.of(text) for part in found.content],
            found.cue.of(text) if found.cue else "",
            found.source.of(text) if found.source else "",
        )
        for found in find_attributions(sentence)
    ]


CASES = [
    ("It is closed, condemned the mayor.", [], "what is condemned does not stand in front of the word"),
    ("The talk show host Ann Lee minced no words.", [], "what somebody hosts"),
    ("“It is closed,” said nurse Ann Lee.", [(["“It is closed,”"], "said", "nurse Ann Lee")], "a role behind a verb"),
    ("The mayor said the bridge was closed.", [(["the bridge was closed"], "said", "The mayor")], "clause"),
    ("The mayor said that the bridge was closed.", [(["the bridge was closed"], "said", "The mayor")], "that belongs to nobody"),
    ("The mayor said on Monday that it was closed.", [(["it was closed"], "said", "The mayor")], "a date before that"),
    ("“It is closed,” the mayor said.", [(["“It is closed,”"], "said", "the mayor")], "quotation first"),
    ("“It is closed,” said the mayor, a doctor.", [(["“It is closed,”"], "said", "the mayor, a doctor")], "verb before the source"),
    ("“It is closed,” she said, “and stays so.”", [(["“It is closed,”", "“and stays so.”"], "said", "she")], "a quotation split by its cue"),
    ("The mayor said: “It is closed.”", [(["“It is closed.”"], "said", "The mayor")], "a colon before the quotation"),
    ("The bridge is closed, officials said on Monday.", [(["The bridge is closed"], "said", "officials")], "clause first"),
    ("The bridge is closed, officials said yesterday.", [(["The bridge is closed"], "said", "officials")], "a time behind the cue"),
    ("''It is closed,'' the mayor said.", [(["''It is closed,''"], "said", "the mayor")], "marks of two single ones"),
    ("“It is closed,” Ann Lee, harbor master, said on Monday.", [(["“It is closed,”"], "said", "Ann Lee, harbor master")], "a parenthesis between source and cue"),
    ("According to the mayor, the bridge is closed.", [(["the bridge is closed"], "According to", "the mayor")], "according to, in front"),
    ("The bridge is closed, according to the mayor.", [(["The bridge is closed"], "according to", "the mayor")], "according to, behind"),
    ("Poland condemned the attack.", [(["the attack"], "condemned", "Poland")], "a noun phrase as content"),
    ("Poland urged the council to act, calling on Spain to help.", [(["the council to act"], "urged", "Poland"), (["Spain to help"], "calling on", "Poland")], "two cues, two claims"),
    ("The mayor said the bridge was closed, adding that it would stay so.", [(["the bridge was closed"], "said", "The mayor"), (["it would stay so"], "adding", "The mayor")], "a participle shares its subject"),
    ("The medic told Reuters that nine people had died.", [(["nine people had died"], "told", "The medic")], "who is told is not in the content"),
    ("The mayor, in two letters to the council on Monday, condemned the delay.", [(["the delay"], "condemned", "The mayor")], "a parenthesis how it was said is not the source"),
    ("Ann Lee, who came on Monday, said it was closed.", [(["it was closed"], "said", "Ann Lee, who came on Monday")], "a parenthesis who it is stays with the source"),
    ("The agency quoted Ann Lee as saying that it was closed.", [(["it was closed"], "quoted", "Ann Lee")], "quoted at second hand"),
    ("“It is closed,” the agency quoted Ann Lee as saying on Monday.", [(["“It is closed,”"], "quoted", "Ann Lee")], "the quotation before it"),
    ("“It is closed,” the agency quoted her as saying.", [(["“It is closed,”"], "quoted", "her")], "quoted by a pronoun: the agency does not say it"),
    ("Ann Lee was quoted as saying it was closed.", [(["it was closed"], "quoted as saying", "Ann Lee")], "quoted by nobody knows whom"),
    ("Ann Lee was quoted by the agency as saying: “It is closed.”", [(["“It is closed.”"], "quoted", "Ann Lee")], "quoted by an agency"),
    ("The firm asked for help, the mayor said.", [(["The firm asked for help"], "said", "the mayor")], "the last word is the outermost claim"),
    ("The mayor did not say that it was closed.", [], "what is not said is no claim"),
    ("The mayor would say it was closed.", [], "what might be said is no claim"),
    ("He was told that it was closed.", [], "who is told does not speak"),
    ("The report was long.", [], "a noun in the form of a cue"),
    ("Rain fell.", [], "no cue"),
    ("The mayor said:", [], "a colon and no content"),
    ("It rained, said the mayor.", [(["It rained"], "said", "the mayor")], "three words and marks before the verb"),
    ("Rain, said the mayor.", [], "a word before the verb"),
    ("It had a rollout of advanced reporting tools for all.", [], "a noun behind an adjective"),
    ("The United States closed it.", [], "a cue inside a name"),
    ("It grew more than in any other state, and fell later.", [], "a noun, since a verb would have an s"),
    ("It fell to six, down from a May forecast of ten.", [], "a noun behind “a” and a month"),
    ("It is late, and some questions about the port remain.", [], "a noun, since some and a verb in -s do not agree"),
    ("The officer notes that it is late.", [(["it is late"], "notes", "The officer")], "which one person and it do"),
    ("Mayor Says It Is Closed Now", [(["It Is Closed Now"], "Says", "Mayor")], "capitals of a headline are no names"),
    ("The mayor’s demand that it close was heard.", [], "what somebody has is a noun"),
    ("Poland condemned the attack, and urged Spain to help.", [(["the attack"], "condemned", "Poland"), (["Spain to help"], "urged", "Poland")], "a verb that shares its subject"),
    ("Rain, the mayor said.", [], "a word before a comma is no content"),
    ("It rained, the mayor said.", [(["It rained"], "said", "the mayor")], "three words and marks are one"),
    ("It is closed, the mayor said:", [(["It is closed"], "said", "the mayor")], "a colon and nothing behind it"),
    ("It is closed, the mayor said: “It is open.”", [(["“It is open.”"], "said", "the mayor")], "a colon and a quotation behind it"),
    ("It rained, the mayor said in a letter that it was closed.", [(["it was closed"], "said", "the mayor")], "that behind the cue"),
    ("It is closed, the mayor told reporters.", [(["It is closed"], "told", "the mayor")], "who is told behind the cue"),
    ("It is closed, the mayor told reporters on Monday.", [(["It is closed"], "told", "the mayor")], "who is told, and when"),
    ("It is closed, the mayor told reporters during a visit.", [(["It is closed"], "told", "the mayor")], "who is told, and at what"),
    ("It is closed, the mayor told reporters, smiling.", [(["It is closed"], "told", "the mayor")], "who is told, and a mark"),
    ("It is closed, the mayor told reporters Monday.", [(["It is closed"], "told", "the mayor")], "who is told, and on which day"),
    ("It is closed, the mayor told reporters the bridge was open.", [(["the bridge was open"], "told", "the mayor")], "who is told, and what"),
    ("It is closed, the mayor said bluntly.", [(["It is closed"], "said", "the mayor")], "how it was said"),
    ("It is closed, the mayor said (in a letter).", [(["It is closed"], "said", "the mayor")], "a bracket behind the cue"),
    ("It is closed, the mayor said, before he left.", [(["It is closed"], "said", "the mayor")], "another clause behind the cue"),
    ("The mayor was worried that it was closed.", [(["it was closed"], "worried that", "The mayor")], "a feeling is no passive"),
    ("Said the mayor.", [], "nothing is said"),
    ("It is closed, said the mayor, adding that it rained.", [(["It is closed"], "said", "the mayor"), (["it rained"], "adding", "the mayor")], "a participle shares the subject behind the verb"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "why"), CASES, ids=[case[2] for case in CASES])
def test_construction(text: str, expected: list[tuple[list[str], str, str]], why: str) -> None:
    assert read(text) == expected, why
