"""What a page says of itself beside its text: title, outlet, author, address, language, evidence of its publication.

Which nodes of JSON-LD and which meta tags speak for the page is told in `json_ld` and `meta_tags`; the text of the page
is taken out in `html`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from dateline.articles.languages import language_code
from dateline.articles.lines import normal
from dateline.articles.pages.json_ld import Node, linked_data, one_line
from dateline.articles.pages.meta_tags import meta_evidence, meta_tags
from dateline.articles.publication.addresses import web_address
from dateline.articles.publication.evidence import Evidence

if TYPE_CHECKING:
    from lxml.etree import _Element


@dataclass(frozen=True, slots=True)
class Head:
    """What a page states of itself out of sight; `locale` is the language with its country, where stated."""

    tags: dict[str, str]
    node: Node
    title: str | None
    url: str | None
    language: str | None
    locale: str | None
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a page says of itself; None where it says nothing."""

    title: str | None
    outlet: str | None
    byline: str | None
    url: str | None
    language: str | None


def page_head(tree: _Element | None) -> Head:
    """What the page `tree`, or its outline, states of itself; nothing where there is none."""
    from lxml.etree import Element

    tree = Element("html") if tree is None else tree
    tags = meta_tags(tree)
    title = one_line(tags.get("og:title")) or one_line(tree.findtext(".//title"))
    data = linked_data(tree, title)
    locale = (
        tree.get("lang") or tree.get("xml:lang") or tags.get("og:locale") or tags.get("content-language") or ""
    ).strip()
    language = language_code(locale)
    canonical = (link.get("href") for link in tree.iter("link") if link.get("rel") == "canonical")
    address = web_address(next(filter(None, canonical), None)) or web_address(tags.get("og:url"))
    return Head(
        tags=tags,
        node=data.node,
        title=title,
        url=address,
        language=language,
        locale=locale.lower().replace("_", "-") if language else None,
        evidence=(*data.evidence(language or "en"), *meta_evidence(tags, language or "en")),
    )


def page_metadata(head: Head, shown: _Element) -> Metadata:
    """What the page says of itself beside its text, in its `head` and in what is `shown`."""
    return Metadata(
        title=_title(head, shown),
        outlet=one_line(head.tags.get("og:site_name")) or _name(head.node.get("publisher")),
        byline=_name(head.node.get("author")) or one_line(head.tags.get("author")),
        url=head.url,
        language=head.language,
    )


def _title(head: Head, shown: _Element) -> str | None:
    """The headline: as stated for other sites, unless the only h1 says the same in fewer words; else the window's."""
    stated = one_line(head.node.get("headline")) or one_line(head.tags.get("og:title"))
    headings = [one_line("".join(heading.itertext())) for heading in shown.iter("h1")]
    alone = headings[0] if len(headings) == 1 else None
    if stated and alone and normal(stated).startswith(normal(alone)):
        return alone
    return stated or alone or head.title


def _name(value: Any) -> str | None:
    """The name in a string, an object with a name, or a list of them."""
    if isinstance(value, list):
        names = [name for name in map(_name, value) if name]
        return ", ".join(dict.fromkeys(names)) or None
    return one_line(value.get("name")) if isinstance(value, dict) else one_line(value)
