"""The wiring: Dagster's definitions around the assets, the store that they write to, and `build`.

`definitions` puts everything together; `partitions`, `resources` and `stage` are what the assets may use; `store`
and `deliveries` are the folders on disk and know no Dagster; `execution` is the one door for programs. How text
becomes a timeline stands in `dateline`, never here.
"""
