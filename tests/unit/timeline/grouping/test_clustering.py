"""What keeps two clusters of mentions apart."""

from __future__ import annotations

import pytest

from dateline.timeline.grouping.clustering import Apart
from dateline.timeline.judging.accounts import account


class _Told:
    """The comparable form of mentions by their ids."""

    def __init__(self, mentions) -> None:
        self._accounts = {mention["mention_id"]: account(mention) for mention in mentions}
        self.ids = list(self._accounts)

    def of(self, name):
        return self._accounts[name]


@pytest.fixture
def reports(mention):
    def make(*agents: str, day: str | None = "2024-05-02"):
        return _Told(
            mention(f"Later {agent} struck the port of Ost.", "struck", article=str(at), agent=agent, day=day)
            for at, agent in enumerate(agents)
        )

    return make


def test_a_report_that_names_another_stays_apart_from_a_few(reports) -> None:
    told = reports("rebels", "Iona", "Northland")
    assert not Apart(told, frozenset(), frozenset()).may_join(told.ids[:2], told.ids[2:])


def test_one_name_among_many_descriptions_keeps_nothing_apart(reports) -> None:
    told = reports(*["rebels"] * 10, "Iona", "Northland")
    assert Apart(told, frozenset(), frozenset()).may_join(told.ids[:11], told.ids[11:])


def test_another_day_keeps_apart_however_many_agree(reports, mention) -> None:
    told = reports(*["rebels"] * 12)
    told._accounts["late"] = account(mention("Later rebels struck.", "struck", agent="rebels", day="2024-05-09"))
    assert not Apart(told, frozenset(), frozenset()).may_join(told.ids, ["late"])
