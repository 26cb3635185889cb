from __future__ import annotations

from datetime import date

import pytest

from dateline.articles.publication.addresses import address_evidence, web_address


@pytest.mark.parametrize(
    "path",
    [
        "world/2024/03/05/bridge-closed",
        "world/2024/3/5/bridge",
        "2024-03-05-bridge.html",
        "news/bridge-2024-03-05",
        "archive/20240305/bridge",
        "a/bridge-20240305",
        "2024-03/05/content_1.htm",
        "sport/2024/mar/05/cup",
        "2024/03/05/2024-03-05-bridge",
    ],
)
def test_a_full_date_in_the_path_is_evidence(path: str) -> None:
    [piece] = address_evidence(f"https://news.example/{path}")
    assert (piece.basis, piece.day) == ("url", date(2024, 3, 5))
    assert piece.raw in path


@pytest.mark.parametrize(
    "path",
    [
        "2024/03/bridge",
        "2024/bridge",
        "2024/02/30/bridge",
        "2024/13/05/bridge",
        "story/120240305",
        "story-202403055",
        "2024/03/05/2023/01/02",
        "bridge?day=2024-03-05",
        "bridge#2024-03-05",
        "2024/xyz/05/bridge",
    ],
)
def test_anything_less_than_one_full_valid_date_is_none(path: str) -> None:
    assert address_evidence(f"https://news.example/{path}") == []


def test_the_name_of_the_host_is_no_evidence() -> None:
    assert address_evidence("https://2024-03-05.example/bridge") == []


@pytest.mark.parametrize(
    "value",
    ["javascript:alert(1)", "/local/path", "file:///etc/hosts", "", None, 7, "http://", "http://[", "http://[::g]/a"],
)
def test_only_addresses_of_the_web_are_addresses(value: object) -> None:
    assert web_address(value) is None


def test_an_address_is_kept_without_the_blanks_around_it() -> None:
    assert web_address(" https://news.example/a ") == "https://news.example/a"
