"""axe-core finds nothing serious on the pages that are published, in light and dark, on a desk and on a phone."""

from __future__ import annotations

import pytest
from axe_playwright_python.base import AXE_SCRIPT

DESK, PHONE = {"width": 1300, "height": 850}, {"width": 390, "height": 844}
SERIOUS = {"serious", "critical"}


def faults(page):
    """What axe calls serious or critical, with the first element of each."""
    page.evaluate(AXE_SCRIPT)
    found = page.evaluate("() => axe.run({resultTypes: ['violations']})")
    assert found["passes"], "axe looked at nothing"
    return [(each["id"], each["nodes"][0]["html"]) for each in found["violations"] if each["impact"] in SERIOUS]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
@pytest.mark.parametrize("address", ["", "#lanes=who&show=occurred,planned,not_occurred"], ids=["plain", "lanes"])
def test_the_timeline_has_no_serious_fault(viewer, small, scheme, size, address):
    viewer.page.set_viewport_size(size)
    viewer.page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    page = viewer.open(small, address)
    page.locator(".row").first.wait_for()
    assert faults(page) == []


def test_an_open_event_and_the_open_filters_have_no_serious_fault(viewer, small):
    page = viewer.open(small)
    page.locator(".row").first.click()
    page.locator("#event h2").wait_for()
    assert faults(page) == []
    page.keyboard.press("Escape")
    page.click("#filters-button")
    assert faults(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_of_its_quality_has_no_serious_fault(browser, small, scheme):
    page = browser.new_page()
    page.emulate_media(color_scheme=scheme)
    page.goto((small.parent / "quality.html").as_uri())
    assert faults(page) == []
    page.close()
