"""Read one text without a store."""

from hashlib import sha256

from provstore import Document
from provstore.extract import extract

TEXT = "The silo had been checked, Tomas Reyl said.\n\nNobody knows more.\n"

data = TEXT.encode()
document = Document(sha256(data).hexdigest(), data, TEXT, "utf-8", "given")
for claim in extract(document).claims:
    speaker = claim.speaker.name if claim.speaker else "nobody named"
    print(claim.voice, "|", speaker, "|", " … ".join(span.of(TEXT) for span in claim.content))
