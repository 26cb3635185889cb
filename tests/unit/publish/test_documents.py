from __future__ import annotations

import csv
import json
from datetime import date

import pyarrow as pa
import pytest
import yaml

from dateline.publish.dictionary import dictionary
from dateline.publish.exports.spreadsheet import write_csv
from dateline.publish.labels import date_label
from dateline.publish.layout import all_files
from dateline.publish.provenance import provenance
from dateline.publish.quality import quality_page
from dateline.schema import TABLES


def test_the_dictionary_describes_every_column_and_every_allowed_value() -> None:
    sections = dict(section.split("\n", 1) for section in dictionary().split("\n## ")[1:])
    assert list(sections) == list(TABLES)
    for name, table in TABLES.items():
        for column in table.columns:
            assert f"| `{column.name}` |" in sections[name]
            assert all(f"`{value}`" in sections[name] for value in column.values)
    assert "| `participants[].role` | one of |" in sections["event_mentions"]


def test_the_card_has_a_header_that_the_hub_can_read(dataset) -> None:
    _, header, text = (dataset / "README.md").read_text(encoding="utf-8").split("---\n", 2)
    told = yaml.safe_load(header)
    assert told["language"] == ["en"]
    assert told["size_categories"] == ["n<1K"]
    assert [config["config_name"] for config in told["configs"] if config.get("default")] == ["timeline"]
    assert all((dataset / config["data_files"]).is_file() for config in told["configs"])
    assert "2 events from 3 articles, 15 Mar 44 BC to 2 May 2024." in text
    assert dataset.name in text


def test_the_card_of_a_dataset_without_events_says_so(published, tables) -> None:
    out = published({**tables, "timeline": tables["timeline"].slice(0, 0)})
    assert "No event that could be dated, from 3 articles." in (out / "current" / "README.md").read_text()


def test_the_code_of_the_card_runs(dataset, monkeypatch) -> None:
    text = (dataset / "README.md").read_text(encoding="utf-8")
    code = text.split("```python\n")[1].split("```")[0]
    monkeypatch.chdir(dataset)
    names: dict[str, object] = {}
    exec(code, names)  # noqa: S102 - the code is the document's own example
    assert len(names["timeline"]) == 2  # type: ignore[arg-type]
    assert len(names["mentions"]) == 3  # type: ignore[arg-type]


def test_the_data_package_holds_every_other_file_with_its_size_and_digest(dataset) -> None:
    package = json.loads((dataset / "datapackage.json").read_text(encoding="utf-8"))
    assert [resource["path"] for resource in package["resources"]] == [
        path for path in all_files() if path != "datapackage.json"
    ]
    for resource in package["resources"]:
        assert resource["bytes"] == (dataset / resource["path"]).stat().st_size
        assert resource["hash"].startswith("sha256:")
    assert len({resource["name"] for resource in package["resources"]}) == len(package["resources"])


def test_croissant_describes_every_column_of_every_table_and_points_at_its_file(dataset) -> None:
    told = json.loads((dataset / "croissant.json").read_text(encoding="utf-8"))
    files = {file["@id"] for file in told["distribution"]}
    assert {record["name"] for record in told["recordSet"]} == set(TABLES)
    for record in told["recordSet"]:
        assert [field["name"] for field in record["field"]] == [
            column.name for column in TABLES[record["name"]].columns
        ]
        for field in record["field"]:
            sources = [part["source"] for part in field.get("subField", [field])]
            assert {source["fileObject"]["@id"] for source in sources} <= files


def test_quality_tells_settings_findings_and_counts(dataset) -> None:
    told = json.loads((dataset / "quality.json").read_text(encoding="utf-8"))
    assert (told["settings"], told["quality"]) == ({"kind": "auto"}, {"passed": 12})
    assert told["rows"]["timeline"] == 2


def test_the_csv_has_a_line_an_event_with_lists_joined(dataset) -> None:
    with (dataset / "exports" / "timeline.csv").open(encoding="utf-8", newline="") as file:
        lines = list(csv.DictReader(file))
    assert [line["start_year"] for line in lines] == ["-43", "2024"]
    assert lines[1]["date_candidates"] == "2024-05-02 (2)"
    assert lines[1]["start_day"] == "2024-05-02"
    assert lines[0]["start_day"] == ""
    assert lines[0]["edtf"] == "'-0043-03-15"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20"])
def test_no_cell_of_the_csv_can_be_a_formula(tables, tmp_path, start: str) -> None:
    timeline = tables["timeline"].slice(0, 1)
    for name, cell in (("title", f"{start}1+1"), ("participants", [f"{start}cmd", "x"])):
        place = timeline.schema.get_field_index(name)
        field = timeline.schema.field(name)
        timeline = timeline.set_column(place, field, pa.array([cell], field.type))
    write_csv(timeline, tmp_path / "t.csv")
    with (tmp_path / "t.csv").open(encoding="utf-8", newline="") as file:
        (line,) = csv.DictReader(file)
    assert line["title"] == f"'{start}1+1"
    assert line["participants"] == f"'{start}cmd; x"


@pytest.mark.parametrize(
    ("first", "last", "label"),
    [
        ("2023-10-07", "2023-10-07", "7 Oct 2023"),
        ("2023-10-23", "2023-10-29", "23\u201329 Oct 2023"),
        ("2023-10-30", "2023-11-05", "30 Oct \u2013 5 Nov 2023"),
        ("2023-12-25", "2024-01-07", "25 Dec 2023 \u2013 7 Jan 2024"),
        ("2024-02-01", "2024-02-29", "Feb 2024"),
        ("2023-07-01", "2023-09-30", "Jul\u2013Sep 2023"),
        ("2023-12-01", "2024-02-29", "Dec 2023 \u2013 Feb 2024"),
        ("2023-01-01", "2023-12-31", "2023"),
        ("1990-01-01", "1999-12-31", "1990\u20131999"),
        ("2023-10-07", None, "from 7 Oct 2023"),
    ],
)
def test_a_date_is_printed_as_wide_as_it_is_known(first: str, last: str | None, label: str) -> None:
    days = {"start_day": date.fromisoformat(first), "end_day": date.fromisoformat(last) if last else None}
    assert date_label({**days, "edtf": "x"}) == label


@pytest.mark.parametrize(
    ("edtf", "label"),
    [
        ("-0043-03-15", "15 Mar 44 BC"),
        ("-0043-03", "Mar 44 BC"),
        ("-0048", "49 BC"),
        ("0000", "1 BC"),
        ("-0049/-0043", "50 BC \u2013 44 BC"),
        ("-5984~", "about 5985 BC"),
        ("Y12000", "12000"),
        ("XXXX-08", "Aug, year not known"),
        ("XXXX-07-01", "1 Jul, year not known"),
        ("-0043-21", "-0043-21"),
        (None, ""),
    ],
)
def test_a_date_without_days_is_printed_as_far_as_it_is_known(edtf, label: str) -> None:
    assert date_label({"start_day": None, "end_day": None, "edtf": edtf}) == label


def test_what_is_only_about_right_says_so() -> None:
    days = {"start_day": date(1850, 1, 1), "end_day": date(1850, 12, 31)}
    assert date_label({**days, "edtf": "1850~"}) == "about 1850"


def test_the_data_package_calls_only_text_a_table(dataset) -> None:
    package = json.loads((dataset / "datapackage.json").read_text(encoding="utf-8"))
    described = {resource["path"]: resource for resource in package["resources"] if "schema" in resource}
    assert set(described) == {"exports/timeline.csv", *(f"{name}.parquet" for name in TABLES)}
    assert [path for path, resource in described.items() if resource.get("type") == "table"] == ["exports/timeline.csv"]
    assert {resource["mediatype"] for resource in package["resources"]} >= {"text/calendar", "application/vnd.sqlite3"}


def test_provenance_names_inputs_with_their_digests_settings_and_versions(dataset) -> None:
    told = json.loads((dataset / "provenance.json").read_text(encoding="utf-8"))
    assert told["settings"] == {"kind": "auto"}
    assert told["made_by"]["libraries"]["spacy"]
    inputs = {each["file"]: each for each in told["inputs"]}
    assert set(inputs) == {"ost.txt", "west.txt", "old.txt", "x.txt"}
    assert (inputs["ost.txt"]["articles"], inputs["ost.txt"]["rejects"]) == (1, 0)
    assert (inputs["x.txt"]["articles"], inputs["x.txt"]["rejects"], inputs["x.txt"]["texts_sha256"]) == (0, 1, None)
    assert len({each["texts_sha256"] for each in told["inputs"]}) == 4


def test_the_digest_of_an_input_changes_with_its_text_alone(tables) -> None:
    before = provenance("s", tables, {})["inputs"]
    articles = tables["articles"]
    place = articles.schema.get_field_index("text_sha256")
    digests = ["0" * 64, *articles["text_sha256"].to_pylist()[1:]]
    changed = articles.set_column(place, articles.schema.field(place), pa.array(digests))
    after = provenance("other", {**tables, "articles": changed}, {})["inputs"]
    assert sum(one != other for one, other in zip(before, after, strict=True)) == 1


def test_the_page_of_quality_has_counts_shares_and_reasons(dataset, tables) -> None:
    page = (dataset / "quality.html").read_text(encoding="utf-8")
    assert "<td><code>timeline</code></td><td>2</td>" in page
    assert "<td>same clause</td><td>2</td><td>100.0%</td>" in page
    assert "<td>no text</td><td>1</td><td>x.txt: nothing in it</td>" in page
    assert "<script" not in page
    with_rules = quality_page("s", tables, {"rules": {"timeline": 26}})
    assert "<td><code>timeline</code></td><td>2</td><td>26</td>" in with_rules


def test_the_page_of_quality_takes_no_markup_from_what_was_rejected(tables) -> None:
    evil = "<script>alert(1)</script>\"'"
    columns = {"source_path": pa.array([evil]), "message": pa.array([evil * 100])}
    rejects = tables["rejects"]
    for name, column in columns.items():
        place = rejects.schema.get_field_index(name)
        rejects = rejects.set_column(place, rejects.schema.field(place), column)
    page = quality_page("<s>", {**tables, "rejects": rejects}, {})
    assert "<script" not in page
    assert "&lt;script&gt;alert(1)" in page
    assert len(page) < 20_000


def test_a_dataset_without_anything_has_its_page_of_quality(tables) -> None:
    page = quality_page("s", {name: table.slice(0, 0) for name, table in tables.items()}, {})
    assert page.count("<p>Nothing.</p>") == 6


def test_the_page_of_quality_tells_what_the_version_does_on_gold(tables) -> None:
    page = quality_page("s", tables, {"gold": {"days_of_pages": {"exact": 92.5}}})
    assert "<td>days of pages</td><td>exact</td><td>92.5</td>" in page
    assert "Not measured where this was made." in quality_page("s", tables, {})
