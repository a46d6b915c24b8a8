"""provstore from Python: `open_store`, and the classes of what it answers.

    store      `Store`: what takes in, answers, the whole; on `decisions`, what persons state and decide; these on
               `lists`, and these on `reading`, which opens the file
    intake     taking articles in, and what became of them
    asked      which part of a list is wanted
    listed     what lists of documents, claims, captions … are made of; `between`, of those about two documents;
               `told`, of speakers that may be one, moments, decisions, counts, the log
    answers    what `compare`, `sources`, `trace` answer; `document`, what `show` does
    shaped     JSON → these classes
    spans      words with their places
    shown      what is put together for `show`, of which the command line prints the JSON

Nothing is asked or worked out here: that is done in `provstore.query`, for this and for the command line.
"""
