"""What the documents show and nobody types: answers of the real commands, and tables made from the code.

Cog runs the blocks in README.md and in the pages of docs/ (`make docs`); `make check` runs them again
and compares.  Each page has a folder of its own, in which its commands run one after the other, as a
reader would type them.

    stage       that folder; runs a command line in it
    consoles    prints commands with their answers, and files
    commands    prints the help of every command, the exit codes, what is refused
    file        prints what the file says of its own views and tables, what its words mean, and the gate's figures
    json_keys   prints the keys of every JSON answer
    python      prints the methods and classes for programs
    words.toml  a sentence for each key, kind and reason of which the program itself has none
"""

from generate.commands import describe_commands, describe_exit_codes, describe_refusals
from generate.consoles import bring, console, listing, quietly, turn_to
from generate.file import (
    describe_figures,
    describe_gold,
    describe_kinds,
    describe_links,
    describe_mistakes,
    describe_tables,
    describe_verdicts,
)
from generate.json_keys import describe_json
from generate.python import describe_arguments, describe_rows, describe_store, describe_values

__all__ = [
    "bring",
    "console",
    "describe_arguments",
    "describe_commands",
    "describe_exit_codes",
    "describe_figures",
    "describe_gold",
    "describe_json",
    "describe_kinds",
    "describe_links",
    "describe_mistakes",
    "describe_refusals",
    "describe_rows",
    "describe_store",
    "describe_tables",
    "describe_values",
    "describe_verdicts",
    "listing",
    "quietly",
    "turn_to",
]
