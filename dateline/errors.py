"""The exceptions of the library; what is raised anywhere in `dateline` on purpose is one of these.

    DatelineError
    ├── InputError        something that a user gave cannot be used (a path, a day, a phrase)
    ├── GrammarError      a language's words or rules are inconsistent; found when they are loaded
    ├── ImpossibleDateError   a phrase is built like a date and names no day
    ├── NoTimeError       a phrase can be read as a time, but not where its text stands
    ├── NotationError     a TIMEX3, EDTF or ISO 8601 string cannot be read
    ├── SnapshotError     a published dataset is absent, not whole or of another schema
    ├── RuleBrokenError   a validation rule could not run at all, so nothing may be published
    ├── WorkersError      the workers that share out the work cannot be reached, differ or keep dying
    └── TooManyRejectsError   more of a delivery could not be read than its limit allows

Rows that cannot be taken further are not exceptions: they are rejects (`dateline.schema`).
"""


class DatelineError(Exception):
    """Base of all errors; its text says what, where and what to do next."""


class InputError(DatelineError):
    """Something that a user gave cannot be used."""


class GrammarError(DatelineError):
    """A language's words or rules are inconsistent."""


class NotationError(DatelineError):
    """A date string in a formal notation cannot be read."""


class SnapshotError(DatelineError):
    """A published dataset is absent, not whole, or of another schema."""


class RuleBrokenError(DatelineError):
    """A validation rule could not run, which is not the same as rows failing it."""


class WorkersError(DatelineError):
    """The workers that share out the work cannot be reached, run another version, or keep dying."""


class TooManyRejectsError(DatelineError):
    """More of a delivery could not be read than its limit allows."""


class ImpossibleDateError(DatelineError):
    """A phrase that is built like a date and names no day of the calendar: "30 February"."""


class NoTimeError(DatelineError):
    """What reads as a time elsewhere is none where its text stands: "in 57" among years of four digits."""
