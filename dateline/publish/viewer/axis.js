
// The axis: the events as marks over the calendar, moved with pointer, wheel, touch and keys.

const axis = document.getElementById("axis");
const tip = document.getElementById("tip");
const TOP = 44;
const PILE = 26;
const LANE_PILE = 8;
const LANE_ROWS = 2;
const LANE_GAP = 8;
let packed = null;
let laneOffset = 0;
let axisPending = 0;
let hovered = -1;
let opened = -1;
let band = null;
let drawnItems = [];

const hasLanes = () => state.lanes !== "none";
const gutterOf = width => (!hasLanes() ? 0 : width < 620 ? 96 : 168);

function redrawAxis() {
  if (!axisPending) axisPending = requestAnimationFrame(() => {
    axisPending = 0;
    drawAxis();
  });
}

function repack() {
  packed = null;
  redrawAxis();
}

function geometryOf(width, height) {
  const gutter = gutterOf(width);
  const screen = Math.max(width - gutter, 50);
  const rows = hasLanes() ? LANE_ROWS : Math.max(1, Math.floor((height - TOP - PILE) / ROW));
  return { gutter, screen, rows, height, scale: screen / (view.end - view.start) };
}

function isPackedFor(geometry) {
  return packed && packed.rows === geometry.rows && packed.screen === geometry.screen
    && Math.abs(packed.scale / geometry.scale - 1) < 1e-6
    && view.start >= packed.from && view.end <= packed.from + packed.width / packed.scale;
}

function packFor(geometry, context) {
  if (isPackedFor(geometry)) return;
  const length = view.end - view.start;
  const from = (Math.floor(view.start / length) - 1) * length;
  context.font = FONT;
  packed = pack({ ...geometry, from, width: geometry.screen * SCREENS }, context);
}

const laneHeight = () => LANE_ROWS * ROW + LANE_PILE + LANE_GAP;
const lanesOverflow = geometry => Math.max(0, packed.lanes.length * laneHeight() + TOP + PILE - geometry.height);

function drawAxis() {
  const { context, width, height } = fitted(axis);
  if (width < 60 || height < 60) return;
  const geometry = geometryOf(width, height);
  packFor(geometry, context);
  laneOffset = hasLanes() ? Math.min(Math.max(laneOffset, 0), lanesOverflow(geometry)) : 0;
  context.fillStyle = theme.panel;
  context.fillRect(0, 0, width, height);
  context.save();
  context.beginPath();
  context.rect(geometry.gutter, 0, geometry.screen, height);
  context.clip();
  context.translate(geometry.gutter, 0);
  drawBand(context, geometry);
  drawGrid(context, geometry);
  context.beginPath();
  context.rect(0, TOP, geometry.screen, height - TOP - (hasLanes() ? PILE : 0));
  context.clip();
  drawItems(context, geometry);
  drawPiles(context, geometry);
  context.restore();
  if (hasLanes()) drawLaneNames(context, geometry);
  tellOutside();
}

function drawBand(context, geometry) {
  if (!band) return;
  const first = (band[0] - view.start) * geometry.scale;
  const last = Math.max((band[1] - view.start) * geometry.scale, first + 2);
  context.fillStyle = theme.band;
  context.fillRect(first, 0, last - first, geometry.height);
}

function drawGrid(context, geometry) {
  const ticks = ticksOf(view.start, view.end, geometry.screen);
  context.textBaseline = "alphabetic";
  context.lineWidth = 1;
  let above = null;
  let nameEnd = -Infinity;
  for (const tick of ticks) {
    const x = Math.round((tick.at - view.start) * geometry.scale) + 0.5;
    const begins = tick.above && tick.above !== above;
    context.strokeStyle = begins && above !== null ? theme.line : theme.faint;
    context.beginPath();
    context.moveTo(x, begins && above !== null ? 4 : TOP - 18);
    context.lineTo(x, geometry.height);
    context.stroke();
    context.font = SMALL_FONT;
    context.fillStyle = theme.quiet;
    if (x > -40) context.fillText(tick.name, x + 4, TOP - 8);
    if (begins) {
      const at = Math.max(x + 4, 6);
      const next = ticks.find(other => other.at > tick.at && other.above !== tick.above);
      const limit = next ? (next.at - view.start) * geometry.scale : geometry.screen;
      context.font = FONT;
      const long = context.measureText(tick.above).width;
      context.fillStyle = theme.ink;
      if (at + long < limit - 2 && at > nameEnd) {
        context.fillText(tick.above, at, 18);
        nameEnd = at + long + 8;
      }
      above = tick.above;
    }
  }
  context.strokeStyle = theme.line;
  context.beginPath();
  context.moveTo(0, TOP - 0.5);
  context.lineTo(geometry.screen, TOP - 0.5);
  context.stroke();
}

function topOf(item) {
  const base = hasLanes() ? TOP + LANE_GAP / 2 + item.lane * laneHeight() - laneOffset : TOP + 2;
  return base + item.row * ROW + ROW / 2;
}

function drawItems(context, geometry) {
  const shift = (packed.from - view.start) * geometry.scale;
  drawnItems = [];
  let unnamed = null;
  context.font = FONT;
  context.textBaseline = "middle";
  for (const item of packed.items) {
    const first = item.first + shift;
    const last = item.last + shift;
    const middle = topOf(item);
    if (middle < TOP - ROW || middle > geometry.height + ROW) continue;
    const inside = item.label > 0 && item.last - item.first > item.label + LABEL_GAP * 2;
    const end = item.label && !inside ? last + LABEL_GAP + item.label : last;
    if (end < 0 || first > geometry.screen) continue;
    drawMark(context, item.event, first, last, middle, geometry.screen, inside);
    if (item.event === opened || item.event === hovered) drawRing(context, first, last, middle, geometry.screen, inside);
    if (item.label) drawName(context, item, first, last, middle, inside, geometry.screen);
    drawnItems.push({ event: item.event, first: first - 3, last: end + 3, middle });
    if (item.event === opened && !item.label) unnamed = { last, middle };
  }
  if (unnamed) drawNameAbove(context, unnamed);
}

// The open event is named also where the packing had no room for its name.
function drawNameAbove(context, { last, middle }) {
  const name = shortened(context, happeningOf(opened), LONGEST_LABEL);
  const width = context.measureText(name).width;
  context.fillStyle = theme.panel;
  context.beginPath();
  context.roundRect(last + LABEL_GAP, middle - ROW / 2 + 2, width + 12, ROW - 4, 5);
  context.fill();
  context.strokeStyle = theme.line;
  context.lineWidth = 1;
  context.stroke();
  context.fillStyle = theme.ink;
  context.fillText(name, last + LABEL_GAP + 6, middle);
}

// A wide bar carries its name inside, at its visible beginning; beside the others it stands after the mark.
function drawName(context, item, first, last, middle, inside, screen) {
  const at = inside ? Math.max(first + LABEL_GAP, 4) : last + LABEL_GAP;
  if (at > screen || (inside && Math.min(last, screen) - at < 24)) return;
  const isOpened = item.event === opened || item.event === hovered;
  context.fillStyle = isOpened || columns.timeline[item.event] ? theme.ink : theme.quiet;
  const room = inside ? Math.min(last - at - 4, LONGEST_LABEL) : item.label;
  const name = shortened(context, happeningOf(item.event), room + 1);
  context.fillText(name, at, middle);
}

function drawPiles(context, geometry) {
  const shift = (packed.from - view.start) * geometry.scale;
  const high = hasLanes() ? LANE_PILE : PILE - 4;
  packed.piles.forEach((pile, lane) => {
    const foot = hasLanes() ? TOP + (lane + 1) * laneHeight() - laneOffset - LANE_GAP / 2 : geometry.height - 1;
    if (foot < TOP || foot - high > geometry.height) return;
    context.fillStyle = faded(theme.accent, 0.38);
    const firstCell = Math.max(0, Math.floor(-shift / CELL));
    const lastCell = Math.min(pile.length, Math.ceil((geometry.screen - shift) / CELL));
    for (let cell = firstCell; cell < lastCell; cell += 1) {
      if (!pile[cell]) continue;
      const size = Math.min(high, (Math.log2(1 + pile[cell]) * high) / 6 + 1);
      context.fillRect(cell * CELL + shift, foot - size, CELL - 1, size);
    }
  });
}

function drawLaneNames(context, geometry) {
  context.fillStyle = theme.paper;
  context.fillRect(0, 0, geometry.gutter, geometry.height);
  context.save();
  context.beginPath();
  context.rect(0, TOP, geometry.gutter + geometry.screen, geometry.height - TOP - PILE);
  context.clip();
  packed.lanes.forEach((lane, number) => {
    const top = TOP + number * laneHeight() - laneOffset;
    if (top > geometry.height || top + laneHeight() < TOP) return;
    context.strokeStyle = theme.line;
    context.lineWidth = 1;
    context.beginPath();
    context.moveTo(0, Math.round(top + laneHeight()) - 0.5);
    context.lineTo(geometry.gutter + geometry.screen, Math.round(top + laneHeight()) - 0.5);
    context.stroke();
    context.textBaseline = "middle";
    context.font = FONT;
    context.fillStyle = theme.ink;
    context.fillText(shortened(context, lane.name, geometry.gutter - 20), 10, top + laneHeight() / 2 - 9);
    context.font = SMALL_FONT;
    context.fillStyle = theme.quiet;
    context.fillText(shortened(context, counted(lane.count, "event", "events"), geometry.gutter - 20), 10, top + laneHeight() / 2 + 9);
  });
  context.restore();
  context.fillStyle = theme.quiet;
  context.font = SMALL_FONT;
  context.textBaseline = "alphabetic";
  context.fillText(counted(packed.lanes.length, "lane", "lanes"), 10, TOP - 8);
}

function tellOutside() {
  let before = 0;
  let after = 0;
  for (const event of shown) {
    if (drawnEnd(event) <= view.start) before += 1;
    else if (starts[event] >= view.end) after += 1;
  }
  tellSide(document.getElementById("earlier"), before, "earlier");
  tellSide(document.getElementById("later"), after, "later");
}

function tellSide(button, count, word) {
  const text = `${count.toLocaleString("en")} ${word}`;
  if (button.textContent !== text) button.textContent = text;
  button.hidden = !count;
}

function eventAt(x, y) {
  const at = x - gutterOf(axis.clientWidth);
  let found = -1;
  for (const item of drawnItems) {
    if (at >= item.first && at <= item.last && Math.abs(y - item.middle) <= ROW / 2) found = item.event;
  }
  return found;
}

const timeAt = x => {
  const gutter = gutterOf(axis.clientWidth);
  return view.start + ((x - gutter) / Math.max(axis.clientWidth - gutter, 50)) * (view.end - view.start);
};
