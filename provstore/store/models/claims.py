"""Who says what: a claim is something the document says, never a statement of truth."""

from typing import get_args

from sqlalchemy import CheckConstraint, Index, UniqueConstraint

from provstore.records import CueClass, Method, Mode, Voice
from provstore.store.models.columns import choice, flag, position, reference, row_id, share, span, table, words

ROLES = ("content", "cue", "source")
METHODS = (*get_args(Method), "+".join(get_args(Method)))

claims = table(
    "claims",
    "What the document says, and what it says that somebody says",
    row_id(),
    reference("extraction_row", "extractions.id", "the extraction"),
    position("place in the order of the extraction, from 0; show prints it plus 1"),
    words("key", "id of the claim: the same in every store, made from the document and the spans"),
    choice("voice", get_args(Voice), "who makes it, somebody else (attributed) or the document itself (outlet)"),
    choice("mode", get_args(Mode), "how much of the content stands in quotation marks", null=True),
    reference("speaker_row", "sources.id", "who says it, of several the first; null where nobody knows", null=True),
    flag("speaker_inferred", "whether part of the speaker's identity is left unsaid by the sentence"),
    words("medium", "the document or channel through which the speaker says it (a letter)", null=True),
    reference("date_row", "dates.id", "when it was said", null=True),
    words("rule", "rule that found it"),
    share("confidence", "how often such a finding is right, from 0 to 1"),
    flag("needs_review", "whether a person should look at it"),
    choice("methods", METHODS, "what found it", null=True),
    choice("cue_class", get_args(CueClass), "what kind of word attributes it", null=True),
    UniqueConstraint("extraction_row", "position"),
    CheckConstraint("(voice = 'attributed') = (mode IS NOT NULL)", name="attributed_has_mode"),
    Index(None, "key"),
    Index(None, "speaker_row"),
)

claim_spans = table(
    "claim_spans",
    "The words of a claim; each role can have several parts",
    reference("claim_row", "claims.id", "the claim", key=True),
    choice("role", ROLES, "what the words are, what is said, the words that attribute it, or who says it", key=True),
    position("place among the parts of the role", key=True),
    *span("the part"),
    rowid=False,
)

claim_sentences = table(
    "claim_sentences",
    "Where the sentence stands in which the content of a claim does; of a content of several, all that they span",
    reference("claim_row", "claims.id", "the claim", key=True),
    *span("the sentence"),
)

claim_readings = table(
    "claim_readings",
    "How one of the methods read a claim where the other read it otherwise: all spans that it marked",
    reference("claim_row", "claims.id", "the claim", key=True),
    choice("method", get_args(Method), "the method", key=True),
    choice("role", ROLES, "what the words are, what is said, the words that attribute it, or who says it", key=True),
    position("place among the parts of the role", key=True),
    *span("the part"),
    rowid=False,
)

claim_speakers = table(
    "claim_speakers",
    "Who says a claim together with its speaker: “Ann Lee and Bob Roe said”",
    reference("claim_row", "claims.id", "the claim", key=True),
    position("place in the order of the text, from 1; 0 is the speaker of the claim", key=True),
    reference("source_row", "sources.id", "who says it too"),
    Index(None, "source_row"),
    rowid=False,
)

claim_relays = table(
    "claim_relays",
    "Through whom the claim came, as its sentence says, nearest first",
    reference("claim_row", "claims.id", "the claim", key=True),
    position("place in the order, 0 is the nearest to the document", key=True),
    reference("source_row", "sources.id", "the relay"),
    rowid=False,
)

claim_addressees = table(
    "claim_addressees",
    "To whom it was said",
    reference("claim_row", "claims.id", "the claim", key=True),
    position("place in the order", key=True),
    words("name", "the name"),
    rowid=False,
)
