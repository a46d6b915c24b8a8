"""The commands whose answer is a list: ``provstore documents``, ``claims``, ``links`` and their like."""

from typing import get_args

import click

from provstore.cli._shared import examples
from provstore.cli._tables import prints_table
from provstore.cli.completion import completes
from provstore.cli.graph import draws_graph
from provstore.records import ChangeKind, LinkKind

document_option = click.option(
    "--document",
    metavar="DOC",
    shell_complete=completes("document"),
    help="Only of this document: the beginning of its id, or its path.",
)
story_option = click.option(
    "--story",
    metavar="STORY",
    shell_complete=completes("story"),
    help="Only of this story: the beginning of its id.",
)
outlet_option = click.option(
    "--outlet",
    metavar="WORDS",
    shell_complete=completes("outlet"),
    help="Only of outlets with these words in the name.",
)
language_option = click.option("--language", metavar="CODE", help="Only of documents in this language: en, ar.")
text_option = click.option("--text", "content", metavar="WORDS", help="Only with these words in the text.")


rejected_option = click.option(
    "--rejected", is_flag=True, help="Only those that a person rejected, which are left out otherwise."
)


@click.command(
    epilog=examples(
        "documents --outlet reuters --since 2024-03",
        "documents --order -claims --limit 10",
        "documents --columns document,published,url --csv",
    )
)
@prints_table("provstore.query.lists:list_documents", "document outlet published disputed title language claims path")
@story_option
@outlet_option
@language_option
@click.option("--path", metavar="WORDS", help="Only first seen at a path with these words in it.")
def documents() -> None:
    """List who published what, and when.

    The column claims counts what others say in a document (voice attributed), not what its outlet itself asserts.
    """


@click.command(epilog=examples("stories --order -divergences", "stories --outlet afp --since 2024-03 --until 2024-05"))
@prints_table("provstore.query.stories:list_stories", "id label first last size outlets claims divergences")
@document_option
@outlet_option
@text_option
def stories() -> None:
    """List which documents tell of one event.

    They are found on ingest, from what is told first and not on other days: reports of consecutive days stay apart
    unless they tell of one event.
    """


@click.command(epilog=examples("outlets --held", "outlets --country no --order -cited_by", "outlets --since 2024-03"))
@prints_table(
    "provstore.query.lists:list_outlets",
    "outlet kind country owner documents claims speaks cited_by credited",
)
@click.option(
    "--kind", metavar="KIND", help="Only of this kind: news agency, broadcaster, newspaper, magazine, website."
)
@click.option("--country", metavar="CODE", help="Only of this country, by its two letters.")
@click.option("--owner", metavar="WORDS", help="Only with these words in the name of the owner.")
@click.option("--held", is_flag=True, help="Only those of which a document is in the store.")
def outlets() -> None:
    """List who publishes, is cited, is credited.

    With --since or --until only what was published in these days is counted, and only who is in it is listed.
    """


@click.command(
    epilog=examples(
        "claims --speaker 'harbor master' --voice attributed",
        "claims --outlet reuters --since 2024-03-01 --order speaker",
        "claims --columns document,speakers,content --tsv",
    )
)
@prints_table("provstore.query.lists:list_claims", "document number needs_review review said_by via cue said")
@document_option
@outlet_option
@language_option
@click.option(
    "--speaker",
    metavar="WORDS",
    shell_complete=completes("speaker"),
    help="Only of speakers with these words in the name.",
)
@click.option(
    "--voice", type=click.Choice(["attributed", "outlet"]), help="What others say, or what the outlet itself asserts."
)
@click.option(
    "--mode", type=click.Choice(["direct", "mixed", "indirect"]), help="How much of it is in quotation marks."
)
@click.option("--text", "content", metavar="WORDS", help="Only where what is said has these words.")
@click.option("--needs-review", is_flag=True, help="Only those that a person should look at.")
@rejected_option
@click.option("--no-speaker", is_flag=True, help="Only what others say, where it is not known who.")
def claims() -> None:
    """List who says what.

    Words are taken as they stand, in upper or lower case; parts of words count. Said by and said are what holds: what a
    person decided, or else what was found, which speakers and content have.
    """


@click.command(epilog=examples("captions --credit afp", "captions --where place=Oslo --columns outlet,caption"))
@prints_table("provstore.query.lists:list_captions", "handle outlet picture_by review taken place file_photo caption")
@document_option
@outlet_option
@text_option
@click.option("--credit", metavar="WORDS", help="Only with these words in a credit: an agency, a photographer.")
@rejected_option
def captions() -> None:
    """List the photo captions: whose pictures.

    Picture by is what holds: what a person decided, or else what was found, which photographers and outlets have.
    """


KINDS = [*get_args(LinkKind), "quoted_from", "derived_from", "shares_text", "same_text", "same_claim"]


@click.command(
    epilog=examples(
        "links --kind wire",
        "links --from 'daily post' --to reuters",
        "links --document 4f21",
        "links --graph links.svg",
    )
)
@draws_graph
@prints_table(
    "provstore.query.lists:list_links", "document outlet kind to to_document to_kind held both_from link evidence"
)
@click.option(
    "--document",
    metavar="DOC",
    shell_complete=completes("document"),
    help="Only from or to this document: the beginning of its id, or its path.",
)
@click.option("--kind", type=click.Choice(KINDS), help="Only of this kind.")
@click.option(
    "--from",
    "from_outlet",
    metavar="WORDS",
    shell_complete=completes("outlet"),
    help="Only from outlets with these words in the name.",
)
@click.option(
    "--to", metavar="WORDS", shell_complete=completes("outlet"), help="Only to sources with these words in the name."
)
@rejected_option
def links() -> None:
    """List what the documents use.

    The column to names the source, or the outlet of the document in to_document.
    """


@click.command(epilog=examples("passages --document 4f21", "passages --where because=Reuters --order -a_text"))
@prints_table("provstore.query.pairs:list_passages", "a b a_outlet b_outlet kind copied because a_text")
@document_option
@story_option
@outlet_option
@text_option
@click.option("--kind", type=click.Choice(["verbatim", "edited"]), help="Only word for word, or lightly edited.")
def passages() -> None:
    """List the text that two documents share.

    Copied says who has it from whom, where something tells, because the words that tell it.
    """


DIFFERENCES = (
    *("quantity", "place", "date", "person", "attribution", "wording", "mode", "strength", "negation", "absent"),
)


@click.command(epilog=examples("divergences --kind quantity", "divergences --story 4f21 --certain"))
@prints_table("provstore.query.pairs:list_divergences", "handle a_outlet b_outlet certain a_text b_text")
@document_option
@story_option
@outlet_option
@text_option
@click.option("--kind", type=click.Choice(DIFFERENCES), help="Only of this kind.")
@rejected_option
@click.option("--certain", is_flag=True, help="Only where not both accounts can hold as they stand.")
def divergences() -> None:
    """List where two accounts of a claim differ.

    The words on both sides, as they stand; which is right is not decided here.
    """


@click.command(epilog=examples("changes --editions", "changes --kind quantity --outlet bbc"))
@prints_table("provstore.query.lists:list_changes", "a b a_outlet b_outlet kind a_text b_text")
@document_option
@click.option("--kind", type=click.Choice(get_args(ChangeKind)), help="Only of this kind.")
@click.option(
    "--outlet",
    metavar="WORDS",
    shell_complete=completes("outlet"),
    help="Only where an outlet with these words in the name has one version.",
)
@click.option("--editions", is_flag=True, help="Only of editions: versions of one page by one outlet.")
def changes() -> None:
    """List what copies and editions have otherwise.

    A is the version published earlier, as far as that is known. What A alone has is dropped, what B alone has is added.
    """


@click.command(
    epilog=examples(
        "search lifeboats",
        "search 'harbor master' lifeboats --limit 20",
        "search rusty --speaker 'harbor master' --since 2024-03",
        "search ferry --in captions --outlet afp",
        "search --raw 'lifeboat* NEAR(rusty harbor, 5) NOT ferry'",
    )
)
@prints_table("provstore.query.search:search_texts", "document outlet part start context")
@click.argument("words", nargs=-1, required=True)
@click.option(
    "--in",
    "inside",
    type=click.Choice(["text", "claims", "captions"]),
    default="text",
    help="Only what is claimed, or captions of pictures with their credits.",
)
@outlet_option
@click.option(
    "--speaker",
    metavar="WORDS",
    shell_complete=completes("speaker"),
    help="Only what speakers with these words in the name say.",
)
@click.option(
    "--voice",
    type=click.Choice(["attributed", "outlet"]),
    help="Only what others say, or what the outlet itself asserts.",
)
@click.option("--exact", is_flag=True, help="Only the words as typed: no other spellings of a name.")
@click.option("--raw", is_flag=True, help="WORDS is a question in the language of FTS5: word*, NEAR(a b), a OR b, NOT.")
def search() -> None:
    """Show where words stand in the texts, and what they are part of.

    Each of WORDS is looked for as it stands; put several words that belong together in quotation marks. Only documents
    that have all of them are shown, in the order in which they were stored. Upper or lower case, accents, kinds of
    apostrophes, hyphens and white space make no difference, nor do the ways to write one Arabic letter (أ إ آ ا).
    Nothing typed is a wildcard, and parts of words do not count.

    A name is found in its other spellings, too, which are told above the table.
    """


@click.command(epilog=examples("stats", "stats --where 'of=claims by voice' --json", "stats --since 2024-03"))
@prints_table("provstore.query.contents:count_everything", "of which count", whole=True)
def stats() -> None:
    """Count what the store holds.

    With --since or --until the documents published in these days, and what is found in them.
    """
