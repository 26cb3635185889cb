"""Articles: readers by format, what is known of the day of publication, and the dates in each text.

`read_delivery`, in `delivery`, makes rows of `articles` and `rejects` of files; `timex_rows`, in `times.dating`, makes
rows of `timexes` of an article. The way of one input: `formats` reads it (pages of HTML in `pages`, both in `workers`),
`layout` says which paragraph is what, `drafts` holds what was found, `publication` draws the anchor from its evidence,
`assembly` writes the row. Articles without any evidence are bounded in `anchors`, once the times of all are known.
"""

from dateline.articles.delivery import Delivered, read_delivery

__all__ = ["Delivered", "read_delivery"]
