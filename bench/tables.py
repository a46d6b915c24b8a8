"""Rows of tables, invented, as pages: hundreds of short texts in nearly the same words, of which each tells its own.

Such are forecasts, results of matches, tolls, and what companies announce.  Where numbers, names and places are all
that differs, the rows of one town or club share their sentences, and those of all share their turns.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from random import Random

from bench.articles import Article

FIRST = date(2024, 1, 1)
SYLLABLES = ("ba", "dor", "el", "fin", "gam", "hu", "ix", "jol", "ka", "lem", "mir", "no", "pra", "quo", "ras", "tev")
Row = tuple[str, date, str, str]  # outlet, day, title, text


def rows(kind: str) -> Callable[[int], Iterator[Article]]:
    """So many pages of a kind of `KINDS`; the same number always gives the same page."""
    return lambda count: (_as_page(number, KINDS[kind](number)) for number in range(count))


def _as_page(number: int, row: Row) -> Article:
    outlet, day, title, text = row
    foot = f"{outlet}’s website is {outlet.replace(' ', '').lower()}.example"
    return Article(f"{number:06}.txt", "\n\n".join((f"{day:%B} {day.day}, {day.year}", title, text, foot)) + "\n")


def _name(choose: Random, syllables: int = 3) -> str:
    return "".join(choose.choices(SYLLABLES, k=syllables)).capitalize()


def _person(choose: Random) -> str:
    return f"{_name(choose, 2)} {_name(choose)}"


def _weather(number: int) -> Row:
    choose, day, town = Random(f"weather/{number}"), FIRST + timedelta(days=number // 20), _town(number % 60)
    text = (
        f"The weather service said on {day:%A} that temperatures in {town} would reach {choose.randint(-5, 35)}"
        f" degrees, with winds of up to {choose.randint(5, 90)} kilometers an hour from the"
        f" {choose.choice(('north', 'south', 'east', 'west'))}. Rainfall of {choose.randint(0, 40)} millimeters was"
        f" expected in the afternoon, forecaster {_person(choose)} said. Residents of {town} were told to keep windows"
        f" closed until {choose.randint(3, 11)} p.m."
    )
    return "Met Desk", day, f"Weather in {town}", text


def _matches(number: int) -> Row:
    choose, day = Random(f"matches/{number}"), FIRST + timedelta(days=number // 10)
    (one, other), goals = (
        (_town(at) for at in choose.sample(range(40), 2)),
        (choose.randint(1, 5), choose.randint(0, 4)),
    )
    text = (
        f"{one} beat {other} by {goals[0]} goals to {goals[1]} on {day:%A} before {choose.randint(900, 60000):,}"
        f" spectators. {_person(choose)} scored in the {choose.randint(1, 90)}th minute. “We deserved it,” coach"
        f" {_person(choose)} said after the match. {other} stay in {choose.randint(2, 18)}th place with"
        f" {choose.randint(3, 70)} points, and travel to {_name(choose)} next week."
    )
    return choose.choice(("Sport One", "Goal Wire")), day, f"{one} {goals[0]}, {other} {goals[1]}", text


def _tolls(number: int) -> Row:
    choose, day = Random(f"tolls/{number}"), FIRST + timedelta(days=number // 15)
    town, dead = _town(choose.randrange(30)), choose.randint(2, 40)
    text = (
        f"At least {dead} people were killed and {choose.randint(2, 140)} wounded in shelling of {town} on {day:%A},"
        f" the health ministry said. Among the dead were {choose.randint(1, 9)} children, hospital director"
        f" {_person(choose)} said. The army said it had struck {choose.randint(1, 9)} positions of the rebels near"
        f" {_name(choose)}. Neither account could be verified."
    )
    return choose.choice(("North Agency", "Relief Bulletin")), day, f"{dead} killed in {town}", text


def _results(number: int) -> Row:
    choose, day = Random(f"results/{number}"), FIRST + timedelta(days=number // 8)
    company = _name(choose)
    text = (
        f"{company} Inc. today announced revenue of {choose.randint(1, 900)}.{choose.randint(0, 9)} million dollars for"
        f" the {choose.choice(('first', 'second', 'third', 'fourth'))} quarter, {choose.choice(('up', 'down'))}"
        f" {choose.randint(1, 60)} percent from a year earlier. “We are pleased with the progress of our strategy and"
        f" remain confident in the outlook for the year,” chief executive {_person(choose)} said. The company expects"
        f" to hire {choose.randint(10, 900)} people in {_name(choose)}. This press release contains forward-looking"
        " statements that are subject to risks and uncertainties, and actual results may differ materially."
    )
    return "Business Line", day, f"{company} reports results", text


def _town(number: int) -> str:
    return _name(Random(f"town/{number}"))


KINDS: dict[str, Callable[[int], Row]] = {
    "weather": _weather,
    "matches": _matches,
    "tolls": _tolls,
    "results": _results,
}
