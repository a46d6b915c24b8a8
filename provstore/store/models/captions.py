"""Whose pictures: captions and their credits."""

from sqlalchemy import UniqueConstraint

from provstore.store.models.columns import flag, position, reference, row_id, span, table, words

photo_captions = table(
    "photo_captions",
    "Photo captions and what they state of the picture",
    row_id(),
    reference("extraction_row", "extractions.id", "the extraction"),
    position("place in the order of the text"),
    *span("the caption"),
    reference("taken_row", "dates.id", "when the picture was taken", null=True),
    words("place", "where it was taken", null=True),
    flag("file_photo", "whether it is a file picture"),
    words("rule", "rule that found it"),
    UniqueConstraint("extraction_row", "position"),
)

photo_credits = table(
    "photo_credits",
    "The credits of photo captions",
    reference("caption_row", "photo_captions.id", "the caption", key=True),
    position("place in the order of the text", key=True),
    *span("the credit"),
    reference("outlet_row", "sources.id", "the agency or outlet credited", null=True),
    words("photographer", "the photographer credited", null=True),
    rowid=False,
)
