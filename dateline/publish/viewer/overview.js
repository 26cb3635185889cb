
// The strip under the axis: how many events there are in all of time, and which part the axis shows.

const overview = document.getElementById("overview");
let overviewPending = 0;
let overviewCounts = null;
const NEARLY_ALL = 0.97;
let span = null;

function recountOverview() {
  overviewCounts = null;
  span = null;
  redrawOverview();
}

function redrawOverview() {
  if (!overviewPending) overviewPending = requestAnimationFrame(() => {
    overviewPending = 0;
    drawOverview();
  });
}

// All of time but the farthest outliers, which are counted at its ends.
function overviewSpan() {
  if (span) return span;
  const [first, last] = heldBy(shown.length ? shown : [...byWeight].sort((one, other) => one - other), NEARLY_ALL);
  span = [first - (last - first) * 0.02, last + (last - first) * 0.02];
  return span;
}

function countsFor(width) {
  if (overviewCounts && overviewCounts.length === width) return overviewCounts;
  const [first, last] = overviewSpan();
  overviewCounts = new Uint16Array(width);
  for (const event of shown) {
    const at = Math.floor((((starts[event] + ends[event]) / 2 - first) / (last - first)) * width);
    if (isPlaced(event)) overviewCounts[Math.min(Math.max(at, 0), width - 1)] += 1;
  }
  return overviewCounts;
}

function drawOverview() {
  const { context, width, height } = fitted(overview);
  if (width < 20) return;
  const bar = 3;
  const counts = countsFor(Math.floor(width / bar));
  const [first, last] = overviewSpan();
  const most = counts.reduce((high, count) => Math.max(high, count), 1);
  context.clearRect(0, 0, width, height);
  context.fillStyle = faded(theme.accent, 0.55);
  counts.forEach((count, place) => {
    if (!count) return;
    const size = Math.max(2, (Math.sqrt(count) / Math.sqrt(most)) * (height - 14));
    context.fillRect(place * bar, height - size, bar - 1, size);
  });
  const from = Math.min(Math.max(((view.start - first) / (last - first)) * width, 0), width - 4);
  const to = Math.min(Math.max(((view.end - first) / (last - first)) * width, from + 4), width);
  context.fillStyle = theme.band;
  context.fillRect(from, 0, to - from, height);
  context.strokeStyle = theme.accent;
  context.lineWidth = 1.5;
  context.strokeRect(from + 0.75, 0.75, Math.max(to - from - 1.5, 1), height - 1.5);
  context.font = SMALL_FONT;
  context.fillStyle = theme.quiet;
  context.textBaseline = "top";
  if (COUNT && Number.isFinite(firstMoment)) {
    context.fillText(yearName(civil(first).year), 4, 2);
    const end = yearName(civil(last).year);
    context.fillText(end, width - context.measureText(end).width - 4, 2);
  }
}

function followOverview(pointer) {
  const [first, last] = overviewSpan();
  const at = first + (pointer.offsetX / overview.clientWidth) * (last - first);
  const half = (view.end - view.start) / 2;
  setView(at - half, at + half, "reader");
}

overview.addEventListener("pointerdown", down => {
  overview.setPointerCapture(down.pointerId);
  followOverview(down);
});
overview.addEventListener("pointermove", move => {
  if (overview.hasPointerCapture(move.pointerId)) followOverview(move);
});
