"""One page of HTML for an editor: `write_report` makes it of what `provstore.query.report` gathered.

`elements` makes HTML and escapes all words; `marks` ties words of a text to notes; `claim`, `comparison` and `story`
lay out what is told of each; `shared` is what all of them have; `page` puts a file around it.
"""

from provstore.forms.report import PageJson
from provstore.render.report.claim import lay_out_claim
from provstore.render.report.comparison import lay_out_comparison
from provstore.render.report.page import Page, Section, write_page
from provstore.render.report.shared import tell_decided, tell_documents, tell_origin
from provstore.render.report.story import lay_out_story


def write_report(page: PageJson) -> str:
    """The file, the same for the same answers: no time is told but those of the store."""
    told = _lay_out(page)
    shared = [
        Section("decided", "What persons decided", tell_decided(page)),
        Section("documents", "Documents and hashes", tell_documents(page)),
    ]
    return write_page(told._replace(sections=[*told.sections, *shared]), tell_origin(page["ledger"]))


def _lay_out(page: PageJson) -> Page:
    if page["subject"] == "claim":
        return lay_out_claim(page)
    return lay_out_comparison(page) if page["subject"] == "comparison" else lay_out_story(page)
