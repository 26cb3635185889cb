"""Events: what dated sentences report, who took part, when, and whether it happened.

`mention_rows` is the room's door. Inside: `engine` parses, `paragraphs` says what, `lexicon` holds the words, `persons`
sets names right, `triggers` finds candidates; `told_times`, `hosts`, `attachment`, `sharing`, `dating` and `storyline`
give them dates; `factuality`, `subjects`, `participants`, `phrases`, `places`, `reporting` and `announcing` the rest;
`complements` says what completes a verb or noun, `chosen` and `saying_nothing` what becomes a row; `mentions` makes rows,
and `anaphora` and `repeats` join those of one event. Merging across articles is not done here.
"""

from dateline.events.extraction import mention_rows

__all__ = ["mention_rows"]
