"""The assets: one file a stage, each a few lines that hand rows from one part of `dateline` to the next.

`articles`, `timexes` and `event_mentions` are made delivery by delivery; `events`, `timeline` and `dataset` over all
deliveries. How a stage's rows are validated and reported stands in `pipelines.stage`.
"""
