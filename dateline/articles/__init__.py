"""Articles: readers by format, what is known of the day of publication, and the dates in each text.

`read_delivery` makes rows of `articles` and `rejects` of files; `timex_rows`, in `dating`, makes rows of `timexes` of
an article. The way of one input: `sources` -> `reading` (by `sniffing`) -> a draft -> `assembly` -> a row.
"""

from dateline.articles.delivery import Delivered, read_delivery

__all__ = ["Delivered", "read_delivery"]
