"""What the text gives as somebody's word only is not known to have happened."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The indictment said Bo Ray hid ten letters in Ost in December 2021.", "hid"),
        ("According to the lawsuit, Iona sold the mill on Monday.", "sold"),
        ("Ann Lee, who said she was repeatedly abused in Ost in 2014, left the church.", "abused"),
        ("Ten guards were killed in Ost on Monday, a source told the Ost Post.", "killed"),
        ('"Norland ships moved oil to Sud in May," the first security source told the Ost Post.', "moved"),
    ],
)
def test_what_who_accuses_or_gives_no_name_says_is_not_known(rows_of, text, trigger) -> None:
    assert [row["factuality"] for row in rows_of(text, all_events=True) if row["trigger"] == trigger] == ["unknown"]


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The police said Bo Ray hid ten letters in Ost in December 2021.", "hid"),
        ("According to the mayor, Iona sold the mill on Monday.", "sold"),
        ("Ann Lee said she was appointed in Ost in 2014.", "appointed"),
    ],
)
def test_what_others_tell_happened(rows_of, text, trigger) -> None:
    assert [row["factuality"] for row in rows_of(text, all_events=True) if row["trigger"] == trigger] == ["occurred"]


@pytest.mark.parametrize(
    ("behind", "factuality"),
    [
        ("The Sud ministry denied the report.", "unknown"),
        ("The Ost Post could not independently verify the claims.", "unknown"),
        ("The port was shut for a week.", "occurred"),
    ],
)
def test_what_a_report_tells_is_not_known_where_somebody_denied_it(rows_of, behind, factuality) -> None:
    rows = rows_of(f"According to the report, ten ships moved oil to Sud in May. {behind}")
    assert [row["factuality"] for row in rows if row["trigger"] == "moved"] == [factuality]


@pytest.mark.parametrize(
    ("text", "trigger", "factuality"),
    [
        ("Guards were reported to have seized Ost on Sunday.", "seized", "unknown"),
        ("Bo Ray is said to have sold the port in May.", "sold", "unknown"),
        ("There is no evidence that Bo Ray sold the port in May.", "sold", "unknown"),
        ("There is no doubt that Bo Ray sold the port in May.", "sold", "occurred"),
        ("The board corrected a statement that Bo Ray sold the port in May.", "sold", "not_occurred"),
    ],
)
def test_what_others_only_say_of_somebody_is_not_known(rows_of, text, trigger, factuality) -> None:
    assert {row["factuality"] for row in rows_of(text) if row["trigger"] == trigger} == {factuality}


def test_what_a_denied_report_in_a_paper_tells_is_not_known(rows_of) -> None:
    text = "The firm denied a report in the newspaper Diario that it had hidden faults in the sensors in May."
    hidden = next(row for row in rows_of(text, all_events=True) if row["trigger"] == "hidden")
    assert hidden["factuality"] == "unknown"
    assert "a report" not in {part["text"][:8] for part in hidden["participants"]}
