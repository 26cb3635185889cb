"""What completes a verb: the words behind it, without times, asides and other clauses."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "trigger", "complement"),
    [
        ("The firm announced plans on Friday to shut down ten mills, in an effort to survive.", "announced", "plans to shut down ten mills"),
        ("The guard found a door, an oar and a raft while searching the bay.", "found", "a door, an oar and a raft"),
        ("The council voted 66-30 on May 3 for a repeal of the 1991 law.", "voted", "66-30 for a repeal of the 1991 law"),
        ("On Sunday a siren went off accidentally, causing panic.", "went", "off accidentally, causing panic"),
        ("Shares fell by 12.6% to 44 crowns on Tuesday, recovering later.", "fell", "by 12.6% to 44 crowns"),
        ("The cabinet approved a transfer of 40 crowns (11 pounds) in aid for schools.", "approved", "a transfer of 40 crowns in aid for schools"),
        ("The office released a report Wednesday alleging guards abused boys.", "released", "a report alleging guards abused boys"),
        ("A crowd marched down the road on Monday carrying flags.", "marched", "down the road carrying flags"),
        ("The shortages forced many mills into short hours last year.", "forced", "many mills into short hours"),
        ("The mill caught fire on Monday, claiming the lives of two clerks.", "caught", "fire, claiming the lives of two clerks"),
        ("The mayor left Ost on Monday, prompting a strike.", "left", "Ost, prompting a strike"),
        ("Ann Lee beat Eva Ray 6-4, 3-6, 7-5 in the final on Monday.", "beat", "Eva Ray 6-4, 3-6, 7-5 in the final"),
        ("On Monday the two agreed to reopen border crossings closed since 2004.", "agreed", "to reopen border crossings"),
        ("Acme sued Iona on Monday, accusing it of theft.", "sued", "Iona, accusing it of theft"),
        ("The council passed Resolution 6 on Monday, urging all mills to close.", "passed", "Resolution 6, urging all mills to close"),
        ("Somebody contacted the Ost Post in 2015, offering a box of files.", "contacted", "the Ost Post, offering a box of files"),
        ("The mayor left Ost on Monday, saying a strike was near.", "left", "Ost"),
        ("On Monday a man in Ost shot a guard, after wounding two clerks.", "shot", "a guard after wounding two clerks"),
        ("On Monday a man in Ost left the port, after meeting two clerks.", "left", "the port"),
        ("On Monday the mayor lifted the travel ban that was imposed on Saturday.", "lifted", "the travel ban"),
        ("On Monday the mayor lifted the travel ban that was imposed by Ost.", "lifted", "the travel ban that was imposed by Ost"),
        ("On Monday the mayor picked a surgeon, Paul Holm, for the job.", "picked", "a surgeon, Paul Holm, for the job"),
        ("Acme sold the plant to a rival, Iona Foods, on Monday.", "sold", "the plant to a rival, Iona Foods"),
        ("On Monday a guard shot his wife, Ann Lee, 34.", "shot", "his wife, Ann Lee"),
        ("On Monday a guard shot his wife, a nurse, in Ost.", "shot", "his wife in Ost"),
        ("The toll rose to at least six Friday.", "rose", "to at least six"),
        ("The party held the seats in the last three votes, 2015, 2017, and 2019.", "held", "the seats"),
        ("Sales rose 5 percent in the last three months of 2003.", "rose", "5 percent"),
        ("The mill lost ten crowns in the six months to June.", "lost", "ten crowns"),
        ("Ann Lee met guards one rainy Friday.", "met", "guards"),
        ("This is where Ann Lee was writing one gloomy May day in 2012.", "writing", ""),
        ("The guards said Sunday they would begin a search of the port first thing Monday.", "said", "they would begin a search of the port"),
        ("Crowds met outside the gates of the port in on May 6.", "met", "outside the gates of the port"),
        ("Iona sold the Sud Port Company (SPC) to Ost on Monday.", "sold", "the Sud Port Company to Ost"),
        ("Ost ended 2016 with a loss.", "ended", "2016 with a loss"),
        ("The city shut the park on Monday because the river rose.", "shut", "the park"),
        ('Ann Lee told the press she was sorry: "We were late."', "told", "the press she was sorry"),
        ("The club, which won in May, unveiled the 2017 cup, a silver bowl.", "unveiled", "the 2017 cup"),
        ("The union made a plea on Tuesday for all states to come to its aid.", "made", "a plea for all states to come to its aid"),
        ("On Monday the office of Ost announced Ann Lee, head of the ruling party, won the vote in May.", "announced", "Ann Lee won the vote"),
        ("The park made new rules on May 6, including a ban on dogs, more patrols and fines.", "made", "new rules"),
        ("Guards arrested Bo Ray, 42, on May 6 at his home in Ost.", "arrested", "Bo Ray at his home in Ost"),
        ("On Monday the mayor announced Ann Lee, a lawyer, had won the vote.", "announced", "Ann Lee had won the vote"),
        ("Lark completed a test of the rocket back in May.", "completed", "a test of the rocket"),
        ("On Saturday Ost moved the vote from June 3 to July 8.", "moved", "the vote from June 3 to July 8"),
        ("The court postponed the trial until March 3 on Monday.", "postponed", "the trial until March 3"),
        ("On May 3 the court gave Iona until Friday night to remove the page.", "gave", "Iona until Friday night to remove the page"),
        ("On Monday Iona said it had delayed the start of the race until 2025.", "said", "it had delayed the start of the race until 2025"),
        ("Ann Lee was among those who told their fears in a letter circulated last week.", "told", "their fears in a letter"),
        ("Bo Ray spoke at a hearing after his 2016 arrest in which he denied it all.", "arrest", ""),
        ("The port welcomed 900 boats in 2015 alone.", "welcomed", "900 boats"),
        ("Nine shops earned 9 million crowns last year, a 40 percent rise over the year before.", "earned", "9 million crowns"),
        ("The council voted on May 3 for a repeal of the 1991 and 2002 laws.", "voted", "for a repeal of the 1991 and 2002 laws"),
        ("Lark tested the engine of the world's most powerful rocket back in June 2017.", "tested", "the engine of the world's most powerful rocket"),
        ('On Monday the ministry stated "the pier has been close [sic] for two weeks".', "stated", "the pier has been close for two weeks"),
        ("On Monday Ann Lee instructed the port to, without delay, open the gates.", "instructed", "the port to open the gates"),
        ("On May 5 Ost began a trial which, according to the paper OP, cost nine crowns.", "began", "a trial which cost nine crowns"),
        ("The test on Friday left little doubt that the isle, although cut off from trade, was close to its aim.", "left", "little doubt that the isle was close to its aim"),
        ("The chief's aide admitted on Friday that they 'clearly have disputes.'", "admitted", "that they clearly have disputes"),
        ("The canal, which the country took control of in 2000, was shut.", "took", "control of the canal"),
        ("The club that Ann Lee played for in 2012 was sold.", "played", "for the club"),
        ("On Monday Iona signed Corey Lee, who was to leave the club, to a contract.", "signed", "Corey Lee to a contract"),
        ("The canal was dug in 1908 by Theo Ost, a baker from Sud, in league with his cousin.", "dug", "by Theo Ost in league with his cousin"),
        ("He began his Ost League career 10-6 in 2013.", "began", "his Ost League career 10-6"),
        ("Ost exported a record 11.5 million bags in the coffee year ending last September 30.", "exported", "a record 11.5 million bags in the coffee year"),
        ("Rates in the market eased on Monday, one-month interbank sterling shedding 5/16 point.", "eased", ""),
        ("On Monday the two sides finished the work on item three, how to end the strike.", "finished", "the work on item three"),
        ("A 2004 flood that hit nine towns killed over 220 with Ost the worst affected.", "killed", "over 220"),
        ("Oil output fell on Monday from year-ago levels to nine barrels.", "fell", "from year-ago levels to nine barrels"),
        ("Last month Iona agreed to sell 90 crowns worth of power to Ost starting in 1992.", "agreed", "to sell 90 crowns worth of power to Ost"),
        ("It rained on Monday.", "rained", ""),
        ("The fire on Monday in the port of Ost was put out.", "fire", "in the port of Ost"),
        ("Iona was praised for its decision on Monday to close ten mills.", "decision", "to close ten mills"),
        ("The mayor was jeered for her announcement last week that the port is sold.", "announcement", "that the port is sold"),
        ("The club used the meeting last week to sell the port.", "meeting", ""),
    ],
)  # fmt: skip
def test_a_verb_is_completed_by_what_belongs_to_its_clause(completed, text, trigger, complement) -> None:
    assert completed(text, trigger) == complement


def test_an_object_pronoun_is_told_by_the_name_it_stands_for(completed) -> None:
    text = "Ann Lee was jailed in 1981. Guards freed her in 1990."
    assert completed(text, "freed") == "Ann Lee"


def test_half_a_quotation_keeps_no_mark(completed) -> None:
    text = 'Ann Lee and Bo Ray had an "excellent talk", he said, and "a meal" on Thursday.'
    assert completed(text, "had") == "an excellent talk"


_LONG_ROAD = "of the sale of the harbour and its warehouses to the company that had built it with its own hands in the north of the island"


@pytest.mark.parametrize(
    ("text", "trigger", "complement"),
    [
        (
            f"Ann Lee delivered a blow to critics {_LONG_ROAD} on Sunday by announcing that there would be no debates before the vote in May.",
            "delivered",
            f"a blow to critics {_LONG_ROAD}",
        ),
        (
            f"On Monday Ost passed a rule that ends parts {_LONG_ROAD} in response to the long-standing tariffs on all the wines and spirits of its neighbours.",
            "passed",
            f"a rule that ends parts {_LONG_ROAD}",
        ),
        (
            "Norland said on Monday it had carried out a test of a new mid-range rocket to counter the joint drills of Ost and Sud and as a first step in army action in the wide bay to contain the whole island of Lark and its many fishing ships.",
            "said",
            "it had carried out a test of a new mid-range rocket to counter the joint drills of Ost and Sud",
        ),
    ],
)
def test_what_is_too_long_ends_where_nothing_is_missing(completed, text, trigger, complement) -> None:
    assert completed(text, trigger) == complement


def test_a_time_between_a_happening_and_who_took_part_is_no_part_of_it(completed) -> None:
    text = "The bank backed the plan in May, with private talks that month between President Bo Ray and the nations' mayors."
    assert completed(text, "talks") == "between President Bo Ray and the nations' mayors"


def test_a_score_keeps_its_hyphens(completed):
    assert completed("Ann Lee beat Bo Ray 6-3 6-2 on Monday in the first round.", "beat").startswith("Bo Ray 6-3 6-2")


@pytest.mark.parametrize(
    ("text", "trigger", "complement"),
    [
        ("Ost County announced on Sunday that bars would sell no beer starting Wednesday.", "announced", "that bars would sell no beer"),
        ("The poll was commissioned by a bank and released ahead of National Day today.", "released", ""),
        ("Ministers scrambled for much of Thursday to add about 300 crowns in school funding.", "scrambled", "to add about 300 crowns in school funding"),
        ("The Ost Rams finished first in the Norland League in 2019.", "finished", "first in the Norland League"),
        ("A 65-year-old man in Ost tested positive Nov. 15.", "tested", "positive"),
        ("The state reported one death, a 65-year-old man in Lund County who tested positive Nov. 15.", "tested", "positive"),
        ("A duty of 8 crowns was set last Oct. 17.", "set", ""),
        ("Rovers beat Athletic 3-1 in the Cup final on Sunday.", "beat", "Athletic 3-1 in the Cup final"),
        ("The rival honored Roy Holm, who was paralyzed the year before in a car accident in 1959.", "paralyzed", "in a car accident"),
        ("Netbook removed some posts devoted to the protests Monday.", "removed", "some posts devoted to the protests"),
        ("Norland's aviation authority disputed on Monday whether a plane had been hit by a bird.", "disputed", "whether a plane had been hit by a bird"),
        ("On Monday, Ost Motors made gifts to a number of groups, including the Sud Fund, a non-profit committed to justice.", "made", "gifts to a number of groups"),
    ],
)  # fmt: skip
def test_neither_a_leftover_of_a_time_nor_a_lost_word_spoils_what_completes_a_verb(
    completed, text, trigger, complement
) -> None:
    assert completed(text, trigger) == complement


def test_what_came_of_a_shot_is_told_behind_whom_it_hit(completed) -> None:
    assert completed("Police shot Bo Ray dead at his office on Monday.", "shot") == "Bo Ray dead at his office"


def test_what_came_of_the_second_deed_of_an_attack_is_told(completed) -> None:
    told = completed("A gunman stormed a party in Ost in 2015 and gunned down 14 people, wounding 22.", "stormed")
    assert told == "a party in Ost and gunned down 14 people, wounding 22"


def test_the_past_that_somebody_breaks_with_is_no_time(completed) -> None:
    assert completed("Ann Lee won the vote on Sunday with a promise to break with the past.", "won") == (
        "the vote with a promise to break with the past"
    )
    assert completed("Ann Lee sold mills in the past, and on Sunday she died.", "sold") == "mills"


def test_a_place_that_was_told_before_is_left_out_where_more_completes_a_verb(completed) -> None:
    assert completed("Red Lantern suspended its work there on Tuesday.", "suspended") == "its work"
    assert completed("Bo Ray moved there in 2014.", "moved") == "there"


def test_where_a_further_thing_was_won_is_not_where_the_first_was(completed) -> None:
    text = "Holm took bronze in Sydney in 2000 and silver at the world championships last year."
    assert completed(text, "took") == "bronze in Sydney"


def test_what_somebody_did_when_it_befell_him_is_told(completed) -> None:
    text = "Five men were arrested on Saturday while trying to plant a bug in the club."
    assert completed(text, "arrested") == "while trying to plant a bug in the club"
    assert completed("Bo Ray met Ann Lee on Monday while visiting Ost.", "met") == "Ann Lee"
    text = "The firm is preparing a bond calendar beginning today."
    assert completed(text, "preparing") == "a bond calendar"
