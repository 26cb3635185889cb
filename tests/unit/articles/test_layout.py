from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from dateline.articles.layout import Layout, lay_out

BODY = "The council of Oldham voted to close the old bridge. Work begins next month, said the mayor."
MORE = "A new bridge will be ready in two years, the engineer in charge told reporters on the site."


def kinds(layout: Layout) -> list[tuple[str, str]]:
    return [(kind, line.text) for line, kind in zip(layout.lines, layout.kinds, strict=True)]


def test_a_pasted_page_is_told_apart_into_its_parts() -> None:
    page = [
        ("masthead", "Mill Town Echo"),
        ("masthead", "Home > News > Local"),
        ("title", "Old bridge over the Medlock to close for good"),
        ("standfirst", "On October 7 the council made up its mind at last"),
        ("masthead", "By Ann Bell"),
        ("masthead", "Tuesday, 10 October 2023"),
        ("caption", "Medlock"),
        ("body", BODY),
        ("body", "What happens next"),
        ("boilerplate", "Print"),
        ("boilerplate", "Also read: Why bridges hum"),
        ("caption", "The bridge in winter. Photo: Ann Bell"),
        ("body", MORE),
        ("boilerplate", "Share"),
        ("boilerplate", "Bridges"),
    ]
    layout = lay_out("\n\n".join(text for _, text in page))
    assert kinds(layout) == page
    assert (layout.title, layout.outlet, layout.byline) == (page[2][1], "Mill Town Echo", "Ann Bell")
    assert [piece.day for piece in layout.evidence()] == [date(2023, 10, 10)]


def test_a_title_above_a_date_above_the_text_is_the_layout_of_a_wire() -> None:
    layout = lay_out(f"Old bridge to close\nTuesday, October 10, 2023\xa0\n{BODY}\n{MORE}\n")
    assert layout.kinds == ["title", "masthead", "body", "body"]
    assert layout.lines[1].text == "Tuesday, October 10, 2023"


def test_a_date_below_the_first_sentences_is_no_evidence() -> None:
    layout = lay_out(f"Old bridge to close\n\n{BODY}\n\n{MORE}\n\n{BODY}\n\n10 October 2023\n\n{MORE}")
    assert layout.evidence() == []
    assert "masthead" not in layout.kinds


def test_a_date_in_a_sentence_is_no_evidence() -> None:
    assert (
        lay_out(f"Old bridge to close\n\nOn 7 October 2023 the bridge was closed for ever.\n\n{BODY}").evidence() == []
    )


def test_a_standfirst_may_end_as_a_sentence_if_the_masthead_follows_it() -> None:
    layout = lay_out(f"Old bridge to close\nThe council has made up its mind at last.\n10 October 2023\n{BODY}\n{MORE}")
    assert layout.kinds == ["title", "standfirst", "masthead", "body", "body"]
    assert [piece.day for piece in layout.evidence()] == [date(2023, 10, 10)]


def test_a_later_change_counts_only_where_nothing_else_is_said() -> None:
    text = "Old bridge to close\nPublished: 10 October 2023\nUpdated: 20 October 2023\n" + BODY
    assert [piece.day for piece in lay_out(text).evidence()] == [date(2023, 10, 10)]
    text = "Old bridge to close\nUpdated: 20 October 2023\n" + BODY
    assert [piece.day for piece in lay_out(text).evidence()] == [date(2023, 10, 20)]


def test_a_title_with_a_date_set_off_stays_a_title() -> None:
    layout = lay_out(f"Oldham Bridge Votes - October 7, 2023\n\n{BODY}")
    assert (layout.kinds[0], layout.evidence()) == ("title", [])


def test_text_without_a_head_is_all_body() -> None:
    layout = lay_out(f"{BODY}\n{MORE}")
    assert (layout.kinds, layout.title, layout.outlet) == (["body", "body"], None, None)


def test_one_line_alone_is_body() -> None:
    assert lay_out("Bridge closed on October 7").kinds == ["body"]


def test_a_short_title_in_small_letters_is_not_the_name_of_a_paper() -> None:
    assert lay_out(f"Bridge to close\n\nThe council has made up its mind\n\n{BODY}").title == "Bridge to close"
    assert lay_out(f"Mill Town Echo\n\nBridge to close\n\n{BODY}").title == "Bridge to close"


def test_a_motto_that_the_foot_repeats_is_not_the_title() -> None:
    text = f"Mill Town Echo\nBridges, mills and trade\nOld bridge to close\n{BODY}\nMill Town Echo\nBridges, mills and trade"
    layout = lay_out(text)
    assert layout.title == "Old bridge to close"
    assert layout.kinds == ["masthead", "masthead", "title", "body", "boilerplate", "boilerplate"]


def test_a_question_may_be_a_title() -> None:
    assert lay_out(f"Will the old bridge ever open again?\n\n{BODY}").kinds == ["title", "body"]


def test_a_heading_of_markdown_is_the_title_without_its_mark() -> None:
    layout = lay_out(f"Mill Town Echo\n\n# Old bridge to close\n\n{BODY}\n\n---\n\n![Bridge](a.jpg)\n\n{MORE}")
    assert layout.title == "Old bridge to close"
    assert layout.kinds == ["masthead", "title", "body", "boilerplate", "caption", "body"]


def test_a_title_that_is_known_is_found_below_other_lines() -> None:
    layout = lay_out(f"Mill Town Echo\nBridge, closed!\n{BODY}", title="Bridge Closed")
    assert layout.kinds == ["masthead", "title", "body"]


def test_what_is_said_again_of_the_head_or_at_length_is_boilerplate() -> None:
    layout = lay_out(
        f"Old bridge to close\n{BODY}\nOld bridge to close\n{MORE}\n{BODY}\nNo comment.\n{MORE} Soon.\nNo comment."
    )
    assert layout.kinds == ["title", "body", "boilerplate", "body", "body", "body", "body", "body"]
    long = f"{BODY} {MORE}"
    assert lay_out(f"{long}\n{MORE}\n{long}").kinds == ["body", "body", "boilerplate"]


def test_a_list_of_links_ends_with_the_next_sentence() -> None:
    layout = lay_out(f"{BODY}\nRelated stories\nBridges of the north\nWhy bridges hum\n{MORE}")
    assert layout.kinds == ["body", "boilerplate", "boilerplate", "boilerplate", "body"]


def test_a_sentence_that_begins_like_a_link_is_not_one() -> None:
    assert (
        lay_out(f"{BODY}\nComments by the mayor were not recorded.\nMore than 40 cars wait there.").kinds
        == ["body"] * 3
    )


def test_what_was_taken_out_of_a_page_has_no_buttons_at_its_end() -> None:
    assert lay_out(f"{BODY}\nBridges").kinds == ["body", "boilerplate"]
    assert lay_out(f"{BODY}\nBridges", extracted=True).kinds == ["body", "body"]


def test_hard_wrapped_paragraphs_are_put_together() -> None:
    text = (
        "   The council of Oldham voted on Tuesday to close the\n"
        "old bridge, which carries four thousand cars a day and\n"
        "has not been mended since it was built in the year of\n"
        "1931.\n"
        "   Work begins next month, said the mayor of the town in\n"
        "a statement to the press.\n"
    )
    layout = lay_out(text)
    assert [line.text[:11] for line in layout.lines] == ["The council", "Work begins"]
    assert layout.lines[0].text == text[layout.lines[0].start : layout.lines[0].end]


def test_two_lines_that_go_on_in_small_letters_show_that_a_short_text_is_wrapped() -> None:
    text = "OST MILL TO SELL SHARES\n\nThe Ost mill said it will\nsell half of its shares within the next 30\ndays.\n   It gave no price."
    assert [line.text for line in lay_out(text).lines][1:] == [
        "The Ost mill said it will\nsell half of its shares within the next 30\ndays.",
        "It gave no price.",
    ]


page_lines = st.lists(
    st.one_of(
        st.sampled_from(
            ["", "  ", BODY, MORE, "Mill Town Echo", "10 October 2023", "By Ann Bell", "Related", "Also read: x", "---"]
        ),
        st.text(max_size=60),
    ),
    max_size=14,
)


@given(page_lines, st.sampled_from(["\n", "\r\n", "\n\n", "\u2028"]), st.one_of(st.none(), st.just("Mill Town Echo")))
def test_blocks_hold_every_character_that_is_not_blank_and_never_overlap(
    lines: list[str], end: str, title: str | None
) -> None:
    text = end.join(lines)
    blocks = lay_out(text, title=title).blocks()
    spans = [(block["char_start"], block["char_end"]) for block in blocks]
    assert spans == sorted(spans)
    covered = "".join(text[start:stop] for start, stop in spans)
    assert "".join(covered.split()) == "".join(text.split())
    assert all(text[start:stop].strip() == text[start:stop] != "" for start, stop in spans)


def test_what_begins_as_a_caption_may_be_as_long_as_a_paragraph() -> None:
    told = "The old bridge was closed in the winter, when its chains had rusted through. " * 6
    layout = lay_out(f"Old bridge to close\n{BODY}\nPhotos: Bridges of Ost. {told}\n{told}Photo: Ann Bell")
    assert layout.kinds == ["title", "body", "caption", "body"]
