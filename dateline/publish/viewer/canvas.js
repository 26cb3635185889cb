
// How marks, names and grid look on the canvas. Colours are those of the style sheet.

const FONT = '13px system-ui, -apple-system, "Segoe UI", sans-serif';
const SMALL_FONT = '11.5px system-ui, -apple-system, "Segoe UI", sans-serif';
const NAMED_MARK = 19;
const WIDE_GRAINS = new Set(["weekend", "week", "month", "quarter", "season", "half", "year", "decade", "century"]);
let theme = {};

function readTheme() {
  const style = getComputedStyle(document.documentElement);
  const colour = name => style.getPropertyValue(`--${name}`).trim();
  theme = Object.fromEntries(
    ["paper", "panel", "ink", "quiet", "line", "faint", "accent", "accent-soft", "warn", "band"].map(name => [name, colour(name)]),
  );
}

function fitted(canvas) {
  const ratio = Math.min(devicePixelRatio || 1, 3);
  const width = canvas.clientWidth;
  const height = canvas.clientHeight;
  if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
  }
  const context = canvas.getContext("2d");
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  return { context, width, height };
}

const isWide = event => WIDE_GRAINS.has(grainOf(event)) || drawnEnd(event) - starts[event] > 1.01
  || columns.edtf[event].endsWith("~");
const colourOf = event => (columns.contested[event] || factualityOf(event) === "not_occurred" ? theme.warn : theme.accent);

// A colour of the theme, which is written #rrggbb, with an opacity.
const faded = (colour, opacity) => colour + Math.round(opacity * 255).toString(16).padStart(2, "0");

// How strongly a mark is filled; one that carries its name is pale, so that the name can be read.
function fillOf(context, event, first, last, screen, named) {
  const colour = colourOf(event);
  if (!isWide(event)) return named ? faded(colour, 0.24) : colour;
  const from = Math.max(first, -3 * screen);
  const to = Math.min(last, 4 * screen);
  const [edge, heart] = named ? [0.05, 0.24] : [0.1, 0.62];
  const fade = context.createLinearGradient(from, 0, to, 0);
  fade.addColorStop(0, faded(colour, from > first ? heart : edge));
  fade.addColorStop(0.3, faded(colour, heart));
  fade.addColorStop(0.7, faded(colour, heart));
  fade.addColorStop(1, faded(colour, to < last ? heart : edge));
  return fade;
}

function drawMark(context, event, first, last, middle, screen, named) {
  const height = named ? NAMED_MARK : MARK;
  const factuality = factualityOf(event);
  const from = Math.max(first, -50);
  context.beginPath();
  context.roundRect(from, middle - height / 2, Math.min(last, screen + 50) - from, height, Math.min(height / 2, 5));
  if (factuality === "occurred" || factuality === "ongoing") {
    context.fillStyle = fillOf(context, event, first, last, screen, named);
    context.fill();
  } else {
    context.fillStyle = theme.panel;
    context.fill();
    context.strokeStyle = colourOf(event);
    context.lineWidth = 1.5;
    context.setLineDash(factuality === "planned" ? [] : [2.5, 2]);
    context.stroke();
    context.setLineDash([]);
  }
  if (factuality === "not_occurred" && !named) drawLine(context, from - 2, middle + 5, from + MARK + 2, middle - 5);
  if (columns.open[event]) drawArrow(context, Math.min(last, screen - 4), middle, colourOf(event));
}

function drawLine(context, x, y, toX, toY) {
  context.beginPath();
  context.moveTo(x, y);
  context.lineTo(toX, toY);
  context.strokeStyle = theme.warn;
  context.lineWidth = 1.5;
  context.stroke();
}

function drawArrow(context, tip, middle, colour) {
  context.beginPath();
  context.moveTo(tip, middle);
  context.lineTo(tip - 7, middle - 6);
  context.lineTo(tip - 7, middle + 6);
  context.closePath();
  context.fillStyle = colour;
  context.fill();
}

function drawRing(context, first, last, middle, screen, named) {
  const from = Math.max(first, -20) - 4;
  const height = named ? NAMED_MARK + 4 : MARK + 8;
  context.beginPath();
  context.roundRect(from, middle - height / 2, Math.min(last, screen + 20) + 4 - from, height, MARK);
  context.strokeStyle = theme.ink;
  context.lineWidth = 2;
  context.stroke();
}

const cutNames = new Map();

// The beginning of a text that has room in so many pixels.
function shortened(context, text, room) {
  if (text.length * 4 < room && context.measureText(text).width <= room) return text;
  const key = `${Math.round(room)} ${context.font} ${text}`;
  if (cutNames.has(key)) return cutNames.get(key);
  let [fits, fails] = [0, Math.min(text.length + 1, 120)];
  const whole = context.measureText(text).width <= room;
  while (!whole && fails - fits > 1) {
    const half = (fits + fails) >> 1;
    if (context.measureText(`${text.slice(0, half)}\u2026`).width <= room) fits = half;
    else fails = half;
  }
  const cut = whole ? text : `${text.slice(0, fits).trimEnd()}\u2026`;
  if (cutNames.size > 20000) cutNames.clear();
  cutNames.set(key, cut);
  return cut;
}
