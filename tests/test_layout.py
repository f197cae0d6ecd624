"""The house rules that a machine can check: budgets, names, twins, docstrings, and docs that keep up."""

import ast
import re
import statistics
import tomllib
from pathlib import Path

import pytest
import typer

from habeas.cli.app import app

ROOT = Path(__file__).parent.parent
SOURCE = ROOT / "src" / "habeas"
TESTS = ROOT / "tests"
FORBIDDEN = {"util", "utils", "helper", "helpers", "common", "misc", "core", "manager", "constants", "types", "base2"}
MODULES = sorted(path.relative_to(SOURCE) for path in SOURCE.rglob("*.py"))
WRITTEN = [module for module in MODULES if module.name != "__init__.py"]
TREES = {module: ast.parse((SOURCE / module).read_text(encoding="utf-8")) for module in MODULES}
FUNCTIONS = [
    (module, node)
    for module, tree in TREES.items()
    for node in ast.walk(tree)
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
]


def each(modules):
    return pytest.mark.parametrize("module", modules, ids=str)


def lines_of(module):
    return (SOURCE / module).read_text(encoding="utf-8").splitlines()


def length(function):
    return function.end_lineno - function.lineno + 1


@each(WRITTEN)
def test_each_module_has_its_twin(module):
    name = "test_main.py" if module.name == "__main__.py" else f"test_{module.name}"
    assert (TESTS / module.with_name(name)).exists()


@each(MODULES)
def test_no_module_is_long(module):
    assert len(lines_of(module)) <= 300


@each(MODULES)
def test_names_say_what_is_inside(module):
    assert not FORBIDDEN & {part.lower() for part in module.with_suffix("").parts}


@each(MODULES)
def test_a_package_has_no_logic(module):
    if module.name == "__init__.py" and module.parent != Path():
        assert all(isinstance(node, ast.Expr) for node in TREES[module].body), "an __init__ holds its docstring alone"


@each(MODULES)
def test_each_module_says_what_it_is(module):
    assert ast.get_docstring(TREES[module])


def test_the_median_module_is_short():
    assert statistics.median(len(lines_of(module)) for module in WRITTEN) <= 90


def test_functions_are_short():
    lengths = sorted(length(function) for _, function in FUNCTIONS)
    long = [f"{module}:{function.name}" for module, function in FUNCTIONS if length(function) > 50]
    assert not long
    assert lengths[int(0.95 * len(lengths))] <= 25


def test_parameters_are_few():
    many = [
        f"{module}:{function.name}"
        for module, function in FUNCTIONS
        if len([one for one in function.args.posonlyargs + function.args.args if one.arg not in {"self", "cls"}]) > 5
    ]
    assert not many


def test_imports_stand_at_the_top_outside_the_command_line():
    local = [
        f"{module}:{inner.lineno}"
        for module, function in FUNCTIONS
        if module.parts[0] != "cli"
        for inner in ast.walk(function)
        if isinstance(inner, ast.Import | ast.ImportFrom)
    ]
    assert not local


def test_public_names_have_docstrings():
    bare = [
        f"{module}:{node.name}"
        for module, tree in TREES.items()
        for node in tree.body
        if isinstance(node, ast.FunctionDef | ast.ClassDef)
        and not node.name.startswith("_")
        and not ast.get_docstring(node)
    ]
    assert not bare


@each(MODULES)
def test_exceptions_to_the_rules_have_a_code_and_a_reason(module):
    marked = [line for line in lines_of(module) if re.search(r"#\s*(noqa|type:\s*ignore)", line)]
    given = r"#\s*(noqa: [A-Z]+\d+(, ?[A-Z]+\d+)*|type: ignore\[[\w, -]+\])\s+(-|#)\s+\S+|pragma"
    assert not [line for line in marked if not re.search(given, line)]


@each(MODULES)
def test_errors_are_caught_by_name(module):
    handlers = [node for node in ast.walk(TREES[module]) if isinstance(node, ast.ExceptHandler)]
    caught = [(one.lineno, ast.unparse(one.type) if one.type else "BaseException") for one in handlers]
    broad = [line for line, kind in caught if kind in {"Exception", "BaseException"}]
    assert not broad


def verbs():
    return typer.main.get_command(app).commands


@pytest.mark.parametrize("page", ["docs/cli.md", "README.md"])
def test_the_docs_name_every_verb(page):
    text = (ROOT / page).read_text(encoding="utf-8")
    assert not [verb for verb in verbs() if f"habeas {verb}" not in text]


def test_the_docs_name_every_option():
    text = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
    options = {option for verb in verbs().values() for one in verb.params for option in one.opts if option[0] == "-"}
    assert not [option for option in options | {"--version", "--help"} if f"`{option}" not in text]


def test_each_package_has_a_page():
    packages = {module.parts[0] for module in MODULES if len(module.parts) > 1}
    pages = {page.stem.partition("-")[0] for page in (ROOT / "docs").glob("*.md")}
    assert not packages - pages


def test_the_index_links_every_page():
    index = (ROOT / "docs" / "index.md").read_text(encoding="utf-8")
    assert not [
        page.name for page in (ROOT / "docs").glob("*.md") if f"({page.name})" not in index and page.stem != "index"
    ]


def test_links_between_pages_lead_somewhere():
    pages = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").glob("*.md"))]
    dead = [
        f"{page.name}: {target}"
        for page in pages
        for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8"))
        if not (page.parent / target).exists()
    ]
    assert not dead


def test_the_core_stays_small():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    names = {re.split(r"[^\w-]", line, maxsplit=1)[0].lower() for line in project["dependencies"]}
    assert not names & {"torch", "spacy", "pyicu", "transformers", "tensorflow"}
    assert all(">=" in line for line in project["dependencies"]), "every dependency has a lower bound"
