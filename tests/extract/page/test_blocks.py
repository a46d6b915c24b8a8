"""The page cut into segments: kinds by what a block is, by its neighbors, by its place."""

from __future__ import annotations

import pytest

from provstore.extract.page.blocks import LONGEST_TAIL, find_pieces
from provstore.extract.page.pieces import as_segments

STORY = "The old bridge over the river was closed on Monday after heavy rain."


def kinds(text: str) -> list[tuple[str, str]]:
    """Kind and text of each segment that is not blank."""
    segments = as_segments(text, find_pieces(text))
    return [(segment.kind, segment.span.of(text)) for segment in segments if segment.kind != "blank"]


CASES = [
    (f"News  /  Africa\n\nBridge closed\n\n{STORY}", ["section", "headline", "paragraph"], "breadcrumb and headline"),
    (f"May 3, 2017 09:15\n\nBridge closed\n\n{STORY}", ["timestamp", "headline", "paragraph"], "a date before the headline"),
    (f"Bridge closed\nBy Ann Lee\n\n{STORY}", ["headline", "byline", "paragraph"], "a byline below the headline"),
    (f"Bridge closed - Reuters\n\n{STORY}", ["headline", "boilerplate", "paragraph"], "the outlet after the headline is the browser's"),
    (f"Source: Xinhua| 2018-09-25 11:04:57|Editor: ab\n\n{STORY}", ["credit", "timestamp", "boilerplate", "paragraph"], "an agency's head line in its parts"),
    (f"NORTHTOWN, Aug. 7 (Xinhua) -- {STORY}", ["dateline", "paragraph"], "place, date, agency"),
    (f"(Reuters) - {STORY}", ["dateline", "paragraph"], "an agency without a place"),
    (f"TEHRAN – {STORY}", ["dateline", "paragraph"], "a place in capitals"),
    (f"BREAKING – {STORY}", ["paragraph"], "a label in capitals is no place"),
    (f"{STORY} (Source: North Agency)", ["paragraph", "credit"], "a credit glued to the last sentence"),
    (f"{STORY} --Reuters", ["paragraph", "credit"], "an agency after a dash"),
    (f"{STORY}\n\nReporting by Ann Lee; Editing by Bob Roe", ["paragraph", "boilerplate"], "the desk's credits alone in a block"),
    (f"{STORY} (He smiled.)", ["paragraph"], "brackets that credit nobody"),
    (f"{STORY} All Content by North News is licensed under terms.", ["paragraph", "boilerplate"], "a licence glued to the last sentence"),
    (f"A man waits at the bridge in May 2017. (Photo by Ann LEE/AFP)\n\n{STORY}", ["caption", "paragraph"], "a caption by its credit"),
    (f"This file picture shows the bridge.\n\n{STORY}", ["caption", "paragraph"], "a caption by its first words"),
    (f"A man waits at the bridge on Monday.\nThe rain went on.\nREUTERS/Ann Lee\n\n{STORY}", ["caption", "paragraph"], "lines above a credit line are its caption"),
    (f"Bridge closed\n\n{STORY}\n\nWHO BUILT IT\n\n{STORY}", ["headline", "paragraph", "subheading", "paragraph"], "a short line between paragraphs"),
    (f"Bridge closed\n\n{STORY}\n\nwww.north.example\n\nSHARE THIS\nNorth News App", ["headline", "paragraph", "boilerplate", "boilerplate", "boilerplate"], "furniture below the article"),
    (f"(Updates with arrest (two men)) By Ann Lee TEHRAN, June 5 (Reuters) - {STORY}", ["boilerplate", "byline", "dateline", "paragraph"], "a note ends where its bracket does"),
    (f"(This story was corrected.)\n\n{STORY}", ["boilerplate", "paragraph"], "a note alone"),
    (f"By ANN LEE — {STORY}", ["byline", "paragraph"], "the writer before a dash"),
    (f"{STORY}\n\nCorrection: An earlier version of this article gave a wrong day.", ["paragraph", "boilerplate"], "what the desk says of its own text"),
    (f"{STORY}\n\nThe Associated Press contributed to this report.", ["paragraph", "credit"], "who helped"),
    (f"{STORY} Reporting by Ann Lee; Editing by Bob Roe Our Standards: The Thomson Reuters Trust Principles.", ["paragraph", "boilerplate", "boilerplate"], "two tails on a line"),
    (f"{STORY} A man waits in May. REUTERS/Ann Lee The rain went on.", ["paragraph", "caption", "paragraph"], "a caption where line breaks were lost"),
    (f"{STORY} Related Coverage Court frees two again Bob Roe said it rained.", ["paragraph", "boilerplate", "paragraph"], "a box where line breaks were lost ends where somebody speaks"),
    (f"{STORY} Related Coverage Court frees two again It rained. The rain went on.", ["paragraph", "boilerplate", "paragraph"], "and with its sentence where nobody does"),
    (f"We value your privacy\n\nAccept all\n\nBridge closed\n\n{STORY}", ["boilerplate", "boilerplate", "headline", "paragraph"], "a banner is no headline"),
    (f"Bridge closed\n\nSECTION: NEWS; Pg. 6\n\nLOAD-DATE: June 6, 2018\n\n{STORY}", ["headline", "boilerplate", "boilerplate", "paragraph"], "labels of a database"),
    (f"{STORY} Tags Northtown bridge rain Old Harbor Three boats sank on Monday.", ["paragraph", "boilerplate", "paragraph"], "topics run into a sentence"),
    (f"{STORY} AP Photo Ann Lee Court Frees Two Sailors After Storm The rain went on.", ["paragraph", "boilerplate", "paragraph"], "so does the title of another story"),
    (f"{STORY} Read Also", ["paragraph", "boilerplate"], "the heading of a box that was lost"),
    (f"{STORY} (Source: North Agency) Twitter", ["paragraph", "credit", "boilerplate"], "a button behind the credit"),
    (f"{STORY} Last Update: Saturday, 7 October 2017 16:06 GMT", ["paragraph", "timestamp"], "the date behind the story"),
    (f"{STORY} Related News Court frees two {'Ferry runs again | ' * 60}Copyright 2018 North News. Contact Us Privacy Policy", ["paragraph", "boilerplate"], "all that a site has below its articles"),
    (f"Published July 2 2016 A man waits in the harbor on July 1 2016. (AFP Photo) {STORY}", ["timestamp", "caption", "paragraph"], "date and caption before the story"),
    (f"{STORY} The toll could rise, the mayor said. (AFP Photo) The rain went on.", ["paragraph"], "a sentence that tells is no caption"),
    (f"Ferry sinks off Northtown Friday 15 Aug 2014 Print Tweet Views 458 {STORY}", ["headline", "timestamp", "boilerplate", "paragraph"], "buttons before the story"),
    (f"Bridge closed\n\n{STORY}\n\nEditor’s note: The mayor owes the town three bridges.", ["headline", "paragraph", "paragraph"], "a note that tells of the world"),
    (STORY, ["paragraph"], "one paragraph has no headline"),
    ("", [], "nothing"),
    ("\n \t\n", [], "white space only"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "why"), CASES, ids=[case[2] for case in CASES])
def test_kinds(text: str, expected: list[str], why: str) -> None:
    assert [kind for kind, _ in kinds(text)] == expected, why


# Lines that sites have around and inside their articles, as an editor would strike them out.
AROUND = """
Advertisement
ADVERTISEMENT - CONTINUE READING BELOW
Listen to this article
Listen to this story (4 min)
4 min read
4 minute read
This article is more than 2 years old
Share on Facebook
Share via Email
Share this with
Copy URL
Copy link
Get our newsletter
Get the latest news in your inbox.
Sign up to our daily briefing
Subscribe now
Subscribe to our newsletter for daily updates.
Already a subscriber? Log in
Have something to say? Email us.
Got a tip? Write to us.
Reuse this content
View comments
Comments are closed.
Comments have been disabled.
Topics: Rain, Bridges
Read more on: Bridges
READ ALSO: Ferry runs again after storm
Also read: Ferry runs again after storm
ALSO READ | Ferry runs again after storm
READ | Ferry runs again after storm
MORE: Ferry runs again after storm
Related: Ferry runs again after storm
Related topics
Explore more
More on this story
More from the web
Up next
Follow us on Telegram for the latest news.
Join our WhatsApp channel
Photo gallery
Image 1 of 4
1 of 12
1/5
Show caption
Hide caption
Enlarge image
Play video
Click to play
This video can not be played
Media playback is unsupported on your device
Back to top
Skip to main content
Jump to navigation
Report a typo
Report an error
Spotted a mistake? Tell us.
Send us feedback
Was this article helpful?
A version of this article appears in print on June 5, 2018, on Page A4 of the New York edition with the headline: Bridge Closed.
This article was originally published on June 5, 2018.
This article originally appeared in the Northtown Gazette.
Breaking news alerts
Download the app
Download our app for breaking news alerts.
Get the app
Text size
Font size: A A A
Change language
Today's paper
e-Paper
Previous article
Next article
Older posts
Support quality journalism
Support independent journalism. Donate today.
Donate
Become a member
Story highlights
Key points
Filed under: Rain, Bridges
Tags: Rain, Bridges
Short link: http://north.example/x
Short URL
Views: 1,204
1,204 views
12 shares
Last modified on Mon 5 Jun 2018 14.05 BST
First published: 5 June 2018
(c) 2018 North Sea News
Copyright 2018 North Sea News. All rights reserved.
Terms and Conditions
Privacy Policy | Terms of Use | Contact Us
Contact the author at ann@north.example
ann.lee@north.example
The writer is a professor of engineering at Northtown University.
Ann Lee is a reporter for North Sea News.
Views expressed are the author's own.
The views expressed in this article do not necessarily reflect the opinions of North Sea News.
Disclaimer: The views are the author's.
Story continues below
Continue reading
Continue reading the main story
Read full story
Read more »
[Read more]
Show more
Load more
See more
Loading...
Please wait
Sponsored by North Bank
Paid content
Partner content
Promoted stories
You have reached your limit of free articles.
Subscribe to continue reading.
To read the full story, subscribe.
Reporting by Ann Lee
Edited by Bob Roe
(Editing by Bob Roe)
Translated by Ann Lee
News desk
Newsdesk
Web desk
#bridge #rain #northtown
Trending now
Live updates
Print this page
Print
Email this article
Save for later
Bookmark
Add to favorites
More stories
Latest news
Most viewed
Editor's pick
What to read next
Don't miss
Recommended for you
Our Standards: The Thomson Reuters Trust Principles.
Enditem
/ends
ENDS
Notes to editors
For more information, contact Ann Lee at 555-0148.
Media contact: Ann Lee
###
By Ann Lee
BY ANN LEE
Written by Ann Lee
By Ann Lee in Northtown
By Ann Lee | North Sea News
By Ann Lee for North Sea News
By Ann Lee, Bob Roe and Cy Poe
AFP
Agencies
Staff and agencies
PTI
June 5, 2018
5 Jun 2018, 14:05
2 hours ago
Updated 2 hours ago
Updated at 14:05
""".strip().splitlines()
# Lines that look like them, and are told by the article.
TOLD = """
Subscribe or be silent, the mayor told them.
Get the boats in the water, he said.
This report first says why the bridge fell.
Comments by the mayor drew anger.
The author is under arrest.
Support our troops, she told reporters.
9 of 12 bridges are closed.
For more information the police went to the harbor.
Follow the money, the judge said.
Donate blood, the hospital asked on Monday.
""".strip().splitlines()


@pytest.mark.parametrize("line", AROUND)
def test_a_line_of_the_page_is_not_told_by_the_article(line: str) -> None:
    inside = dict.fromkeys(
        kind for kind, text in kinds(f"Bridge closed\n\n{STORY}\n\n{line}\n\n{STORY}") if text != STORY
    )
    assert not {"paragraph", "subheading", "caption"} & set(inside)


@pytest.mark.parametrize("line", TOLD)
def test_a_line_of_the_article_stays(line: str) -> None:
    assert ("paragraph", line) in kinds(f"Bridge closed\n\n{STORY}\n\n{line}\n\n{STORY}")


def test_the_dash_after_a_dateline_is_no_part_of_the_story() -> None:
    assert kinds(f"NORTHTOWN, Aug. 7 (Xinhua) -- {STORY}") == [
        ("dateline", "NORTHTOWN, Aug. 7 (Xinhua) --"),
        ("paragraph", STORY),
    ]


@pytest.mark.parametrize(
    ("glued", "kind"),
    [
        ("It rained. REUTERS/Ann Lee ", "caption"),
        ("(Updates with rain) ", "boilerplate"),
        ("May 3, 2017 A ", "timestamp"),
    ],
)
def test_what_stands_without_end_in_a_block_is_cut_one_by_one(glued: str, kind: str) -> None:
    assert kind in {found for found, _ in kinds(glued * 1000)}


def test_credits_without_end_are_cut_one_by_one() -> None:
    """Fifteen thousand characters of them once were too deep for the stack."""
    text = "(Photo by AFP) " * 1000
    found = [kind for kind, _ in kinds(text)]
    assert set(found) == {"caption"} and len(found) > 900


def test_a_tail_is_looked_for_at_the_end_of_a_long_block_only() -> None:
    near, far = " Source North TV" + " and agencies", "x " * LONGEST_TAIL
    assert kinds(f"{far}{STORY}{near}")[-1] == ("credit", near.strip())
    assert [kind for kind, _ in kinds(f"{STORY} (Source: North Agency) {far}and so on.")] == ["paragraph"]
