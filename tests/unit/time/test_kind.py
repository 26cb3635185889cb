"""News or narrative, and what the difference makes of months and days without a year."""

from datetime import date

from dateline.tagging import tag, text_kind

STORY = (
    "The siege began in March 1640. In April the harbour was closed; on 10 May the first ships broke through. In 1642 "
    "the walls were rebuilt. In December the governor died, and in February his son took his place. By 1645 it was over."
)
REPORT = (
    "The harbour was closed on Tuesday, the mayor said yesterday. It was built in 1640, rebuilt in 1702 and in 1811, "
    "and closed in 1945. Last week two cranes fell, and in May another."
)


def test_a_story_of_years_gone_by_is_narrative() -> None:
    assert text_kind(STORY, date(2009, 3, 1)) == "narrative"


def test_a_report_with_a_few_years_of_background_is_news() -> None:
    assert text_kind(REPORT, date(2009, 3, 1)) == "news"


def test_a_story_of_one_year_is_narrative() -> None:
    siege = "The siege opened in August 1904. On 5 December the hill fell, and three days later it was over. In May"
    assert text_kind(f"{siege} the town was handed back. Today a museum stands there.", date(2009, 3, 1)) == "narrative"


def test_a_report_that_compares_months_with_the_one_before_is_news() -> None:
    text = (
        "Prices (base 1985) rose in February from a month earlier. In January they fell. The February rise was the first "
        "since a fall in January, and food fell from December. In 1958 it had been so."
    )
    assert text_kind(text, date(2009, 3, 1)) == "news"


def test_a_report_of_a_weekday_is_news_though_it_tells_of_years_gone_by_alone() -> None:
    report = (
        "Owner fined over 1996 flood\n\nA court fined the owner of the weir on Monday. In March and again in June of that "
        "year he had been warned. The weir broke on 4 August 1996. It was sold in 1997, and in 1998 the town closed it. "
        "A hearing is set for 22 October."
    )
    assert text_kind(report, date(2009, 3, 3)) == "news"


def test_a_text_that_begins_on_its_own_day_is_news() -> None:
    text = "In March the harbour was closed. It was built in 1640, rebuilt in 1702, closed in 1811 and sold in 1945."
    assert text_kind(text, date(2009, 3, 1)) == "news"


def test_a_life_that_ended_in_the_year_of_publication_is_news() -> None:
    life = (
        "Obituary: Ann Lee, 1931-2020\n\nAnn Lee died on 28 August. Born in 1931, she studied in Ost until 1957. "
        "In 1961 she married; in 1974 she won the prize. A service will be held on 12 September."
    )
    assert text_kind(life, date(2020, 9, 1)) == "news"
    assert {"2020-08-28", "2020-09-12"} <= {timex.value for timex in tag(life, date(2020, 9, 1), kind="auto").timexes}


def test_a_story_may_have_a_season_in_its_title() -> None:
    assert text_kind(f"The Winter Siege. {STORY}", date(2009, 3, 1)) == "narrative"


def test_a_story_of_years_in_three_digits_is_narrative() -> None:
    text = (
        "The river froze in 376. In 377, the guard crossed it; in May the town fell, and two days later it burned. In "
        "382, the war was over. The governor died in 395."
    )
    assert text_kind(text, date(2009, 3, 1)) == "narrative"
    assert tag(text, date(2009, 3, 1), kind="auto").timexes[2].value == "0377-05"


def test_a_text_that_begins_with_an_hour_is_news() -> None:
    text = "The tram fell at 6 a.m. It was the worst fall since 1959. In 1961, 1962 and 1963 there were others."
    assert text_kind(text, date(2009, 3, 1)) == "news"


def test_recent_years_are_news() -> None:
    text = (
        "It was sold in 2001. In 2007 it was closed, in 2008 it was opened, in March it was sold, in May it was closed."
    )
    assert text_kind(text, date(2009, 3, 1)) == "news"
    assert text_kind(text, date(2012, 3, 1)) == "narrative"


def test_years_gone_by_as_background_of_the_present_are_news() -> None:
    text = (
        "The bridge of 1969 closes. It was painted in 1981 and in 2001, and is now red. Doors open at 1:10 p.m. and at "
        "4 p.m. on Wednesday, as they did in 2005; a second try is on Monday."
    )
    assert text_kind(text, date(2018, 2, 6)) == "news"


def test_years_alone_are_no_story() -> None:
    text = "It won in 1970, in 1979, in 1982 and in 1985; nobody had won so often since 1960."
    assert text_kind(text, date(2009, 3, 1)) == "news"


def test_which_tuesday_of_a_year_a_story_means_is_not_known() -> None:
    tuesday = tag("In 1642 the walls were rebuilt. On Tuesday they fell.", None, kind="narrative").timexes[-1]
    assert (tuesday.value, tuesday.basis, tuesday.start_day) == ("XXXX-WXX-2", "none", None)


def test_a_text_with_few_years_is_news() -> None:
    assert text_kind("It was founded in 1640 and moved in 1702. In May it moved again.", date(2009, 3, 1)) == "news"


def test_a_story_goes_forward_from_the_time_last_mentioned() -> None:
    values = [timex.value for timex in tag(STORY, date(2009, 3, 1), kind="auto").timexes]
    assert values == ["1640-03", "1640-04", "1640-05-10", "1642", "1642-12", "1643-02", "1645"]


def test_a_story_needs_no_day_of_publication_where_it_is_said_to_be_one() -> None:
    april = tag(STORY, None, kind="narrative").timexes[1]
    assert (april.value, april.basis) == ("1640-04", "previous_timex")


def test_a_story_tells_its_kind_without_a_day_of_publication() -> None:
    assert text_kind(STORY, None) == "narrative"
    assert text_kind(REPORT, None) == "news"


def test_without_a_day_of_publication_a_report_gets_no_year() -> None:
    may = tag(REPORT, None, kind="auto").timexes[-1]
    assert (may.text, may.value, may.start_day) == ("May", "XXXX-05", None)


def test_the_kind_can_be_given() -> None:
    april = tag(STORY, date(2009, 3, 1), kind="news").timexes[1]
    assert (april.value, april.basis) == ("2008-04", "publication")


def test_what_is_so_every_week_is_of_no_day_of_the_report() -> None:
    paper = (
        "The Harl Gazette is a paper that comes out every Thursday. It was founded in May 1863 and banned two weeks later. "
        "In June 1864 it came back. In July it was sold, and in 1866 it moved to Ost."
    )
    assert text_kind(paper, date(2009, 3, 1)) == "narrative"


def test_a_story_may_come_back_to_the_month_before_once() -> None:
    record = (
        "Bo Ray formed the band in 1999. In February 2004 writing began. In June the four moved to Ost. On 20 September they "
        "went to Harl, and on 14 March 2005 the record came out. A song was sold in May, and on 8 April it was told so."
    )
    assert text_kind(record, date(2014, 10, 28)) == "narrative"


def test_a_story_told_by_the_hour_of_one_day_is_narrative() -> None:
    fire = (
        "The fire began on the morning of 6 December 1917. It had been cold in November. At 8:45 two ships met. By 10 a.m. half the town was burning, "
        "and at noon the bridge fell. At 3 p.m. it was over. An inquiry opened on 13 December. "
        "To this day a service is held."
    )
    assert text_kind(fire, date(2009, 3, 1)) == "narrative"


def test_a_story_that_begins_with_the_hour_of_a_day_gone_by_is_narrative() -> None:
    war = (
        "The war began at 02:38 (Harl time) on 17 January 1991. On the 24th the guard crossed the river. In February "
        "it was back, and two weeks later it had won. In March there was peace."
    )
    assert text_kind(war, date(2009, 3, 1)) == "narrative"
