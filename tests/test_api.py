"""What `import habeas` gives, pinned; and that it stays quick."""

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import habeas

HEAVY = (
    "onnxruntime",
    "trafilatura",
    "lxml",
    "tokenizers",
    "dateparser",
    "numpy",
    "rich",
    "typer",
    "yaml",
    "sqlalchemy",
    "msgspec",
    "jinja2",
)


def test_the_public_names():
    names = ["Docket", "Dossier", "Failed", "HabeasError", "Store", "__version__", "add", "open", "read", "read_all"]
    assert habeas.__all__ == names


@pytest.mark.parametrize("name", habeas.__all__)
def test_each_public_name_is_there_and_seen(name):
    assert getattr(habeas, name) is not None
    assert name in dir(habeas)


def test_an_unknown_name_is_an_attribute_error():
    with pytest.raises(AttributeError, match="'nothing'"):
        _ = habeas.nothing


def test_import_loads_nothing_heavy():
    code = f"import habeas, sys; print([name for name in {HEAVY!r} if name in sys.modules])"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


def test_the_version_is_the_package_s():
    project = tomllib.loads((Path(__file__).parent.parent / "pyproject.toml").read_text(encoding="utf-8"))
    assert project["tool"]["hatch"]["version"]["path"] == "src/habeas/__init__.py"
    assert habeas.__version__.count(".") == 2
