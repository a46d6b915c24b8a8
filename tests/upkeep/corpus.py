"""Small articles about an invented ferry: a wire and its copies, a rewrite, an independent account, a circle, a false
friend, and an inquiry of which two accounts differ in every way."""

from __future__ import annotations

from pathlib import Path

from provstore.extract.sources.outlets import named_outlet
from provstore.ingest import ingest
from provstore.records import Stated

BODY = """The ferry Orlanda sank off the northern harbor of Varnholm on Sunday, killing 14 people, the Coast Guard said.

“We found the wreck at a depth of 40 meters and the search for survivors will go on,” the Coast Guard commander, \
Irena Volkmar, told reporters at the harbor.

Rescue boats and two helicopters had searched the cold waters around the lighthouse since dawn, and families of the \
passengers waited in a school near the quay while volunteers brought them blankets and soup.

The operator of the ferry has been asked for a list of all passengers, which it had not handed over by the evening.
"""

REUTERS, COURIER, POST, RADIO, GAZETTE = map(
    named_outlet, ("Reuters", "The Varnholm Courier", "Kesmar Daily Post", "Ostrela Radio", "Mirovac Gazette")
)

# Name → who publishes it, when, and the text.
ARTICLES = {
    "wire": (REUTERS, "2024-03-03T14:10", f"Ferry sinks off Varnholm\n\n{BODY}"),
    "copy": (COURIER, "2024-03-03T16:00", f"Ferry sinks, many dead\n\nVARNHOLM (Reuters) - {BODY}"),
    "uncredited": (POST, None, f"Disaster at sea\n\n{BODY}"),
    "rewrite": (
        RADIO,
        "2024-03-06",
        (
            "Fourteen feared dead\n\nThe Coast Guard said that the ferry Orlanda had sunk off the northern harbor of Varnholm"
            " on Sunday and at least 22 people were killed.\n\nPrices for tickets were raised in spring.\n"
        ),
    ),
    "independent": (
        GAZETTE,
        "2024-03-04",
        (
            "Union speaks of 22 dead\n\nAt least 22 people were killed when the ferry Orlanda sank near the northern harbor of"
            " Varnholm on Sunday, the Varnholm Dockworkers Union said in a statement.\n"
        ),
    ),
    "circle, one side": (
        POST,
        "2024-05-02T10:00",
        (
            "Bridge closed\n\nThe old drawbridge over the Tamsin canal has to be closed for heavy trucks until October, the"
            " newspaper Mirovac Gazette reported.\n"
        ),
    ),
    "circle, other side": (
        GAZETTE,
        "2024-05-02T11:00",
        (
            "Trucks banned\n\nThe old drawbridge over the Tamsin canal must be closed for heavy trucks until October, the"
            " newspaper Kesmar Daily Post reported.\n"
        ),
    ),
    "inquiry": (
        COURIER,
        "2024-06-05",
        (
            "Inquiry into the ferry opens\n\nThe Harbor Council admitted that oil had leaked from the wreck of the Orlanda"
            " into Tamsin Bay.\n\nTwo divers were hurt when a cable snapped at the wreck, the council said.\n\nThe lifeboats were moored"
            " near Torvik for repairs, the council said.\n\n"
            "The inquiry will hear the pilots of the harbor on 12 June 2024 in Varnholm, it said.\n\nPolice questioned"
            " Captain Pavel Orrin for three hours after the ferry sank, the council said.\n\nThe council called the rusty lifeboats"
            " of the Orlanda “disgraceful”.\n\n“The owners sent an old ship into a storm for money,” the council said.\n\n"
            "The council said it would pay for the funerals of the crew if the owners refused to do so.\n\n"
            "The pumps of the Orlanda did not work during the storm off Varnholm, the council said.\n\n"
            "Heavy crates slid across the lower deck before the ferry capsized, rescuers said.\n"
        ),
    ),
    "inquiry, told elsewhere": (
        RADIO,
        "2024-06-05",
        (
            "Council on the Orlanda\n\nThe Harbor Council said that oil had leaked from the wreck of the Orlanda into Tamsin"
            " Bay.\n\nFive divers were hurt when a cable snapped at the wreck, the council said.\n\nThe lifeboats were"
            " moored near Mirovac for repairs, the council said.\n\nThe inquiry will hear the pilots of the harbor on 14 June 2024 in Varnholm, it said.\n\nPolice questioned Captain Tomas"
            " Velder for three hours after the ferry sank, the council said.\n\nThe council called the rusty lifeboats of the Orlanda"
            " “outrageous”.\n\nThe council said the owners had led an old ship into a storm for money.\n\nThe council said"
            " it would pay for the funerals of the crew.\n\n"
            "The pumps of the Orlanda worked during the storm off Varnholm, the council said.\n\n"
            "Heavy crates slid across the lower deck before the ferry capsized, residents said.\n"
        ),
    ),
    "false friend": (
        GAZETTE,
        "2023-08-21",
        (
            "Bus falls from bridge\n\nA bus fell off a bridge near the southern border of Valdania on Friday, killing 14 people,"
            " the Interior Ministry said.\n"
        ),
    ),
}


def add(store: Path, folder: Path, *names: str) -> None:
    """Ingest articles, one after the other, as their outlets published them."""
    for name in names:
        outlet, published, text = ARTICLES[name]
        path = folder / f"{name}.txt"
        path.write_text(text, encoding="utf-8")
        ingest(store, [path], stated=Stated(outlet, published, "tester", "2024-04-01T00:00:00Z"))
