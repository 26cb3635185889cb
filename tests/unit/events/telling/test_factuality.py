from __future__ import annotations

import pytest

from dateline.events.clauses.triggers import triggers
from dateline.events.telling.factuality import Factuality


@pytest.fixture
def judged(parse, words):
    def judge(text, *, headline=False):
        verdicts = {}
        for sentence in parse(text).sents:
            found = triggers(sentence, words)
            verdicts |= {t.predicate: Factuality(found, words, headline=headline).of(t) for t in found}
        return verdicts

    return judge


@pytest.mark.parametrize(
    ("text", "predicate", "factuality"),
    [
        ("Rebels seized the port.", "seize", "occurred"),
        ("Rebels have seized the port.", "seize", "occurred"),
        ("Rebels are besieging the port.", "besiege", "ongoing"),
        ("Rebels have been besieging the port.", "besiege", "ongoing"),
        ("The port was seized by rebels.", "seize", "occurred"),
        ("The Ox was the first ship to cross the lake.", "cross", "occurred"),
        ("The firm sold a plan to cross the lake.", "cross", "planned"),
        ("The minister will visit the port.", "visit", "planned"),
        ("The road is expected to remain shut as engineers check it.", "check", "planned"),
        ("Coal is no longer mined in the valley.", "mine", "not_occurred"),
        ("The driver pleaded no contest to the charge.", "plead", "occurred"),
        ("Traders refrained from selling the port.", "sell", "not_occurred"),
        ("A jury ruled that the guards sold the port.", "sell", "occurred"),
        ("The court ruled out that the guards sold the port.", "sell", "not_occurred"),
        ("The minister is going to visit the port.", "visit", "planned"),
        ("The minister is to visit the port.", "visit", "planned"),
        ("The minister plans to visit the port.", "visit", "planned"),
        ("The firm is planning to sell the port.", "sell", "planned"),
        ("The two firms agreed to merge.", "merge", "planned"),
        ("The rebels vowed to attack the port.", "attack", "planned"),
        ("The minister is expected to resign.", "resign", "planned"),
        ("The minister is due to resign.", "resign", "planned"),
        ("The bridge was supposed to open.", "open", "planned"),
        ("The port may close.", "close", "hypothetical"),
        ("The port could be sold.", "sell", "hypothetical"),
        ("It is unclear whether the port was sold.", "sell", "hypothetical"),
        ("If the port closes, the town suffers.", "close", "hypothetical"),
        ("It was as if the dam had failed.", "fail", "hypothetical"),
        ("They ran as though the dam had failed.", "fail", "hypothetical"),
        ("Had the dam failed in May, the town would have drowned.", "fail", "hypothetical"),
        ("The town would have drowned had the dam failed in May.", "fail", "hypothetical"),
        ("Were the firm to sell the port, the town would suffer.", "sell", "hypothetical"),
        ("The union called on members to strike.", "strike", "hypothetical"),
        ("Residents fear that the dam collapsed.", "collapse", "hypothetical"),
        ("Buyers hesitated about buying the port.", "buy", "hypothetical"),
        ("The rebels gave no word of the raids they planned for 1987.", "plan", "planned"),
        ("The rebels did not attack the port.", "attack", "not_occurred"),
        ("The rebels will not attack the port.", "attack", "not_occurred"),
        ("The rebels failed to seize the port.", "seize", "not_occurred"),
        ("The law will allow farmers to sell water.", "sell", "planned"),
        ("The law allows farmers to sell water.", "sell", "hypothetical"),
        ("They dug a trench so that the farm would keep its water.", "keep", "planned"),
        ("Farmers will stop selling water.", "sell", "hypothetical"),
        ('She began by nodding, saying, "Stop the pumps if they leak."', "stop", "hypothetical"),
        ("The ministers told the press how to end the strike.", "end", "hypothetical"),
        ("The mayor wants to sell the port.", "sell", "planned"),
        ("The board had until Monday to appeal.", "appeal", "hypothetical"),
        ("The board had to appeal on Monday.", "appeal", "occurred"),
        ("The mayor has not spoken yet, but resigned on Monday.", "resign", "occurred"),
        ("The trains stood still due to the strike.", "strike", "occurred"),
        ("The mayor failed to address the strike.", "strike", "occurred"),
        ("The minister refused to resign.", "resign", "not_occurred"),
        ("The mayor denied that police beat the man.", "beat", "not_occurred"),
        ("The gates have yet to be opened.", "open", "not_occurred"),
        ("The firm has yet to open the gates.", "open", "not_occurred"),
        ("The guards left without locking the gates.", "lock", "not_occurred"),
        ("The snow prevented the ship from leaving.", "leave", "not_occurred"),
        ("The club was unable to pay.", "pay", "not_occurred"),
        ("The company has no plans to sell the port.", "sell", "planned"),
        ("The engineers managed to stop the leak.", "stop", "occurred"),
        ("The crew began to abandon the ship.", "abandon", "occurred"),
        ("The rebels did not fail to reach the port.", "reach", "occurred"),
        ("The clerk allegedly stole the files.", "steal", "unknown"),
        ("The letters purportedly showed that the clerk stole the files.", "steal", "unknown"),
        ("The clerk appears to have stolen the files.", "steal", "unknown"),
        ("Did the rebels seize the port?", "seize", "unknown"),
        ("He is accused of stealing the files.", "steal", "unknown"),
        ("The army said it would withdraw.", "withdraw", "planned"),
        ("A larger budget would help.", "help", "hypothetical"),
        ("The report released by the court is long.", "release", "occurred"),
        ("They asked for a delay after losing the case.", "lose case", "occurred"),
        ("The envoy warned against attacking the port.", "attack", "hypothetical"),
        ("The plan to attack the port was leaked.", "attack", "planned"),
        ("Stop the attack now.", "stop", "hypothetical"),
        ("The failure to close the gates was costly.", "close", "not_occurred"),
        ("A vote scheduled for May was divisive.", "schedule", "planned"),
    ],
)
def test_verbs_are_judged_by_their_form_and_their_governors(judged, text, predicate, factuality):
    assert judged(text)[predicate] == factuality


@pytest.mark.parametrize(
    ("text", "noun", "factuality"),
    [
        ("The attack killed a guard.", "attack", "occurred"),
        ("The rebels planned the attack.", "attack", "planned"),
        ("The rebels cancelled the attack.", "attack", "not_occurred"),
        ("The visit was cancelled.", "visit", "not_occurred"),
        ("The envoy called for a ceasefire.", "ceasefire", "hypothetical"),
        ("A planned merger was announced.", "merger", "planned"),
        ("They announced an election to be held in May.", "election", "planned"),
        ("An alleged assault was reported.", "assault", "unknown"),
        ("No attack was reported.", "attack", "not_occurred"),
        ("The election will take place.", "election", "planned"),
        ("The firm is in talks after the merger.", "merger", "occurred"),
    ],
)
def test_nouns_are_judged_by_what_describes_and_governs_them(judged, text, noun, factuality):
    assert judged(text)[noun] == factuality


def test_a_headline_tells_the_past_in_the_present(judged):
    assert judged("Norland beats Suria in final", headline=True)["beat"] == "occurred"
    assert judged("The team beats its rivals in every final.")["beat"] == "ongoing"


def test_a_bare_form_behind_its_subject_tells_what_was_done(judged):
    assert judged("Ann Lee's crew deliver grain to Suria.")["deliver"] == "occurred"
    assert judged("Please deliver grain to Suria.")["deliver"] == "hypothetical"


def test_a_headline_tells_the_future_with_a_bare_infinitive(judged):
    assert judged("Norland to deliver grain to Suria", headline=True)["deliver"] == "planned"


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Iona was charged on Monday with dumping oil in Ost in 2014.", "dumping"),
        ("Bo Reed was charged with robbing a bank on Monday.", "robbing"),
        ("Rebels claimed on Monday that they had shot down a jet in Ost.", "shot"),
        ("The alleged murder of Ann Lee took place in 2014.", "took"),
    ],
)
def test_what_somebody_is_only_charged_with_is_not_known(rows_of, text, trigger) -> None:
    assert [row["factuality"] for row in rows_of(text, all_events=True) if row["trigger"] == trigger] == ["unknown"]


def test_what_will_be_seen_done_lies_ahead(rows_of) -> None:
    rows = rows_of("Visitors in Ost will see a tower put up on 19 May 2024.", all_events=True)
    assert [row["factuality"] for row in rows if row["trigger"] == "put"] == ["planned"]


def test_what_a_report_tells_is_not_known(rows_of) -> None:
    noun = rows_of("Bo Reed denied a report that ships have sold oil in Ost since 2014.", all_events=True)
    verb = rows_of("The agency reported that ships sold oil in Ost in 2014.", all_events=True)
    assert [row["factuality"] for row in noun if row["trigger"] == "sold"] == ["unknown"]
    assert [row["factuality"] for row in verb if row["trigger"] == "sold"] == ["occurred"]


def test_what_is_still_to_be_set_is_planned(rows_of) -> None:
    rows = rows_of("The bank said final terms, to be set on 20 May 2024, allow a gain of 20 percent.", all_events=True)
    assert [row["factuality"] for row in rows if row["trigger"] == "set"] == ["planned"]


def test_what_was_done_instead_of_what_was_not_was_done(rows_of) -> None:
    rows = rows_of("Ann Lee did not speak in Ost on Monday, instead sending a letter to the club on May 3.")
    assert {row["trigger"]: row["factuality"] for row in rows}["sending"] == "occurred"


def test_what_somebody_advocates_has_not_happened(rows_of) -> None:
    rows = rows_of("On May 3 Bo Ray advocated revising the pact.", all_events=True)
    assert {row["trigger"]: row["factuality"] for row in rows}["revising"] == "hypothetical"


def test_a_round_of_what_is_to_be_done_has_not_been_done(rows_of) -> None:
    text = "The Treasury is set to unload another round of bond auctions this week."
    rows = rows_of(text, all_events=True)
    assert {row["trigger"]: row["factuality"] for row in rows}["auctions"] == "planned"


def test_what_is_dated_later_this_year_has_not_happened(rows_of) -> None:
    rows = rows_of("The firm works towards a series of bond auctions later this year.", all_events=True)
    assert {row["trigger"]: row["factuality"] for row in rows}["auctions"] == "planned"


@pytest.mark.parametrize(
    ("text", "predicate", "factuality"),
    [
        ("Bo Ray almost won the cup on Sunday.", "win", "not_occurred"),
        ("Bo Ray all but won the cup on Sunday.", "win", "not_occurred"),
        ("Bo Ray voted no on Sunday.", "vote", "occurred"),
        ("The match was delayed for two hours on Sunday.", "delay", "occurred"),
        ("Bo Ray nearly died on Sunday.", "die", "not_occurred"),
        ("The output of the port almost doubled in May.", "double", "occurred"),
        ("The guards stopped short of shelling the port.", "shell", "not_occurred"),
        ("The firm came close to selling the port.", "sell", "not_occurred"),
        ("The pact was to have been signed on Friday.", "sign", "not_occurred"),
        ("The pact was to be signed on Friday.", "sign", "planned"),
    ],
)
def test_what_was_all_but_done_was_not_done(judged, text, predicate, factuality):
    assert judged(text)[predicate] == factuality


@pytest.mark.parametrize(
    ("text", "predicate", "factuality"),
    [
        ("The strike will go on until members vote on it.", "vote", "planned"),
        ("Members are striking until the firm pays them.", "pay", "planned"),
        ("They threatened to block the gate until the mayor resigned.", "resign", "hypothetical"),
        ("Members struck until the mayor resigned.", "resign", "occurred"),
        ("The port did not open until the guards left.", "leave", "occurred"),
    ],
)
def test_what_something_waits_for_is_open_until_that_is_over(judged, text, predicate, factuality):
    assert judged(text)[predicate] == factuality


def test_a_past_behind_but_has_no_part_in_what_would_have_been(judged):
    told = judged("The firm would have sold the port in May, but kept it.")
    assert (told["sell"], told["keep"]) == ("hypothetical", "occurred")


def test_was_to_only_points_to_what_lay_ahead(judged):
    told = judged("Talks were to resume on Monday.")
    assert told == {"talk": "planned", "resume": "planned"}


@pytest.mark.parametrize(
    ("text", "noun", "factuality"),
    [
        ("The launch was put off to May.", "launch", "planned"),
        ("The match was called off on Monday.", "match", "not_occurred"),
    ],
)
def test_a_particle_says_what_becomes_of_a_happening(judged, text, noun, factuality):
    assert judged(text)[noun] == factuality


@pytest.mark.parametrize(
    ("text", "predicate", "factuality"),
    [
        ("The gate is no longer guarded by rebels.", "guard", "not_occurred"),
        ("The mill might have opened in 2016 had the firm found a partner.", "find", "hypothetical"),
        ("The bank was on the brink of collapse.", "collapse", "hypothetical"),
    ],
)
def test_what_is_no_longer_so_or_never_came_to_be(judged, text, predicate, factuality):
    assert judged(text)[predicate] == factuality


@pytest.mark.parametrize(
    "text",
    [
        "The flight had been planned for May, but was delayed because of a fault.",
        "The flight was scheduled for May and was delayed by rain.",
    ],
)
def test_a_past_with_an_auxiliary_of_its_own_has_no_part_in_a_plan_before_it(judged, text):
    assert judged(text)["delay"] == "occurred"


def test_what_somebody_denied_would_be_is_not(judged):
    assert judged("Bo Ray denied that the line would be closed.")["close"] == "not_occurred"
    assert judged("Bo Ray did not deny that the line would be closed.")["close"] == "planned"
