"""Two or more documents → what they share: passages, stories, claims, divergences, roots."""
