"""The timeline: which mentions tell of one event, and what is known of it once all of them are heard.

Works on rows of `articles` and `event_mentions` and knows nothing of how they were found. The test for one
event is in `same_event`, the grouping by it in `merging`, what becomes of a group in `events`.
"""

from dateline.timeline.merging import Merged, merge

__all__ = ["Merged", "merge"]
