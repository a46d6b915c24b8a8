"""Two or more documents → what they share: passages, claims, divergences, roots."""
