"""What documents share: passages, claims that say the same, and where the accounts differ.

Of two documents, a is always the one whose id is smaller as text: that makes a row the same whichever
came first.  Claims are named by their keys, which outlive a new extraction.
"""

from sqlalchemy import Index, UniqueConstraint

from provstore.store.models.columns import choice, flag, number, raw, reference, row_id, share, span, table, words

DIVERGENCES = (
    "quantity", "place", "date", "person", "attribution", "wording", "mode", "strength", "negation", "absent",
)  # fmt: skip
RELATIONS = ("same", "opposite", "related")

indexed = table(
    "_indexed",
    "Which texts the index of passages knows, and under which outlet",
    reference("document_row", "documents.id", "the document", key=True),
    reference("outlet_row", "sources.id", "who publishes it, as far as anybody says", null=True),
    number("fingerprints", "how many different fingerprints it has"),
)

furniture = table(
    "_furniture",
    "Fingerprints that the pages of an outlet repeat, and that are therefore no sign of copying",
    number("outlet", "row of the outlet among the sources; -1 for all documents whose outlet nobody knows", key=True),
    raw("likely", "64-bit integers, ascending: no evidence unless two pages are versions of one story"),
    raw("certain", "64-bit integers, ascending: no evidence at all"),
)

index_segments = table(
    "_index_segments",
    "Sorted parts of the index in which passages of other documents are found",
    row_id(),
    raw("packed", "64-bit integers, little-endian, ascending: a hash in the upper 40 bits, a row in the lower 24"),
)

bands = table(
    "_bands",
    "What nearly identical texts have in common, to find them by",
    number("band", "hash of the smallest of its hashes, in one of several orders", key=True),
    reference("document_row", "documents.id", "a document that has it", key=True),
    Index(None, "document_row"),
    rowid=False,
)

copies = table(
    "copies",
    "Pages that are nearly the same text as many others: of such a group, each page is compared with few of the others",
    reference("document_row", "documents.id", "the page", key=True),
    reference("group_row", "documents.id", "its group, called by the document that all of it resemble"),
    choice(
        "kept",
        ("earliest", "credited", "agency"),
        "why all others of the group are compared with it; null where they are not",
        null=True,
    ),
    reference("before_row", "documents.id", "the page of its outlet right before it in the group", null=True),
    reference("run_row", "runs.id", "the run that found it"),
    Index(None, "group_row"),
)

passages = table(
    "passages",
    "Text that two documents share; which of them copied stands there only where something tells",
    row_id(),
    reference("a_row", "documents.id", "the document with the smaller id"),
    reference("b_row", "documents.id", "the other document"),
    *span("the passage in a", prefix="a_"),
    *span("the passage in b", prefix="b_"),
    choice("kind", ("verbatim", "edited"), "whether the words are the same"),
    choice("copied", ("a from b", "b from a"), "who has it from whom; null where nothing tells", null=True),
    *span("the words of the copy that say so", prefix="because_", null=True),
    words("rule", "rule that found the direction, or why there is none"),
    flag("inferred", "whether the direction is not said in so many words"),
    reference("run_row", "runs.id", "the run that found it"),
    UniqueConstraint("a_row", "b_row", "a_start", "a_end", "b_start", "b_end"),
    Index(None, "b_row"),
)

inferred_wires = table(
    "inferred_wires",
    "Whose copy a document prints without a credit: it shares its text with one that has the credit",
    row_id(),
    reference("document_row", "documents.id", "the document without a credit"),
    reference("to_row", "sources.id", "the agency"),
    *span("the words it shares"),
    reference("from_row", "documents.id", "the document that has the credit, or is the agency's own"),
    *span("the words there", prefix="from_"),
    words("rule", "rule that found it"),
    reference("run_row", "runs.id", "the run that found it"),
    UniqueConstraint("document_row", "to_row"),
    Index(None, "from_row"),
)

claim_pairs = table(
    "claim_pairs",
    "Claims of two documents that tell of the same thing, and the parts of them that do",
    row_id(),
    reference("a_row", "documents.id", "the document with the smaller id"),
    reference("b_row", "documents.id", "the other document"),
    words("a_key", "id of the claim in a"),
    words("b_key", "id of the claim in b"),
    *span("the part of the claim in a; null where it is the whole", prefix="a_", null=True),
    *span("the part of the claim in b; null where it is the whole", prefix="b_", null=True),
    choice("relation", RELATIONS, "whether they say the same, the opposite, or no more than tell of the same thing"),
    share("score", "how much they have in common, from 0 to 1"),
    words("rests_on", "what the score rests on"),
    reference("run_row", "runs.id", "the run that found it"),
    UniqueConstraint("a_key", "b_key"),
    Index(None, "a_row", "b_row"),
    Index(None, "b_row"),
    Index(None, "b_key"),
)

divergences = table(
    "divergences",
    "Where two accounts of the same claim differ: the words on both sides, and no verdict",
    row_id(),
    reference("a_row", "documents.id", "the document with the smaller id"),
    reference("b_row", "documents.id", "the other document"),
    choice("kind", DIVERGENCES, "what differs"),
    *span("the words in a", prefix="a_", null=True),
    *span("the words in b", prefix="b_", null=True),
    words("a_key", "id of the claim in a"),
    words("b_key", "id of the claim in b"),
    flag("certain", "whether they differ for sure; not where two spellings may be one name"),
    reference("run_row", "runs.id", "the run that found it"),
    Index(None, "a_row", "b_row"),
    Index(None, "b_row"),
)
