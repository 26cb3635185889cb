"""Events: what dated sentences report, who took part, when, and whether it happened.

`mention_rows`, in `extraction`, is the door; `lexicon` holds the words of a language for all rooms. A text goes through
the rooms in this order: `stretches` says what is parsed, `parsing` parses it, `mends` sets parses right, `clauses` finds
event words and what belongs to each; `references` tells whom pronouns and descriptions stand for, `roles` who takes
part, `telling` whether it happened, `dates` when, `wording` what the row is called; `choice` keeps what tells a reader
something, `rows` makes the rows and joins those of one event. Merging across articles
is not done here.
"""

from dateline.events.extraction import mention_rows

__all__ = ["mention_rows"]
