"""The timeline: which mentions tell of one event, and what is known of it once all of them are heard.

Works on rows of `articles` and `event_mentions` and knows nothing of how they were found. `merge`, in `merging`, is the
door. `judging` says whether two mentions tell of one event, `grouping` which are compared and what groups come of it,
`rows` what becomes of a group, `titles` what it is called; `storage` holds what is too much for memory, `review` asks a
person about doubtful pairs.
"""

from dateline.timeline.merging import Merged, merge

__all__ = ["Merged", "merge"]
