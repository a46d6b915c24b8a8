"""What the file says of itself, so that it can be read without the program."""

from provstore.store.models.columns import choice, number, table, words

about = table(
    "_about",
    "What this file is and how to read it",
    words("name", "what is told", key=True),
    words("value", "what there is to tell"),
    rowid=False,
)

descriptions = table(
    "_columns",
    "What every table, view and column holds; read it through v_columns",
    words("object", "name of the table or view", key=True),
    number("position", "place of the column in it; 0 is the table or view itself", key=True),
    choice("kind", ("table", "view"), "what the object is"),
    words("column", "name of the column; null for the table or view itself", null=True),
    words("description", "what it holds"),
    rowid=False,
)
