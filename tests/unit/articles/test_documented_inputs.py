"""What the reference says of inputs is what the code does."""

from __future__ import annotations

import re
from pathlib import Path

from dateline.articles.formats.columns import NAMES, plain
from dateline.schema import ARTICLE_NOTES, REJECT_REASONS

REFERENCE = (Path(__file__).parents[3] / "docs" / "reference.md").read_text(encoding="utf-8")


def table(heading: str) -> dict[str, str]:
    """The first two cells of each row of the first table under a heading."""
    section = REFERENCE.split(f"### {heading}\n", 1)[1].split("\n#", 1)[0]
    return dict(re.findall(r"^\| `([\w]+)` \| ([^|]+) \|", section, re.MULTILINE))


def test_every_reason_of_a_reject_is_explained() -> None:
    assert sorted(table("Rejects")) == sorted(REJECT_REASONS)


def test_every_note_is_explained() -> None:
    assert sorted(table("Notes on articles")) == sorted(ARTICLE_NOTES)


def test_every_usual_name_of_a_column_is_told() -> None:
    told = {
        column.replace("id", "record_id") if column == "id" else column: names
        for column, names in table("Columns of tables and records").items()
    }
    assert {column: tuple(map(plain, names.split(", "))) for column, names in told.items()} == NAMES
