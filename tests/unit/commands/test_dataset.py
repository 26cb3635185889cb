"""The commands that look into a published dataset: show, explain of an event, diff, view; and the completion of shells."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from dateline.commands.output import coloured, visible
from dateline.publish import publish
from dateline.schema import TABLES, table_from_rows

TEXT = "Iona met the board of Ost last week. \x1b[31mThe board\u202e left."
PHRASE = "last week"


def _event(name: str, **more):
    return {
        "event_id": name, "title": "Iona met the board of Ost", "edtf": "2023-10-23/2023-10-29", "grain": "week",
        "start_day": "2023-10-23", "end_day": "2023-10-29", "start_year": 2023, "date_basis": "same_clause",
        "date_conflict": False, "date_candidates": [], "predicate": "meet", "participants": ["Iona"],
        "factuality": "occurred", "contested": False, "mention_count": 1, "article_count": 1, "source_count": 1,
        "independent_source_count": 1, "best_quote": TEXT, "mention_ids": [f"m-{name}"], "revision": 1, **more,
    }  # fmt: skip


def _rows(*events):
    from datetime import date

    for event in events:
        for column in ("start_day", "end_day"):
            event[column] = date.fromisoformat(event[column]) if event[column] else None
    article = {
        "article_id": "a", "delivery": "d", "source_path": "a.txt", "outlet": "Ost Post", "title": "News", "language": "en",
        "text": TEXT, "text_sha256": "0", "char_count": len(TEXT), "blocks": [], "published_day": date(2023, 11, 3),
        "anchor_status": "exact", "anchor_start": date(2023, 11, 3), "anchor_end": date(2023, 11, 3),
        "anchor_basis": "masthead", "anchor_confidence": 0.9,
        "anchor_evidence": [
            {"day": date(2023, 11, 3), "says": "published", "basis": "masthead", "raw": "3 November 2023", "confidence": 0.9}
        ],
    }  # fmt: skip
    at = TEXT.index(PHRASE)
    timex = {
        "timex_id": "t", "delivery": "d", "article_id": "a", "char_start": at, "char_end": at + len(PHRASE), "text": PHRASE,
        "type": "DATE", "value": "2023-W43", "edtf": "2023-10-23/2023-10-29", "grain": "week", "basis": "publication",
        "reading": "", "rule": "stepped/which", "resolved": True, "confidence": 0.9,
    }  # fmt: skip
    mentions = [
        {
            "mention_id": f"m-{event['event_id']}", "event_id": event["event_id"], "delivery": "d", "article_id": "a",
            "trigger": "met", "trigger_start": 5, "trigger_end": 8, "sentence_start": 0, "sentence_end": len(TEXT),
            "quote": TEXT, "predicate": "meet", "nominal": False, "event_class": "occurrence", "participants": [],
            "tense": "past", "aspect": "none", "voice": "active", "polarity": "positive", "factuality": event["factuality"],
            "timex_id": "t", "date_relation": "during", "date_basis": "same_clause", "edtf": event["edtf"], "confidence": 0.8,
        }
        for event in events
    ]  # fmt: skip
    timeline = [event for event in events if event["factuality"] == "occurred"]
    return {
        "articles": [article],
        "timexes": [timex],
        "event_mentions": mentions,
        "events": list(events),
        "timeline": timeline,
    }


def _publish(out: Path, *events) -> Path:
    rows = _rows(*events)
    tables = {name: table_from_rows(name, rows.get(name, [])) for name in TABLES if name != "changes"}
    return publish(out, tables, settings={}, quality={})


@pytest.fixture
def out(tmp_path) -> Path:
    """A dataset with a week, a year before Christ, and a plan."""
    before_christ = {"start_day": None, "end_day": None, "start_year": -43, "edtf": "-0043", "grain": "year"}
    ahead = {
        "start_day": "2023-12-01",
        "end_day": "2023-12-01",
        "edtf": "2023-12-01",
        "grain": "day",
        "factuality": "planned",
    }
    _publish(
        tmp_path / "out", _event("abc1"), _event("abd2", title="Brutus met Caesar", **before_christ),
        _event("f", title="Iona to leave", **ahead),
    )  # fmt: skip
    return tmp_path / "out"


def test_show_keeps_what_may_have_happened_in_a_period(run, out, capsys) -> None:
    assert run("show", str(out), "--since", "2023-10-29", "--until", "2023-11-30") == 0
    shown = capsys.readouterr()
    assert "Iona met" in shown.out
    assert "Brutus" not in shown.out
    assert shown.err == f"1 of 2 events in {out}\n"
    run("show", str(out), "--since", "2023-10-30")
    assert "Iona met" not in capsys.readouterr().out


def test_show_finds_words_in_title_quote_people_and_place(run, out, capsys) -> None:
    run("show", str(out), "--about", "CAESAR brutus", "--json")
    (line,) = capsys.readouterr().out.splitlines()
    assert json.loads(line)["event_id"] == "abd2"


def test_show_prints_plans_and_denials_when_asked_and_marks_them(run, out, capsys) -> None:
    run("show", str(out), "--all-events", "--ids")
    shown = capsys.readouterr().out
    assert "Iona to leave [planned]" in shown
    assert "abc1" in shown


def test_explain_tells_an_event_down_to_the_rule(run, out, capsys) -> None:
    assert run("explain", "abc", "--out", str(out)) == 0
    told = capsys.readouterr().out
    for part in (
        "Iona met the board of Ost\n", "date       23\u201329 Oct 2023, stated to the week", "   source  Ost Post \u2014 News",
        "   said    3 Nov 2023 (exact, masthead)", "masthead published: '3 November 2023'",
        "   by      'last week': DATE 2023-W43, rests on publication", "'last week'  <- stepped: the? {which} {repeat}",
    ):  # fmt: skip
        assert part in told


def test_explain_tells_how_the_day_of_an_article_is_known_line_by_line(run, out, capsys) -> None:
    assert run("explain", "a.txt", "--out", str(out)) == 0
    told = capsys.readouterr().out.splitlines()
    assert told[0] == "News"
    assert "published on 2023-11-03 (status exact, basis masthead, confidence 0.90)" in told


def test_explain_tells_an_event_as_json_with_its_tree(run, out, capsys) -> None:
    assert run("explain", "abc1", "--out", str(out), "--json") == 0
    event = json.loads(capsys.readouterr().out)
    (mention,) = event["mentions"]
    assert mention["article"]["anchor_evidence"][0]["raw"] == "3 November 2023"
    assert mention["timex"]["tree"]["words"] == "last week"
    assert mention["timex"]["tree"]["parts"][0]["rule"] == "which"


@pytest.mark.parametrize(
    ("name", "message"), [("zz", "called 'zz'"), ("ab", "2 events begin with 'ab'"), ("", "Neither an article")]
)
def test_an_event_that_is_not_one_is_said_with_what_to_do(run, out, capsys, name: str, message: str) -> None:
    assert run("explain", name, "--out", str(out)) == 2
    told = capsys.readouterr().err
    assert message in told
    assert "`dateline show DIR --ids`" in told


def test_explain_tells_a_phrase_as_json(run, capsys) -> None:
    assert run("explain", "two days ago", "--said", "2019-04-17", "--json") == 0
    (timex,) = json.loads(capsys.readouterr().out)["timexes"]
    assert (timex["meaning"], timex["tree"]["rule"]) == ("Shift(Now(), Period(2 DAY), -1)", "ago")


def test_diff_tells_what_was_added_changed_and_retracted(run, tmp_path, capsys) -> None:
    out = tmp_path / "out"
    first = _publish(out, _event("a"), _event("b", title="Ost fell")).name
    year = {"edtf": "2023", "grain": "year", "start_day": "2023-01-01", "end_day": "2023-12-31"}
    _publish(out, _event("a", **year), _event("c", title="Ost rose"))
    assert run("diff", str(out)) == 0
    told = capsys.readouterr()
    changed, retracted, added = told.out.splitlines()
    assert changed.startswith("changed")
    assert "grain: week -> year" in changed
    assert (retracted[:9], added[:5]) == ("retracted", "added")
    assert "Ost fell" in retracted
    assert "Ost rose" in added
    assert "3 events differ" in told.err
    assert run("diff", str(out), first, "--json") == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [line["change"] for line in lines] == ["changed", "retracted", "added"]
    assert lines[0]["values"]["grain"] == ["week", "year"]


def test_diff_compares_two_folders(run, tmp_path, capsys) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    _publish(one, _event("a"))
    _publish(other, _event("a"))
    assert run("diff", str(one), str(other)) == 0
    assert capsys.readouterr().out == ""


def test_diff_says_what_to_do_where_there_is_nothing_to_compare(run, out, capsys) -> None:
    assert run("diff", str(out)) == 2
    assert "Name one: `dateline diff DIR BEFORE`" in capsys.readouterr().err
    assert run("diff", str(out), "nothing") == 2
    assert "It keeps: " in capsys.readouterr().err


def test_view_tells_the_page_as_json(run, out, capsys) -> None:
    assert run("view", str(out), "--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert told["page"].endswith("timeline.html")
    assert told["address"].startswith("file:///")


def test_what_would_steer_a_terminal_is_printed_as_a_mark(run, out, capsys) -> None:
    run("explain", "abc1", "--out", str(out))
    told = capsys.readouterr().out
    assert "\x1b" not in told
    assert "\u202e" not in told
    assert visible("a\x1b[2Jb\u202ec\x9bd") == "a\ufffd[2Jb\ufffdc\ufffdd"


def test_colours_are_for_terminals_that_want_them(monkeypatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setattr("sys.stdout.isatty", lambda: False, raising=False)
    assert coloured("x", "red") == "x"
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    assert coloured("x", "red") == "\x1b[31mx\x1b[0m"
    monkeypatch.setenv("NO_COLOR", "1")
    assert coloured("x", "red") == "x"


@pytest.mark.parametrize(
    ("words", "place", "offered"),
    [
        (["dateline", "ch"], 1, {"check"}),
        (["dateline", "show", "--l"], 2, {"--limit"}),
        (["dateline", "tag", "--kind", "n"], 3, {"news", "narrative"}),
        (["dateline", "completion", ""], 2, {"bash", "zsh", "fish"}),
        (["dateline", "diff", "--"], 2, {"--help", "--json"}),
    ],
)
def test_bash_completes_commands_options_and_their_values(run, tmp_path, capsys, words, place, offered) -> None:
    run("completion", "bash")
    script = tmp_path / "dateline.bash"
    line = " ".join(f"'{word}'" for word in words)
    script.write_text(
        f'{capsys.readouterr().out}\nCOMP_WORDS=({line})\nCOMP_CWORD={place}\n_dateline\necho "${{COMPREPLY[@]}}"\n',
        encoding="utf-8",
    )
    bash = shutil.which("bash")
    assert bash
    answer = subprocess.run([bash, script], capture_output=True, text=True, check=True, cwd=tmp_path)  # noqa: S603 - our own script
    assert answer.stderr == ""
    assert set(answer.stdout.split()) - {script.name} == offered


def test_zsh_and_fish_are_told_every_command(run, capsys) -> None:
    run("completion", "zsh")
    assert capsys.readouterr().out.startswith("autoload -U +X bashcompinit")
    run("completion", "fish")
    told = capsys.readouterr().out
    assert "-a explain -d 'Show why a phrase means what it means" in told
    assert "'__fish_seen_subcommand_from show' -l limit -d" in told


def test_a_shell_that_is_not_known_is_wrong_usage(run, capsys) -> None:
    assert run("completion", "tcsh") == 2
    assert "invalid choice: 'tcsh'" in capsys.readouterr().err
