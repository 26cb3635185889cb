from __future__ import annotations

from dateline.timeline.judging.profiles import likeness, profile

FERRY = "The ferry Marigold ran aground off Port Arden on Monday. Lifeboats from Arden took 212 passengers off the Marigold."
SAME_FERRY = (
    "All 212 aboard the Marigold are safe after the ferry struck rocks near Port Arden, the coastguard of Arden said."
)
OTHER = "Shares of Kestrel Mining rose 4 percent after the company found copper in the hills of Tavria."


def test_two_reports_of_one_story_are_more_alike_than_two_of_different_ones() -> None:
    near, far = likeness(profile(FERRY), profile(SAME_FERRY)), likeness(profile(FERRY), profile(OTHER))
    assert near.all > 0.3 > far.all
    assert near.figures == 1.0


def test_an_article_is_like_itself_and_likeness_has_no_direction() -> None:
    assert round(likeness(profile(FERRY), profile(FERRY)).all, 6) == 1.0
    assert likeness(profile(FERRY), profile(OTHER)) == likeness(profile(OTHER), profile(FERRY))


def test_names_lead_and_common_words_tell_nothing() -> None:
    assert set(profile(FERRY).leading[:2]) == {"marigold", "arden"}
    assert "the" not in profile(FERRY).words


def test_nothing_is_like_nothing() -> None:
    assert likeness(profile(""), profile("")).all == 0.0
