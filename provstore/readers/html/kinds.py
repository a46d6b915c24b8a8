"""Which elements the HTML standard treats alike, by their names (html.spec.whatwg.org, 13.1.2 and 13.2.4 to 13.2.6)."""


def _names(words: str) -> frozenset[str]:
    return frozenset(words.split())


# Without an end tag.
VOID = _names("area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr")
# Whose text holds no elements; and of these those in which references to characters count.
RAW = _names("iframe noembed noframes noscript script style textarea title xmp")
WITH_REFERENCES = _names("textarea title")
# That stand in the head of a page, also where it has no tag of its own.
OF_HEAD = _names("base basefont bgsound link meta noframes noscript script style template title")

HEADINGS = _names("h1 h2 h3 h4 h5 h6")
# That end an open paragraph by their beginning.
END_PARAGRAPH = HEADINGS | _names(
    "address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form"
    " header hgroup hr li listing main menu nav ol p plaintext pre search section summary ul xmp"
)
# That go on in the next paragraph where they were not ended.
FORMATTING = _names("a b big code em font i nobr s small strike strong tt u")
# That end of themselves where something around them ends.
ENDS_ITSELF = _names("dd dt li optgroup option p rb rp rt rtc")
# Inside which formatting begins anew.
BARRIERS = _names("applet caption marquee object td template th")

CELLS = _names("td th")
ROWS = _names("tbody tfoot thead")
OF_TABLE = CELLS | ROWS | _names("caption col colgroup tr")

# Before which formatting that something else has closed is not opened again.
OPENS_NOTHING_AGAIN = END_PARAGRAPH | OF_HEAD | OF_TABLE | _names("body head html table")

# Out of which the end of an element does not reach; of a list item; of a paragraph; of a part of a table.
SCOPE = _names(
    "annotation-xml applet caption desc foreignobject html marquee mi mn mo ms mtext object table td template th title"
)
SCOPE_OF_ITEM = SCOPE | {"ol", "ul"}
SCOPE_OF_PARAGRAPH = SCOPE | {"button"}
SCOPE_OF_TABLE = _names("html table template")


def scope_of(name: str) -> frozenset[str]:
    """Out of which elements the end tag of an element does not reach."""
    if name == "p":
        return SCOPE_OF_PARAGRAPH
    if name == "li":
        return SCOPE_OF_ITEM
    if name == "template":
        return _names("html")
    return SCOPE_OF_TABLE if name in OF_TABLE or name == "table" else SCOPE


# That no stray end tag of an inline element ends.
SPECIAL = (
    END_PARAGRAPH
    | VOID - {"keygen"}
    | RAW
    | BARRIERS
    | OF_TABLE
    | SCOPE
    | _names("body button frameset head iframe noscript select table")
)

# The attributes of a font of HTML, which drawings have too.
OF_HTML_FONT = _names("color face size")
# Drawings and formulas; where HTML stands in them; what cannot stand in them and so ends them.
DRAWN = _names("math svg")
HTML_IN_DRAWN = _names("annotation-xml desc foreignobject mi mn mo ms mtext title")
END_DRAWN = HEADINGS | _names(
    "b big blockquote body br center code dd div dl dt em embed head hr i img li listing menu meta nobr ol p pre ruby"
    " s small span strike strong sub sup table tt u ul var"
)
