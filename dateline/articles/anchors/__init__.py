"""Articles without any evidence of their day: between which days they must have been published, and why.

`bound_undated` is the door. The way of one article: what it says (`stated`, `world_events`, `offices`), when it was
seen and what its neighbours say (`neighbours`) become claims; `claims` intersects them; `bounding` writes the row.
Facts come from tables, `reference`. Nothing here names a day where only an interval is known.
"""

from dateline.articles.anchors.bounding import bound_undated
from dateline.articles.anchors.reference import Reference, load_reference

__all__ = ["Reference", "bound_undated", "load_reference"]
