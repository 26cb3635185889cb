"""Great Expectations suites: what every table must satisfy before it is written.

`structure` is generated from `dateline.schema`; `rules` are written by hand, each a truth about dates or
texts; `frames` prepares what they compare; `validation` runs them and parts the rows that fail from the
rest. Nothing here knows Dagster, and Great Expectations is imported only where it runs.
"""
