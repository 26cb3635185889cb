"""`croissant.json`: the dataset as Croissant 1.0 metadata (https://mlcommons.org/croissant), for dataset search."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

import dateline
from dateline.publish.layout import FileFacts, table_file
from dateline.schema import TABLES, Column, Table

_DATA_TYPES = {
    "string": "sc:Text", "enum": "sc:Text", "day": "sc:Date", "instant": "sc:DateTime", "int": "sc:Integer",
    "float": "sc:Float", "bool": "sc:Boolean",
}  # fmt: skip
_CONTEXT: dict[str, Any] = {
    "@language": "en",
    "@vocab": "https://schema.org/",
    "citeAs": "cr:citeAs",
    "column": "cr:column",
    "conformsTo": "dct:conformsTo",
    "cr": "http://mlcommons.org/croissant/",
    "data": {"@id": "cr:data", "@type": "@json"},
    "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
    "dct": "http://purl.org/dc/terms/",
    "equivalentProperty": "cr:equivalentProperty",
    "examples": {"@id": "cr:examples", "@type": "@json"},
    "extract": "cr:extract",
    "field": "cr:field",
    "fileObject": "cr:fileObject",
    "fileProperty": "cr:fileProperty",
    "fileSet": "cr:fileSet",
    "format": "cr:format",
    "includes": "cr:includes",
    "isLiveDataset": "cr:isLiveDataset",
    "jsonPath": "cr:jsonPath",
    "key": "cr:key",
    "md5": "cr:md5",
    "parentField": "cr:parentField",
    "path": "cr:path",
    "rai": "http://mlcommons.org/croissant/RAI/",
    "recordSet": "cr:recordSet",
    "references": "cr:references",
    "regex": "cr:regex",
    "repeated": "cr:repeated",
    "replace": "cr:replace",
    "samplingRate": "cr:samplingRate",
    "sc": "https://schema.org/",
    "separator": "cr:separator",
    "source": "cr:source",
    "subField": "cr:subField",
    "transform": "cr:transform",
}


_RIGHTS = "The articles and what is quoted of them belong to their publishers, who say how they may be used."


def croissant(snapshot: str, files: Sequence[FileFacts], newest: date | None) -> dict[str, Any]:
    """The description of a snapshot whose tables are among `files`, and whose `newest` article is of that day.

    That day stands for the day of the dataset, as the day on which it was made is in no result; where it is not known
    there is none.
    """
    by_path = {file.path: file for file in files}
    return {
        "@context": _CONTEXT,
        "@type": "sc:Dataset",
        "conformsTo": "http://mlcommons.org/croissant/1.0",
        "name": "dateline-timeline",
        "description": "An event timeline from news articles, in which every date says what it rests on.",
        "citeAs": f"An event timeline from news articles, snapshot {snapshot}, made by Dateline {dateline.__version__}.",
        "version": dateline.__version__,
        "license": _RIGHTS,
        **({"datePublished": newest.isoformat()} if newest else {}),
        "distribution": [_file_object(by_path[table_file(name)]) for name in TABLES],
        "recordSet": [_record_set(table) for table in TABLES.values()],
    }


def _file_object(file: FileFacts) -> dict[str, Any]:
    return {
        "@type": "cr:FileObject",
        "@id": file.path,
        "name": file.path,
        "contentUrl": file.path,
        "contentSize": f"{file.size} B",
        "encodingFormat": "application/x-parquet",
        "sha256": file.sha256,
    }


def _record_set(table: Table) -> dict[str, Any]:
    return {
        "@type": "cr:RecordSet",
        "@id": table.name,
        "name": table.name,
        "description": table.meaning,
        "key": {"@id": f"{table.name}/{table.key}"},
        "field": [_field(table, column) for column in table.columns],
    }


def _field(table: Table, column: Column) -> dict[str, Any]:
    field: dict[str, Any] = {
        "@type": "cr:Field", "@id": f"{table.name}/{column.name}", "name": column.name, "description": column.meaning,
    }  # fmt: skip
    if column.kind != "list":
        return field | {"dataType": _DATA_TYPES[column.kind], "source": _source(table, column)}
    element = column.items[0]
    if element.kind != "struct":
        return field | {"repeated": True, "dataType": _DATA_TYPES[element.kind], "source": _source(table, column)}
    return field | {"repeated": True, "subField": [_sub_field(table, column, part) for part in element.items]}


def _sub_field(table: Table, column: Column, part: Column) -> dict[str, Any]:
    return {
        "@type": "cr:Field",
        "@id": f"{table.name}/{column.name}/{part.name}",
        "name": part.name,
        "description": part.meaning,
        "dataType": _DATA_TYPES[part.kind],
        "source": _source(table, column) | {"transform": {"jsonPath": f"$[*].{part.name}"}},
    }


def _source(table: Table, column: Column) -> dict[str, Any]:
    return {"fileObject": {"@id": table_file(table.name)}, "extract": {"column": column.name}}
