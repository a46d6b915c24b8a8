"""From bytes to a document, and from its text to lines, sentences, quotations and dates."""
