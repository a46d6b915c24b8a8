"""Who is said to say what, by the rules of English: cues, subjects, hearers, constructions."""
