"""Every column of every table, once: its type, whether it may be null, its allowed values and its meaning.

The Arrow schemas, the structural expectations, the Dagster column schema and `dictionary.md` are generated
from here. What a table's rows must satisfy beyond their structure stands in `expectations/`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    import pyarrow as pa

Kind = Literal["string", "day", "instant", "int", "float", "bool", "enum", "list", "struct"]

GRAINS = ("time", "day", "weekend", "week", "month", "quarter", "season", "half", "year", "decade", "century")
FACTUALITIES = ("occurred", "ongoing", "planned", "hypothetical", "not_occurred", "unknown")
HAPPENED = frozenset({"occurred", "ongoing"})
UNPARSED = "unparsed"
"""The predicate of a sentence for whose language there is no parser."""
ANCHOR_STATUSES = ("exact", "inferred", "interval", "conflict", "none")
ANCHOR_BASES = (
    "given", "url", "json_ld", "meta", "masthead", "feed", "page", "agency_line", "neighbour", "known_event",
    "bound", "none",
)  # fmt: skip
ANCHOR_CLAIMS = ("published", "modified", "no_later", "no_earlier", "within", "event")
BLOCK_KINDS = ("title", "masthead", "standfirst", "body", "caption", "boilerplate")
TIMEX_TYPES = ("DATE", "TIME", "DURATION", "SET")
TIMEX_BASES = ("absolute", "publication", "previous_timex", "event", "none")
EVENT_CLASSES = ("occurrence", "reporting", "perception", "aspectual", "i_action", "i_state", "state")
ROLES = ("agent", "patient", "recipient", "source", "other")
DATE_RELATIONS = ("during", "since", "until", "before", "after")
DATE_BASES = ("same_clause", "scope", "governor", "discourse", "title", "publication", "none")
STAGES = ("read", "article", "timex", "event_mention", "event", "timeline")
REJECT_REASONS = (
    "unreadable", "not_text", "bad_encoding", "bad_json", "not_a_record", "no_text", "too_large", "too_deep",
    "timeout", "bad_date_field", "impossible_date", "failed_expectation", "duplicate_id", "not_a_file", "unsafe_path",
    "damaged", "encrypted", "nested_archive", "too_many", "xml_entity", "no_text_column", "bad_row", "not_an_article",
    "crashed",
)  # fmt: skip
ARTICLE_NOTES = ("mojibake_mended", "encoding_guessed", "short_body", "paywalled", "list_page")
CHANGES = ("added", "changed", "retracted", "merged_into")


@dataclass(frozen=True, slots=True)
class Column:
    """One column: `kind` is its type, `items` the columns of a struct or the one element of a list."""

    name: str
    kind: Kind
    meaning: str
    nullable: bool = False
    values: tuple[str, ...] = ()
    unit: str = ""
    items: tuple[Column, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """One table: its columns in order and the column that identifies a row."""

    name: str
    meaning: str
    key: str
    columns: tuple[Column, ...]

    def column(self, name: str) -> Column:
        """The column called `name`; KeyError where there is none."""
        for column in self.columns:
            if column.name == name:
                return column
        raise KeyError(f"table {self.name!r} has no column {name!r}; it has {[c.name for c in self.columns]}")


def _maybe(name: str, kind: Kind, meaning: str, **more: Any) -> Column:
    return Column(name, kind, meaning, nullable=True, **more)


def _enum(name: str, values: tuple[str, ...], meaning: str, *, nullable: bool = False) -> Column:
    return Column(name, "enum", meaning, nullable=nullable, values=values)


def _structs(name: str, meaning: str, *fields: Column) -> Column:
    return Column(name, "list", meaning, items=(Column("item", "struct", "one entry", items=fields),))


def _strings(name: str, meaning: str) -> Column:
    return Column(name, "list", meaning, items=(Column("item", "string", "one entry"),))


_DELIVERY = Column("delivery", "string", "the delivery that brought the row")
_ARTICLE_ID = Column("article_id", "string", "the article, in `articles`")
_CONFIDENCE = Column("confidence", "float", "how likely the row is right", unit="share, 0 to 1")
_START_DAY = _maybe("start_day", "day", "first day of the interval, inclusive; null outside years 1 to 9999")
_END_DAY = _maybe("end_day", "day", "last day of the interval, inclusive; null outside years 1 to 9999")
_START_YEAR = _maybe("start_year", "int", "year in which the interval starts; 0 is 1 BC", unit="year")
_EDTF = _maybe("edtf", "string", "the date in EDTF (ISO 8601-2); `XXXX` stands for a year that is not known")
_GRAIN = _enum("grain", GRAINS, "the finest unit that the text really states", nullable=True)
_PRECISION = _maybe("time_precision", "int", "ACLED's scale: 1 a day, 2 a week, 3 a month or coarser")
_CHAR = "characters from the start of the article's text"

ARTICLES = Table(
    "articles", "One news text with its metadata and what is known of its publication.", "article_id",
    (
        Column("article_id", "string", "content hash of text, publication evidence and url"),
        _DELIVERY,
        Column("source_path", "string", "the input file, relative to the parent of the path given, with `#line` in JSONL"),
        _maybe("record_id", "string", "the input record's own id"),
        _maybe("url", "string", "where the article stands"),
        _maybe("outlet", "string", "who published it"),
        _maybe("title", "string", "its headline"),
        _maybe("byline", "string", "who wrote it, as printed"),
        Column("language", "string", "ISO 639-1 code of the text; `und` where undetermined"),
        Column("text", "string", "the whole text, character for character as read; offsets count in it"),
        Column("text_sha256", "string", "SHA-256 of the text in UTF-8, hexadecimal"),
        Column("char_count", "int", "length of the text", unit="characters"),
        _structs(
            "blocks", "what each part of the text is; parts that are not body are marked, never cut",
            Column("char_start", "int", "first character", unit=_CHAR),
            Column("char_end", "int", "one past the last character", unit=_CHAR),
            _enum("kind", BLOCK_KINDS, "what the part is"),
        ),
        _maybe("published_at", "instant", "the instant of publication, where a time with offset is known"),
        _maybe("published_day", "day", "the local calendar day of publication, where it is known exactly"),
        _maybe("published_raw", "string", "the string that the publication day was read from"),
        _maybe("utc_offset", "int", "offset of the publication's local time", unit="minutes east of UTC"),
        _maybe("modified_day", "day", "local day on which it was changed last, as far as is said"),
        _enum("anchor_status", ANCHOR_STATUSES, "how well the day of publication is known"),
        _maybe("anchor_start", "day", "first day on which it may have been published"),
        _maybe("anchor_end", "day", "last day on which it may have been published, inclusive"),
        _enum("anchor_basis", ANCHOR_BASES, "the kind of evidence that decided"),
        Column("anchor_confidence", "float", "how likely the anchor is right", unit="share, 0 to 1"),
        _structs(
            "anchor_evidence", "every piece of evidence of the publication day, the deciding one first",
            _maybe("day", "day", "the day that it names"),
            _enum("says", ANCHOR_CLAIMS, "how that day stands to the publication"),
            _enum("basis", ANCHOR_BASES, "where it was found"),
            Column("raw", "string", "the string as found"),
            _maybe("reason", "string", "why that follows from it, where the string does not say so itself"),
            Column("confidence", "float", "how far it is to be trusted alone", unit="share, 0 to 1"),
        ),
        _maybe("duplicate_cluster", "string", "shared by articles with nearly the same text"),
        _maybe("extractor", "string", "what took the text out of the input's format"),
        _maybe(
            "notes", "list", f"what to know before the text is relied on, of {', '.join(ARTICLE_NOTES)}; null where nothing",
            items=(Column("item", "string", "one note"),),
        ),
    ),
)  # fmt: skip

TIMEXES = Table(
    "timexes", "One expression of time in one article.", "timex_id",
    (
        Column("timex_id", "string", "content hash of article, offsets and rule"),
        _DELIVERY,
        _ARTICLE_ID,
        Column("char_start", "int", "first character", unit=_CHAR),
        Column("char_end", "int", "one past the last character", unit=_CHAR),
        Column("text", "string", "exactly the article's characters at these offsets"),
        _enum("type", TIMEX_TYPES, "TIMEX3 type"),
        Column("value", "string", "TIMEX3 value"),
        _maybe("mod", "string", "TIMEX3 mod: START, MID, END, APPROX, MORE_THAN, ..."),
        _maybe("quant", "string", "TIMEX3 quant of a SET: EVERY, EACH, ..."),
        _maybe("freq", "string", "TIMEX3 freq of a SET: 2X, ..."),
        _EDTF,
        _START_DAY,
        _END_DAY,
        _START_YEAR,
        _maybe("start_at", "instant", "start of a time of day, local wall time stored as if UTC"),
        _maybe("end_at", "instant", "end of a time of day, exclusive, local wall time stored as if UTC"),
        _GRAIN,
        _enum("basis", TIMEX_BASES, "what the date rests on"),
        Column("reading", "string", "how a bare expression was taken, and why; empty where it needs none"),
        Column("rule", "string", "path of the rule names that built it, outermost first"),
        Column("resolved", "bool", "whether it could be put on the calendar"),
        _CONFIDENCE,
    ),
)  # fmt: skip

EVENT_MENTIONS = Table(
    "event_mentions", "One place in one article that reports something happening, planned or denied.", "mention_id",
    (
        Column("mention_id", "string", "content hash of article and trigger offsets; with the timex for a further date of one trigger"),
        Column("event_id", "string", "the event, in `events`; before merging the mention's own id"),
        _DELIVERY,
        _ARTICLE_ID,
        Column("trigger", "string", "the word that names what happens, exactly as in the article"),
        Column("trigger_start", "int", "its first character", unit=_CHAR),
        Column("trigger_end", "int", "one past its last character", unit=_CHAR),
        Column("sentence_start", "int", "first character of its sentence", unit=_CHAR),
        Column("sentence_end", "int", "one past the last character of its sentence", unit=_CHAR),
        Column("quote", "string", "the sentence, exactly the article's characters at these offsets"),
        Column("predicate", "string", "lemma of the trigger, with its particle; `unparsed`: no parser for its language"),
        Column("nominal", "bool", "whether the trigger is a noun"),
        _enum("event_class", EVENT_CLASSES, "TimeML event class"),
        _structs(
            "participants", "who and what takes part",
            _enum("role", ROLES, "part played"),
            Column("text", "string", "exactly the article's characters at these offsets"),
            Column("char_start", "int", "first character", unit=_CHAR),
            Column("char_end", "int", "one past the last character", unit=_CHAR),
            _maybe("entity_type", "string", "named-entity type of its head"),
            Column("pronoun", "bool", "whether it is a pronoun that was not resolved"),
        ),
        _maybe("complement", "string", "the words behind the trigger that complete it, times left out; a pronoun's name in its place"),
        Column("tense", "string", "past, present, future, infinitive, none"),
        Column("aspect", "string", "none, perfective, progressive, perfective_progressive"),
        Column("voice", "string", "active, passive"),
        Column("polarity", "string", "positive, negative"),
        _maybe("modality", "string", "the modal or hedging word that governs it"),
        _enum("factuality", FACTUALITIES, "whether it happened, as told here"),
        _maybe("reported_by", "string", "who is said to have said so"),
        _maybe("timex_id", "string", "the timex that dates it, in `timexes`"),
        _enum("date_relation", DATE_RELATIONS, "how it lies to that timex", nullable=True),
        _enum("date_basis", DATE_BASES, "how it came by its date"),
        _START_DAY, _END_DAY, _START_YEAR, _EDTF, _GRAIN, _PRECISION,
        _maybe("location", "string", "where it happened, as written"),
        _CONFIDENCE,
    ),
)  # fmt: skip

_EVENT_COLUMNS = (
    Column("event_id", "string", "stable id of the event"),
    Column("title", "string", "what happened, in a few words; behind them `[headline]` where they alone do not say of whom or what"),
    _START_DAY, _END_DAY, _START_YEAR, _EDTF, _GRAIN, _PRECISION,
    _enum("date_basis", DATE_BASES, "how its date was found, in the mention that decided"),
    Column("date_conflict", "bool", "whether its mentions name days that cannot all be right"),
    _structs(
        "date_candidates", "the dates that its mentions name, most often named first",
        Column("edtf", "string", "a date in EDTF"),
        Column("count", "int", "independent articles that name it"),
    ),
    Column("predicate", "string", "lemma of what happens"),
    _strings("participants", "who and what takes part, the most informative form of each"),
    _maybe("location", "string", "where it happened, as written"),
    _enum("factuality", FACTUALITIES, "whether it happened, all mentions considered"),
    Column("contested", "bool", "whether some source says that it happened and another that it did not"),
    Column("mention_count", "int", "places that report it"),
    Column("article_count", "int", "articles that report it"),
    Column("source_count", "int", "outlets that report it"),
    Column("independent_source_count", "int", "outlets after near-duplicate texts are counted once"),
    _maybe("first_published", "day", "earliest publication day of its articles"),
    _maybe("last_published", "day", "latest publication day of its articles"),
    Column("best_quote", "string", "the sentence that tells most, from the most reliable mention"),
    _strings("mention_ids", "its mentions, in `event_mentions`"),
    Column("revision", "int", "how many published snapshots have changed it"),
)  # fmt: skip

EVENTS = Table("events", "What one or more mentions report, whether or not it happened.", "event_id", _EVENT_COLUMNS)
TIMELINE = Table(
    "timeline", "The events that happened or are under way and have a date, by day, finest grain first; dates of an unknown year last.",
    "event_id", _EVENT_COLUMNS,
)  # fmt: skip

REJECTS = Table(
    "rejects", "Anything that could not be taken further, with its place and its reason.", "reject_id",
    (
        Column("reject_id", "string", "content hash of the row"),
        _DELIVERY,
        Column("source_path", "string", "the input file, with `#line` in JSONL"),
        _maybe("article_id", "string", "the article, where there is one"),
        _enum("stage", STAGES, "where it was found"),
        _enum("reason", REJECT_REASONS, "why it was not taken further"),
        Column("message", "string", "the reason in words, with what to do"),
        _maybe("char_start", "int", "first character, where a span is meant", unit=_CHAR),
        _maybe("char_end", "int", "one past its last character", unit=_CHAR),
        _maybe("sample", "string", "the beginning of what was rejected"),
        _maybe("byte_offset", "int", "where a record of a file begins", unit="bytes from the start of the unpacked file"),
        _maybe("byte_size", "int", "size of what was rejected", unit="bytes"),
        _maybe("sha256", "string", "SHA-256 of what was rejected, hexadecimal"),
    ),
)  # fmt: skip

CHANGE_LOG = Table(
    "changes", "What this snapshot says otherwise than the one before it.", "event_id",
    (
        Column("snapshot", "string", "the snapshot that made the change"),
        Column("event_id", "string", "the event that changed"),
        _enum("change", CHANGES, "what became of it"),
        _strings("fields", "the columns that changed"),
        _maybe("merged_into", "string", "the event that took it in"),
        _maybe("split_from", "string", "the event that it was a part of in the snapshot before"),
    ),
)  # fmt: skip

TABLES = {t.name: t for t in (ARTICLES, TIMEXES, EVENT_MENTIONS, EVENTS, TIMELINE, REJECTS, CHANGE_LOG)}


def arrow_type(column: Column) -> pa.DataType:
    """The Arrow type of a column; enumerations are dictionary-encoded, instants are in UTC."""
    import pyarrow as pa

    if column.kind == "list":
        return pa.list_(arrow_field(column.items[0]))
    if column.kind == "struct":
        return pa.struct([arrow_field(item) for item in column.items])
    simple = {
        "string": pa.string(), "day": pa.date32(), "instant": pa.timestamp("us", tz="UTC"), "int": pa.int64(),
        "float": pa.float64(), "bool": pa.bool_(), "enum": pa.dictionary(pa.int32(), pa.string()),
    }  # fmt: skip
    return simple[column.kind]


def arrow_field(column: Column) -> pa.Field:
    """The Arrow field of a column, its meaning, unit and allowed values in the field's metadata."""
    import pyarrow as pa

    metadata = {"meaning": column.meaning, "unit": column.unit, "values": "|".join(column.values)}
    kept = {name: text for name, text in metadata.items() if text}
    return pa.field(column.name, arrow_type(column), nullable=column.nullable, metadata=kept)


@cache
def arrow_schema(table: str) -> pa.Schema:
    """The Arrow schema of the table called `table`."""
    import pyarrow as pa

    return pa.schema(
        [arrow_field(column) for column in TABLES[table].columns], metadata={"meaning": TABLES[table].meaning}
    )


def table_from_rows(table: str, rows: list[dict[str, Any]]) -> pa.Table:
    """Rows as dictionaries, keyed by column name, in the declared Arrow schema.

    A key that is no column, or a required column that is missing or null, raises ValueError: both are
    mistakes of ours, never of the input.
    """
    import pyarrow as pa

    columns = TABLES[table].columns
    names = {column.name for column in columns}
    required = [column.name for column in columns if not column.nullable]
    for row in rows:
        if unknown := row.keys() - names:
            raise ValueError(f"{table} has no columns {sorted(unknown)}")
        if missing := [name for name in required if row.get(name) is None]:
            raise ValueError(f"a row of {table} lacks {missing}: {str(row)[:200]}")
    return pa.Table.from_pylist(rows, schema=arrow_schema(table))
