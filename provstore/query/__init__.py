"""What a person asks of a store: a module for each kind of question.  Lists are Tables, answers have types of forms."""
