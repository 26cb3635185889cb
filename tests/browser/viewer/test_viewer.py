"""What a reader does with `timeline.html` in a real browser: look, search, filter, zoom, open, print, by mouse or keys."""

from __future__ import annotations

import re

import pytest

MONKS = "The monks built the mill"
WORKERS = "Workers finished the last span"
COUNCIL = "The council closed the old mill"


def titles(page):
    return [node.inner_text() for node in page.locator(".row .title").all()]


def first_title(page):
    """The row at the top of the list as it is scrolled."""
    return page.evaluate(
        """() => {
          const top = document.getElementById("list").getBoundingClientRect().top + 4;
          const rows = [...document.querySelectorAll(".row")];
          const row = rows.find(each => each.getBoundingClientRect().bottom > top);
          return row.querySelector(".title").textContent;
        }"""
    )


def stretch(page):
    """The stretch of days that the axis shows, as the address tells it."""
    page.wait_for_timeout(400)
    at = re.search(r"at=([-\d.]+)%2C([-\d.]+)", page.evaluate("location.hash"))
    assert at, page.evaluate("location.hash")
    return float(at[1]), float(at[2])


def until(page, condition):
    """Wait until the condition, in the page's own language, holds; the page lets nothing be made of strings."""
    for _ in range(100):
        if page.evaluate(f"() => {condition}"):
            return
        page.wait_for_timeout(50)
    pytest.fail(f"it never came to {condition}")


def open_event(page, words):
    page.locator(".row", has_text=words).click()
    page.locator("#event h2", has_text=words).wait_for()


def test_the_timeline_is_listed_in_the_order_of_time_and_counts_what_it_holds(viewer, small):
    page = viewer.open(small)
    page.keyboard.press("Home")
    assert titles(page) == [
        MONKS, WORKERS, COUNCIL,
        "The mayor of Fable Bay opened the bridge to Gull Island",
    ]  # fmt: skip
    assert "events from 2 articles" in page.inner_text("#summary")
    assert page.inner_text("#status").startswith("4 of ")


def test_an_event_shows_its_sentences_with_their_words_marked_and_its_sources(viewer, small):
    page = viewer.open(small)
    open_event(page, "opened the bridge")
    assert sorted(page.locator("#event figure > blockquote mark.timex").all_inner_texts()) == [
        "Wednesday",
        "two days ago",
    ]
    assert set(page.locator("#event figure > blockquote mark.trigger").all_inner_texts()) == {"opened"}
    assert sorted(page.locator("#event .outlet").all_inner_texts()) == ["The Fable Bay Tribune", "The Ost Gazette"]
    assert page.inner_text("#event .when") == "11 Jun 1997"


def test_why_a_date_is_told_down_to_the_day_it_was_said_and_the_rule(viewer, small):
    page = viewer.open(small)
    open_event(page, "closed the old mill")
    why = page.inner_text("#event .why")
    assert "The article was published 13 Jun 1997" in why
    assert "Friday, 13 June 1997" in why
    assert "They mean 2\u20138 Jun 1997" in why
    assert "counted from the day of publication" in why
    assert "last week by the rule stepped: [the] \u2039which\u203a \u2039repeat\u203a" in why


def test_search_finds_words_of_titles_quotes_and_sources_in_any_order_without_marks(viewer, small):
    page = viewer.open(small)
    page.fill("#search", "MILL council")
    until(page, "document.querySelectorAll('.row').length === 1")
    assert titles(page) == [COUNCIL]
    page.fill("#search", "tribune span")
    until(page, "document.querySelector('.row .title')?.textContent.startsWith('Workers')")
    page.fill("#search", "zeppelin")
    page.get_by_text("No event is like that.").wait_for()


def test_plans_and_denials_come_when_they_are_asked_for(viewer, small):
    page = viewer.open(small)
    assert not any("ferry" in title for title in titles(page))
    page.click("#filters-button")
    page.get_by_label("planned (").check()
    page.get_by_label("did not happen (").check()
    assert page.locator(".row.planned", has_text="ferry").count() == 1
    assert page.locator(".row.not_occurred", has_text="ferry").count() == 1
    assert page.inner_text("#filters-button") == "Filters (1)"


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        ("#grain=century", [MONKS]),
        ("#grain=week,month", [WORKERS, COUNCIL]),
        ("#sources=2", ["The mayor of Fable Bay opened the bridge to Gull Island"]),
        ("#outlet=The+Ost+Gazette&from=1997-06-10", ["The mayor of Fable Bay opened the bridge to Gull Island"]),
        ("#from=1997-06&to=1997-06-03", [COUNCIL]),
        ("#to=1400", [MONKS]),
        ("#confidence=100", []),
    ],
)
def test_filters_stand_in_the_address_and_keep_what_they_say(viewer, small, address, kept):
    page = viewer.open(small, address)
    page.wait_for_selector("#status")
    assert titles(page) == kept


def test_a_period_that_is_none_is_said_to_be_so(viewer, small):
    page = viewer.open(small)
    page.click("#filters-button")
    page.fill("input[name=from]", "2023-15")
    assert page.get_attribute("input[name=from]", "aria-invalid") == "true"
    assert page.inner_text("#status").startswith("4 of ")
    page.click("#reset")
    assert page.get_attribute("input[name=from]", "aria-invalid") == "false"


def test_the_wheel_zooms_from_centuries_to_hours(viewer, small):
    page = viewer.open(small)
    page.click("#whole")
    start, end = stretch(page)
    assert end - start > 600 * 365
    viewer.open(small, "#at=10000,10040")
    page.mouse.move(650, 200)
    for _ in range(30):
        page.mouse.wheel(0, -240)
    start, end = stretch(page)
    assert end - start < 1 / 24


def test_the_list_follows_the_axis_and_the_axis_the_list(viewer, hundreds):
    page = viewer.open(hundreds, "#at=-20000,-15000")
    stretch(page)
    assert "1915" <= page.inner_text("#list-year") <= "1916"
    page.mouse.move(650, 200)
    page.mouse.wheel(1300, 0)
    start, end = stretch(page)
    assert start > -16_000
    assert page.inner_text("#list-year") >= "1927"
    page.evaluate("document.getElementById('list').scrollTop += 12000")
    further = stretch(page)
    assert further[0] > start
    assert further[1] - further[0] == pytest.approx(end - start)


def test_dragging_moves_the_axis(viewer, small):
    page = viewer.open(small, "#at=10000,10040")
    page.mouse.move(900, 250)
    page.mouse.down()
    page.mouse.move(700, 250, steps=5)
    page.mouse.up()
    start, end = stretch(page)
    assert start > 10003
    assert end - start == pytest.approx(40)


def test_a_mark_on_the_axis_is_named_under_the_pointer_and_opened_by_a_click(viewer, small):
    page = viewer.open(small, "#q=mayor&at=10021,10028")
    page.wait_for_selector(".row")
    box = page.locator("#axis").bounding_box()
    x, y = box["x"] + box["width"] * 2.5 / 7, box["y"] + 58
    page.mouse.move(x, y)
    assert page.inner_text("#tip") == "11 Jun 1997 \u00b7 The mayor of Fable Bay opened the bridge to Gull Island"
    page.mouse.click(x, y)
    page.locator("#event h2", has_text="opened the bridge").wait_for()


def test_everything_is_done_with_the_keyboard_alone(viewer, small):
    page = viewer.open(small)
    page.keyboard.press("/")
    page.keyboard.type("fable")
    page.keyboard.press("Enter")
    until(page, "document.activeElement.id === 'list'")
    page.keyboard.press("Home")
    page.keyboard.press("ArrowDown")
    assert "opened the bridge" in page.inner_text(".row.cursor")
    page.keyboard.press("Enter")
    until(page, "document.activeElement.tagName === 'H2'")
    page.keyboard.press("k")
    page.locator("#event h2", has_text="last span").wait_for()
    page.keyboard.press("Escape")
    page.wait_for_selector("#event", state="hidden")
    assert page.evaluate("document.activeElement.id") == "list"
    page.focus("#axis")
    before = stretch(page)
    page.keyboard.press("+")
    nearer = stretch(page)
    assert nearer[1] - nearer[0] == pytest.approx((before[1] - before[0]) / 2)
    page.keyboard.press("ArrowRight")
    assert stretch(page)[0] > nearer[0]
    page.keyboard.press("ArrowUp")
    assert page.inner_text("#said")
    page.keyboard.press("Enter")
    page.wait_for_selector("#event", state="visible")


def test_every_control_is_reached_by_tab_and_has_a_name(viewer, small):
    page = viewer.open(small)
    reached = []
    for _ in range(14):
        page.keyboard.press("Tab")
        reached.append(page.evaluate("document.activeElement.id"))
    assert {"search", "lanes", "filters-button", "axis", "nearer", "farther", "whole", "list", "welcome"} <= set(
        reached
    )
    names = page.evaluate(
        """() => [...document.querySelectorAll("button:not([hidden]), input, select, canvas[tabindex], [role=listbox]")]
          .filter(node => !(node.ariaLabel || node.labels?.length || node.textContent.trim())).map(node => node.outerHTML)"""
    )
    assert names == []
    option = page.locator("[role=option]").first
    assert option.get_attribute("aria-setsize") == "4"


def test_lanes_follow_the_choice_and_stand_in_the_address(viewer, small):
    page = viewer.open(small)
    before = page.locator("#axis").screenshot()
    page.select_option("#lanes", "outlet")
    page.wait_for_timeout(300)
    assert page.locator("#axis").screenshot() != before
    assert "lanes=outlet" in page.evaluate("location.hash")


def test_a_link_shows_what_was_seen_and_back_closes_the_event(viewer, small):
    page = viewer.open(small)
    open_event(page, "opened the bridge")
    address = page.evaluate("location.hash")
    assert "event=" in address
    page.go_back()
    page.wait_for_selector("#event", state="hidden")
    viewer.open(small, address)
    page.locator("#event h2", has_text="opened the bridge").wait_for()


@pytest.mark.parametrize(
    "address", ["#event=nothing", "#at=x,y", "#at=5", "#lanes=constructor", "#show=&grain=,,", "#%E0%A4%A"]
)
def test_an_address_that_makes_no_sense_does_no_harm(viewer, small, address):
    page = viewer.open(small, address)
    page.wait_for_selector("#status")
    assert "of" in page.inner_text("#status")


def test_on_paper_all_events_stand_with_their_quotes_and_no_controls(viewer, small):
    page = viewer.open(small)
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    printed = page.inner_text("#printed")
    assert printed.count("\n") > 4
    assert "The monks built the mill in the 14th century." in printed
    assert not page.locator("#axis").is_visible()
    assert not page.locator("#search").is_visible()
    assert page.pdf().startswith(b"%PDF")
    page.emulate_media(media="screen")


def test_light_and_dark_are_followed(viewer, small):
    page = viewer.open(small)
    colours = []
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        colours.append(page.evaluate("getComputedStyle(document.body).backgroundColor"))
    assert colours[0] != colours[1]


def test_on_a_phone_nothing_is_wider_than_the_screen_and_an_event_fills_it(viewer, small):
    page = viewer.page
    page.set_viewport_size({"width": 360, "height": 740})
    viewer.open(small)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    open_event(page, "opened the bridge")
    box = page.locator("#event").bounding_box()
    assert (box["width"], box["height"]) == (360, 740)
    page.click("#close")
    assert page.locator("#list").is_visible()


def test_what_articles_say_is_only_text_whatever_it_says(viewer, hostile):
    page = viewer.open(hostile)
    page.wait_for_selector(".row")
    shown = page.inner_text("#list")
    assert "</script><script>document.title='run'</script>" in shown
    for place in range(6):
        page.locator(".row").nth(place).click()
        page.wait_for_selector("#event h2")
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.select_option("#lanes", "who")
    page.fill("#search", "<img")
    page.wait_for_timeout(400)
    assert page.title() == "Timeline"
    assert page.locator("#event img, #list img, #printed img, #event script, #list script").count() == 0
    assert page.evaluate("document.querySelectorAll('[onerror], a[href^=javascript]').length") == 0


def test_no_event_and_one_event_are_timelines_too(viewer, few):
    none, one = few
    page = viewer.open(none)
    page.get_by_text("No event is like that.").wait_for()
    assert page.inner_text("#status") == "0 events"
    for key in ("+", "-", "0", "ArrowLeft", "ArrowDown", "Enter"):
        page.focus("#axis")
        page.keyboard.press(key)
    page = viewer.open(one)
    page.wait_for_selector(".row")
    page.click("#farther")
    start, end = stretch(page)
    assert end - start >= 2
    page.locator(".row").click()
    page.wait_for_selector("#event h2")


def test_behind_an_event_that_fills_a_phone_nothing_is_reached(viewer, small):
    viewer.page.set_viewport_size({"width": 360, "height": 740})
    page = viewer.open(small)
    open_event(page, "opened the bridge")
    for _ in range(12):
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement === document.body || !!document.activeElement.closest('#event')")
    page.keyboard.press("Escape")
    assert page.evaluate("document.querySelector('.listing').inert") is False
