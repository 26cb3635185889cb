"""One delivery in every format that there is a reader for, whole and damaged."""

from __future__ import annotations

import csv
import gzip
import io
import json
import tarfile
import zipfile
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import zstandard

from dateline.articles import Delivered, read_delivery
from dateline.errors import InputError

STORY = "The council of Oldham voted on Tuesday to close the old bridge. Work begins next month, said the mayor. "
PAGE = f"<!DOCTYPE html><html><head><title>Bridge</title></head><body><article><h1>Bridge shut</h1><p>{STORY * 4}</p></article></body></html>"
OUTSIDE = "what nobody may read"


def delivered(tmp_path: Path, data: bytes, name: str = "input", **told: Any) -> Delivered:
    (tmp_path / name).write_bytes(data)
    return read_delivery([tmp_path / name], "d1", **told)


def reasons(read: Delivered) -> list[tuple[str, str]]:
    return [(row["source_path"], row["reason"]) for row in read.rejects]


def places(read: Delivered) -> list[str]:
    return [row["source_path"] for row in read.articles]


def zipped(members: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


def tarred(members: dict[str, bytes | tarfile.TarInfo], mode: str = "w") -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode=mode) as archive:  # type: ignore[call-overload]
        for name, data in members.items():
            info = data if isinstance(data, tarfile.TarInfo) else tarfile.TarInfo(name)
            info.size = len(data) if isinstance(data, bytes) else 0
            archive.addfile(info, io.BytesIO(data) if isinstance(data, bytes) else None)
    return out.getvalue()


def link(name: str) -> tarfile.TarInfo:
    info = tarfile.TarInfo(name)
    info.type, info.linkname = tarfile.SYMTYPE, "../secret.txt"
    return info


def record(number: int) -> bytes:
    return json.dumps({"id": number, "text": f"{STORY}Report {number}.", "published": "2024-03-05"}).encode()


# ------------------------------------------------------------------ text


def test_front_matter_tells_of_the_text_below_it(tmp_path: Path) -> None:
    text = f"---\ntitle: 'Old bridge: to close'\ndate: 2024-03-05\nauthor:\n  - Ann Bell\n  - Jo Roe\ntags: [a, b]\n---\n{STORY}\n"
    [row] = delivered(tmp_path, text.encode()).articles
    assert (row["title"], row["byline"]) == ("Old bridge: to close", "Ann Bell, Jo Roe")
    assert row["published_day"] == date(2024, 3, 5)
    assert row["text"] == f"Old bridge: to close\n\n{STORY}\n"


def test_front_matter_in_toml_is_read_too(tmp_path: Path) -> None:
    [row] = delivered(tmp_path, f'+++\ntitle = "Bridge"\ndate = 2024-03-05\n+++\n{STORY}'.encode()).articles
    assert (row["title"], row["published_day"]) == ("Bridge", date(2024, 3, 5))


@pytest.mark.parametrize(
    "head", ["---\nThe council met.\n---\n", "---\ncolour: red\n---\n", "---\ntitle: never closed\n"]
)
def test_rules_above_a_text_are_no_front_matter(tmp_path: Path, head: str) -> None:
    [row] = delivered(tmp_path, (head + STORY).encode()).articles
    assert row["text"] == head + STORY


def test_a_page_below_front_matter_is_read_as_one(tmp_path: Path) -> None:
    [row] = delivered(tmp_path, f"---\ndate: 2024-03-05\n---\n{PAGE}".encode()).articles
    assert (row["extractor"], row["published_day"]) == ("trafilatura", date(2024, 3, 5))


def test_text_decoded_wrongly_before_it_came_is_mended_and_says_so(tmp_path: Path) -> None:
    meant = f"{STORY}\nThe café at Lübeck – “Zum Fluss” – stays open.\n"
    broken = meant.encode().decode("cp1252", "replace")
    [row] = delivered(tmp_path, json.dumps({"text": meant.encode().decode("latin-1")}).encode()).articles
    assert (row["text"], row["notes"]) == (meant, ["mojibake_mended"])
    [whole] = delivered(tmp_path, meant.encode()).articles
    assert (whole["text"], whole["notes"]) == (meant, None)
    assert broken != meant


def test_an_encoding_that_was_guessed_is_said(tmp_path: Path) -> None:
    text = STORY + "Björn said “no” at the café."
    [row] = delivered(tmp_path, text.encode("cp1252")).articles
    assert (row["text"], row["notes"]) == (text, ["encoding_guessed"])


# ------------------------------------------------------------------ tables


def test_a_table_is_read_by_the_usual_names_and_the_guess_is_told(tmp_path: Path) -> None:
    out = io.StringIO()
    csv.writer(out).writerows(
        [("nr", "Headline", "Body", "Pub Date"), (1, "Bridge", STORY + "\n\nIt is shut.", "2024-03-05")]
    )
    read = delivered(tmp_path, out.getvalue().encode(), "news.txt")
    [row] = read.articles
    assert (row["title"], row["published_day"], row["source_path"]) == ("Bridge", date(2024, 3, 5), "news.txt#2")
    assert read.told == ["news.txt: text=Body, title=Headline, published=Pub Date (guessed)"]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_cells_may_be_parted_by_other_signs(tmp_path: Path, delimiter: str) -> None:
    rows = [["title", "text"], ["Bridge", f'"{STORY}"']]
    text = "".join(delimiter.join(cells) + "\r\n" for cells in rows)
    assert places(delivered(tmp_path, text.encode("utf-16"))) == ["input#2"]


def test_a_row_that_is_wrong_costs_itself_only(tmp_path: Path) -> None:
    text = f'id,text\n1,"{STORY}"\n2\n3,"never closed\n4,"{STORY}It is shut."\n5,a,b\n6,"{STORY}It is open."\n'
    read = delivered(tmp_path, text.encode())
    assert places(read) == ["input#2", "input#5", "input#7"]
    assert reasons(read) == [("input#3", "bad_row"), ("input#4", "bad_row"), ("input#6", "bad_row")]
    assert [row["byte_offset"] for row in read.rejects] == [text.index("2\n3"), text.index("3,"), text.index("5,a")]


def test_the_columns_can_be_told(tmp_path: Path) -> None:
    text = f'words,wann\n"{STORY}",2024-03-05\n'
    read = delivered(tmp_path, text.encode(), columns={"text": "words", "published": "wann"})
    assert [row["published_day"] for row in read.articles] == [date(2024, 3, 5)]
    assert read.told == ["input: text=words, published=wann"]


@pytest.mark.parametrize(
    ("ending", "told"),
    [(".map.json", '{"text": "words", "id": "key"}'), (".map.toml", 'text = "words"\nid = "key"\n')],
)
def test_a_file_beside_a_table_tells_its_columns_and_is_no_input(tmp_path: Path, ending: str, told: str) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.csv").write_text(f'words,key\n"{STORY}",k7\n')
    (folder / ("a.csv" + ending)).write_text(told)
    for paths in ([folder], [folder / "a.csv"], sorted(folder.iterdir())):
        read = read_delivery(paths, "d1")
        assert [row["record_id"] for row in read.articles] == ["k7"]
        assert read.rejects == []


def test_a_map_that_is_none_is_a_mistake_of_the_user(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(f'words,key\n"{STORY}",k7\n')
    (tmp_path / "a.csv.map.json").write_text('{"colour": "words"}')
    with pytest.raises(InputError, match="colour"):
        read_delivery([tmp_path / "a.csv"], "d1")


def test_a_table_without_text_says_which_columns_it_has(tmp_path: Path) -> None:
    read = delivered(tmp_path, b"nr,colour,shape\n1,red,round\n2,red,round\n3,red,round\n")
    assert reasons(read) == [("input", "no_text_column")]
    assert "nr, colour, shape" in read.rejects[0]["message"]


def test_parquet_is_read_with_its_types(tmp_path: Path) -> None:
    table = pa.table({
        "body": [STORY, PAGE, None],
        "published_at": [datetime(2024, 3, 5, 9, 30, tzinfo=UTC)] * 3,
        "authors": [["Ann Bell", "Jo Roe"], None, None],
    })  # fmt: skip
    out = io.BytesIO()
    pq.write_table(table, out)
    read = delivered(tmp_path, out.getvalue())
    assert [(row["published_day"], row["byline"], row["extractor"]) for row in read.articles] == [
        (date(2024, 3, 5), "Ann Bell, Jo Roe", "plain"),
        (date(2024, 3, 5), None, "trafilatura"),
    ]
    assert reasons(read) == [("input#3", "no_text")]
    damaged = delivered(tmp_path, out.getvalue()[:-9] + b"nonsense!")
    assert reasons(damaged) == [("input", "damaged")]


# ------------------------------------------------------------------ JSON and feeds


def test_a_json_document_may_be_a_list_of_records_over_many_lines(tmp_path: Path) -> None:
    read = delivered(tmp_path, json.dumps([json.loads(record(1)), 7, json.loads(record(2))], indent=1).encode())
    assert places(read) == ["input#1", "input#3"]
    assert reasons(read) == [("input#2", "not_a_record")]


def feed(*items: str) -> bytes:
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>Mill Town Echo</title>{"".join(items)}</channel></rss>'.encode()


def entry(title: str, text: str, day: str) -> str:
    return f"<item><title>{title}</title><link>https://news.example/a</link><pubDate>{day}</pubDate><description>{text}</description></item>"


def test_an_rss_feed_gives_its_entries_with_the_days_as_written(tmp_path: Path) -> None:
    bodies = "&lt;p&gt;The council voted.&lt;/p&gt;&lt;p&gt;It is shut.&lt;/p&gt;"
    read = delivered(
        tmp_path,
        feed(
            entry("Bell & Sons", bodies, "Tue, 05 Mar 2024 23:30:00 -0500"),
            entry("Two", STORY, "03/04/2024"),
            "<item/>",
        ),
    )
    first, second = read.articles
    assert first["text"] == "Bell & Sons\n\nThe council voted.\n\nIt is shut."
    assert (first["published_day"], first["anchor_basis"]) == (date(2024, 3, 5), "feed")
    assert (first["outlet"], first["url"]) == ("Mill Town Echo", "https://news.example/a")
    assert second["published_day"] is None
    assert reasons(read) == [("input#2", "bad_date_field"), ("input#3", "no_text")]


def test_an_entry_that_says_only_when_it_was_changed_is_no_exact_day(tmp_path: Path) -> None:
    atom = (
        '<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Bridge</title><updated>2024-03-05T10:00:00Z</updated>'
        f"<content>{STORY}</content></entry></feed>"
    )
    [row] = delivered(tmp_path, atom.encode()).articles
    assert (row["anchor_status"], row["anchor_start"]) == ("inferred", date(2024, 3, 5))


def test_the_date_of_dublin_core_is_that_of_publication(tmp_path: Path) -> None:
    item = f"<item><title>Bridge</title><dc:date>2024-03-05T23:00:00-05:00</dc:date><description>{STORY}</description></item>"
    data = feed(item).replace(b"<rss ", b'<rss xmlns:dc="http://purl.org/dc/elements/1.1/" ')
    [row] = delivered(tmp_path, data).articles
    assert (row["anchor_status"], row["published_day"]) == ("exact", date(2024, 3, 5))


def test_a_feed_that_defines_entities_is_refused(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text(OUTSIDE)
    text = f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "file://{tmp_path}/secret.txt">]>'
    for data in (text.encode() + feed(entry("a", "&x;", "")), (text + "<rss/>").encode("utf-16")):
        read = delivered(tmp_path, data)
        assert reasons(read) == [("input", "xml_entity")]
        assert OUTSIDE not in repr(read)


def test_a_json_feed_is_read(tmp_path: Path) -> None:
    items = [
        {"id": "1", "content_html": "<p>The council voted.</p>", "date_published": "2024-03-05T09:30:00+01:00"},
        {"id": "2", "content_text": STORY, "title": "Bridge"},
        {"id": "3"},
    ]
    value = {"version": "https://jsonfeed.org/version/1.1", "title": "Echo", "items": items}
    for data in (json.dumps(value), json.dumps(value, indent=1)):
        read = delivered(tmp_path, data.encode())
        assert [(row["record_id"], row["outlet"]) for row in read.articles] == [("1", "Echo"), ("2", "Echo")]
        assert reasons(read) == [("input#3", "no_text")]


def test_a_feed_without_entries_is_accounted_for(tmp_path: Path) -> None:
    assert reasons(delivered(tmp_path, feed())) == [("input", "not_an_article")]


# ------------------------------------------------------------------ packed


def test_what_is_packed_is_unpacked_and_looked_at_again(tmp_path: Path) -> None:
    inner = {"a.txt": STORY.encode(), "b/c.jsonl.gz": gzip.compress(record(1) + b"\n" + record(2)), ".hidden": b"x"}
    unpacked = ["input/a.txt", "input/b/c.jsonl.gz#1", "input/b/c.jsonl.gz#2"]
    for data in (zipped(inner), tarred(inner), tarred(inner, "w:gz"), zstandard.compress(tarred(inner))):
        read = delivered(tmp_path, data)
        assert places(read) == unpacked
        assert read.rejects == []


def test_zstandard_and_gzip_say_where_they_are_cut_off(tmp_path: Path) -> None:
    lines = b"\n".join(record(number) for number in range(9))
    for data in (zstandard.compress(lines), gzip.compress(lines)):
        assert len(delivered(tmp_path, data).articles) == 9
        assert reasons(delivered(tmp_path, data[:-8]))[-1][1] == "damaged"


def test_members_that_lead_out_of_the_archive_are_refused_and_others_kept(tmp_path: Path) -> None:
    names = ["../out.txt", "/out.txt", "a/../../out.txt", "C:\\out.txt"]
    for data in (
        zipped({**dict.fromkeys(names, STORY.encode()), "good.txt": STORY.encode()}),
        tarred({**dict.fromkeys(names, STORY.encode()), "good.txt": STORY.encode(), "link": link("link")}),
    ):
        read = delivered(tmp_path, data)
        assert places(read) == ["input/good.txt"]
        assert {reason for _, reason in reasons(read)} == {"unsafe_path"}
    assert [path.name for path in tmp_path.parent.rglob("out.txt")] == []


def test_archives_are_read_only_so_deep(tmp_path: Path) -> None:
    data = zipped({"a.zip": zipped({"a.txt": STORY.encode(), "b.zip": zipped({"c.txt": STORY.encode()})})})
    read = delivered(tmp_path, data)
    assert places(read) == ["input/a.zip/a.txt"]
    assert reasons(read) == [("input/a.zip/b.zip", "nested_archive")]


def test_packings_are_undone_only_so_often(tmp_path: Path) -> None:
    data = STORY.encode()
    for _ in range(5):
        data = gzip.compress(data)
    assert reasons(delivered(tmp_path, data)) == [("input", "nested_archive")]


def test_an_archive_does_not_unpack_to_any_size(tmp_path: Path) -> None:
    read = delivered(tmp_path, zipped({f"{n}.txt": b" " * 9_000_000 for n in range(9)}))
    assert ("input/5.txt", "too_large") in reasons(read)
    assert read.articles == []


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (zipped({"a.txt": STORY.encode()})[:-30], "damaged"),
        (zipped({"[Content_Types].xml": b"<a/>"}), "not_text"),
        (zipped({}), "no_text"),
        (tarred({"a.txt": STORY.encode() * 99})[:2000], "damaged"),
        (b"\x28\xb5\x2f\xfdnonsense", "damaged"),
    ],
)
def test_an_archive_that_cannot_be_read_is_refused(tmp_path: Path, data: bytes, reason: str) -> None:
    assert reasons(delivered(tmp_path, data))[-1][1] == reason


def test_a_locked_member_is_refused(tmp_path: Path) -> None:
    data = bytearray(zipped({"a.txt": STORY.encode()}))
    data[6] |= 1
    data[data.find(b"PK\x01\x02") + 8] |= 1
    assert reasons(delivered(tmp_path, bytes(data))) == [("input/a.txt", "encrypted")]
