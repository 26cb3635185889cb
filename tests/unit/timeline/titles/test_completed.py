"""Titles go on until what a verb tells is complete."""

from __future__ import annotations

import pytest

from dateline.timeline.titles.verbal import title


@pytest.mark.parametrize(
    ("sentence", "trigger", "lemma", "parts", "expected"),
    [
        ("Iona agreed late on Friday to close the port, officials said.", "agreed", "agree", {"agent": "Iona"},
         "Iona agreed to close the port"),
        ("Iona asked Ost to close the port while it rained.", "asked", "ask", {"agent": "Iona", "patient": "Ost"},
         "Iona asked Ost to close the port"),
        ("Crews were forced to leave on Monday.", "forced", "force", {"patient": "Crews", "voice": "passive"},
         "Crews were forced to leave"),
        ("Iona ended up closing the port.", "ended", "end up", {"agent": "Iona"}, "Iona ended up closing the port"),
        ("Iona began closing the port in 2015.", "began", "begin", {"agent": "Iona"}, "Iona began closing the port"),
        ("Ada became mayor of Ost in 2015.", "became", "become", {"agent": "Ada", "other": "mayor of Ost"},
         "Ada became mayor of Ost"),
        ("Ost named Ada the winner.", "named", "name", {"agent": "Ost", "patient": "Ada", "other": "the winner"},
         "Ost named Ada the winner"),
        ("Ada was hired as head coach.", "hired", "hire", {"patient": "Ada", "other": "head coach", "voice": "passive"},
         "Ada was hired as head coach"),
        ("Rebels set cars alight as they fled.", "set", "set", {"agent": "Rebels", "patient": "cars"},
         "Rebels set cars alight"),
        ("Ada visited the wounded in Ost last week.", "visited", "visit", {"agent": "Ada"}, "Ada visited the wounded in Ost"),
        ("Ada advised Ost not to reply.", "advised", "advise", {"agent": "Ada", "patient": "Ost"},
         "Ada advised Ost not to reply"),
        ("Ada threatened to \u201cutterly destroy\u201d the pier.", "threatened", "threaten", {"agent": "Ada"},
         "Ada threatened to “utterly destroy” the pier"),
        ("Crowds demanded he quit and the party is split.", "demanded", "demand", {"agent": "Crowds"},
         "Crowds demanded he quit"),
        ("Ada found a law that binds them.", "found", "find", {"agent": "Ada", "patient": "a law"}, "Ada found a law that binds them"),
        ("Ada helped found the club.", "helped", "help", {"agent": "Ada"}, "Ada helped found the club"),
        ("Ada became embroiled in a dispute.", "became", "become", {"agent": "Ada"}, "Ada became embroiled in a dispute"),
        ("The park was re-opened.", "opened", "open", {"patient": "The park", "voice": "passive"}, "The park was re-opened"),
        ("Iona announced Ada had won, to cheers.", "announced", "announce", {"agent": "Iona"}, "Iona announced Ada had won"),
        ("Iona announced on Friday that it sold the port.", "announced", "announce", {"agent": "Iona"},
         "Iona announced that it sold the port"),
        ("Iona announced Friday they sold the port.", "announced", "announce", {"agent": "Iona"},
         "Iona announced they sold the port"),
        ("Iona announced that one girl, Ada Lund, had been found.", "announced", "announce", {"agent": "Iona"},
         "Iona announced that one girl had been found"),
        ("Iona announced this week that it sold the port.", "announced", "announce", {"agent": "Iona"},
         "Iona announced that it sold the port"),
        ("Iona questioned Sunday why the port closed.", "questioned", "question", {"agent": "Iona"},
         "Iona questioned Sunday why the port closed"),
        ("Iona went missing the same day.", "went", "go", {"agent": "Iona"}, "Iona went missing"),
        ("Asked in Ost about it, Ada left.", "Asked", "ask", {"patient": "Ada", "voice": "passive", "tense": "none"},
         "Ada was asked in Ost about it"),
        ("Passengers onboard a flight, singing songs, left.", "singing", "sing",
         {"agent": "Passengers onboard a flight", "patient": "songs", "tense": "none"},
         "Passengers onboard a flight sing songs"),
        ("A native of Ost and resident of Sud left, taking cars.", "taking", "take",
         {"agent": "A native of Ost and resident of Sud", "patient": "cars", "tense": "none"},
         "A native of Ost and resident of Sud takes cars"),
        ("The mother ship, Lark, left Ost.", "left", "leave", {"agent": "The mother ship, Lark", "patient": "Ost"},
         "The mother ship, Lark, left Ost"),
        ("Ada proposed yesterday a freeze of the tax.", "proposed", "propose", {"agent": "Ada"},
         "Ada proposed a freeze of the tax"),
        ("It was announced that Iona sold the port.", "announced", "announce", {"patient": "It", "voice": "passive"},
         "It was announced that Iona sold the port"),
        ("Iona had come close to a deal.", "come", "come", {"agent": "Iona", "tense": "past", "aspect": "perfective"},
         "Iona had come close to a deal"),
        ("Iona announced plans to close mines had failed.", "announced", "announce", {"agent": "Iona", "patient": "plans"},
         "Iona announced plans to close mines had failed"),
        ("Ada agreed to drop a tax the club had paid.", "agreed", "agree", {"agent": "Ada"}, "Ada agreed to drop a tax the club had paid"),
        ("Iona announced it made a coin known as Lark.", "announced", "announce", {"agent": "Iona"},
         "Iona announced it made a coin known as Lark"),
        ("Storms with a speed of 63 that hit Ost have cut a line.", "cut", "cut",
         {"agent": "Storms with a speed of 63", "patient": "a line", "aspect": "perfective", "tense": "present"},
         "Storms with a speed of 63 that hit Ost have cut a line"),
        ("A letter was sent to local leaders two days before the vote.", "sent", "send",
         {"patient": "A letter", "recipient": "local leaders", "voice": "passive"}, "A letter was sent to local leaders two days before the vote"),
        ("Shares fell 3 percent on Monday.", "fell", "fall", {"agent": "Shares"}, "Shares fell 3 percent"),
        ("Shares fell two years later.", "fell", "fall", {"agent": "Shares"}, "Shares fell"),
        ("Iona reaffirmed on Friday that it will leave.", "reaffirmed", "reaffirm", {"agent": "Iona"},
         "Iona reaffirmed that it will leave"),
        ("The spire fell as crowds sang.", "fell", "fall", {"agent": "The spire", "other": "crowds"}, "The spire fell"),
        ("Iona left as the mayor.", "left", "leave", {"agent": "Iona", "other": "the mayor"}, "Iona left as the mayor"),
        ("A second, wider drill reached Ost.", "reached", "reach", {"agent": "A second, wider drill", "patient": "Ost"},
         "A second, wider drill reached Ost"),
        ("Investors grew fearful of it.", "grew", "grow", {"agent": "Investors"}, "Investors grew fearful of it"),
        ("Nobody left Ost.", "left", "leave", {"agent": "Nobody", "patient": "Ost", "factuality": "not_occurred"},
         "Nobody left Ost"),
        ("Iona announced on Jan. 2 that it sold the port.", "announced", "announce", {"agent": "Iona"},
         "Iona announced that it sold the port"),
        ("They've been invited to Ost.", "invited", "invite", {"patient": "They", "other": "Ost", "voice": "passive"},
         "They've been invited to Ost"),
        ("Iona announced on Friday.", "announced", "announce", {"agent": "Iona"}, "Iona announced"),
        ("Iona announced plans Friday to close 1,100 mines, it said.", "announced", "announce", {"agent": "Iona", "patient": "plans"},
         "Iona announced plans to close 1,100 mines"),
        ("Iona sent a radar to help Ost.", "sent", "send", {"agent": "Iona", "patient": "a radar"}, "Iona sent a radar to help Ost"),
        ("Ada arrived the same day.", "arrived", "arrive", {"agent": "Ada"}, "Ada arrived"),
        ("Ada agreed to the plan.", "agreed", "agree", {"agent": "Ada", "recipient": "the plan"}, "Ada agreed to the plan"),
        ("Ada moved to Ost.", "moved", "move", {"agent": "Ada", "recipient": "Ost"}, "Ada moved to Ost"),
    ],
)  # fmt: skip
def test_a_title_goes_on_until_the_verb_is_complete(
    parsed, *, sentence: str, trigger: str, lemma: str, parts: dict[str, str], expected: str
) -> None:
    assert title(parsed(sentence, trigger, lemma=lemma, **parts)) == expected


@pytest.mark.parametrize(
    ("sentence", "trigger", "expected"),
    [
        ("A map was published on Monday in a small paper.", "published", "A map was published in a small paper"),
        ("A map was published in 1998 in a small paper.", "published", "A map was published in a small paper"),
        ("A map was published Feb. 2, 1998 in a small paper.", "published", "A map was published in a small paper"),
        ("A map was published in the club's paper Friday said no.", "published", "A map was published in the club's paper"),
        ("A map was published in a paper and burned.", "published", "A map was published in a paper"),
        ("A map was published on Monday over two weeks of war.", "published", "A map was published over two weeks of war"),
        ("A map was published at 10 p.m. on Monday.", "published", "A map was published"),
        ("A map was published in May.", "published", "A map was published"),
        ("A map was published in St. Louis on Monday.", "published", "A map was published in St. Louis"),
        ("A map was published in a U.S. paper.", "published", "A map was published in a U.S. paper"),
        ("A map was published in Ost shortly before noon.", "published", "A map was published in Ost"),
                ("A map was published in vain when, at noon, it rained.", "published", "A map was published in vain"),
        ("A map was published in court three months ago.", "published", "A map was published in court"),
        ("A map was published over the holiday long weekend.", "published", "A map was published"),
        ("A map was published for the first time Thursday.", "published", "A map was published for the first time"),
        ("A map was published of sailing routes in Ost.", "published", "A map was published of sailing routes in Ost"),
    ],
)  # fmt: skip
def test_where_nobody_else_takes_part_the_phrase_behind_the_verb_tells_more(
    parsed, sentence: str, trigger: str, expected: str
) -> None:
    told = parsed(sentence, trigger, lemma="publish", patient="A map", voice="passive", tense="past")
    assert title(told) == expected


@pytest.mark.parametrize(
    ("sentence", "event_class", "expected"),
    [
        ("Iona said on Friday it would sell the port.", "occurrence", "Iona said it would sell the port"),
        ("Iona said in a letter that it sold the port.", "occurrence", "Iona said in a letter that it sold the port"),
        ("Iona said on Friday Ada would sell the port.", "occurrence", "Iona said on Friday Ada would sell the port"),
        ("Iona said on Friday it would sell the port.", "reporting", "Iona said it would sell the port"),
    ],
)
def test_what_somebody_said_of_themselves_is_told(parsed, sentence: str, event_class: str, expected: str) -> None:
    assert title(parsed(sentence, "said", lemma="say", agent="Iona", event_class=event_class)) == expected


@pytest.mark.parametrize(
    ("sentence", "trigger", "lemma", "expected"),
    [
        ("Ada started competing in sport in 1974.", "competing", "compete", "Ada started competing in sport"),
        ("Ada has now begun to sing.", "sing", "sing", "Ada has begun to sing"),
        ("Ada managed to escape.", "escape", "escape", "Ada managed to escape"),
        ("Ada helped arrange it.", "arrange", "arrange", "Ada helped arrange it"),
        ("Ada was forced to escape.", "escape", "escape", "Ada was forced to escape"),
        ("Ada ended up escaping.", "escaping", "escape", "Ada ended up escaping"),
        ("Ada went on to escape.", "escape", "escape", "Ada went on to escape"),
        ("Ada relied on to escape.", "escape", "escape", "Ada escapes"),
        ("Ada hoped to escape.", "escape", "escape", "Ada escapes"),
    ],
)
def test_what_was_begun_or_managed_is_told_so(parsed, sentence: str, trigger: str, lemma: str, expected: str) -> None:
    assert title(parsed(sentence, trigger, lemma=lemma, agent="Ada", tense="infinitive")) == expected


@pytest.mark.parametrize(
    ("sentence", "trigger", "parts", "expected"),
    [
        (
            "Bo was charged in May on suspicion of robbing a bank, he said.", "charged",
            {"patient": "Bo", "recipient": "suspicion", "voice": "passive"}, "Bo was charged on suspicion of robbing a bank",
        ),
        (
            "Nurses called on Iona last week to close the mine.", "called",
            {"agent": "Nurses", "recipient": "Iona", "lemma": "call"}, "Nurses called on Iona to close the mine",
        ),
        (
            "Bo was ordered this year to give up his boat.", "ordered",
            {"patient": "Bo", "voice": "passive", "lemma": "order"}, "Bo was ordered to give up his boat",
        ),
        ("Bo countered Sunday by selling the boat.", "countered", {"agent": "Bo"}, "Bo countered by selling the boat"),
        ("Sales expanded in May by 300 tonnes.", "expanded", {"agent": "Sales"}, "Sales expanded by 300 tonnes"),
        ("The toll rose to at least six on Friday.", "rose", {"agent": "The toll"}, "The toll rose to at least six"),
        ("The pact expired January 31, he said.", "expired", {"agent": "The pact"}, "The pact expired"),
        (
            "Cold kept farms from growing rye.", "kept", {"agent": "Cold", "patient": "farms"},
            "Cold kept farms from growing rye",
        ),
        (
            "The bank was rumored to have sold it, he said.", "rumored", {"patient": "The bank", "voice": "passive"},
            "The bank was rumored to have sold it",
        ),
        (
            "Ost cut wages as a way to force prices up.", "cut", {"agent": "Ost", "patient": "wages", "other": "a way"},
            "Ost cut wages as a way to force prices up",
        ),
        (
            "Bo announced in a second letter that he would go.", "announced", {"agent": "Bo", "lemma": "announce"},
            "Bo announced in a second letter that he would go",
        ),
        (
            "Envoys held their customary, biannual grain talks in May.", "held",
            {"agent": "Envoys", "lemma": "hold talk"}, "Envoys held their customary, biannual grain talks",
        ),
        (
            "Ada announced to her fans via Twitter on May 3 that she had won.", "announced",
            {"agent": "Ada", "recipient": "her fans", "lemma": "announce"}, "Ada announced to her fans via Twitter that she had won",
        ),
        ("Ada went home on May 3.", "went", {"agent": "Ada", "lemma": "go"}, "Ada went home"),
        ("Sales sank by the shore.", "sank", {"agent": "Sales"}, "Sales sank by the shore"),
    ],
)  # fmt: skip
def test_a_title_says_how_much_by_what_means_and_what_for(parsed, sentence, trigger, parts, expected) -> None:
    assert title(parsed(sentence, trigger, **parts)) == expected


def test_what_somebody_refrained_from_is_told(parsed) -> None:
    told = parsed("Later traders refrained from taking large risks.", "refrained", lemma="refrain", agent="traders")
    assert title(told) == "Traders refrained from taking large risks"
