"""What keeps accounts of two articles apart, however alike the articles are."""

from __future__ import annotations

from datetime import date

from dateline.timeline import merge
from dateline.timeline.accounts import account
from dateline.timeline.profiles import Likeness
from dateline.timeline.same_event import judge

ALIKE = Likeness(0.6, 0.6, 0.5, 0.3)
PUBLISHED = {"published_day": date(2024, 5, 3)}


def _possible(one, other, published=PUBLISHED) -> bool:
    there = account({**other, "article_id": "other"}, published)
    return judge(account(one, PUBLISHED), there, ALIKE) is not None


def test_what_is_only_supposed_is_not_what_another_article_tells_with_a_date(mention) -> None:
    sank = mention("The Lark sank on Thursday.", "sank", lemma="sink", agent="The Lark")
    if_so = {"lemma": "sink", "agent": "the Lark", "day": None}
    supposed = mention("If the Lark sank, nobody would pay.", "sank", **if_so, factuality="hypothetical")
    told = mention("Later the Lark sank.", "sank", **if_so)
    assert not _possible(sank, supposed)
    assert _possible(sank, told)
    assert _possible(mention("Later the Lark sank.", "sank", **if_so), supposed)


def test_a_plan_is_not_what_was_over_weeks_before_it_was_told(mention) -> None:
    carried = mention(
        "The Lark carried grain on Thursday.", "carried", lemma="carry", agent="The Lark", patient="grain"
    )
    told = {"lemma": "carry", "agent": "the Lark", "patient": "grain", "day": None, "factuality": "planned"}
    plan = mention("Later the Lark will carry grain.", "carry", **told)
    assert _possible(carried, plan)
    assert not _possible(carried, plan, {"published_day": date(2024, 6, 3)})


def test_a_plan_told_in_another_verb_is_of_something_else(mention) -> None:
    pledged = mention("The island pledged peace.", "pledged", lemma="pledge", agent="The island")
    told = {"day": None, "factuality": "planned"}
    committing = mention("We will commit to it.", "commit", agent="We", pronouns=("We",), **told)
    assert not _possible(pledged, committing)
    won = mention("The club's win was its first.", "win", nominal=True, agent="The club")
    victory = mention("A victory was near.", "victory", nominal=True, **told)
    assert _possible(won | {"nominal": False}, victory)


def test_two_articles_that_tell_other_hours_tell_of_two_events(mention, article) -> None:
    told = {"lemma": "land", "agent": "the Lark"}
    early, late, close = (
        mention(f"Later the Lark landed {when}.", "landed", article=name, edtf=f"2024-05-02T{hour}", **told)
        for name, when, hour in (("a", "early", "10:15:00"), ("b", "late", "22:15:00"), ("c", "soon", "10:30:00~"))
    )
    assert not _possible(early, late)
    assert _possible(early, close)
    plain = mention("Later the Lark landed again.", "landed", article="d", **told)
    merged = merge([article(name) for name in "abd"], [early, late, plain])
    assert merged.event_of[early["mention_id"]] != merged.event_of[late["mention_id"]]


def test_who_denies_a_thing_denies_it_in_its_own_words(mention) -> None:
    blamed = mention("Ann blamed the board.", "blamed", lemma="blame", agent="Ann", patient="the board")
    told = {"agent": "Ann", "patient": "the board", "factuality": "not_occurred"}
    assert not _possible(blamed, mention("Ann did not accuse the board.", "accuse", **told))
    assert _possible(blamed, mention("Ann did not blame the board.", "blame", **told))


def test_a_word_that_one_says_with_is_not_the_same_word_for_a_deed(mention) -> None:
    said = mention("Later Iona denied it sold oil.", "denied", lemma="deny", agent="Iona", event_class="reporting")
    barred = mention("Later Ost denied ships entry.", "denied", lemma="deny", agent="Ost", patient="ships")
    own = mention("Later Iona denied ships entry.", "denied", lemma="deny", agent="Iona", patient="ships")
    assert not _possible(said, barred)
    assert _possible(said, own)
