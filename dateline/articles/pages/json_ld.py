"""What a page says of itself in JSON-LD: its nodes, which of them is the page's own article, and its dates.

Only the article's own node speaks for it: what it is part of, what it mentions and what stands beside it do not.
Scripts that are no JSON are searched for the one date that they can mean.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from typing import TYPE_CHECKING, Any

from dateline.articles.json_text import load_json
from dateline.articles.limits import MAX_DATE_CHARS
from dateline.articles.lines import normal
from dateline.articles.publication.evidence import MODIFIED, PUBLISHED, Evidence, read
from dateline.articles.rejects import Refusal

if TYPE_CHECKING:
    from lxml.etree import _Element

Node = dict[str, Any]

_ARTICLE_TYPES = frozenset(
    {
        "article", "newsarticle", "analysisnewsarticle", "askpublicnewsarticle", "backgroundnewsarticle", "blogposting",
        "liveblogposting", "medicalwebpage", "opinionnewsarticle", "report", "reportagenewsarticle", "reviewnewsarticle",
        "satiricalarticle", "scholarlyarticle", "socialmediaposting", "discussionforumposting", "techarticle",
        "advertisercontentarticle", "posting", "recipe", "review", "howto", "qapage",
    }
)  # fmt: skip
_PAGE_TYPES = frozenset({"webpage", "itempage", "creativework", "aboutpage", "faqpage"})
_MEDIA_TYPES = frozenset({"videoobject", "audioobject", "podcastepisode", "photograph", "imagegallery", "mediagallery"})
_PUBLISHED = ("datePublished", "dateCreated", "uploadDate")
_MODIFIED = ("dateModified",)
_OWN = ("@graph", "mainEntity", "mainEntityOfPage")  # what holds the page's own nodes
_STATED = re.compile(r'"datePublished"\s*:\s*"([^"\\]{8,40})"')


@dataclass(frozen=True, slots=True)
class LinkedData:
    """The page's own node, empty where there is none, and what its scripts say that are no JSON."""

    node: Node = field(default_factory=dict)
    stray: tuple[str, ...] = ()

    def evidence(self, language: str) -> Iterator[Evidence]:
        """When the article was published and modified."""
        for says, names in ((PUBLISHED, _PUBLISHED), (MODIFIED, _MODIFIED)):
            stated = next(filter(None, (one_line(self.node.get(name)) for name in names)), None)
            if stated is None and says == PUBLISHED and len(set(self.stray)) == 1:
                stated = self.stray[0]
            if stated:
                yield read("json_ld", stated[:MAX_DATE_CHARS], language, says=says)


def linked_data(tree: _Element, title: str | None) -> LinkedData:
    """The JSON-LD of a page; `title` is the headline that it states elsewhere."""
    nodes: list[Node] = []
    stray: list[str] = []
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower() or not script.text:
            continue
        value = load_json(_bare(script.text))
        if isinstance(value, Refusal):
            stray += _STATED.findall(script.text)
        else:
            nodes += _nodes(value)
    return LinkedData(_own(nodes, title), tuple(stray))


def _bare(text: str) -> str:
    """The script without the comment or CDATA section that older pages put around it."""
    bare = text.strip()
    for mark in ("<!--", "//<![CDATA[", "<![CDATA["):
        bare = bare.removeprefix(mark)
    for mark in ("-->", "]]>", "//"):
        bare = bare.removesuffix(mark).rstrip()
    return bare.strip(";")


def _own(nodes: list[Node], title: str | None) -> Node:
    """The node of the kind that speaks most plainly for an article: under the page's headline, else the first dated."""
    wanted = normal(title or "")
    for types in (_ARTICLE_TYPES, _PAGE_TYPES, _MEDIA_TYPES):
        own = [node for node in nodes if types & _types(node)]
        if not own:
            continue
        dated = [node for node in own if any(one_line(node.get(name)) for name in _PUBLISHED)]
        named = [node for node in dated if wanted and _is_named(node, wanted)]
        return next(iter([*named, *dated, *own]))
    return {}


def _is_named(node: Node, wanted: str) -> bool:
    name = normal(one_line(node.get("headline")) or one_line(node.get("name")) or "")
    return len(name) > 8 and (name in wanted or wanted in name)


def _nodes(value: Any) -> Iterator[Node]:
    """Every object in lists and graphs, and the entities that pages are about; not what articles merely mention."""
    if isinstance(value, list):
        for item in value:
            yield from _nodes(item)
    elif isinstance(value, dict):
        yield value
        for key in _OWN:
            yield from _nodes(value.get(key))


def _types(node: Node) -> set[str]:
    types = node.get("@type")
    named = [kind for kind in (types if isinstance(types, list) else [types]) if isinstance(kind, str)]
    return {re.split(r"[/#:]", kind)[-1].lower() for kind in named}


def one_line(value: Any) -> str | None:
    """A string with its entities read and its white space made single blanks; None where it is none or empty."""
    return " ".join(unescape(value).split()) or None if isinstance(value, str) else None
