"""Two accounts of one event in other words: what is told of where they differ, and that nothing is where they do not."""

from __future__ import annotations

import pytest

from provstore.match.differ.divergences import find_divergences
from provstore.match.same.pairs import pair_claims
from tests.match.same.accounts import account

DAY = "2021-03-10"
BESIDE = (
    "Crowds gathered at the quay of Port Mirel after the news.",
    "People gathered at Port Mirel's quay when they heard.",
)


def told(one: str, other: str) -> list[tuple[str, str | None, str | None]]:
    """Kind and words of what differs in two accounts, each with a sentence beside it that both tell."""
    a, b = account(one, BESIDE[0], day=DAY), account(other, BESIDE[1], day=DAY)
    found = find_divergences(a, b, pair_claims(a, b, one_story=True))
    return [(each.kind, each.a and each.a.of(a.document.text), each.b and each.b.of(b.document.text)) for each in found]


DIFFERENT = [
    ("quantity", "at least 12 people", "Seventeen people", "A gas explosion flattened a bakery in Kaldar on Monday, killing at least 12 people, officials said.", "Seventeen people died when a bakery in Kaldar was destroyed by a gas blast on Monday, according to the fire service."),
    ("quantity", "$40 million", "55 million dollars", "The city will spend $40 million on the new tram line, the mayor said.", "Mayor Anna Lissow said the new tram line would cost the city 55 million dollars."),
    ("quantity", "Hundreds of people", "Some 5,000 demonstrators", "Hundreds of people marched through Tamsa on Saturday against the new tax.", "Some 5,000 demonstrators marched against the tax in Tamsa on Saturday."),
    ("quantity", "between 10,000 and 15,000 households", "some 30,000 households", "The storm left between 10,000 and 15,000 households in Selmar without power.", "In Selmar some 30,000 households were without power after the storm."),
    ("quantity", "45 passengers", "more than 60 passengers", "The ferry was carrying 45 passengers when it sank off Port Mirel.", "There were more than 60 passengers on board the ferry that sank off Port Mirel."),
    ("quantity", "7.2 percent", "8.1 percent", "Unemployment in Tamsa rose to 7.2 percent in May, the statistics office said.", "The jobless rate in Tamsa rose to 8.1 percent in May, according to the statistics office."),
    ("quantity", "6.1", "5.8", "The quake of magnitude 6.1 struck near Velko shortly before dawn.", "A magnitude 5.8 earthquake struck near Velko before dawn."),
    ("quantity", "30 protesters", "More than 50 protesters", "Police arrested 30 protesters in front of the town hall of Brenna.", "More than 50 protesters were detained outside Brenna's town hall, police said."),
    ("quantity", "12 to 7", "14 votes to 5", "The committee voted 12 to 7 to close the mill in Sareth.", "The mill in Sareth will be closed, the committee decided by 14 votes to 5."),
    ("quantity", "seven years", "nine years", "He was sentenced to seven years in prison for taking bribes at the harbor of Orlin.", "The court in Orlin gave the harbor master nine years in prison for taking bribes."),
    ("quantity", "300 meters", "450-meter", "The bridge over the Orla, which is 300 meters long, collapsed in the night.", "The 450-meter bridge over the Orla collapsed at night."),
    ("quantity", "three survivors", "Five survivors", "Rescuers pulled three survivors from the rubble of the school in Kaldar.", "Five survivors were pulled alive from the rubble of Kaldar's school."),
    ("quantity", "four hours", "nine hours", "The talks in Velko lasted four hours, both delegations said.", "After nine hours the talks in Velko ended, the delegations said."),
    ("quantity", "17-year-old", "15", "A 17-year-old boy was shot dead by a guard at the gate of the mill in Brenna.", "A guard at the mill in Brenna shot dead a boy of 15."),
    ("place", "Velko", "Sareth", "A bus full of pilgrims plunged into a ravine near Velko on Sunday.", "A bus with pilgrims plunged into a ravine near Sareth on Sunday."),
    ("place", "Geneva", "Vienna", "The two ministers met in Geneva on Tuesday to discuss the fishing quota.", "Both ministers met in Vienna on Tuesday for talks about the fishing quota."),
    ("place", "home", "airport", "The suspect was arrested at his home in Kaldar, police said.", "Police said the suspect was arrested at the airport in Kaldar."),
    ("date", "on Monday", "Wednesday", "The council approved the sale of the harbor on Monday.", "On Wednesday the council approved the sale of the harbor."),
    ("date", "1921", "1931", "The mill was founded in 1921 by two brothers from Tamsa.", "Two brothers from Tamsa founded the mill in 1931."),
    ("date", "March", "June", "The trial of the harbor master will begin in March, the court of Orlin said.", "The court of Orlin said that the trial of the harbor master begins in June."),
    ("date", "6 p.m.", "9 p.m.", "The ferry left Port Mirel at 6 p.m. with sheep on board.", "The ferry with sheep on board left Port Mirel at 9 p.m."),
    ("date", "morning", "evening", "The explosion was heard early in the morning in Kaldar.", "The explosion was heard late in the evening in Kaldar."),
    ("person", "Councillor Pavel Orrin", "Councillor Tomas Velder", "Councillor Pavel Orrin opened the new bridge in Sareth.", "The new bridge in Sareth was opened by Councillor Tomas Velder."),
    ("person", "soldiers", "civilians", "Ten soldiers were killed when a truck overturned near Velko.", "Ten civilians were killed when a truck overturned near Velko."),
    ("person", "rebels", "army", "The rebels shelled the market of Sareth, killing nine.", "The army shelled the market of Sareth, killing nine."),
    ("person", "Farmers", "Guards", "Farmers attacked the guards at the mill gate in Brenna.", "Guards attacked the farmers at the mill gate in Brenna."),
    ("attribution", "Governor Anna Lissow", "the engineer Pavel Orrin", "The dam is safe, Governor Anna Lissow said.", "The dam is safe, according to the engineer Pavel Orrin."),
    ("attribution", "the coast guard", "fishermen", "The missing boat has been found, the coast guard said.", "The missing boat has been found, fishermen said."),
    ("attribution", "The mayor's aides", "Mayor Tomas Velder", "The mayor's aides said he would not run again in Brenna.", "Mayor Tomas Velder said he would not run again in Brenna."),
    ("wording", "black", "dark", "“This is a black day for our town and for every fisherman in it,” the mayor of Brenna said.", "“This is a dark day for our city and for every fisherman in it,” said the mayor of Brenna."),
    ("wording", "“madness”", "“a joke”", "The mayor called the plan “madness”.", "The mayor called the plan “a joke”."),
    ("attribution", "organizers", "police", "Some 20,000 people marched against the fees in Tamsa on Friday, organizers said.", "Fewer than 8,000 people marched in Tamsa on Friday against the fees, according to police."),
    ("attribution", "a person familiar with the matter", "The company", "About 2,500 jobs will go at the mill in Brenna, a person familiar with the matter said.", "The company said it would cut 1,800 jobs at its mill in Brenna."),
    ("attribution", "the energy ministry", "an industry group", "Stocks of crude oil fell by four million barrels last week, the energy ministry said.", "Crude oil stocks fell by 2.6 million barrels, according to an industry group."),
    ("negation", "been inspected", "had not been inspected", "The mayor said the dam had been inspected before the flood in Selmar.", "The mayor said the dam had not been inspected before the flood in Selmar."),
    ("negation", "will attend", "will not attend", "The minister will attend the funeral in Tamsa, her office said.", "The minister will not attend the funeral in Tamsa, her office said."),
    ("negation", "denied", "admitted", "The company denied that it had dumped waste into the Orla.", "The company admitted that it had dumped waste into the Orla."),
    ("strength", "admitted", "said", "The mayor admitted that the bridge had never been tested.", "The mayor said that the bridge had never been tested."),
    ("strength", "caused", "may have been caused", "The fire was caused by arson, police in Kaldar said.", "The fire may have been caused by arson, police in Kaldar said."),
    ("strength", "Poisoned", "allegedly poisoned", "Poisoned grain killed the horses of Velko.", "Grain that was allegedly poisoned killed the horses of Velko."),
    ("mode", "will be sold", "would be given", "“The harbor will be sold to whoever pays the most for it,” the mayor said.", "The mayor said the harbor would be given to whoever pays the most for it."),
    ("person", "daughter", "sister", "Anna Lissow, the minister's daughter, was hurt in the crash near Velko.", "Anna Lissow, the minister's sister, was hurt in the crash near Velko."),
    ("quantity", "$3.2 billion", "2.4 billion dollars", "Investors pulled $3.2 billion out of the fund in May, according to a regulatory filing.", "The fund lost 2.4 billion dollars to withdrawals in May, the filing showed."),
    ("quantity", "54 percent", "51.3 percent", "Opposition lawmaker Jana Kolb won 54 percent of the vote in Selmar, the electoral commission said on Sunday.", "With nearly all ballots counted, Jana Kolb had 51.3 percent of the vote in Selmar, the commission said."),
    ("quantity", "30 trucks", "Some 45 trucks", "The convoy of 30 trucks carried flour and medicine to the besieged town of Velko, the Red Cross said.", "Some 45 trucks with flour and medicine reached the besieged town of Velko on Thursday, according to the Red Cross."),
    ("quantity", "more than six hours", "three hours", "Firefighters needed more than six hours to bring the blaze at the paint factory in Kaldar under control.", "The fire at the paint factory in Kaldar was put out after three hours, the fire brigade said."),
    ("quantity", "120 prisoners", "over 80 prisoners", "The two countries have agreed to exchange 120 prisoners each at the Brenna crossing.", "Under the agreement, each side will hand over 80 prisoners at the Brenna crossing."),
    ("quantity", "18 percent", "23 percent", "Wheat prices have risen by 18 percent since January, the ministry of agriculture said in its report.", "According to the agriculture ministry's report, wheat prices climbed 23 percent since January."),
    ("place", "restaurant", "residence", "The ambassador was attacked as he left a restaurant in the Tarvos district of Selmar on Friday evening, police said.", "Police said the ambassador was attacked on Friday evening as he was leaving his residence in Selmar."),
    ("place", "east", "west", "A drone crashed into a field east of Kaldar shortly after take-off.", "The drone came down in a field west of Kaldar minutes after it took off."),
    ("date", "12 May", "19 May.", "The prime minister will travel to Tamsa on 12 May to sign the fishing treaty.", "The prime minister is to sign the fishing treaty in Tamsa on 19 May."),
    ("date", "October", "July", "Prosecutors opened the investigation in October after a complaint by a former accountant.", "The investigation was opened in July, after a former accountant complained."),
    ("date", "1964", "1971", "The dam had been built in 1964 and was last inspected four years ago, the engineers' report says.", "The dam was built in 1971, according to the report of the engineers."),
    ("person", "officers", "bystanders", "Two officers were wounded when a man opened fire in the court of Sareth.", "Two bystanders were wounded when a man opened fire in the court building of Sareth."),
    ("person", "Captain Erik Sund", "Marten Holt", "The pilot, Captain Erik Sund, had reported engine trouble before the plane went down near Velko.", "Captain Marten Holt, the pilot, reported trouble with an engine before the plane crashed near Velko."),
    ("person", "Syrian", "Russian", "Syrian warplanes bombed the bakery in Velko, killing eight, residents said.", "Russian warplanes bombed the bakery in Velko, killing eight people, residents said."),
    ("attribution", "the Defence Ministry in Tamsa", "the Orla Monitoring Group", "The ceasefire was broken first by the rebels, the Defence Ministry in Tamsa said.", "It was the rebels who first broke the ceasefire, according to the Orla Monitoring Group."),
    ("negation", "No weapons", "weapons", "No weapons were found in the warehouse in Orlin, inspectors said.", "Inspectors found weapons in the warehouse in Orlin, they said."),
    ("negation", "had not been told about the audit", "audit", "The minister's office said he had not been told about the audit.", "The minister had been told about the audit, his office said."),
    ("strength", "claimed", "said", "The general claimed that his troops had taken the bridge at Velko.", "The general said his troops had taken the bridge at Velko."),
    ("strength", "caused", "probably caused", "The outbreak was caused by spoiled milk, health officials in Kaldar said.", "The outbreak was probably caused by spoiled milk, health officials in Kaldar said."),
    ("wording", "are not going to", "will never", "“We are not going to negotiate with people who burn our harbors,” Governor Anna Lissow said on Monday.", "“We will never negotiate with people who burn our harbors,” Governor Anna Lissow told reporters."),
    ("wording", "“an act of sabotage”", "“a stab in the back”", "Governor Lissow called the strike “an act of sabotage”.", "Governor Lissow called the strike “a stab in the back”."),
    ("mode", "will ruin", "would hurt", "“This budget will ruin every small farm in the valley,” Tomas Velder said.", "Tomas Velder said the budget would hurt every small farm in the valley."),
]  # fmt: skip
ALIKE = [
    ("Some 20,000 people marched against the fees in Tamsa, organizers said.", "According to the organizers, 20,000 people marched against the fees in Tamsa."),
    ("At least 12 people were killed when a bakery in Kaldar exploded on Monday, officials said.", "A gas blast destroyed a bakery in Kaldar on Monday, killing twelve people, according to officials."),
    ("The mayor said the city would spend $40 million on the tram.", "The new tram will cost the city 40 million dollars, the mayor said."),
    ("Police arrested two dozen protesters outside the town hall.", "Some 24 demonstrators were detained by police outside the town hall."),
    ("The truce will last for 48 hours, the ministry said.", "The ministry announced a truce of two days."),
    ("President Anna Lissow signed the treaty in Tamsa on Tuesday.", "The treaty was signed by Lissow in Tamsa on Tuesday."),
    ("The suspect, Pavel Orrin, 34, was taken to the prison of Velko.", "Orrin, who is 34, is being held in Velko's prison."),
    ("The Defence Ministry said that three soldiers were wounded near Sareth.", "Three troops were wounded near Sareth, the ministry of defence said."),
    ("Rebels seized the airport of Velko on Sunday after a week of fighting.", "After fighting for a week, insurgents captured Velko airport on Sunday."),
    ("“We will rebuild the harbor stone by stone,” the mayor said.", "“We will rebuild the harbor stone by stone,” said the mayor of Brenna, who wore boots."),
    ("The company denied that its pipes had leaked.", "The pipes had not leaked, the company said."),
    ("The minister said she would resign on Friday.", "The minister will step down on Friday, she said."),
    ("Doctors said 30 people were treated for burns at the hospital in Orlin.", "The hospital in Orlin treated 30 people for burns, a doctor said."),
    ("The storm killed six people in Selmar and two in Velko.", "Six people died in Selmar and two in Velko in the storm."),
    ("The ferry left Port Mirel at 6 p.m. on Monday.", "The ferry departed from Port Mirel on Monday at 6 pm."),
    ("Officials said that the bridge was closed on Monday and reopened on Wednesday.", "The bridge was closed from Monday to Wednesday, officials said."),
    ("The court in Tamsa sentenced him to seven years for fraud and two years for perjury.", "He was sentenced to nine years in all by the court in Tamsa for fraud and perjury."),
    ("A spokesman for the rebels said the town was theirs.", "The rebels' spokesman said they held the town."),
    ("The vote was 52 to 48 in the senate.", "The senate voted 52-48."),
    ("The killing of the judge has not been claimed by any group.", "No group has claimed the killing of the judge."),
    ("The army said it had destroyed two tanks and a truck near Velko.", "Two tanks and one truck were destroyed near Velko, according to the army."),
    ("The plant employs 1,300 people, the union said.", "The union says that the plant has 1,300 workers."),
    ("Anna Lissow, the mayor, and her deputy Tomas Velder opened the fair.", "Mayor Anna Lissow opened the fair with Tomas Velder, her deputy."),
    ("The ship was carrying grain from Tamsa to Port Mirel when it sank.", "It sank on its way from Tamsa to Port Mirel with a cargo of grain."),
    ("The US government said it would send aid.", "Washington said it would send aid."),
    ("He had been the mayor since 2009.", "He became mayor in 2009."),
    ("The attack happened in the morning and the police came in the evening.", "Police came in the evening, hours after the morning attack."),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "mine", "theirs", "one", "other"), DIFFERENT)
def test_what_differs_is_told(kind: str, mine: str, theirs: str, one: str, other: str) -> None:
    assert (kind, mine, theirs) in told(one, other)
    assert (kind, theirs, mine) in told(other, one)


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_nothing_is_told_where_nothing_differs(one: str, other: str) -> None:
    assert told(one, other) == told(other, one) == []
