"""From files to bytes to a document, and from its text to lines."""
