"""What a page says of itself beside its text: JSON-LD and meta tags, title, outlet, author, address, language.

Only what names the publication is evidence: times of modification are not gathered. The text of the page is taken out
in `html`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from typing import TYPE_CHECKING, Any

from dateline.articles.addresses import web_address
from dateline.articles.evidence import Evidence, read
from dateline.articles.json_text import load_json
from dateline.articles.languages import language_code
from dateline.articles.limits import MAX_DATE_CHARS
from dateline.articles.lines import normal
from dateline.articles.rejects import Refusal

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_ARTICLE_TYPES = frozenset(
    {
        "article", "newsarticle", "analysisnewsarticle", "askpublicnewsarticle", "backgroundnewsarticle", "blogposting",
        "liveblogposting", "medicalwebpage", "opinionnewsarticle", "report", "reportagenewsarticle", "reviewnewsarticle",
        "satiricalarticle", "scholarlyarticle", "socialmediaposting", "techarticle", "advertisercontentarticle", "posting",
    }
)  # fmt: skip
_PAGE_TYPES = frozenset({"webpage", "itempage", "creativework"})
# Names of the meta tags that state the publication, the plainest first.
_PUBLISHED = (
    "article:published_time", "og:article:published_time", "article:published", "og:published_time", "datepublished",
    "date.published", "parsely-pub-date", "sailthru.date", "pubdate", "publishdate", "publish-date", "publish_date",
    "publicationdate", "publication_date", "publication-date", "published_at", "published_time", "originalpublicationdate",
    "article_date_original", "article.published", "cxenseparse:recs:publishtime", "rnews:datepublished",
    "citation_publication_date", "citation_online_date", "citation_date", "prism.publicationdate", "bt:pubdate",
    "shareaholic:article_published_time", "og:pubdate", "ptime", "dc.date.issued", "dcterms.issued", "dc.issued",
    "dc.date.created", "dcterms.created", "dc.created", "article.created", "date.issued", "date.created", "datecreated",
    "dc.date", "dcterms.date", "date", "created", "timestamp",
)  # fmt: skip


@dataclass
class Metadata:
    """What was found; None or empty where nothing was."""

    title: str | None = None
    outlet: str | None = None
    byline: str | None = None
    url: str | None = None
    language: str | None = None
    evidence: list[Evidence] = field(default_factory=list)


def page_metadata(tree: HtmlElement) -> Metadata:
    """What the page `tree` says of itself."""
    metas = _metas(tree)
    language = language_code(tree.get("lang"))
    node = _article_node(tree)
    address = web_address(next(iter(tree.xpath("//link[@rel='canonical']/@href")), None)) or web_address(
        metas.get("og:url")
    )
    return Metadata(
        title=_title(tree, node, metas),
        outlet=_text(metas.get("og:site_name")) or _name(node.get("publisher")),
        byline=_name(node.get("author")) or _text(metas.get("author")),
        url=address,
        language=language,
        evidence=[*_json_ld_evidence(node, language), *_meta_evidence(metas, language)],
    )


def _metas(tree: HtmlElement) -> dict[str, str]:
    """Meta tags and schema.org properties by their names in lower case; the first of each counts."""
    metas: dict[str, str] = {}
    for element in tree.iter("meta", "time", "span"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or element.get("http-equiv")
        value = element.get("content") or element.get("datetime")
        if name and value and (element.tag == "meta" or element.get("itemprop")):
            metas.setdefault(name.strip().lower(), value.strip())
    return metas


def _meta_evidence(metas: dict[str, str], language: str | None) -> Iterator[Evidence]:
    for name in _PUBLISHED:
        if name in metas:
            yield read("meta", metas[name][:MAX_DATE_CHARS], language or "en")


def _json_ld_evidence(node: dict[str, Any], language: str | None) -> Iterator[Evidence]:
    published = _text(node.get("datePublished")) or _text(node.get("dateCreated"))
    if published:
        yield read("json_ld", published[:MAX_DATE_CHARS], language or "en")


def _article_node(tree: HtmlElement) -> dict[str, Any]:
    """The node of JSON-LD that stands for the page's own article: the first article with a date, or the page."""
    nodes = [node for script in tree.iter("script") for node in _nodes_in(script)]
    for types in (_ARTICLE_TYPES, _PAGE_TYPES):
        own = [node for node in nodes if types & _types(node)]
        if own:
            return next((node for node in own if _text(node.get("datePublished"))), own[0])
    return {}


def _nodes_in(script: HtmlElement) -> Iterator[dict[str, Any]]:
    if (script.get("type") or "").strip().lower() != "application/ld+json" or not script.text:
        return
    value = load_json(script.text.strip().strip(";"))
    if not isinstance(value, Refusal):
        yield from _nodes(value)


def _nodes(value: Any) -> Iterator[dict[str, Any]]:
    """Every object in lists and graphs, and the entities that pages are about; not what articles merely mention."""
    if isinstance(value, list):
        for item in value:
            yield from _nodes(item)
    elif isinstance(value, dict):
        yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _nodes(value.get(key))


def _types(node: dict[str, Any]) -> set[str]:
    types = node.get("@type")
    return {kind.lower() for kind in (types if isinstance(types, list) else [types]) if isinstance(kind, str)}


def _title(tree: HtmlElement, node: dict[str, Any], metas: dict[str, str]) -> str | None:
    """The headline: as stated for other sites, unless the only h1 says the same in fewer words; else the window's."""
    stated = _text(node.get("headline")) or _text(metas.get("og:title"))
    headings = [_text(heading.text_content()) for heading in tree.iter("h1")]
    alone = headings[0] if len(headings) == 1 else None
    if stated and alone and normal(stated).startswith(normal(alone)):
        return alone
    return stated or alone or _text(tree.findtext(".//title"))


def _name(value: Any) -> str | None:
    """The name in a string, an object with a name, or a list of them."""
    if isinstance(value, list):
        names = [name for name in map(_name, value) if name]
        return ", ".join(dict.fromkeys(names)) or None
    return _text(value.get("name")) if isinstance(value, dict) else _text(value)


def _text(value: Any) -> str | None:
    """A string with its entities read and its white space made single blanks; None where it is none or empty."""
    return " ".join(unescape(value).split()) or None if isinstance(value, str) else None
