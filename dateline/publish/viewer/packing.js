
// Where each event is drawn: lanes, and rows in a lane in which nothing overlaps. What is told best gets room first;
// what gets none is counted in the pile at the lane's foot. A stretch of several screens is packed at once, so that
// nothing jumps while the axis is moved.

const ROW = 24;
const MARK = 9;
const CELL = 6;
const LABEL_GAP = 6;
const LONGEST_LABEL = 250;
const MOST_TRIED = 4000;
const MOST_LANES = 60;
const SCREENS = 4;

const labelWidths = new Float32Array(COUNT);

function labelWidth(event, context) {
  if (!labelWidths[event]) labelWidths[event] = Math.min(context.measureText(happeningOf(event).slice(0, 80)).width, LONGEST_LABEL);
  return labelWidths[event];
}

function keysOf(event) {
  if (state.lanes === "who") return columns.who[event];
  if (state.lanes === "where") return columns.where[event] < 0 ? [] : [columns.where[event]];
  return columns.outlets[event];
}

// [{name, number}] with the fullest lane first, and the lane of every value.
function lanesOf(events) {
  if (state.lanes === "none") return { lanes: [{ name: "", count: events.length }], laneOf: new Map(), rest: 0, none: 0 };
  const values = { who: data.names, where: data.places, outlet: data.outlets }[state.lanes];
  const counts = new Map();
  let without = 0;
  for (const event of events) {
    const keys = keysOf(event);
    if (!keys.length) without += 1;
    for (const key of keys) counts.set(key, (counts.get(key) || 0) + 1);
  }
  const ordered = [...counts].sort((one, other) => other[1] - one[1] || (values[one[0]] < values[other[0]] ? -1 : 1));
  const kept = ordered.slice(0, MOST_LANES);
  const lanes = kept.map(([key, count]) => ({ name: values[key] || NOBODY[state.lanes], count }));
  const laneOf = new Map(kept.map(([key], lane) => [key, lane]));
  const others = ordered.slice(MOST_LANES).reduce((sum, [, count]) => sum + count, 0);
  const rest = others ? lanes.push({ name: REST, count: others }) - 1 : -1;
  const none = without ? lanes.push({ name: NOBODY[state.lanes], count: without }) - 1 : -1;
  return { lanes, laneOf, rest, none };
}

function lanesOfEvent(event, layout) {
  if (state.lanes === "none") return [0];
  const keys = keysOf(event);
  if (!keys.length) return [layout.none];
  return [...new Set(keys.map(key => layout.laneOf.get(key) ?? layout.rest))];
}

// The pixels of an event at a scale (pixels a day), from a day on: what is short is a mark in the middle of its days.
function extent(event, from, scale) {
  const first = (starts[event] - from) * scale;
  const last = (drawnEnd(event) - from) * scale;
  if (last - first >= MARK) return [first, last];
  const middle = (first + last) / 2;
  return [middle - MARK / 2, middle + MARK / 2];
}

class Occupied {
  constructor(rows, width) {
    this.rows = rows;
    this.cells = Math.ceil(width / CELL) + 1;
    this.taken = new Uint8Array(rows * this.cells);
    this.pile = new Uint16Array(this.cells);
  }

  place(first, last) {
    const from = Math.max(0, Math.floor(first / CELL));
    const to = Math.min(this.cells - 1, Math.floor(last / CELL));
    for (let line = 0; line < this.rows; line += 1) {
      const base = line * this.cells;
      let free = true;
      for (let cell = from; cell <= to && free; cell += 1) free = !this.taken[base + cell];
      if (!free) continue;
      this.taken.fill(1, base + from, base + to + 1);
      return line;
    }
    return -1;
  }

  heap(first, last) {
    const cell = Math.floor((Math.max(first, 0) + Math.min(last, this.cells * CELL)) / 2 / CELL);
    if (cell >= 0 && cell < this.cells) this.pile[cell] += 1;
  }
}

function pack(geometry, context) {
  const { from, scale, width, rows } = geometry;
  const layout = lanesOf(shown);
  const room = layout.lanes.map(() => new Occupied(rows, width));
  const items = [];
  let tried = 0;
  for (const event of byWeight) {
    if (!shownSet[event] || !isPlaced(event)) continue;
    const [first, last] = extent(event, from, scale);
    if (last < 0 || first > width) continue;
    for (const lane of lanesOfEvent(event, layout)) {
      const item = tried < MOST_TRIED ? placed(room[lane], first, last, labelWidth(event, context)) : null;
      tried += 1;
      if (item) items.push({ event, lane, ...item });
      else room[lane].heap(first, last);
    }
  }
  return { ...geometry, lanes: layout.lanes, items, piles: room.map(each => each.pile) };
}

function placed(room, first, last, label) {
  const wide = last - first > label + LABEL_GAP * 2;
  const named = room.place(first, wide ? last + 2 : last + LABEL_GAP + label + LABEL_GAP);
  if (named >= 0) return { first, last, row: named, label };
  const bare = room.place(first, last + 2);
  return bare >= 0 ? { first, last, row: bare, label: 0 } : null;
}
