"""What a person sees in Dagster's UI after `dateline build`: the lineage, the checks, the run.

With DATELINE_WRITE_DOCS=1 the picture of the lineage is written to docs/lineage.png.
"""

from __future__ import annotations

import os
from pathlib import Path

import pyarrow.parquet as pq
import pytest

ASSETS = ["articles", "timexes", "event_mentions", "events", "timeline", "dataset"]
DOCUMENTS = ["viewer", "descriptions", "exports"]
PICTURE = Path(__file__).parents[2] / "docs" / "lineage.png"

NEARER = 300  # pixels of the wheel

NODES = """{ assetNodes {
  assetKey { path } description isPartitioned
  assetMaterializations(limit: 1) { runId partition metadataEntries { label } }
  assetChecksOrError { ... on AssetChecks { checks { name executionForLatestMaterialization { status } } } }
} }"""
RUNS = "{ runsOrError { ... on Runs { results { runId status jobName } } } }"


@pytest.fixture(scope="module")
def nodes(server):
    return {node["assetKey"]["path"][-1]: node for node in server.graphql(NODES)["assetNodes"]}


def _bring_near(page):
    """Make the graph as large as its boxes need to show what is in them, and move it to the top."""
    page.wait_for_timeout(3_000)  # it is laid out and moved into view
    page.mouse.move(1000, 1240)
    page.mouse.wheel(0, -NEARER)
    page.mouse.move(1000, 620)
    page.mouse.down()
    page.mouse.move(1000, 190, steps=10)
    page.mouse.up()


def test_the_lineage_shows_every_stage_and_that_its_checks_passed(server, page, nodes, tmp_path):
    page.set_viewport_size({"width": 2000, "height": 1300})
    page.get_by_text("Hide navigation").click()
    page.goto(f"{server.address}/assets/dataset?view=lineage&lineageScope=upstream&lineageDepth=6")
    for asset in ASSETS:
        page.get_by_text(asset, exact=True).first.wait_for()
    _bring_near(page)
    for node in nodes.values():
        count = len(node["assetChecksOrError"]["checks"])
        page.get_by_text(f"{count} / {count} Passed").first.wait_for()
    page.wait_for_timeout(1_000)
    picture = PICTURE if os.environ.get("DATELINE_WRITE_DOCS") == "1" else tmp_path / "lineage.png"
    page.screenshot(path=picture, clip={"x": 0, "y": 0, "width": 2000, "height": 1100})
    assert picture.stat().st_size > 20_000


def test_every_stage_is_materialised_by_the_build(server, nodes):
    (run,) = server.graphql(RUNS)["runsOrError"]["results"]
    assert (run["status"], run["jobName"]) == ("SUCCESS", "build")
    assert sorted(nodes) == sorted([*ASSETS, *DOCUMENTS])
    for name, node in nodes.items():
        (made,) = node["assetMaterializations"]
        assert made["runId"] == run["runId"]
        assert made["partition"] == ("seeds" if node["isPartitioned"] else None), name


@pytest.mark.parametrize("asset", ["timexes", "timeline"])
def test_the_page_of_a_table_shows_its_meaning_its_columns_and_its_size(server, page, asset):
    page.goto(f"{server.address}/assets/{asset}")
    rows = pq.read_metadata(server.out / "current" / f"{asset}.parquet").num_rows
    page.get_by_text("Latest materialization").wait_for()
    page.get_by_text("Row count").wait_for()
    page.get_by_text("start_day", exact=True).first.wait_for()
    page.get_by_text("first day of the interval, inclusive").first.wait_for()
    assert f"\n{rows}\n" in page.inner_text("body")


def test_the_checks_are_seen_to_have_passed(server, page, nodes):
    names = {check["name"] for check in nodes["timeline"]["assetChecksOrError"]["checks"]}
    page.goto(f"{server.address}/assets/timeline?view=checks")
    page.get_by_text(f"Checks ({len(names)})").wait_for()
    for name in names:
        page.get_by_text(name).first.wait_for()
    page.get_by_text("Succeeded").nth(len(names) - 1).wait_for()
    text = page.inner_text("body")
    assert text.count("Succeeded") == len(names)
    assert "Failed" not in text


def test_every_check_of_every_asset_succeeded(nodes):
    results = {
        (name, check["name"]): check["executionForLatestMaterialization"]["status"]
        for name, node in nodes.items()
        for check in node["assetChecksOrError"]["checks"]
    }
    assert len(results) > 60
    assert set(results.values()) == {"SUCCEEDED"}


def test_what_was_made_is_told_with_preview_shares_and_chart(nodes):
    for asset in ASSETS[:-1]:
        labels = {entry["label"] for entry in nodes[asset]["assetMaterializations"][0]["metadataEntries"]}
        assert {"dagster/row_count", "rejects", "preview", "chart", "path", "bytes"} <= labels
    labels = {entry["label"] for entry in nodes["dataset"]["assetMaterializations"][0]["metadataEntries"]}
    assert {"snapshot", "viewer", "articles", "timeline", "rejects"} <= labels


def test_the_run_is_seen_with_its_delivery(server, page):
    page.goto(f"{server.address}/runs")
    page.get_by_text("Success").first.wait_for()
    text = page.inner_text("body")
    assert "build" in text
    assert "seeds" in text
