"""What is a page made of, and what does it say of itself?  Blocks, headline, dateline, outlet, captions."""
