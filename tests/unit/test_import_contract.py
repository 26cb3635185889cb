"""Who may know whom, how large a module may grow, and what may be loaded at the start: read off the source itself."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGES = ("dateline", "assets", "pipelines", "expectations")
SOURCES = {
    ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): path
    for package in PACKAGES
    for path in sorted((ROOT / package).rglob("*.py"))
}
ENGINE = {
    "calendar", "immutable", "expression", "feasts", "occurrence", "moment", "pattern", "reading", "reference", "lengths", "hours", "story", "written_years", "resolution", "notation", "tokens", "rules", "prospects", "chart", "remembering", "grammar",
    "languages", "senses", "parsing", "scanning", "context", "completing", "answering", "tagging", "foreign", "explaining",
}  # fmt: skip
LONGEST_MODULE, LONGEST_FUNCTION = 400, 40
FILES = {"css", "csv", "db", "html", "ics", "json", "md", "toml", "txt", "yaml"}
HEAVY = ("spacy", "pandas", "pyarrow", "dagster", "great_expectations", "dateparser", "trafilatura")


@cache
def tree(module: str) -> ast.Module:
    return ast.parse(SOURCES[module].read_text(encoding="utf-8"))


@cache
def imports(module: str) -> frozenset[str]:
    """Every module that it imports, at its top or inside a function; of `from a import b` both a and, if it is one,
    a.b.
    """
    found = set()
    for node in ast.walk(tree(module)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module} imports relatively, so that this test cannot see whom it knows"
            found |= {str(node.module)}
            found |= {f"{node.module}.{alias.name}" for alias in node.names if f"{node.module}.{alias.name}" in SOURCES}
    return frozenset(found)


def room(module: str) -> str:
    """dateline.events.parsing.engine is in the room events; dateline.cli is one of its own."""
    return module.partition("dateline.")[2].partition(".")[0]


def rooms_known_by(rooms: set[str]) -> Iterator[tuple[str, str]]:
    """(module, room) for every room of dateline that a module of the rooms imports from."""
    for module in SOURCES:
        if module.startswith("dateline.") and room(module) in rooms:
            yield from ((module, room(name)) for name in sorted(imports(module)) if name.startswith("dateline."))


def packages_known_by(package: str) -> set[tuple[str, str]]:
    """(module, package) for every package that a module of the package imports from."""
    return {
        (module, name.partition(".")[0])
        for module in SOURCES
        if module.partition(".")[0] == package
        for name in imports(module)
    }


def test_dateline_knows_no_framework():
    known = packages_known_by("dateline")
    assert [pair for pair in sorted(known) if pair[1] in {"dagster", "great_expectations", "pandas"}] == []


def test_of_dateline_only_the_commands_that_run_or_watch_know_the_pipelines():
    known = packages_known_by("dateline")
    above = [pair for pair in sorted(known) if pair[1] in {"assets", "pipelines", "expectations"}]
    running = ("build", "check", "deliveries", "doctor", "fetch", "forget", "metrics")
    assert above == [(f"dateline.commands.{name}", "pipelines") for name in running]


def test_the_temporal_engine_knows_only_itself():
    assert {room(module) for module in SOURCES} >= ENGINE
    assert [(m, r) for m, r in rooms_known_by(ENGINE) if r not in ENGINE | {"errors", "collecting"}] == []


@pytest.mark.parametrize(
    ("rooms", "may_know"),
    [
        ({"calendar", "errors", "immutable"}, set()),
        ({"expression"}, {"calendar", "immutable"}),
        ({"moment"}, {"calendar", "expression"}),
        ({"feasts"}, {"calendar"}),
        ({"occurrence", "pattern"}, {"calendar", "expression", "feasts"}),
        ({"story"}, {"calendar", "moment"}),
        ({"reading"}, {"calendar", "expression", "moment", "occurrence", "story"}),
        ({"reference"}, {"calendar", "expression", "moment", "pattern", "reading"}),
        ({"lengths"}, {"calendar", "errors", "expression"}),
        ({"hours"}, {"calendar", "expression", "lengths", "moment", "occurrence"}),
        ({"written_years"}, {"calendar", "errors", "expression", "lengths", "moment", "reading"}),
        (
            {"resolution"},
            {
                "written_years",
                "calendar",
                "errors",
                "expression",
                "hours",
                "lengths",
                "moment",
                "occurrence",
                "pattern",
                "reading",
                "reference",
            },
        ),
        ({"context"}, {"context", "calendar", "expression", "languages", "moment", "occurrence", "pattern", "senses"}),
        ({"tokens"}, set()),
        ({"rules"}, {"errors"}),
        ({"prospects"}, {"rules"}),
        ({"chart"}, {"prospects", "rules", "tokens"}),
        ({"remembering"}, set()),
        ({"grammar"}, {"chart", "prospects", "remembering", "rules", "tokens"}),
        ({"senses"}, {"calendar", "expression"}),
        ({"parsing"}, {"expression", "grammar", "languages", "senses", "tokens"}),
        (
            {"languages"},
            {"languages", "grammar", "tokens", "errors", "collecting", "calendar", "expression", "feasts", "immutable"},
        ),
    ],
)
def test_meaning_and_calendar_and_grammar_are_layers(rooms: set[str], may_know: set[str]):
    assert [(m, r) for m, r in rooms_known_by(rooms) if r not in may_know] == []


@pytest.mark.parametrize("name", ["articles", "events", "timeline"])
def test_rooms_know_time_and_schema_and_not_each_other(name: str):
    may_know = ENGINE | {name, "schema", "identity", "errors", "collecting", "near_duplicates"}
    assert [(m, r) for m, r in rooms_known_by({name}) if r not in may_know] == []


ARTICLE_ROOMS = (
    "limits", "lines", "languages", "rejects", "json_text", "furniture", "publication", "layout", "drafts", "pages", "workers",
    "formats", "assembly", "duplicates", "anchors", "times", "explaining", "delivery",
)  # fmt: skip
EVENT_ROOMS = (
    "lexicon", "parsing", "clauses", "mends", "references", "roles", "telling", "dates", "stretches", "wording", "choice", "rows",
    "extraction",
)  # fmt: skip
TIMELINE_ROOMS = ("words", "storage", "judging", "titles", "grouping", "rows", "merging", "review")


def used_at_run_time(module: str) -> Iterator[str]:
    """What a module imports outside of `if TYPE_CHECKING`."""
    typed = {
        id(inner)
        for node in ast.walk(tree(module))
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"
        for inner in ast.walk(node)
    }
    for node in ast.walk(tree(module)):
        if isinstance(node, ast.ImportFrom) and id(node) not in typed:
            yield str(node.module)
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


@pytest.mark.parametrize(
    ("package", "rooms"), [("articles", ARTICLE_ROOMS), ("events", EVENT_ROOMS), ("timeline", TIMELINE_ROOMS)]
)
def test_rooms_within_a_package_are_layers(package: str, rooms: tuple[str, ...]):
    inside = f"dateline.{package}."
    level = {name: place for place, name in enumerate(rooms)}
    modules = [module for module in SOURCES if module.startswith(inside)]
    assert {module.split(".")[2] for module in modules} == set(rooms)
    upward = [
        (module, used)
        for module in modules
        for used in used_at_run_time(module)
        if used.startswith(inside) and level[used.split(".")[2]] > level[module.split(".")[2]]
    ]
    assert upward == []


def test_nothing_below_knows_publish_or_the_commands():
    below = {room(module) for module in SOURCES if module.startswith("dateline.")} - {
        "publish",
        "cli",
        "commands",
        "__main__",
    }
    assert [(m, r) for m, r in rooms_known_by(below) if r in {"publish", "cli", "commands"}] == []


def test_fetching_knows_no_framework_and_no_reader():
    known = {name for module in SOURCES if module.startswith("pipelines.fetching") for name in imports(module)}
    first_party = {name for name in known if name.partition(".")[0] in PACKAGES and "fetching" not in name}
    assert first_party == {"dateline", "dateline.errors", "pipelines.store"}
    assert "dagster" not in known


def test_assets_call_dateline_and_are_wired_from_above():
    known = packages_known_by("assets")
    allowed = {"__future__", "collections", "pathlib", "typing", "dagster", "pyarrow", *PACKAGES}
    assert [pair for pair in sorted(known) if pair[1] not in allowed] == []
    wiring = {module for module, package in packages_known_by("pipelines") if package == "assets"}
    assert wiring == {"pipelines.definitions"}
    assert [m for m in SOURCES if m.startswith("assets") and imports(m) & wiring] == []


def test_expectations_read_the_schema_and_know_no_pipeline():
    known = {name for module in SOURCES if module.startswith("expectations") for name in imports(module)}
    first_party = {name for name in known if name.partition(".")[0] in {"dateline", "assets", "pipelines"}}
    assert first_party <= {"dateline.schema", "dateline.identity", "dateline.errors"}


def test_every_module_says_what_belongs_in_it():
    assert [module for module in SOURCES if not ast.get_docstring(tree(module))] == []


def leads_somewhere(name: str, module: str) -> bool:
    """Whether a dotted name is a module, or something in one, in full or as it is called from a folder above `module`."""
    above = [".".join(module.split(".")[:depth]) for depth in range(module.count(".") + 2)]
    told = [f"{folder}.{name}".removeprefix(".") for folder in above]
    plain_modules = {known for known, path in SOURCES.items() if path.name != "__init__.py"}
    return any(one in SOURCES or one.rpartition(".")[0] in plain_modules for one in told)


def test_a_module_that_a_docstring_names_with_its_room_stands_there():
    named = [
        (module, name)
        for module in SOURCES
        for name in re.findall(r"`([a-z_]+(?:\.[a-z_]+)+)`", ast.get_docstring(tree(module)) or "")
        if name.rpartition(".")[2] not in FILES
    ]
    assert ("dateline.events.clauses.aged", "references.described") in named
    assert [(module, name) for module, name in named if not leads_somewhere(name, module)] == []
    assert not leads_somewhere("roles.described", "dateline.events.clauses.aged")


def test_no_module_is_long():
    lengths = {module: len(path.read_text(encoding="utf-8").splitlines()) for module, path in SOURCES.items()}
    assert {module: length for module, length in lengths.items() if length > LONGEST_MODULE} == {}


def test_no_function_is_long():
    lengths = {
        f"{module}.{node.name}": (node.end_lineno or 0) - node.lineno + 1
        for module in SOURCES
        for node in ast.walk(tree(module))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }
    assert {name: length for name, length in lengths.items() if length > LONGEST_FUNCTION} == {}


@pytest.mark.parametrize("module", [module for module in SOURCES if module.startswith("dateline")])
def test_the_library_never_asks_what_day_it_is(module: str):
    assert "time" not in imports(module)
    asked = [
        ast.unparse(node)
        for node in ast.walk(tree(module))
        if isinstance(node, ast.Attribute) and node.attr in {"now", "today", "utcnow"}
    ]
    assert asked == []


def heavy_modules_after(code: str) -> list[str]:
    """The heavy modules that a fresh interpreter has loaded after the code."""
    told = f"import sys; {code}; print(*[name for name in {HEAVY!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", told], cwd=ROOT, capture_output=True, text=True, check=True)  # noqa: S603 (our own code)
    return done.stdout.split()


@pytest.mark.parametrize("module", ["dateline", "dateline.tagging", "dateline.cli", "dateline.explaining"])
def test_the_start_loads_nothing_heavy(module: str):
    assert heavy_modules_after(f"import {module}") == []


def test_tagging_english_loads_nothing_heavy():
    code = (
        "from datetime import date; from dateline.tagging import tag; assert tag('last week', date(2024, 5, 6)).timexes"
    )
    assert heavy_modules_after(code) == []


def test_what_is_heavy_is_seen():
    assert heavy_modules_after("import pyarrow") == ["pyarrow"]
