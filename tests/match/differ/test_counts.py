"""Two numbers of one sort of things, page against page."""

from __future__ import annotations

import pytest

from provstore.match.differ.counts import compare_counts
from tests.match.same.accounts import account

Told = list[tuple[str, str]]


def told(one: list[str], other: list[str]) -> Told:
    """The words of the numbers, which must be the same in the other order; none of them is certain."""
    a, b = account(*one, day="2022-03-10"), account(*other, day="2022-03-10")
    there, back = list(compare_counts(a, b)), list(compare_counts(b, a))
    found = [(x.difference.a, x.difference.b) for x in there]
    assert sorted(map(str, found)) == sorted(str((x.difference.b, x.difference.a)) for x in back)
    assert not any(x.difference.certain for x in there)
    assert all(x and y for x, y in found)
    return [(x.of(a.document.text), y.of(b.document.text)) for x, y in found if x and y]


DIFFERENT = [
    (["The convoy of 30 trucks carried flour to the besieged town of Velko."], ["Some 45 trucks with flour reached the besieged town."], "30 trucks", "Some 45 trucks", "things"),
    (["Shares of the ferry line fell 5 percent on Friday."], ["The ferry line's stock dropped, and its shares lost almost 8 percent."], "5 percent", "almost 8 percent", "markets"),
    (["Brent crude gained 3.1 percent in London."], ["Traders were nervous. North Sea crude, Brent, was up 2.7 percent."], "3.1 percent", "2.7 percent", "markets"),
    (["The ferry costs $84.60 a ticket in summer."], ["A summer ticket for the ferry is $79.95."], "$84.60", "$79.95", "cents are no time of day"),
    (["Police arrested 63 supporters after the derby in Sareth."], ["After the derby in Sareth about 40 people were detained by police."], "63 supporters", "about 40 people", "disorder"),
    (["The reporters' league counts 14 journalists in the prisons of Dovran."], ["In Dovran eleven reporters are in prison."], "14 journalists", "eleven reporters", "two words for one sort of people"),
    (["The banker was sentenced to six years in prison for fraud."], ["He got a prison term of five and a half years for fraud."], "six years", "five and a half years", "sentences"),
    (["Parliament voted by 72 votes to 58 for the reactor."], ["The reactor law was passed by 70 to 61."], "72 votes to 58", "70 to 61", "votes"),
    (["The senate approved the treaty by 52 votes to 48."], ["It was a narrow victory, with 51 votes to 49."], "52 votes to 48", "51 votes to 49", "there is but one vote"),
    (["A magnitude 6.4 quake shook the valley."], ["Geologists put the magnitude at 6.1."], "magnitude 6.4", "6.1", "there is but one quake"),
    (["Turnout was 41 percent, the lowest since the war, the commission said."], ["Only 38 percent voted, the commission said, the lowest since the war."], "41 percent", "38 percent", "elections"),
    (["Voting stopped at seven polling stations because ballots had run out."], ["Ballots had run out in about a dozen polling stations."], "seven polling stations", "about a dozen polling stations", "the noun ends before the reason"),
    (["Stocks of crude fell by four million barrels last week."], ["Crude stocks shrank by 2.6 million barrels."], "four million barrels", "2.6 million barrels", "the noun ends before when it was"),
    (["Hundreds of houses were destroyed by the quake in Telvin."], ["In Telvin the quake destroyed some 1,400 homes."], "Hundreds of houses", "some 1,400 homes", "two words for one sort of sites"),
    (["Some 20,000 people marched to the parliament against the fees."], ["Thousands of students were expected.", "Fewer than 8,000 people marched against the fees."], "Some 20,000 people", "Fewer than 8,000 people", "thousands may be any number"),
    (["The navy fired 59 missiles at the base.", "It lost two drones."], ["Dozens of missiles hit the base."], "59 missiles", "Dozens of missiles", "a rough one"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "mine", "theirs", "why"), DIFFERENT)
def test_different(one: list[str], other: list[str], mine: str, theirs: str, why: str) -> None:
    assert [(x.removeprefix("magnitude "), y) for x, y in told(one, other)] == [
        (mine.removeprefix("magnitude "), theirs)
    ], why


FLEET = "The convoy of 30 trucks carried flour to the besieged town of Velko."
ALIKE = [
    ([FLEET], ["Thirty trucks with flour reached the besieged town."], "one number"),
    ([FLEET], ["Some 450 trucks with flour reached the besieged town."], "so far off that others are meant"),
    ([FLEET, "A convoy of 40 trucks carried flour to the besieged town of Tamsa."], ["Some 45 trucks with flour reached the besieged town."], "either of the one page may be that of the other"),
    ([FLEET, "Thirty drivers came from Tamsa and 45 trucks followed."], ["Some 45 trucks with flour reached the besieged town."], "one page tells both"),
    (["The convoy of 30 trucks left Velko on 2 March 2022."], ["The convoy of 45 trucks left Velko on 9 March 2022."], "two convoys"),
    (["The convoy of at least 55 trucks left Velko."], ["The convoy of more than 50 trucks left Velko."], "both hold"),
    (["The convoy of some seven trucks left Velko."], ["The convoy of fewer than eight trucks left Velko."], "both hold"),
    (["The convoy of 23 trucks left Velko."], ["The convoy of about 24 trucks left Velko."], "rounded"),
    (["The ferry earned $43 million in sales and $13 million in rents."], ["The ferry earned $39 million in sales of $30 million in rents."], "either may be the other's partner"),
    (["In Velko, said Pavel Orrin, 80 coffins stood in a hall.", "Nine coffins were empty."], ["In Sareth, said Anna Lissow, 30 coffins stood in a hall.", "Two coffins were empty."], "nobody named is the same"),
    (["Six soldiers were killed in the raid on the mill."], ["The raid on the mill killed ten civilians."], "two sorts of people"),
    (["He got seven years for fraud and two years for perjury."], ["He got nine years for fraud and perjury."], "its parts"),
    (["The mayor, 47, opened the bridge."], ["The bridge was opened by the mayor, 49."], "how old somebody is"),
    (["He ruled between 2011 and 2016."], ["He ruled between 2013 and 2016."], "years count nothing"),
    (["Troops shelled the town at 10.30 in the morning."], ["The town was shelled at 10.45."], "nor do hours"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "why"), ALIKE)
def test_alike(one: list[str], other: list[str], why: str) -> None:
    assert told(one, other) == [], why
