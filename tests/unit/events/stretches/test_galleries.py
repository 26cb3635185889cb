"""Captions of a gallery of pictures, before each of which stands its title."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.events.stretches.galleries import gallery_titles
from dateline.events.stretches.paragraphs import paragraphs

GALLERY = (
    "Photos: Old bridges of Norland The mayor opened the bridge at Ost. Hide Caption 1 of 3\n"
    "Photos: Old bridges of Norland A storm broke the pier in 2012. Hide Caption 2 of 3\n"
    "Photos: Old bridges of Norland Photos: Old bridges of Norland Crowds came on May 3. Hide Caption 3 of 3"
)
CAPTIONS = ["The mayor opened the bridge at Ost.", "A storm broke the pier in 2012.", "Crowds came on May 3."]


@pytest.mark.parametrize("text", [GALLERY, GALLERY.replace("\n", " ")])
def test_what_the_captions_of_a_gallery_tell_is_read_without_its_title(article, text):
    assert [part.text for part in paragraphs(article(text))] == CAPTIONS


def test_each_caption_begins_a_story_of_its_own(article):
    parts = list(paragraphs(article(GALLERY)))
    assert [part.caption for part in parts] == [part.start for part in parts]


@pytest.mark.parametrize(
    "text",
    [
        "The mayor opened the bridge.",
        "Photos: Ann Lee opens a bridge. Photos: Ann Lee leaves.",
        "Photos: Ann Lee. Photos: Bo Ray. Photos: Eva Holm.",
    ],
)
def test_a_few_pictures_make_no_gallery(text):
    assert gallery_titles(text) is None


def test_whom_one_caption_names_is_not_told_of_in_another(events_of):
    text = (
        "Ann Lee and Bo Ray split on May 2.\nPhotos: Famous rows Eva Holm left Tom Kerr in 2012. The couple met in 2008.\n"
        "Photos: Famous rows Ida Berg sued Ole Lund. Hide Caption 2 of 3\nPhotos: Famous rows Jon Dahl left Ost. Hide Caption 3 of 3"
    )
    rows = events_of(text, {"May 2": date(2024, 5, 2), "2012": date(2012, 1, 1), "2008": date(2008, 1, 1)})
    assert "Ann Lee and Bo Ray" not in [part["text"] for row in rows[1:] for part in row["participants"]]
