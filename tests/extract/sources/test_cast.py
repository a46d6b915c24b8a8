"""Who the words of a source mean, and where honesty says nobody."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provstore.extract import extract
from provstore.extract.sources.cast import Cast
from provstore.extract.sources.memory import NOBODY_SURE, Speaker
from provstore.records import Claim, Document, Source, Span, Stated, identify
from provstore.text.decode import decode


def document(text: str) -> Document:
    return decode(text.encode())


def attributed(text: str, stated: Stated = Stated()) -> list[Claim]:  # noqa: B008
    return [claim for claim in extract(document(text), stated).claims if claim.voice == "attributed"]


def speakers(text: str) -> list[str | None]:
    """Who says each claim; those who say it together are joined by "+"."""
    said = [[one.name for one in (claim.speaker, *claim.other_speakers) if one] for claim in attributed(text)]
    return [" + ".join(names) or None for names in said]


CASES = [
    ("Ann Lee left when she was late. Ann Lee came with her aides. Bob Roe, the mayor, came. She said it rained.", ["Ann Lee"], "a pronoun that the page has for her"),
    ("Bo Lee left when she was late. Lee came with her aides. Roe Orr said it rained. He said it poured.", ["Roe Orr"] * 2, "and that is not another's"),
    ("Bo Lee came with her aides. Lee left when she was late. Bo Lee said it rained. A witness at the trial was Ako Roe. He said it poured.", ["Bo Lee", "Ako Roe"], "who alone was named since"),
    ("The next witness was Major Ako Roe. He said it poured.", ["Ako Roe"], "a role with its name behind it"),
    ("Bob Roe said it rained. Ann Lee said it snowed. She said it poured. He said it stopped.", ["Bob Roe", "Ann Lee", "Ann Lee", "Bob Roe"], "who spoke before her"),
    ("Ms Lee’s father, Bob Lee, said it rained. “It poured,” he said.", ["Bob Lee"] * 2, "whose father it is tells nothing of him"),
    ("Bob Roe said it rained.\n\n“Cy Orr left,” he said.", ["Bob Roe"] * 2, "who is named in a quotation does not say it"),
    ("Ann Lee said it rained. A young man asked why. She said it poured.", ["Ann Lee", "young man", "Ann Lee"], "who spoke before a man without a name"),
    ("Ann Lee said it rained. A young singer asked why. She said it poured.", ["Ann Lee", "young singer", "young singer"], "a singer may be she"),
    ("Ann Lee said it rained. An aide of the man asked why. She said it poured.", ["Ann Lee", "aide of the man", "aide of the man"], "whose aide it is tells nothing"),
    ("Ann Lee said it rained. Mayor Eva Roe came. While it did not please Eva Roe, a baker, she said it poured.", ["Ann Lee", "Eva Roe"], "whom a fronted clause names"),
    ("Ann Lee said it rained. Ann Lee, she said, had left.", ["Ann Lee"] * 2, "but nobody before a bare pronoun and its verb"),
    ("Mayor Eva Roe came. Ann Lee said it rained. While the “Go. Now.” plan did not please Eva Roe, she said it poured.", ["Ann Lee", "Eva Roe"], "a full stop within quotation marks ends no sentence"),
    ("Bob Roe spoke. Ten fled and two others injured in the attack he said it rained.", ["Bob Roe"], "a pronoun into which other words run"),
    ("According to several friends I spoke to, it rained.", ["several friends"], "whom the writer spoke to"),
    ("According to some clerks we asked, it rained.", ["clerks"], "or asked"),
    ("The group that owns the song, Roe Engine, said it rained. Roe Engine denied that it poured.", ["Roe Engine"] * 2, "a company by a clause and its name"),
    ("The Northern Council said it rained. The company that runs the fair, Ann Lee Productions, said it poured. They said it snowed.", ["Northern Council", "Ann Lee Productions", "Ann Lee Productions"], "named after somebody"),
    ("Ann Lee said it rained. It was the fault of Lou Roe and of Kim Orr. It was hard on Lee. She said it poured.", ["Ann Lee"] * 2, "who alone is named in the sentence before"),
    ("Ann Lee said it rained. It was hard on Lee and Lou Roe. She said it poured.", ["Ann Lee", None], "beside somebody who may be she"),
    ("Scholar Ann Lee came. Lee and her team said it rained.", ["Ann Lee + Ann Lee's team"], "a team without a name"),
    ("Scholar Ann Lee came. Her research suggests that it rained.", ["Ann Lee"], "what she did"),
    ("Scholars Ann Lee and Bob Roe came. Lee and Roe’s work suggests that it rained.", ["Ann Lee + Bob Roe"], "what two did"),
    ("Allies of the mayor said it rained. These people, who came late, said it poured.", ["Allies of the mayor"] * 2, "many who spoke last"),
    ("A clerk said it rained. These people said it poured.", ["clerk", "people"], "but one is not many"),
    ("Unsurprisingly, members of the union said it rained.", ["members of the union"], "an adverb and its comma"),
    ("Kelly, a nurse, said it rained.", ["Kelly"], "no adverb"),
    ("The Northern Watch said it rained. In Homsk state radio first said ten fled. Later it said two did.", ["Northern Watch", None], "a body whose words were not read may be it"),
    ("Ann Lee and her aides said it rained. She said it poured.", ["Ann Lee + Ann Lee's aides", "Ann Lee"], "one of several"),
    ("It rained. The water ministry did not answer. It said it poured.", ["water ministry"], "a body of which the page tells"),
    ("It rained. The water ministry did not answer. The council met. It said it poured.", ["council"], "the one of which the page tells last"),
    ("Officials met in Chad. Chadian minister Chad Roe came. Chad said it rained.", ["Chadian government"], "a country that somebody is called by"),
    ("Chad Roe came home. Chad said it rained.", ["Chad Roe"], "a given name where no country is told of"),
    ("Analyst Ken Doctor came. Doctor said it rained.", ["Ken Doctor"], "a surname that is a noun of people"),
    ("“It rained,” said Officer Ann Lee to Northern News.", ["Ann Lee"], "whom somebody talked to"),
    ("“It rained,” said Ann Lee, ambassador to France.", ["Ann Lee"], "to where she is sent"),
    ("One study in Northtown said it rained.", ["One study in Northtown"], "a number is no owner"),
    ("The United Nations’ (UN) envoy came. The UN said it rained.", ["United Nations"], "letters behind an owner"),
    ("Many Turks said it rained.", ["Many Turks"], "many are no person"),
    ("Tromm said late on Monday that he was tired. Tromm said it rained.", ["Tromm"] * 2, "somebody who is he"),
    ("Ann Lee left. Lee and her administration said it rained.", ["Ann Lee + Ann Lee's administration"], "whoever goes with somebody"),
    ("Photos on a website showed that it rained.", ["Photos on a website"], "pictures show as documents do"),
    ("Chairman and chief executive Ann Lee said it rained.", ["Ann Lee"], "two roles of one"),
    ("The singer and actor Bob Roe said it rained.", ["Bob Roe"], "also with an article"),
    ("The president and Minister Bob Roe said it rained.", [None], "an article and a title may be two"),
    ("Norpet earlier this month said it rained.", ["Norpet"], "a time behind the name"),
    ("It rained. Last week the council said it rained.", ["council"], "a time before it"),
    ("The National Rights Commission (CNDH) met. The CNDH said it rained.", ["National Rights Commission"], "letters of another language"),
    ("The “Long Road” (LRTA) opened. LRTA said it rained.", ["LRTA"], "but not of what is no body"),
    ("President-elect Ann Lee came. “It rained,” said the president-elect.", ["Ann Lee"], "a role to come"),
    ("Norland’s embassy in Westport said it rained. The Embassy said it poured.", ["Norland's embassy in Westport"] * 2, "a body with a capital, again"),
    ("The Alliance for Northern Steel, a group that has said it rained, closed.", ["Alliance for Northern Steel"], "a body by its apposition"),
    ("“It rained,” said Northern Institutional Equities.", ["Northern Institutional Equities"], "a firm"),
    ("Some key Northern Democrats said it rained. Northern Democrats said it poured.", ["key Northern Democrats", "Northern Democrats"], "some of them are not all"),
    ("The Northern Office met. TNO said it rained.", ["TNO"], "an article is no letter of a name"),
    ("Ann Lee and Bob Roe came. Both Lee and Roe said it rained.", ["Ann Lee + Bob Roe"], "both of two"),
    ("China Steel said it rained.", ["China Steel"], "a body that begins with a country"),
    ("Residents living near the port said it rained.", ["Residents"], "where they live"),
    ("The authors said it rained. People who left were sad. They said it poured.", ["authors", None], "many who are told of since"),
    ("Residents said it rained. They said it poured.", ["Residents"] * 2, "many who spoke"),
    ("The group, Northern Watch, left. It said it rained.", ["Northern Watch"], "a body with its name behind a comma"),
    ("France Poland say it rained.", ["French government + Polish government"], "two countries of a headline"),
    ("France and Poland said it rained.", ["French government + Polish government"], "two countries"),
    ("Ann Lee came with Bob Roe. Lee and Roe said it rained.", ["Ann Lee + Bob Roe"], "two surnames of the page"),
    ("Lee and Roe said it rained.", [None], "two surnames of nobody here may be a firm"),
    ("Ann Lee and others said it rained.", ["Ann Lee"], "others whom nobody names"),
    ("Sen. Ann Lee and farm minister Bob Roe said it rained.", ["Ann Lee + Bob Roe"], "two with titles"),
    ("The minister for women and trade Ann Lee said it rained.", ["Ann Lee"], "one whose office has two parts"),
    ("The Ministry of Roads and Bridges of Norland said it rained.", ["Ministry of Roads and Bridges of Norland"], "a ministry that has"),
    ("Flood Prevention and Relief Department chief Ann Lee said it rained.", ["Ann Lee"], "the head of a body with two matters"),
    ("Ann Roe and Relief Department chief Bob Lee said it rained.", ["Ann Roe + Bob Lee"], "somebody, and the head of a body"),
    ("Bob Roe and Ann Lee came. Both Lee and farm minister Bob Roe said it rained.", ["Ann Lee + Bob Roe"], "a surname, and a name with a title"),
    ("Bob Roe said it rained. He and his wife Ann said it poured.", ["Bob Roe", "Bob Roe + Ann"], "he, and somebody of his"),
    ("Bob Roe said it rained. He and many others said it poured.", ["Bob Roe"] * 2, "he, and others of whom nothing is told"),
    ("Bob Roe said it rained with Sen. Karl Lee at home. He said it poured.", ["Bob Roe"] * 2, "a title with a stop ends no sentence"),
    ("Bob Roe said it rained. It fell on Karl Lee when he claimed it was dry.", ["Bob Roe", None], "the nearest name is another's"),
    ("Bob Roe said it rained. “Snow was near.  Snow tends to stay.” He said it poured.", ["Bob Roe"] * 3, "what he says opens with nobody else"),
    ("He and his wife Ann said it poured.", [None], "nobody knows who, and somebody of his"),
    ("Ann Lee of Oldtown, South Carolina, said it rained.", ["Ann Lee"], "a town and its state"),
    ("Ann Lee of Oldtown, South Carolina said it rained.", ["Ann Lee"], "without the second comma"),
    ("In a letter from Oldtown, South Carolina said it rained.", ["South Carolina"], "a state by itself"),
    ("Kevin Reed of the School of Marine and Atmospheric Sciences said it rained.", ["Kevin Reed"], "a school with two matters"),
    ("Ann Roe and Defense Secretary Bob Gates said it rained.", ["Ann Roe + Bob Gates"], "a surname that is a word"),
    ("Norland considers the island its own and vowed it would stay.", ["Norland"], "who goes on with another verb"),
    ("The Northern Observatory said it rained. The militant group said it poured.", ["Northern Observatory", "militant group"], "a group that takes part"),
    ("The Northern Observatory said it rained. The monitoring group said it poured.", ["Northern Observatory"] * 2, "a group that watches"),
    ("“It rained,” said Steven M. Zekovich, a broker.", ["Steven M. Zekovich"], "an initial that is a title, too"),
    ("The farm ministers of Norway and Poland said it rained.", ["farm ministers of Norway and Poland"], "some of each country"),
    ("The farm minister of Norway and Poland said it rained.", ["farm minister of Norway + Polish government"], "one, and a country"),
    ("Ann Lee, 31, and her husband, Karl Roe, came. The couple said it rained.", ["Ann Lee + Karl Roe"], "two who are named together"),
    ("Ann Lee came. Karl Roe left. The couple said it rained.", [None], "two who are not"),
    ("Ann Lee and Karl Roe met Bob Roe and Eve Lee. The couple said it rained.", [None], "two of four"),
    ("Norpet Editor-in-Chief Ann Lee said it rained.", ["Ann Lee"], "a title with hyphens"),
    ("Rival Ann Lee's campaign said it rained.", ["Ann Lee's campaign"], "a rival's campaign"),
    ("The Bank of Ostmark’s survey came. The BOO’s survey said it rained.", ["Bank of Ostmark"], "a name that has letters, and an owner's mark"),
    ("Ann Lee said that Karl Roe left. The woman said it rained." + " It snowed." * 320 + " The woman said it poured.", ["Ann Lee", None, None], "a woman of whom nobody knows who she is"),
    ("A woman said it rained." + " It snowed." * 100 + " The woman said it poured.", ["woman", "woman"], "a woman without a name, near"),
    ("A woman said it rained." + " It snowed." * 320 + " The woman said it poured.", ["woman", None], "and far, where there may be others"),
    ("Ann Lee and the king said it rained.", ["Ann Lee + king"], "somebody with a name and somebody without"),
    ("Walter “Bud” Roe came home. Roe said it rained. Bud said it stopped.", ["Walter “Bud” Roe"] * 2, "a nickname"),
    ("Ray Lee Jr. came. Lee said it rained.", ["Ray Lee Jr"], "a generation is no surname"),
    ("Ray Lee Jr. came with Ray Lee Sr. on Monday. Ray Lee Jr. said it rained. Lee said it poured.", ["Ray Lee Jr", None], "father and son"),
    ("Ayatollah Sayyed Ali Roe, the Leader, came. The Leader said it rained.", ["Ali Roe"], "a role in capitals"),
    ("Karim Gharib Abadi came. Gharib Abadi said it rained.", ["Karim Gharib Abadi"], "a surname of two words"),
    ("Dar Roe came. Dar said it rained. Jon Dar came.", ["Dar Roe"], "who was named before one whose surname it is"),
    ("Dar Roe came. Jon Dar came. Dar said it rained.", ["Jon Dar"], "of two who were named, whose surname it is"),
    ("Halvik said it rained, and shut its Halvik Maps.", ["Halvik"], "a body is not called by its product"),
    ("Norpet said it rained. Norpet Energy Corp. is old.", ["Norpet Energy Corp"], "but by its name with the form"),
    ("The Norpet Foundation is old. Norpet said it rained.", ["Norpet Foundation"], "or by a longer one that came first"),
    ("Norpet said it rained. The Norpet Foundation is old.", ["Norpet"], "and not by one that came later"),
    ("Norpet News is old. Norpet said it rained.", ["Norpet"], "nor by that of a part of it"),
    ("It rained, according to WHO.", ["WHO"], "letters at the very end"),
    ("It rained, according to the WHO.", ["WHO"], "letters that are a pronoun in lower case"),
    ("The user roe1 said it rained. Later roe1 said it poured.", ["roe1"] * 2, "an account"),
    ("A woman said it rained. An old aide came home. She said it poured.", ["woman", None], "somebody else without a name"),
    ("A woman said it rained. A bus hit a man. She said it poured.", ["woman", "woman"], "of whom no sentence tells"),
    ("The 1990s said it rained.", [None], "a decade is no account"),
    ("Nguyen Van Minh came. Nguyen said it rained.", ["Nguyen Van Minh"], "a surname that stands first"),
    ("Kenneth Lee QC came. Lee said it rained.", ["Kenneth Lee"], "letters behind the name"),
    ("Maj. Gen. Ann Lee came. The general said it rained.", ["Ann Lee"], "a rank in short"),
    ("Mayor Jens King came. King said it rained. The king said it poured.", ["Jens King", "king"], "a surname that is a title"),
    ("Mayor Jack White came. Mayor White said it rained.", ["Jack White"], "behind a title"),
    ("An aide to Mayor Ann Lee said it rained.", ["aide to Mayor Ann Lee"], "an aide is not the mayor"),
    ("The widow of General Lee said it rained.", ["widow of General Lee"], "nor a widow the general"),
    ("The office of Governor Ann Lee said it rained.", ["office of Governor Ann Lee"], "nor an office the governor"),
    ("Foreign Minister Ann Lee met Defense Minister Bob Roe. The defense minister said it rained.", ["Bob Roe"], "one portfolio of two"),
    ("Norpet Corp closed its port. Norpet said it rained. The company said it would pay.", ["Norpet Corp"] * 2, "a company by the beginning of its name, and by its noun"),
    ("Norpet, which sells oil, closed. Norpet said it rained.", ["Norpet"], "a body by what is said of it"),
    ("Oil giant Norpet said it rained. The company said it would pay.", ["Norpet"] * 2, "a body by the noun before it"),
    ("The Northern Institute met. The institute said it rained.", ["Northern Institute"], "the one institute of the page"),
    ("WFP came. The World Food Programme said it rained. WFP said it poured.", ["World Food Programme"] * 2, "letters before and behind the name"),
    ("Ann Lee said it rained. Her lawyer said it poured.", ["Ann Lee", "Ann Lee's lawyer"], "whose lawyer it is"),
    ("The Forests, Pastures and Water Authority said it rained.", ["Forests, Pastures and Water Authority"], "a list in a name"),
    ("Rep. G.K. Lee came. Rep. G.K. Lee said it rained.", ["G.K. Lee"], "initials"),
    ("The judge asked Ann Lee why it rained. She said it poured.", ["judge", "Ann Lee"], "who is asked answers"),
    ("A clerk said it rained. The clerk said it poured.", ["clerk"] * 2, "somebody without a name, again"),
    ("Susan said it rained.", ["Susan"], "a given name alone"),
    ("Zeta said: “I am sure it rained.”", ["Zeta"], "whoever says I"),
    ("Northern Agency reported it. According to Northern Agency the storms have been felt.", ["Northern Agency"] * 2, "the next phrase, in a text without commas"),
    ("Ann Lee said it rained. Noting that it rained she said that it stopped.", ["Ann Lee"] * 2, "a participle before the pronoun, in a text without commas"),
    ("“It rained” said Ann Lee head of the northern council adding that it stopped.", ["Ann Lee"], "what somebody is, in a text without commas"),
    ("Puzzlingly the mayor of Northtown said it rained.", ["mayor of Northtown"], "an adverb before the next phrase"),
    ("Bob Lee came. Lee a farmer in Northtown said it rained.", ["Bob Lee"], "a role without its comma"),
    ("Ann Lee, a former adviser to the leader of the Northern Revolution, said it rained.", ["Ann Lee"], "a name in what somebody is makes no second speaker"),
    ("Ann Lee came. Lee, the mayor, said it rained. Lee said it stopped.", ["Ann Lee"] * 2, "a surname with a role"),
    ("Q: Ann Lee said it rained.", ["Ann Lee"], "the mark of a question"),
    ("Early Sunday Ann Lee said it rained.", ["Ann Lee"], "a weekday before the name"),
    ("The Oslo-based opposition Northern Observatory said it rained.", ["Northern Observatory"], "where a body is based"),
    ("Ann Lee for her part said it rained.", ["Ann Lee"], "an aside"),
    ("Ann Cross, a former clerk for the council, said it rained.", ["Ann Cross"], "a name with the noun of a body, said to be a person's"),
    ("The Red Cross, a leading charity, said it rained.", ["Red Cross"], "a body, said to be one"),
    ("State television said that it rained.", ["State television"], "television is no name of an outlet"),
    ("Maybe Lee was right. Bob Lee came. Lee said it rained.", ["Bob Lee"], "an adverb is no given name"),
    ("People said it rained. She said it stopped.", ["People", None], "one is not many"),
    ("Mayor Bob Roe came home. Bob said it rained.", ["Bob Roe"], "a given name"),
    ("Northern Energy closed. Northern said it rained.", ["Northern Energy"], "a company by the beginning of its name"),
    ("The opposition leader, Ann Lee of the Northern Party, said it rained.", ["Ann Lee"], "a name after what somebody is"),
    ("The minister of Economic Development Ann Lee came. Lee said it rained.", ["Ann Lee"], "a portfolio is no part of the name"),
    ("It will rain, according to Ms. Lee.", ["Lee"], "a title with a full stop"),
    ("The Northern Bureau forecast said it rained.", ["Northern Bureau"], "whose forecast it is"),
    ("Mayor Ann Lee said it rained.", ["Ann Lee"], "a title and a name"),
    ("Interior Minister Ann Lee said it rained. Lee said it stopped.", ["Ann Lee", "Ann Lee"], "a bare surname"),
    ("Ann Lee said it rained. She said it stopped.", ["Ann Lee", "Ann Lee"], "a pronoun"),
    ("Mrs Lee said it rained. He said it stopped.", ["Lee", None], "a pronoun that does not fit"),
    ("Ann Lee and Bob Roe said it rained.", ["Ann Lee + Bob Roe"], "two people"),
    ("Bob Lee came. Ann Lee left. Lee said it rained.", [None], "a surname of two people"),
    ("The Polish foreign ministry said it rained. The ministry said it stopped.", ["Polish Foreign Ministry"] * 2, "the ministry"),
    ("Poland’s Ministry of Foreign Affairs said it rained.", ["Polish Foreign Ministry"], "the same office in other words"),
    ("The ministry said it rained.", [None], "a ministry nobody named"),
    ("Mayor Don Guardian came. Guardian said it rained.", ["Don Guardian"], "a surname that is a paper's name, too"),
    ("A Northtown-based think tank said it rained.", [None], "an adjective is nobody"),
    ("The Northern Observatory for Birds monitor said it rained.", ["Northern Observatory for Birds"], "a word for its class"),
    ("Earlier in the day a source at Northtown Hospital said it rained.", ["source at Northtown Hospital"], "a time before it"),
    ("The coast guard said it rained.", ["coast guard"], "a body that is called nothing else"),
    ("Warsaw said it rained.", ["Polish government"], "a capital speaks for its government"),
    ("The Polish government said it rained.", ["Polish government"], "a government"),
    ("The World Food Programme (WFP) came. WFP said it rained.", ["World Food Programme"], "an acronym the text explains"),
    ("The Northern Bird Observatory said it rained. The Observatory said it stopped.", ["Northern Bird Observatory"] * 2, "a body by a part of its name"),
    ("The Northern Observatory said it rained. The Southern Observatory left. The Southern Observatory said it stopped. The Observatory said it snowed.", ["Northern Observatory", "Southern Observatory", "Observatory"], "a part of two names is neither"),
    ("The UN Committee said it rained. The UN said it stopped.", ["UN Committee", "UN"], "a body is not the committee named after it"),
    ("The head of the Northern Coalition Ann Lee left. Lee said it rained.", ["Ann Lee"], "a name behind that of a body, without a comma"),
    ("Nasr al-Hariri left. Hariri said it rained.", ["Nasr al-Hariri"], "a surname without its article"),
    ("Supporters and council officials said it rained. The council said it stopped.", ["Supporters + council officials", "council"], "officials of a council are not the council"),
    ("The Leader of the Northern Revolution said it rained.", ["Leader of the Northern Revolution"], "who leads a revolution, not the revolution"),
    ("The Polish said it rained.", [None], "an adjective is nobody"),
    ("Activists in eastern Lee said it rained. Bob Lee left.", ["Activists in eastern Lee"], "a place that bears a name does not speak"),
    ("Environmentalists said it rained. Many liberal Democrats said it stopped.", ["Environmentalists", "Many liberal Democrats"], "people of a kind are nobody by name"),
    ("The envoy in Iran Ann Lee said it rained.", ["Ann Lee"], "a country before a name is none of its words"),
    ("Local sources said it rained. The sources added that it stopped.", ["Local sources"] * 2, "anonymous sources once named"),
    ("Residents said it rained. The sources added that it stopped.", ["Residents", None], "sources that were never there"),
    ("In a letter to the council, the Polish foreign ministry said it rained. The letter said it stopped.", ["Polish Foreign Ministry"] * 2, "a letter leads to who sent it"),
    ("The letter said it rained.", ["letter"], "a letter nobody signed speaks for itself"),
    ("Reuters reported that it rained.", ["Reuters"], "an outlet is a source like others"),
    ("The agency said it rained.", [None], "an agency nobody named"),
    ("“It rained,” said Mr. Lee, who was there.", ["Lee"], "a full stop inside the source"),
    ("A member of the Polish parliament said it rained.", ["member of the Polish parliament"], "a member is not the body"),
    ("Ann Lee said it rained. She, however, said it stopped.", ["Ann Lee"] * 2, "a pronoun with a word after it"),
    ("Northern Mayor Ann Lee came. The mayor said it rained.", ["Ann Lee"], "a title that one person has"),
    ("Polish President Ann Lee met the Czech president. The president said it rained.", [None], "a title that two people have"),
    ("The campaign’s spokesman Bob Roe said it rained. The campaign said it stopped.", ["Bob Roe", "campaign"], "a body is not who speaks for it"),
    ("A spokeswoman for the council, Ann Lee, said it rained.", ["Ann Lee"], "a name in apposition"),
    ("Secretary Lee came. Lee said it rained.", ["Lee"], "a surname with a title only"),
    ("The Morning Post reported that it rained.", ["Morning Post"], "an outlet that the registry does not know is no letter"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "why"), CASES, ids=[case[2] for case in CASES])
def test_speakers(text: str, expected: list[str | None], why: str) -> None:
    assert speakers(text) == expected, why


def test_a_relay_is_told_apart_from_the_speaker_and_carried_on() -> None:
    first, second = attributed("Local sources told Reuters that it rained. The sources added that it stopped.")
    for claim in (first, second):
        assert claim.speaker and (claim.speaker.name, claim.speaker.kind) == ("Local sources", "anonymous")
        assert [relay.name for relay in claim.via] == ["Reuters"]


def test_the_page_is_no_relay_of_itself() -> None:
    text = "Bridge closed - Reuters\n\nA medic told Reuters that it rained."
    assert [claim.via for claim in attributed(text)] == [()]


def test_a_country_left_unsaid_comes_from_the_dateline_and_is_marked() -> None:
    (claim,) = attributed("WARSAW – The foreign ministry said it rained on Monday in the north.")
    assert claim.speaker and claim.speaker.name == "Polish Foreign Ministry"
    assert claim.speaker_inferred
    assert claim.speaker.part_of and claim.speaker.part_of.name == "Polish government"


def test_a_medium_and_its_addressees() -> None:
    (claim,) = attributed(
        "The Polish foreign ministry, in two letters addressed to the Pope and the King on Monday, condemned the delay."
    )
    assert claim.medium == "two letters"
    assert claim.addressees == ("Pope", "King")
    (link,) = extract(document("In a letter to the Pope, the Polish foreign ministry said it rained.")).links
    assert (link.kind, link.to.name, link.to.kind) == (
        "primary_source",
        "letter of Polish Foreign Ministry",
        "document",
    )


def test_a_weekday_is_resolved_only_from_a_date() -> None:
    text = "The mayor of Northtown said on Tuesday that it rained."
    (open_,) = attributed(text)
    assert open_.date and open_.date.value is None and open_.date.reason
    (dated,) = attributed(text, Stated(published="2017-05-03"))
    assert dated.date and (dated.date.value, dated.date.base) == ("2017-05-02", "stated 2017-05-03")


def test_anonymous_sources_of_two_documents_are_two_sources() -> None:
    one, two = (attributed(text)[0].speaker for text in ("Officials said it rained.", "Officials said it snowed."))
    assert one and two and one.key != two.key


def test_ids_are_made_from_content() -> None:
    assert identify("a", "claim", 1) == identify("a", "claim", 1) != identify("b", "claim", 1)


NEW_OUTLETS = [
    ("The Morning Gazette reported that it rained.", "Morning Gazette", "a name that only newspapers have"),
    ("The newspaper Zeta Dnes reported that it rained.", "Zeta Dnes", "a press noun before the name"),
    ("Zeta TV channel reported that it rained.", "Zeta TV", "a press noun after the name"),
]


@pytest.mark.parametrize(("text", "name", "why"), NEW_OUTLETS, ids=[case[2] for case in NEW_OUTLETS])
def test_outlets_the_registry_does_not_know_are_outlets_and_cited(text: str, name: str, why: str) -> None:
    found = extract(document(text))
    (claim,) = found.claims
    assert claim.speaker and (claim.speaker.name, claim.speaker.kind) == (name, "outlet"), why
    assert [(link.kind, link.to.name) for link in found.links] == [("cites", name)]


LETTERS = [
    ("a letter from the Polish foreign ministry", "Polish Foreign Ministry", "government", "a sender"),
    ("somebody’s letter", "somebody's letter", "document", "an owner who is nobody"),
    ("a letter", "letter", "document", "nobody said whose"),
    ("Letter", "Letter", "document", "a letter with a capital, alone"),
]


@pytest.mark.parametrize(("words", "name", "kind", "why"), LETTERS, ids=[case[3] for case in LETTERS])
def test_a_letter_is_its_issuers_or_speaks_for_itself(words: str, name: str, kind: str, why: str) -> None:
    found = Cast(words, "document", None, None).resolve(Span(0, len(words)))
    assert found.source and (found.source.name, found.source.kind) == (name, kind), why
    assert found.medium == words


def test_a_letter_once_issued_is_its_issuers() -> None:
    cast = Cast("The letter said so.", "document", None, None)
    cast.issue("two letters", Source("Ann Lee", "person"))
    assert cast.resolve(Span(0, 10)) == Speaker(Source("Ann Lee", "person"), medium="The letter")


NOBODY = ["Words", "Others", "Mr.", "A Northtown-based", "Lee and Roe and Orr", "We", ",", "."]


@pytest.mark.parametrize("words", NOBODY)
def test_nobody_is_sure(words: str) -> None:
    assert Cast(words, "document", None, None).resolve(Span(0, len(words))) == NOBODY_SURE


def test_a_word_that_makes_adjectives_is_a_name_without_its_hyphen() -> None:
    found = Cast("Held", "document", None, None).resolve(Span(0, 4))
    assert found.source and found.source.name == "Held"


def test_what_was_heard_is_looked_back_at() -> None:
    cast = Cast("Ann Lee spoke. She left.", "document", None, None)
    lee = cast.resolve(Span(0, 7))
    cast.remember(lee, Span(0, 7))
    assert cast.resolve(Span(15, 18)) == lee


RELATIVE = [
    ("The Workers’ Party (WP), which", "Workers' Party", "a body, behind its letters"),
    ("The Workers’ Party of Norland which", "Workers' Party of Norland", "a body of two names"),
    ("The mayor, which", None, "a person is no which"),
    ("It rained, which", None, "nor is what happened"),
    ("Ann Lee, who", "Ann Lee", "a person"),
    ("It sets free IL-25, which", None, "a substance"),
    ("Ministers met at the G-20, which", "G-20", "a group of countries"),
]


@pytest.mark.parametrize(("text", "name", "why"), RELATIVE, ids=[case[2] for case in RELATIVE])
def test_whom_a_clause_goes_on_from(text: str, name: str | None, why: str) -> None:
    found = Cast(text, "document", None, None).resolve(Span(text.rindex(" ") + 1, len(text)))
    assert (found.source and found.source.name) == name, why


def test_whoever_spoke_speaks_on() -> None:
    text = "Ann Lee spoke. “It rained.” It poured. It hailed.  It snowed.  She left."
    cast = Cast(text, "document", None, None)
    lee = cast.resolve(Span(0, 7))
    cast.remember(lee, Span(0, 7))
    cast.goes_on(lee, Span(15, 27))
    cast.goes_on(Speaker(Source("Bob Roe", "person")), Span(28, 38))
    assert [one.at for one in cast._memory.heard] == [Span(0, 7), Span(15, 27)]


def test_an_outlet_that_passed_something_on_may_be_the_agency() -> None:
    cast = Cast("The agency added", "document", None, None)
    assert cast.resolve(Span(0, 10)) == NOBODY_SURE
    cast.passed_on([Source("Ann Lee", "person"), Source("AFP", "outlet")], 0)
    assert cast.resolve(Span(0, 10)) == Speaker(Source("AFP", "outlet"))


def test_a_source_that_was_cut_is_whole_again() -> None:
    text = "The dockers' union said it rained."
    assert Cast(text, "document", None, None).whole(Span(13, 18)) == Span(0, 18)


ACCOUNTS = [
    ("Ann M. Lee 🌊 (@annlee)", "Ann M. Lee 🌊", "Ann M. Lee", "a picture beside a name"),
    ("tall glass of tea 🎄 (@_tea)", "tall glass of tea 🎄", "@_tea", "no name, but an account"),
    ("tall glass of tea", "tall glass of tea", None, "neither"),
]


@pytest.mark.parametrize(("text", "words", "name", "why"), ACCOUNTS, ids=[case[3] for case in ACCOUNTS])
def test_who_signs_a_post(text: str, words: str, name: str | None, why: str) -> None:
    found = Cast(text, "document", None, None).resolve(Span(0, len(words)))
    assert (found.source and found.source.name) == name, why


PLACED = [
    ("It rained in the old town of Homsk state television", "Homsk state television", "state television", "a place that runs into it"),
    ("It rained, and Homsk state television", "Homsk state television", "Homsk", "whose television it is"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "name", "why"), PLACED, ids=[case[3] for case in PLACED])
def test_a_place_before_the_media_of_a_state(text: str, words: str, name: str, why: str) -> None:
    found = Cast(text, "document", None, None).resolve(Span(len(text) - len(words), len(text)))
    assert found.source and found.source.name == name, why


WORDS = (
    "Ann ", "Lee", "Mayor ", "the mayor", "of ", "and ", ", ", "’s ", "(WFP) ", "“Bud” ", "World Food Programme ", "He ", "her ",
    "who", "letter ", "from ", "by ", "Reuters ", "the foreign ministry", "Polish ", ". ", "\n\n", "A.", "-", "’", "“", "”", "Jr. ", "King",
)  # fmt: skip


@given(
    st.lists(st.sampled_from(WORDS), max_size=8).map("".join),
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=8).map("".join),
)
def test_any_words_have_an_answer_which_is_the_same_when_asked_again(before: str, words: str) -> None:
    text, span = before + words, Span(len(before), len(before) + len(words))
    first = Cast(text, "document", None, None).resolve(span, (span,))
    assert Cast(text, "document", None, None).resolve(span, (span,)) == first
    assert first.source is None or first.source.name.strip() == first.source.name != ""


@pytest.mark.parametrize(
    ("headline", "names"), [("Daily Deals: More Pens Are Live", []), ("Ann Deals: More Pens Are Live", ["Ann Deals"])]
)
def test_things_before_a_colon_are_nobody(headline: str, names: list[str]) -> None:
    assert speakers(f"{headline}\n\nIt rained all day long in the old town by the sea.\n") == names
