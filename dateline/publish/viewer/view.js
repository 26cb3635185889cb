
// The stretch of time that the axis shows, and how it moves.

const SHORTEST = 20 * MINUTE;
const MOVE_TIME = 260;
const MOST = 0.85;
const view = { start: 0, end: 1 };
const viewListeners = [];
const still = matchMedia("(prefers-reduced-motion: reduce)");
let moving = 0;

function onView(listener) {
  viewListeners.push(listener);
}

function limits() {
  const any = firstMoment < lastMoment;
  const known = any ? lastMoment - firstMoment : 1;
  const room = Math.max(known * 0.6, 5 * YEAR);
  return { longest: known + 2 * room, first: (any ? firstMoment : 0) - room, last: (any ? lastMoment : 1) + room };
}

function within(start, end) {
  const { longest, first, last } = limits();
  const length = Math.min(Math.max(end - start, SHORTEST), longest);
  const middle = (start + end) / 2;
  const from = Math.min(Math.max(middle - length / 2, first), Math.max(first, last - length));
  return [from, from + length];
}

// `by` says who moves it: "reader", "list" or "page"; only the reader's own moves make the list follow.
function setView(start, end, by) {
  if (!Number.isFinite(start) || !Number.isFinite(end)) return;
  [view.start, view.end] = within(start, end);
  changeQuietly({ at: `${Number(view.start.toPrecision(10))},${Number(view.end.toPrecision(10))}` });
  for (const listener of viewListeners) listener(by);
}

function moveTo(start, end, by) {
  cancelAnimationFrame(moving);
  const [toStart, toEnd] = within(start, end);
  if (still.matches || document.hidden) {
    setView(toStart, toEnd, by);
    return;
  }
  const from = { ...view };
  const began = performance.now();
  const step = now => {
    const part = Math.min(Math.max((now - began) / MOVE_TIME, 0), 1);
    const eased = 1 - (1 - part) ** 3;
    const length = Math.exp(Math.log(from.end - from.start) * (1 - eased) + Math.log(toEnd - toStart) * eased);
    const middle = ((from.start + from.end) / 2) * (1 - eased) + ((toStart + toEnd) / 2) * eased;
    if (part < 1) {
      setView(middle - length / 2, middle + length / 2, by);
      moving = requestAnimationFrame(step);
    } else setView(toStart, toEnd, by);
  };
  moving = requestAnimationFrame(step);
}

function zoomAt(factor, at = (view.start + view.end) / 2, smoothly = false) {
  const start = at - (at - view.start) * factor;
  const end = at + (view.end - at) * factor;
  if (smoothly) moveTo(start, end, "reader");
  else setView(start, end, "reader");
}

function panBy(part, smoothly = false) {
  const by = (view.end - view.start) * part;
  if (smoothly) moveTo(view.start + by, view.end + by, "reader");
  else setView(view.start + by, view.end + by, "reader");
}

// The shortest stretch that holds a share of the events: a few far outliers do not press the rest into one corner.
function heldBy(events, part) {
  const placed = events.filter(isPlaced);
  if (!placed.length) return firstMoment < lastMoment ? [firstMoment, lastMoment] : [0, 365];
  const held = Math.ceil(placed.length * part);
  let best = 0;
  for (let first = 1; first + held <= placed.length; first += 1) {
    const length = starts[placed[first + held - 1]] - starts[placed[first]];
    if (length < starts[placed[best + held - 1]] - starts[placed[best]]) best = first;
  }
  const first = starts[placed[best]];
  const ending = part === 1 ? event => ends[event] : event => starts[event] + 1;
  return [first, placed.slice(best, best + held).reduce((latest, event) => Math.max(latest, ending(event)), first + 1)];
}

// The same with room around it, more at the end, where names stand.
function stretchOf(events, whole) {
  const [first, last] = heldBy(events, whole ? 1 : MOST);
  return [first - (last - first) * 0.04, last + (last - first) * 0.12];
}

function stretchAround(event) {
  const length = Math.max(view.end - view.start, (ends[event] - starts[event]) * 1.5);
  const middle = (starts[event] + ends[event]) / 2;
  return [middle - length / 2, middle + length / 2];
}
