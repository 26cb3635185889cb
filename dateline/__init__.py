"""Dateline: news articles in, an event timeline out.

The library knows everything about time, text and events, and nothing of Dagster, Great Expectations or
pandas. `dateline.tagging` is the front door to the temporal engine; `dateline.cli` the one for people.
"""

__version__ = "0.1.0"
