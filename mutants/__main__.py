"""The command: draw changes, try them on all cores, print what no test noticed."""

from __future__ import annotations

import argparse
import compileall
import os
import shlex
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from itertools import repeat
from multiprocessing import get_context
from multiprocessing.queues import Queue
from pathlib import Path
from py_compile import PycInvalidationMode

from cosmic_ray.mutating import mutate_and_test
from cosmic_ray.work_item import TestOutcome, WorkResult

from mutants.beside import tests_of
from mutants.operators import register
from mutants.probes import Ran, Reach, place_probes
from mutants.sample import Change, changed_lines, changes_of, draw, load_equivalents

ROOT = Path.cwd()  # of a checkout
# What is tried without arguments: the parts that keep what was read and answer a question.
PARTS = ("extract", "match", "query", "render", "ingest", "upkeep", "forms", "review", "api", "store")
LEAST_SHARE = 0.85  # of the changes that a test must notice
SLOWER, LEAST_LIMIT_S = 5, 60  # a run may take 5 times as long as without a change, and a minute at least
PYTEST = (sys.executable, "-m", "pytest", "-x", "-q", "--no-header", "--no-summary", "-p", "no:cacheprovider")


def main() -> int:
    """Exit code 1: fewer than 85 % were noticed; 2: it could not be tried."""
    options = _parser().parse_args()
    register()
    try:
        modules = _modules(options.paths or [f"provstore/{part}" for part in PARTS])
        equivalents = load_equivalents(ROOT)
        possible = [change for module in modules for change in changes_of(module)]
        drawn = draw(possible, changed_lines(ROOT, options.base, modules), equivalents, options.count, options.seed)
        print(f"{len(drawn)} of {len(possible)} changes in {len(modules)} modules, seed {options.seed}", flush=True)
        if options.list:
            print(*(f"{one.place}\n  - {one.before}\n  + {one.after}" for one in drawn), sep="\n")
            return 0
        with tempfile.TemporaryDirectory(prefix="mutants-") as folder:
            return _try(drawn, Path(folder), min(options.jobs, len(drawn)))
    except ValueError as error:
        print(error, file=sys.stderr)
        return 2


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="mutants", description=__doc__)
    parser.add_argument("paths", nargs="*", help="modules or folders (default: the parts that answer questions)")
    parser.add_argument("--count", type=int, default=150, help="how many changes are tried (default 150)")
    parser.add_argument("--seed", type=int, default=1, help="another seed draws other changes")
    parser.add_argument("--base", default="HEAD~1", help="lines changed since this commit come first (default HEAD~1)")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="at the same time (default: all cores)")
    parser.add_argument("--list", action="store_true", help="print the changes and try none")
    return parser


def _modules(names: Sequence[str]) -> list[Path]:
    """The modules of folders, and single modules, relative to the checkout."""
    found: set[Path] = set()
    for name in names:
        path = Path(os.path.relpath(name))
        found.update(path.rglob("*.py"))
        found.update(one for one in (path, path.with_suffix(".py")) if one.is_file())
    if not found:
        raise ValueError(f"no module in {', '.join(names)}")
    return sorted(found)


def _try(drawn: Sequence[Change], folder: Path, jobs: int) -> int:
    copies = get_context().Queue()
    for number in range(jobs):
        copy = folder / str(number)
        _copy_tree(copy)
        copies.put(copy)
    survivors, tried = [], 0
    started = time.monotonic()
    with ProcessPoolExecutor(jobs, initializer=_enter_copy, initargs=(copies,)) as pool:
        probes, nearest = place_probes(drawn), [tests_of(one.spec.module_path) for one in drawn]
        files = sorted({file for files in nearest for file in files})
        shares = [part for at in range(jobs) if (part := files[at::jobs])]
        reports = [folder / f"reach-{at}.json" for at in range(len(shares))]
        list(pool.map(_listen, shares, repeat(probes.marked), reports))
        reach = Reach.read(reports)
        running = {}
        for one, files, probe in zip(drawn, nearest, probes.of, strict=True):
            running[pool.submit(_try_one, one, reach.choose(files, probe))] = one
        for future in as_completed(running):
            tried += 1
            result = future.result()
            if result.test_outcome != TestOutcome.KILLED:
                survivors.append(running[future])
                told = (result.diff or result.output or "").split("\n")
                print(f"\n{running[future].place} {(result.test_outcome or result.worker_outcome).value}")
                print(*(line for line in told if not line.startswith(("--- ", "+++ "))), sep="\n", flush=True)
            elif sys.stdout.isatty():
                print(f"\r{tried} of {len(drawn)} tried, {len(survivors)} unnoticed", end="", flush=True)
    share = 1 - len(survivors) / len(drawn)
    print(f"\nUnnoticed: {' '.join(sorted(one.place for one in survivors)) or 'none'}")
    took = f"{time.monotonic() - started:.0f} s"
    print(f"{len(drawn) - len(survivors)} of {len(drawn)} noticed: {share:.1%}; {LEAST_SHARE:.0%} are wanted ({took})")
    return 0 if share >= LEAST_SHARE else 1


def _copy_tree(copy: Path) -> None:
    """What git knows or would add, so that neither the working tree nor another run sees a change."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        capture_output=True,
        text=True,
        check=True,
    )
    for name in filter(None, listed.stdout.split("\0")):
        if Path(name).is_file():
            (copy / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(name, copy / name)
    # Compared by content: a change of the same length within one second must not go unseen.
    compileall.compile_dir(copy / "provstore", quiet=1, invalidation_mode=PycInvalidationMode.CHECKED_HASH)


def _enter_copy(copies: Queue[Path]) -> None:
    """Each process works in a copy of its own, and so does everything that its tests start."""
    os.chdir(copies.get())
    os.environ["PYTHONPATH"] = os.getcwd()
    # What a shell starts in the background ignores it, and then so would the commands that tests interrupt.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    register()


def _listen(files: Sequence[str], marked: Mapping[Path, str], report: Path) -> None:
    """Run tests without a change, to know what each of them runs; raises ValueError where one fails."""
    unmarked = {path: path.read_text("utf-8") for path in marked}
    for path, code in marked.items():
        path.write_text(code, "utf-8")
    told = ("-p", "mutants.listening", "--reach", report)
    run = subprocess.run([*PYTEST, *told, *files], capture_output=True, text=True, check=False)
    for path, code in unmarked.items():
        path.write_text(code, "utf-8")
    if run.returncode != 0:
        raise ValueError(f"without any change these tests fail:\n{run.stdout}")


def _try_one(change: Change, tests: Sequence[Ran]) -> WorkResult:
    limit_s = max(LEAST_LIMIT_S, SLOWER * sum(one.seconds for one in tests))
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", suffix=".txt") as listed:
        print(*(one.id for one in tests), sep="\n", file=listed, flush=True)
        # Without any test, nothing notices.
        command = shlex.join([*PYTEST, f"@{listed.name}"] if tests else ["true"])
        return mutate_and_test([change.spec], command, limit_s)


if __name__ == "__main__":
    sys.exit(main())
