"""What keeps accounts of two articles apart, however alike the articles are."""

from __future__ import annotations

from datetime import date

from dateline.timeline import merge
from dateline.timeline.judging.accounts import account
from dateline.timeline.judging.profiles import Likeness
from dateline.timeline.judging.ruled_out import kept_apart
from dateline.timeline.judging.same_event import judge

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


def test_what_was_over_for_months_is_told_with_its_date(mention) -> None:
    closed = mention("Later the Lark port closed.", "closed", lemma="close", agent="the Lark port")
    told = {"lemma": "close", "agent": "the Lark port", "day": None}
    again = mention("Then the Lark port closed.", "closed", **told)
    goes_on = mention("Now the Lark port closes.", "closes", **told, factuality="ongoing")
    assert _possible(closed, again)
    assert _possible(closed, goes_on)
    assert not _possible(closed, again, {"published_day": date(2024, 8, 3)})
    assert not _possible(closed, goes_on, {"published_day": date(2024, 6, 3)})


def test_what_lies_in_some_years_is_of_none_of_their_happenings(mention) -> None:
    told = {"lemma": "fire", "agent": "Iona", "patient": "a missile"}
    some = {"end_day": date(2026, 5, 2), "edtf": "2024-05-02/2026-05-02"}
    fired = mention("Iona fired a missile on Thursday.", "fired", **told)
    wide = mention(
        "Commanders admitted for once, to diplomats in Ost, a missile that Iona fired.", "fired", **told, **some
    )
    assert not _possible(fired, wide)
    assert _possible(fired, mention("Iona fired a missile on Thursday.", "fired", **told, **some))


def test_what_only_supposes_it_comes_in_by_no_third(mention, article) -> None:
    told = {"lemma": "fire", "agent": "Iona", "patient": "missiles"}
    fired = mention("Iona fired missiles on Thursday.", "fired", **told)
    seems = {**told, "day": None, "factuality": "hypothetical"}
    here = mention("It seems Iona fired missiles.", "fired", at=90, **seems)
    there = mention("Should it be that Iona fired missiles.", "fired", article="b", **seems)
    texts = {name: {"text": "Iona and Ost fired missiles over Lund.", "blocks": []} for name in "ab"}
    merged = merge([article(name, **texts[name]) for name in "ab"], [fired, here, there])
    assert merged.event_of[there["mention_id"]] != merged.event_of[fired["mention_id"]]


def test_a_week_and_a_month_told_of_other_things_are_two_events_in_two_articles(mention) -> None:
    cargo = mention("In May Ann unveiled the cargo.", "unveiled", lemma="unveil", agent="Ann", patient="the cargo")
    month = {"start_day": date(2024, 5, 1), "end_day": date(2024, 5, 31), "edtf": "2024-05"}
    pictures = mention("On Friday Ann unveiled a map.", "unveiled", lemma="unveil", agent="Ann", patient="a map")
    there = account({**pictures, "article_id": "other"}, PUBLISHED)
    judged = judge(account(cargo | month, PUBLISHED), there, ALIKE)
    assert judged is not None
    assert "to others, in another time" in dict(judged.points)


def test_what_two_announce_in_one_month_may_be_two_things(mention) -> None:
    month = {"start_day": date(2024, 4, 1), "end_day": date(2024, 4, 30), "edtf": "2024-04"}
    lee, iona = (
        mention(f"In April {who} announced it.", "announced", lemma="announce", agent=who) for who in ("Lee", "Iona")
    )
    assert not _possible(lee | month, iona | month)
    assert _possible(lee, iona)
    assert _possible(lee | month, lee | month)


def test_a_plan_for_a_week_is_not_what_happened_in_its_month(mention) -> None:
    told = {"lemma": "fire", "agent": "Iona", "patient": "the engines"}
    month = {"start_day": date(2024, 5, 1), "end_day": date(2024, 5, 31), "edtf": "2024-05"}
    plan = mention("Iona is to fire the engines.", "fire", **told, factuality="planned")
    assert not _possible(plan, mention("Iona fired the engines.", "fired", **told) | month)
    assert _possible(plan, mention("Iona fired the engines.", "fired", **told))


def test_deeds_of_two_who_are_named_are_two_deeds_of_a_text_where_nobody_is_in_both(mention) -> None:
    def told(agent, patient):
        return account(mention(f"{agent} met {patient}.", "met", lemma="meet", agent=agent, patient=patient), PUBLISHED)

    assert kept_apart(told("Ann Lee", "Bo Ray"), told("Cy Dunn", "Di Holm"))
    assert not kept_apart(told("Ann Lee", "Bo Ray"), told("Bo Ray", "Di Holm"))
    assert not kept_apart(told("Ann Lee", "Bo Ray"), told("The mayor", "Di Holm"))


def test_nobody_is_denied_by_one_who_is_not_named_and_tells_no_date(mention) -> None:
    met = mention("Ann Lee met Bo Ray.", "met", lemma="meet", agent="Ann Lee", patient="Bo Ray")
    never = {"lemma": "meet", "agent": "We", "pronouns": ("We",), "day": None, "factuality": "not_occurred"}
    assert not _possible(met, mention("We had never met.", "met", **never))
    named = never | {"agent": "Ann Lee", "pronouns": ()}
    assert _possible(met, mention("Ann Lee never met Bo Ray.", "met", patient="Bo Ray", **named))


def test_what_somebody_is_is_told_by_the_words_behind(mention) -> None:
    old = mention("He was a baker in the old port.", "was", lemma="be", agent="He", day=None)
    leave = mention("He has been on medical leave since May.", "been", lemma="be", agent="He", day=None, at=90)
    assert judge(account(old), account(leave), ALIKE) is None
    assert judge(account(old), account({**old, "article_id": "other"}), ALIKE) is not None
