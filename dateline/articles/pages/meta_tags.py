"""The meta tags of a page: what they are called, and which of them say when its article was published or modified.

Of names that are known the plainest counts first; names that are not known count where they say themselves that they
are about the publication.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from dateline.articles.limits import MAX_DATE_CHARS
from dateline.articles.publication.evidence import MODIFIED, PUBLISHED, Evidence, read

if TYPE_CHECKING:
    from lxml.etree import _Element

# Names of the meta tags that state the publication, the plainest first, without case and marks.
_PUBLISHED = (
    "articlepublishedtime", "ogarticlepublishedtime", "articlepublished", "ogpublishedtime", "datepublished",
    "schemadatepublished", "parselypubdate", "sailthrudate", "pubdate", "publishdate", "publicationdate", "publishedat",
    "publishedtime", "publisheddate", "originalpublicationdate", "articledateoriginal", "cxenseparserecspublishtime",
    "rnewsdatepublished", "citationpublicationdate", "citationonlinedate", "citationdate", "bepresscitationdate",
    "prismpublicationdate", "btpubdate", "shareaholicarticlepublishedtime", "ogpubdate", "ptime", "displaydate", "uploaddate",
    "videoreleasedate", "dcdateissued", "dctermsissued", "dcissued", "dcdatepublished", "dcdatecreated", "dctermscreated",
    "dccreated", "articlecreated", "dateissued", "datecreated", "dcdate", "dctermsdate", "date", "created", "timestamp",
)  # fmt: skip
_MODIFIED = (
    "articlemodifiedtime", "ogarticlemodifiedtime", "ogupdatedtime", "datemodified", "articlemodified", "modifiedtime",
    "dctermsmodified", "dcdatemodified", "dcmodified", "lastmodified", "lastmod", "btmoddate", "dateupdate", "revised",
)  # fmt: skip
_OF_PUBLICATION = re.compile(r"pub(?:lish|lication)?(?:ed)?(?:date|time|at|on)|date(?:published|posted)|firstpublish")
_OF_OTHERS = re.compile(r"modif|updat|expir|unpub|until|event|embargo")


def meta_tags(tree: _Element) -> dict[str, str]:
    """The meta tags by their names in lower case; the first of each counts."""
    tags: dict[str, str] = {}
    for element in tree.iter("meta"):
        value = element.get("content") or element.get("datetime")
        if not value:
            continue
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            if name := element.get(attribute):
                tags.setdefault(name.strip().lower(), value.strip())
    return tags


def meta_evidence(tags: dict[str, str], language: str) -> Iterator[Evidence]:
    """When the article was published and modified, as far as the tags say."""
    plain: dict[str, str] = {}
    for name, value in tags.items():
        plain.setdefault(_plain(name), value)
    further = [name for name in plain if _is_of_publication(name)]
    for says, names in ((PUBLISHED, (*_PUBLISHED, *further)), (MODIFIED, _MODIFIED)):
        for name in dict.fromkeys(names):
            if name in plain:
                yield read("meta", plain[name][:MAX_DATE_CHARS], language, says=says)


@lru_cache(maxsize=4096)
def _plain(name: str) -> str:
    """A name, in small letters, without its marks."""
    return "".join(char for char in name if "a" <= char <= "z")


@lru_cache(maxsize=4096)
def _is_of_publication(name: str) -> bool:
    """Whether a name that is not known says itself that it is about the publication."""
    return bool(_OF_PUBLICATION.search(name)) and not _OF_OTHERS.search(name)
