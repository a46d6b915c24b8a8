"""The page for an editor in a real browser: axe finds nothing, no width is too narrow, nothing is asked of a network.

Needs chromium and `make browser`; where either is missing, the tests are skipped and say so.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.render.report.made import SUBJECTS

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
playwright = pytest.importorskip("playwright.sync_api", reason="no playwright here: make browser installs it")
axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="no axe here: make browser installs it")
pytestmark = pytest.mark.skipif(not CHROMIUM, reason="no chromium here (Debian: apt install chromium)")


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with playwright.sync_playwright() as driver:
        # Root, as in a container, cannot have the sandbox; the only pages are ours.
        opened = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"] if os.getuid() == 0 else [])
        yield opened
        opened.close()


@pytest.mark.parametrize("width", [360, 800, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("names", [SUBJECTS[0], SUBJECTS[3], SUBJECTS[-1]], ids=str)
def test_everybody_can_read_the_page(
    browser: Any,
    page_of: Callable[..., str],
    tmp_path: Path,
    names: tuple[str, ...],
    scheme: str,
    width: int,
) -> None:
    file = tmp_path / "page.html"
    file.write_text(page_of(*names), encoding="utf-8")
    # axe is a script, which the page itself forbids.
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True)
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(file.as_uri())
    found = axe.Axe().run(page).response
    assert [(one["id"], [node["html"] for node in one["nodes"]]) for one in found["violations"]] == []
    assert found["passes"], "axe looked at nothing"
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert asked == [file.as_uri()]
    context.close()


def test_a_link_leads_to_the_mark_and_on_to_the_note(
    browser: Any,
    page_of: Callable[..., str],
    tmp_path: Path,
) -> None:
    file = tmp_path / "page.html"
    file.write_text(page_of("75fa#3"), encoding="utf-8")
    page = browser.new_page()
    page.goto(file.as_uri())
    page.locator("#n1 .way-back a").first.click()
    (mark,) = [page.evaluate("document.querySelector(':target').id")]
    page.locator(f"#{mark} ~ sup a").first.click()
    assert page.evaluate("document.querySelector(':target').id") == "n1"
    page.close()
