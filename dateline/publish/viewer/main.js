
// From here everything starts: the state is read from the address, and every change of it redraws what it concerns.

onChange(names => {
  const filtersChanged = names.has("q") || FILTERS.some(name => names.has(name));
  if (filtersChanged) {
    const at = shown[cursor];
    filterEvents();
    cursor = Math.max(shown.indexOf(at), 0);
    tellCount();
    recountOverview();
    renewList();
  }
  showControls();
  if (filtersChanged || names.has("lanes")) repack();
  if (names.has("at")) readView();
  if (names.has("event")) showEvent();
});

onView(by => {
  redrawAxis();
  redrawOverview();
  if (by === "reader") followAxis();
  redrawList();
});

function readView() {
  const [start, end] = state.at.split(",").map(Number);
  if (state.at && Number.isFinite(start) && Number.isFinite(end) && end > start) setView(start, end, "reader");
  else setView(...stretchOf(shown, false), "reader");
}

function adapt() {
  readTheme();
  repack();
  redrawOverview();
  renewList();
}

Object.assign(state, readAddress());
readTheme();
fillControls();
filterEvents();
showControls();
tellCount();
renewList();
readView();
tellBand();
showEvent();
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", adapt);
new ResizeObserver(adapt).observe(axis);
new ResizeObserver(redrawList).observe(list);
addEventListener("popstate", followAddress);
addEventListener("hashchange", followAddress);
addEventListener("load", () => setTimeout(prepareSearch, 300));
