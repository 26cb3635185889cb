"""A notebook to look around in a timeline: `marimo edit docs/explore.py -- --dataset out/current`.

It needs marimo and pandas. Whatever is chosen in it is shown anew in all that depends on it. Run as a script it prints
nothing and fails where a cell does.
"""

import marimo

__generated_with = "0.25.2"
app = marimo.App(width="medium", app_title="A timeline, looked at")


@app.cell
def _():
    import html
    from pathlib import Path

    import marimo as mo
    import pandas as pd

    return Path, html, mo, pd


@app.cell
def _(Path, mo, pd):
    dataset = Path(mo.cli_args().get("dataset") or "out/current")
    mo.stop(
        not (dataset / "timeline.parquet").is_file(),
        mo.md(f"There is no dataset in `{dataset}`. Build one with `dateline build`, or name it: `-- --dataset PATH`."),
    )
    timeline, mentions, articles, timexes = (
        pd.read_parquet(dataset / f"{name}.parquet") for name in ("timeline", "event_mentions", "articles", "timexes")
    )
    return articles, dataset, mentions, timeline, timexes


@app.cell
def _(articles, dataset, mo, timeline):
    mo.vstack(
        [
            mo.md(f"# A timeline, looked at\n\nThe dataset in `{dataset}`, snapshot `{dataset.resolve().name}`."),
            mo.hstack(
                [
                    mo.stat(len(timeline), label="events"),
                    mo.stat(len(articles), label="articles"),
                    mo.stat(
                        int((timeline["independent_source_count"] > 1).sum()), label="events told by several sources"
                    ),
                    mo.stat(int(timeline["date_conflict"].sum()), label="events whose sources disagree on the day"),
                ]
            ),
        ]
    )
    return


@app.cell
def _(mo, timeline):
    grains = [grain for grain in timeline["grain"].cat.categories if (timeline["grain"] == grain).any()]
    grain = mo.ui.multiselect(grains, value=grains, label="how finely dated")
    words = mo.ui.text(label="words of the title", placeholder="bridge")
    sources = mo.ui.slider(
        1, max(2, int(timeline["independent_source_count"].max() or 1)), label="independent sources, at least"
    )
    mo.vstack([grain, words, sources])
    return grain, sources, words


@app.cell
def _(grain, sources, timeline, words):
    chosen = timeline[
        timeline["grain"].isin(grain.value)
        & (timeline["independent_source_count"] >= sources.value)
        & timeline["title"].str.contains(words.value, case=False, regex=False)
    ]
    return (chosen,)


@app.cell
def _(chosen, html, mo):
    decades = (chosen["start_year"].dropna() // 10 * 10).astype(int).value_counts().sort_index()
    most = max(decades, default=1)
    bars = "".join(
        f"<tr><td>{html.escape(str(decade))}s</td><td><meter max='{most}' value='{count}'></meter></td><td>{count}</td></tr>"
        for decade, count in decades.items()
    )
    mo.vstack([mo.md(f"## {len(chosen)} events, by decade"), mo.Html(f"<table>{bars}</table>")])
    return


@app.cell
def _(chosen, mo):
    picked = mo.ui.table(
        chosen[["edtf", "grain", "title", "independent_source_count", "date_basis"]],
        selection="single",
        initial_selection=[0] if len(chosen) else None,
        page_size=15,
    )
    mo.vstack([mo.md("## The events. Choose one"), picked])
    return (picked,)


@app.cell
def _(articles, chosen, mentions, mo, picked, timexes):
    mo.stop(picked.value.empty, mo.md("Nothing is chosen."))
    event = chosen.loc[picked.value.index[0]]
    told = (
        mentions[mentions["event_id"] == event["event_id"]][["quote", "trigger", "article_id", "timex_id"]]
        .merge(articles[["article_id", "outlet", "published_day"]], on="article_id", how="left")
        .merge(timexes[["timex_id", "text", "value", "basis", "rule"]], on="timex_id", how="left")
        .drop(columns=["article_id", "timex_id"])
    )
    mo.vstack(
        [mo.md(f"## {event['title']}\n\n`{event['edtf']}`, {event['date_basis']}"), mo.ui.table(told, selection=None)]
    )
    return


if __name__ == "__main__":
    app.run()
