"""Events: what dated sentences report, who took part, when, and whether it happened.

`mention_rows` is the room's door. Inside: `engine` parses, `paragraphs` says what, `lexicon` holds the words,
`triggers` finds candidates, `attachment` and `dating` give them dates, `factuality`, `participants` and `reporting`
the rest, `discourse` carries dates on, `mentions` makes rows and `repeats` joins those of one event. Merging across articles is not done here.
"""

from dateline.events.extraction import mention_rows

__all__ = ["mention_rows"]
