"""Saved pages around the invented articles: menus, scripts, JSON-LD, pictures, lists of other stories; 60 to 400 kB.

What surrounds an article on the web is mostly larger than the article, and differs in size from site to site; so it
does here.  The same number always gives the same page.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from html import escape
from pathlib import Path
from random import Random

from bench.articles import OUTLETS, PEOPLE, PLACES, Article, nouns, write_article

SITES = 12  # of which each has a size and class names of its own
SMALLEST, LARGEST = 60_000, 400_000  # characters
_TITLES = (
    "the ferry line", "the grain shipment", "the hospital budget", "the old bridge", "fishing rights", "the barrier",
)  # fmt: skip


def pages(count: int) -> Iterator[Article]:
    """So many pages, as files of HTML."""
    for number in range(count):
        yield Article(f"{number:06}.html", write_page(number))


def write_files(folder: Path, count: int) -> int:
    """Write so many pages into a folder, which is made; returns their size in bytes."""
    folder.mkdir()
    return sum((folder / page.name).write_bytes(page.text.encode()) for page in pages(count))


def write_page(number: int) -> str:
    """The page of that number."""
    site = number % SITES
    size = SMALLEST + (LARGEST - SMALLEST) * (site * site) // (SITES - 1) ** 2  # most are small, a few are large
    choose = Random(f"page/{number}")
    stamp, title, *paragraphs = write_article(number).text.strip().split("\n\n")
    head = _head(choose, title, site)
    story = _story(choose, (stamp, title), paragraphs, site)
    around: list[str] = []
    while len(head) + len(story) + sum(map(len, around)) < size:
        around.append(choose.choice(_AROUND)(choose, site))
    half = len(around) // 3
    body = "\n".join(
        (_menu(choose, site), *around[:half], story, *around[half:], "<footer><p>© all rights</p></footer>")
    )
    return f'<!DOCTYPE html>\n<html lang="en">\n{head}\n<body class="page s{site}">\n{body}\n</body>\n</html>\n'


def _head(choose: Random, title: str, site: int) -> str:
    outlet, domain = OUTLETS[site % len(OUTLETS)]
    day = f"2018-{choose.randint(1, 12):02}-{choose.randint(1, 28):02}T{choose.randint(6, 22):02}:30:00Z"
    stated = {
        "@context": "https://schema.org", "@type": "NewsArticle", "headline": title, "datePublished": day,
        "author": [{"@type": "Person", "name": choose.choice(PEOPLE)[0]}],
        "publisher": {"@type": "NewsMediaOrganization", "name": outlet},
        "image": [{"@type": "ImageObject", "url": f"https://{domain}/{n}.jpg", "width": 1200} for n in range(4)],
    }  # fmt: skip
    metas = {"og:title": title, "og:site_name": outlet, "article:published_time": day, "og:type": "article"}
    return "\n".join((
        "<head>",
        '<meta charset="utf-8">',
        f"<title>{escape(title)} | {escape(outlet)}</title>",
        *(f'<meta property="{name}" content="{escape(value)}">' for name, value in metas.items()),
        *(f'<link rel="preload" href="https://{domain}/static/{choose.getrandbits(64):x}.js">' for _ in range(20)),
        f'<link rel="canonical" href="https://{domain}/news/{choose.getrandbits(32)}">',
        f'<script type="application/ld+json">{json.dumps(stated)}</script>',
        f"<style>{'.a-b{color:#123;margin:0 4px}' * 300}</style>",
        "</head>",
    ))  # fmt: skip


def _story(choose: Random, above: tuple[str, str], paragraphs: list[str], site: int) -> str:
    """The article below what stands `above` it, the time and the title."""
    parts = [
        f'<article class="article-body s{site}"><h1 class="headline">{escape(above[1])}</h1>',
        f'<p class="date"><time>{above[0]}</time></p>',
    ]
    for number, words in enumerate(paragraphs):
        if "(Photo by " in words:
            caption = f"<figcaption>{escape(words)}</figcaption>"
            parts.append(f'<figure class="image"><img src="{number}.jpg" alt="x">{caption}</figure>')
        else:
            linked = escape(words).replace(" the ", f' <a href="/t/{number}">the</a> ', choose.randint(0, 1))
            parts.append(f'<p class="text p{number}" data-id="{choose.getrandbits(32)}">{linked}</p>')
    return "\n".join((*parts, "</article>"))


def _related(choose: Random, site: int) -> str:
    """A list of other stories, each with a picture, a title in a link and a time."""
    cards = []
    for _ in range(8):
        number, address = choose.getrandbits(32), f"/news/{choose.getrandbits(40)}"
        title = f"{choose.choice(PLACES)}: {choose.choice(_TITLES)} and {choose.choice(nouns())}"
        cards += [
            f'<li class="teaser teaser--s{site}" id="t{number}"><div class="teaser__inner">',
            f'<a class="teaser__link" href="{address}" data-track="{choose.getrandbits(60):x}">',
            f'<picture><source srcset="a.webp 1x, b.webp 2x"><img src="/i/{number}.jpg" alt=""></picture>',
            f'<svg viewBox="0 0 9 9"><path d="M0 0h9v9z"></path></svg><h3 class="teaser__title">{title}</h3></a>',
            '<span class="meta"><time datetime="2018-06-01">1 June</time></span></div></li>',
        ]
    return f'<section class="related-stories"><h2>More on this</h2><ul>{"".join(cards)}</ul></section>'


def _menu(choose: Random, site: int) -> str:
    links = (
        f'<li><a class="nav__link" href="/{word}">{word.title()}</a></li>' for word in choose.choices(nouns(), k=40)
    )
    return f'<nav class="nav nav--s{site}" aria-label="Main"><ul class="nav__list">{"".join(links)}</ul></nav>'


def _script(choose: Random, site: int) -> str:
    """A script with data of the page, as large as those that programs write into pages."""
    data = {f"k{choose.getrandbits(20)}": {"id": choose.getrandbits(40), "html": "<p>no text</p>"} for _ in range(150)}
    return f"<script>window.__s{site}={json.dumps(data)};</script>"


# By and large as many elements for each character as real pages have: one for some 250.
_AROUND = (*(_script,) * 8, _related, _related, _menu)
