"""Who "he" or "she" is where the parse does not tell: the one person whom the article named last before.

Reports go on to tell of somebody sentence by sentence: "Ann Lee left the firm. The mood was bad. She founded another."
Only letters are read, and nobody is meant where another person, named or not, came in between, or where the first name
is of the other sex. Pronouns whose sentence or the one before it tells safely are resolved in `pronouns`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from functools import cache, lru_cache
from typing import Any

from dateline.events.lexicon import lexicon

Place = tuple[int, int]
"""the first character in the article, and one past the last"""

_FARTHEST = 450  # characters
_FAR_OFTENER = 5  # times as often
_NAME = r"[A-Z][\w'\u2019-]*"
_ENDED = re.compile(r"(?:[.!?][\u201d\"'\u2019)]*\s+(?=[A-Z\u201c\"'])|\n)")
_CLAUSE = re.compile(
    r"[,;:\u2014\n]|[.!?][\u201d\"'\u2019)]*\s|\s(?:and|but|as|when|while|after|before|because|that|who|which)\s"
)
_OWNED = re.compile(r"['\u2019]s?$")
_OWNING = ("'", "\u2019")
_BESIDE = re.compile(r"\b([Hh]e|[Hh]im|[Ss]he|[Hh]er)\s(?:and|or|with)\s\Z|\b([Hh]is|[Hh]er)\s(?:[a-z-]+,?\s){1,3}\Z")
_LONGEST_BESIDE = 50  # characters: "her former press officer, "
_TELLING_WHICH = re.compile(r"\s(?:who|whose|that|in|at|of|from|with|on)\b")
_TWO_NAMES = re.compile(rf"(?<![\w-])({_NAME})(?=\s(?:[A-Z]\.\s)?({_NAME}[a-z])(?![\w-]))")
_NAME_AFTER_NAME = re.compile(rf"(?<![\w-])({_NAME})(?=\s({_NAME}))")
_OPENING_NAME = re.compile(rf"(?:^|(?<=[.!?]\s)|(?<=\n))({_NAME}\s{_NAME})\s[a-z]")
_NAMES_IN_A_ROW = re.compile(rf"(?<![\w-])({_NAME})(?=\.?\s(?:[A-Z]\.\s)?({_NAME})(?:\s({_NAME}))?)")
_OF_AGE = re.compile(r"\s*The (?:[a-z]+ )?\d{1,3}-year-old\b")
_NEVER: Mapping[str, int] = {}
_SAYING = re.compile(r"\s([a-z]+)(?=[.,;\s])")
_DOES_TO = re.compile(
    r",? (?:[a-z]+ ){1,3}(him\b|her(?= (?:an?|the|to|in|on|at|for|from|as|with|when|after|before|by|of|and)\b|[.,]))"
)
_PRONOUN = re.compile(r"\b(?:[Hh]e|[Hh]im|[Hh]is|[Ss]he|[Hh]er)\b")
_PRONOUNS = {"men": re.compile(r"\b[Hh](?:e|is|im)\b"), "women": re.compile(r"\b(?:[Ss]he|[Hh]ers?)\b")}
_DESCRIBED = re.compile(r"\b(?:an?|the|[Hh]is|[Hh]er)\s(?:[a-z-]+\s){0,3}[a-z-]+,\s\Z")  # "a schoolteacher, Bo Ray"
_PARTING = ",;:\u2014"
_HE, _SHE = frozenset({"he", "him", "his"}), frozenset({"she", "her"})


def last_named(pronoun: str, text: str, at: int, persons: AbstractSet[str]) -> Place | None:
    """Where stands the name of whom a pronoun at a place of an article is; None where it is not safe to say.

    `persons` are the last names of those who are persons there.
    """
    sex = sex_of(pronoun)
    persons = persons_named(text, persons) if sex is not None else frozenset()
    if sex is None or not persons:
        return None
    near = max(0, at - _FARTHEST)
    found = places_of(persons, text, near, at)
    if not found:
        return None
    told = sentence_start(text, found[-1][0])
    here = [place for place in found if place[0] >= told]
    meant = one_of_persons(sex, here, text)
    if 0 < near >= told or told == sentence_start(text, at):
        return None
    if meant is None:
        again = _told_of_beside(pronoun, text, told, here)
        return last_named(pronoun, text, again, persons) if again is not None else None
    start, end = meant
    if text.startswith("The ", start) or is_told_beside(start, text, sex):
        return None  # "The Bo Ray Story"
    if start != told and (text[end : end + 1] in _OWNING or _of_kin().search(text[told:start])):
        return None  # "a critic of Bo Ray's law", "is the son of Bo Ray"
    if is_kin_of_one(text, told, start, pronoun):
        return None
    if start != told and (says_it(text, end) or _OF_AGE.match(text, told)):
        return None  # "he fled, Bo Ray said"; "The 40-year-old lost to Bo Ray"
    if (already := _told_of_already(text, told, start, sex)) is not None:
        goes_on = already[0].lower() in {"he", "she"}
        return last_named(pronoun, text, already.start(), persons) if goes_on else None
    if (whom := _DOES_TO.match(text, end)) is not None and sex_of(whom[1]) == sex:
        return None  # "Bo Ray called him a liar. He ...": either may be meant
    between = text[told : found[-1][0]] + text[end:at] if meant == found[-1] else text[found[-1][1] : at]
    if tells_of_another(between, key_of(text[start:end]), sex) or is_named_behind(text, at, persons):
        return None
    return (start, end) if not _is_named_beside(text, at, key_of(text[start:end])) else None


def _told_of_already(text: str, told: int, start: int, sex: str) -> re.Match[str] | None:
    """The pronoun of a sex before a name in its clause, which then is of another: "she married Bo Ray. She ..."."""
    described = _DESCRIBED.search(text, told, start)
    end = start if described is None else described.start()
    clause = max(told, *(text.rfind(mark, told, end) + 1 for mark in _PARTING))
    return next((found for found in _PRONOUN.finditer(text, clause, start) if sex_of(found[0]) == sex), None)


def _told_of_beside(pronoun: str, text: str, told: int, here: list[Place]) -> int | None:
    """Where "she" stands before the names of a sentence, which are of men for sure: "she married Bob Ray. She ..."."""
    if not here or not all(is_surely_another(key_of(text[slice(*place)]), pronoun, text) for place in here):
        return None
    sex = sex_of(pronoun)
    first = next((one for one in _PRONOUN.finditer(text, told, here[0][0]) if sex_of(one[0]) == sex), None)
    return first.start() if first is not None and first[0].lower() in {"he", "she"} else None


def is_kin_of_one(text: str, told: int, start: int, pronoun: str) -> bool:
    """Whether one is told of as the kin of another whom a pronoun may mean as well: "Eva's mother, Ann Lee"."""
    owner = _kin_of().search(text, told, start)
    return owner is not None and not is_surely_another(owner[1], pronoun, text)


@cache
def _kin_of() -> re.Pattern[str]:
    kin = "|".join(sorted(lexicon().words["called.kin"]))
    return re.compile(rf"(?<![\w-])({_NAME})['\u2019]s?\s(?:[\w-]+\s){{0,2}}(?:{kin}),?\s(?:[a-z-]+\s){{0,2}}\Z")


def one_of_sex(noun: str, text: str, at: int, length: int, persons: AbstractSet[str]) -> Place | None:
    """Where stands the name of "the actress", who is the one woman named in the last sentence that names persons.

    The description stands at a place and has so many characters; what goes on to tell which one is meant names nobody.
    """
    words = lexicon()
    sex = next(
        (names for kind, names in (("female", "women"), ("male", "men")) if words.has(f"called.{kind}", noun)), None
    )
    persons = persons_named(text, persons)
    anybody = words.has("called.anybody", noun) or words.has("called.kin", noun)  # "the son" of the one named
    if sex is None or not persons or anybody or _TELLING_WHICH.match(text, at + length):
        return None
    found = places_of(persons, text, max(0, at - _FARTHEST), at)
    told = sentence_start(text, found[-1][0]) if found else at
    here = [place for place in found if place[0] >= told]
    meant = one_of_persons(sex, here, text) if not (_OF_AGE.match(text, told) and told < at) else None
    sure = meant is not None and sexes_of(key_of(text[slice(*meant)]), text) == {sex}
    return meant if sure and told != sentence_start(text, at) else None


def persons_named(text: str, persons: AbstractSet[str]) -> frozenset[str]:
    """The last names of persons; that of a country is none ("the president, France, ...")."""
    words = lexicon()
    return frozenset(name for name in persons | called_in_full(text) if not words.has("called.countries", name.lower()))


def pronouns_told(text: str) -> tuple[int, int]:
    """How many pronouns of a text are of men, and how many of women."""
    men, women = (len(_PRONOUNS[sex].findall(text)) for sex in ("men", "women"))
    return men, women


def sex_of(pronoun: str) -> str | None:
    """Whom a pronoun can mean: "men" or "women", if either."""
    spoken = pronoun.lower()
    return "men" if spoken in _HE else "women" if spoken in _SHE else None


def says_it(text: str, end: int) -> bool:
    """Whether a name that ends there is of who said what stands before it: "he fled, Bo Ray said"."""
    behind = _SAYING.match(text, end)
    return behind is not None and lexicon().has("called.spoken_by", behind[1])


def is_told_beside(start: int, text: str, sex: str) -> bool:
    """Whether a name stands beside one of its sex who is told of without one: "she and Ann Lee", "her aide, Ann Lee"."""
    beside = _BESIDE.search(text, max(0, start - _LONGEST_BESIDE), start)
    return beside is not None and sex_of(beside[1] or beside[2]) == sex


def is_surely_another(name: str, pronoun: str, text: str) -> bool:
    """Whether one whom a text calls by a name, the first or the last, is of the other sex than "he" or "she"."""
    sex = sex_of(pronoun)
    other = "women" if sex == "men" else "men"
    if sex is None or lexicon().has(f"called.{other}", name.lower()):
        return sex is not None
    told = _called_by(name, text)
    return sexes_of(name, text) == {other} and told[other] > told.get("", 0)


def key_of(name: str) -> str:
    """The word of a name that stands for the rest of it: the last."""
    return name.rsplit(maxsplit=1)[-1]


def one_of_persons(sex: str, places: list[Place], text: str) -> Place | None:
    """The last place of the one of some persons who may be of a sex, where the others surely are of the other."""
    names = dict.fromkeys(key_of(text[slice(*place)]) for place in places)
    sexes = {name: sexes_of(name, text) for name in names}
    mine = [name for name in names if sex in sexes[name] or not sexes[name]]
    if len(mine) != 1 or (len(sexes[mine[0]]) > 1):
        return None
    return [place for place in places if key_of(text[slice(*place)]) == mine[0]][-1]


def sentence_start(text: str, at: int) -> int:
    """Where the sentence begins that a place of a text is in."""
    ends = [
        match.end()
        for match in _ENDED.finditer(text, max(0, at - 2 * _FARTHEST), at + 1)
        if not _is_abbreviated(text, match)
    ]
    return ends[-1] if ends else 0


def _is_abbreviated(text: str, end: re.Match[str]) -> bool:
    word = text[max(0, end.start() - 6) : end.start()].rsplit(maxsplit=1)[-1:]
    return bool(word) and lexicon().has("selection.abbreviated", word[0].lower().strip("("))


def places_of(persons: AbstractSet[str], text: str, start: int, end: int) -> list[Place]:
    """Where a stretch of a text names persons."""
    stretch = text[start:end]
    here = frozenset(name for name in persons if name in stretch)  # a pattern of all takes long to compile
    places = [match.span() for match in _named(here).finditer(text, start, end)] if here else []
    return [place for place in places if not _credit().search(text, max(0, place[0] - _LONGEST_BESIDE), place[0])]


@cache
def _credit() -> re.Pattern[str]:
    """What leads to who had a part in a work, of whom no report goes on to tell: "a film starring Ann Lee"."""
    return re.compile(rf"\b(?:{'|'.join(sorted(lexicon().words['called.credited_behind']))})\s(?:{_NAME}\s)?\Z")


@lru_cache(maxsize=512)
def _named(persons: frozenset[str]) -> re.Pattern[str]:
    """A person's last name with the names before it."""
    last = "|".join(sorted(map(re.escape, persons)))
    goes_on = rf"(?!\s(?:{last})(?![\w-]))"  # "James" of "James Ray" is no last name, though another's may be
    return re.compile(
        rf"(?<![\w-])(?:(?:Mr|Mrs|Ms|Dr)\.?\s)?(?:{_NAME}\s(?:[A-Z]\.\s)?){{0,2}}(?:{last})(?![\w-]){goes_on}"
    )


@lru_cache(maxsize=64)
def called_in_full(text: str) -> frozenset[str]:
    """The last names behind a first name."""
    firsts = _first_names()
    return frozenset(_OWNED.sub("", match.group(2)) for match in _TWO_NAMES.finditer(text) if match.group(1) in firsts)


def named_in_title(article: Mapping[str, Any]) -> set[str]:
    """The last names of those whom a headline calls in full, and the text by the last name alone."""
    called = called_in_full(article.get("title") or "")
    return {name for name in called if article["text"].count(name) > 1}


@cache
def _of_kin() -> re.Pattern[str]:
    """Whose relation the sentence tells of: "the son of the former racer" before a name."""
    return re.compile(rf"\b(?:{'|'.join(sorted(lexicon().words['called.kin']))})\sof\s(?:[\w-]+\s){{0,4}}$")


@cache
def _first_names() -> frozenset[str]:
    words = lexicon().words
    return frozenset(name.title() for name in words["called.men"] | words["called.women"])


def without_asides(stretch: str) -> str:
    """A stretch of a text without those of whom no report goes on to tell: "starring Ann Lee", ", the son of a judge"."""
    return _asides().sub(" ", stretch)


@cache
def _asides() -> re.Pattern[str]:
    words = lexicon().words
    leading, kin = ("|".join(sorted(words[f"called.{name}"])) for name in ("credited_behind", "kin"))
    return re.compile(
        rf"\b(?:{leading})\s{_NAME}(?:\s{_NAME})*(?:\sand\s{_NAME}(?:\s{_NAME})*)?"
        rf"|,\s(?:the|an?|one of)\s(?:[\w-]+\s){{0,3}}(?:{kin})\sof\s[^,.;\n]*"
    )


@cache
def _others() -> re.Pattern[str]:
    """Somebody without a name ("a man"), or who did or said what only persons do."""
    words = lexicon().words
    people = "|".join(sorted(words["pronoun.people"]))
    verbs = "|".join(sorted(words["called.done_by_persons"]))
    opening = "|".join(sorted(word.title() for word in words["called.no_name"] | words["pronoun.all"]))
    return re.compile(
        rf"(?<![\w-])(?:(?:[Aa]n?|[Aa]nother|[Oo]ne|whose|[Hh]is|[Hh]er)\s(?:[\w-]+\s){{0,2}}(?:{people})\b"
        rf"|(?!(?:{opening})\s){_NAME}\s(?:{verbs})\b|(?:said|says)\s{_NAME}(?=[.,;\n]))"
    )


def tells_of_another(between: str, last: str, sex: str) -> bool:
    """Whether a stretch of a text tells of somebody else than one of a name who may be of a sex."""
    return any(last not in name for name in others_told(between, sex))


def others_told(between: str, sex: str) -> Iterator[str]:
    """What a stretch of a text calls persons, who may be of a sex, without their last names being known."""
    other, names = ("female", "women") if sex == "men" else ("male", "men")
    between = without_asides(between)
    found = [match.group() for pattern in (_others(), _OPENING_NAME) for match in pattern.finditer(between)]
    firsts = _first_names()  # a look into a set for each name: a pattern of all of them takes ten times as long
    found += [f"{match[1]} {match[2]}" for match in _NAME_AFTER_NAME.finditer(between) if match[1] in firsts]
    persons = (one for one in found if len(word := one.split(maxsplit=1)[0]) == 1 or not word.isupper())  # "FBI had"
    words = lexicon()
    return (
        one
        for one in persons
        if not words.has(f"called.{other}", one.rsplit(maxsplit=1)[-1])
        and not any(words.has(f"called.{kind}{names}", one.split(maxsplit=1)[0].lower()) for kind in ("", "address_"))
    )


def _is_named_beside(text: str, at: int, last: str) -> bool:
    """Whether the pronoun's clause goes on to name one, who is another then: "He was at Bo Ray's house"."""
    ended = _CLAUSE.search(text, at)
    clause = text[at : ended.start() if ended is not None else at + _FARTHEST]
    return last in clause and re.search(rf"(?<![\w-]){re.escape(last)}(?![\w-])", clause) is not None


def is_named_behind(text: str, at: int, persons: AbstractSet[str]) -> bool:
    """Whether the pronoun's sentence only goes on to name somebody: "While he was there, Bo Ray left"."""
    opening = text[sentence_start(text, at) : at]
    if not lexicon().has("pronoun.opening_clauses", opening.split(maxsplit=1)[0].lower() if opening.split() else ""):
        return False
    ended = _ENDED.search(text, at)
    end = ended.start() if ended is not None else min(at + _FARTHEST, len(text))
    return bool(places_of(persons, text, at, end))


def sexes_of(last: str, text: str) -> frozenset[str]:
    """The sexes of those whom the article calls by a last name, by a first name or an address before it.

    Where it tells far oftener of one, it calls that one so: "Clinton", of Ann Clinton, though once of Bob Clinton.
    """
    told = _called_by(last, text)
    most = max((often for sex, often in told.items() if sex), default=0)
    return frozenset(sex for sex, often in told.items() if sex and _FAR_OFTENER * often > most)


def _called_by(last: str, text: str) -> Mapping[str, int]:
    """How often a last name stands behind a first name or an address of each sex; "" is for first names not known."""
    return _called(text).get(last, _NEVER)


@lru_cache(maxsize=64)
def _called(text: str) -> Mapping[str, Counter[str]]:
    """The same of every word with a capital behind another, read off the text once."""
    before: dict[int, tuple[str, str, str | None]] = {}  # by where a name stands: it, and the word or two before it
    for match in _NAMES_IN_A_ROW.finditer(text):
        before.setdefault(match.start(2), (match[2], match[1], None))
        if match[3] is not None:
            before.setdefault(match.start(3), (match[3], match[1], match[2]))
    found: dict[str, Counter[str]] = {}
    for name, first, second in before.values():
        sex = _sex_told(first, second)
        if sex is not None:
            found.setdefault(_OWNED.sub("", name), Counter())[sex] += 1
    return found


def _sex_told(first: str, second: str | None) -> str | None:
    """The sex of whom two words before a last name call, the first of which may be an office: "Director Bob Lee"."""
    words = lexicon()
    for word in (first.lower(), (second or first).lower()):
        for sex in ("women", "men"):
            if words.has(f"called.{sex}", word) or words.has(f"called.address_{sex}", word):
                return sex
    word = (second or first).lower()
    return None if words.has("persons.titles", word) or words.has("called.no_name", word) else ""
