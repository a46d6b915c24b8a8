"""The wheel works without the repository: its data and its migrations are inside."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).parent.parent
MAN_PAGES = list((ROOT / "docs" / "man").iterdir())


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    subprocess.run(build, check=True, capture_output=True)
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def environment(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment with the wheel; what the wheel needs is borrowed from ours, so no network."""
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder, symlinks=True)
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--python", str(folder / "bin" / "python")]
    subprocess.run([*pip, "install", "-q", "--no-index", "--no-deps", str(wheel)], check=True, capture_output=True)
    site_packages = next(folder.glob("lib/python*/site-packages"))
    (site_packages / "borrowed.pth").write_text(sysconfig.get_path("purelib") + "\n")
    return folder


def run(environment: Path, folder: Path, program: str, *arguments: str) -> str:
    plain = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    command = [environment / "bin" / program, *arguments]
    return subprocess.run(command, cwd=folder, env=plain, check=True, capture_output=True, text=True).stdout


def test_wheel_holds_all_data(wheel: Path) -> None:
    with ZipFile(wheel) as archive:
        inside = set(archive.namelist())
    kinds = {".py", ".toml", ".sql", ".typed", ".npz", ".md"}
    package = {str(path.relative_to(ROOT)) for path in (ROOT / "provstore").rglob("*") if path.suffix in kinds}
    migrations = {
        f"provstore/_migrations/{path.relative_to(ROOT / 'migrations')}" for path in (ROOT / "migrations").rglob("*.py")
    }
    assert migrations
    assert package | migrations <= inside


def test_wheel_works_alone(environment: Path, tmp_path: Path) -> None:
    where = run(environment, tmp_path, "python", "-c", "import provstore; print(provstore.__file__)")
    assert Path(where).is_relative_to(environment)
    assert {page.name for page in environment.glob("share/man/man*/*")} == {page.name for page in MAN_PAGES}
    assert run(environment, tmp_path, "provstore", "--version").startswith("provstore ")

    (tmp_path / "page.txt").write_text("A headline\n\nThe mayor said that the bridge was closed.\n", encoding="utf-8")
    assert "1 stored" in run(environment, tmp_path, "provstore", "ingest", "page.txt")
    assert "bridge" in run(environment, tmp_path, "provstore", "claims")
    assert run(environment, tmp_path, "provstore", "db", "info")
    run(environment, tmp_path, "provstore", "db", "upgrade")
    run(environment, tmp_path, "provstore", "verify")
