
// The list of events beside the axis, of which only what is seen stands in the document. Both show one cursor.

const list = document.getElementById("list");
const rowsOfList = document.getElementById("rows");
const listYear = document.getElementById("list-year");
const said = document.getElementById("said");
const SPARE_ROWS = 6;
let cursor = -1;
let rowHeight = 60;
let ownTop = 0;
let listPending = 0;
const drawnRows = new Map();

function make(tag, className, ...children) {
  const node = document.createElement(tag);
  if (className) node.className = className;
  node.append(...children);
  return node;
}

function redrawList() {
  if (!listPending) listPending = requestAnimationFrame(() => {
    listPending = 0;
    drawList();
  });
}

function renewList() {
  rowHeight = parseFloat(getComputedStyle(list).getPropertyValue("--row")) || 60;
  for (const node of drawnRows.values()) node.remove();
  drawnRows.clear();
  rowsOfList.style.height = `${shown.length * rowHeight}px`;
  cursor = shown.length ? Math.min(Math.max(cursor, 0), shown.length - 1) : -1;
  document.getElementById("nothing").hidden = shown.length > 0;
  drawList();
}

function drawList() {
  const first = Math.max(0, Math.floor(list.scrollTop / rowHeight) - SPARE_ROWS);
  const last = Math.min(shown.length, Math.ceil((list.scrollTop + list.clientHeight) / rowHeight) + SPARE_ROWS);
  for (const [place, node] of drawnRows) {
    if (place < first || place >= last) {
      node.remove();
      drawnRows.delete(place);
    }
  }
  const fresh = document.createDocumentFragment();
  for (let place = first; place < last; place += 1) {
    if (!drawnRows.has(place)) {
      const node = listRow(place);
      drawnRows.set(place, node);
      fresh.append(node);
    }
  }
  rowsOfList.append(fresh);
  markRows();
  tellYear();
}

function listRow(place) {
  const event = shown[place];
  const date = make("span", "date", columns.label[event] || "no date");
  const title = make("span", "title", happeningOf(event));
  title.dir = "auto";
  const facts = [
    headlineOf(event), ...new Set(outletsOf(event).slice(0, 2)), columns.sources[event] > 2 ? `${columns.sources[event]} sources` : "", placeOf(event),
  ].filter(Boolean);
  const meta = make("span", "meta", facts.join(" \u00b7 "));
  meta.prepend(...tagsOf(event));
  const node = make("div", `row ${factualityOf(event)}${isPlaced(event) && isWide(event) ? " wide" : ""}`, date, title, meta);
  node.id = `row-${place}`;
  node.setAttribute("role", "option");
  node.setAttribute("aria-setsize", shown.length);
  node.setAttribute("aria-posinset", place + 1);
  node.style.transform = `translateY(${place * rowHeight}px)`;
  node.dataset.place = place;
  node.title = columns.title[event];
  return node;
}

// What happened, without the headline that may stand behind it in brackets; and that headline.
function happeningOf(event) {
  const title = columns.title[event];
  const at = title.endsWith("]") ? title.indexOf(" [") : -1;
  return at < 0 ? title : title.slice(0, at);
}

function headlineOf(event) {
  return columns.title[event].slice(happeningOf(event).length + 2, -1);
}

function titleOf(event) {
  const headline = headlineOf(event);
  return [happeningOf(event), ...(headline ? [make("span", "headline", ` [${headline}]`)] : [])];
}

function tagsOf(event) {
  const factuality = factualityOf(event);
  const tags = [];
  if (factuality !== "occurred") tags.push(make("span", `tag ${factuality}`, FACTUALITY_NAMES[factuality]));
  if (columns.contested[event]) tags.push(make("span", "tag warn", "contested"));
  if (columns.conflict[event]) tags.push(make("span", "tag warn", "dates differ"));
  return tags;
}

function markRows() {
  for (const [place, node] of drawnRows) {
    node.classList.toggle("cursor", place === cursor);
    node.setAttribute("aria-selected", String(shown[place] === opened));
    const at = shown[place];
    node.classList.toggle("outside", isPlaced(at) && (drawnEnd(at) <= view.start || starts[at] >= view.end));
  }
  if (drawnRows.has(cursor)) list.setAttribute("aria-activedescendant", `row-${cursor}`);
  else list.removeAttribute("aria-activedescendant");
}

function tellYear() {
  const top = shown[Math.min(Math.floor((list.scrollTop + 2) / rowHeight), shown.length - 1)];
  const text = top === undefined ? "" : isPlaced(top) ? yearName(civil(starts[top]).year)
    : columns.edtf[top] ? "year not known" : "no date";
  if (listYear.textContent !== text) listYear.textContent = text;
}

// The list moves without moving the axis in turn.
function scrollListTo(top) {
  list.scrollTop = top;
  ownTop = list.scrollTop;
  redrawList();
}

function showRow(place) {
  const top = place * rowHeight;
  if (top < list.scrollTop) scrollListTo(top);
  else if (top + rowHeight > list.scrollTop + list.clientHeight) scrollListTo(top + rowHeight - list.clientHeight);
  drawList();
}

function tellBand() {
  const first = shown[Math.max(0, Math.round(list.scrollTop / rowHeight))];
  const last = shown[Math.min(shown.length - 1, Math.round((list.scrollTop + list.clientHeight) / rowHeight) - 1)];
  band = isPlaced(first ?? 0) && first !== undefined
    ? [starts[first], Math.max(starts[first], isPlaced(last) ? starts[last] : lastMoment)] : null;
  redrawAxis();
}

// The reader scrolls the list: the axis shows its part of time, and comes along when that leaves the view.
list.addEventListener("scroll", () => {
  redrawList();
  tellBand();
  if (Math.abs(list.scrollTop - ownTop) < 1 || !band) return;
  const length = view.end - view.start;
  if (band[0] < view.start || band[0] > view.end - length * 0.05) {
    setView(band[0] - length * 0.15, band[0] + length * 0.85, "list");
  }
}, { passive: true });

// The reader moves the axis: the list shows what begins in its view.
function followAxis() {
  let low = 0;
  let high = shown.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[shown[middle]] < view.start) low = middle + 1;
    else high = middle;
  }
  scrollListTo(Math.min(low, Math.max(shown.length - 1, 0)) * rowHeight);
  tellBand();
}

function setCursor(place, aloud) {
  if (!shown.length) return;
  cursor = Math.min(Math.max(place, 0), shown.length - 1);
  showRow(cursor);
  const event = shown[cursor];
  hovered = event;
  if (isPlaced(event) && (starts[event] < view.start || starts[event] >= view.end)) moveTo(...stretchAround(event), "list");
  if (aloud) said.textContent = `${columns.label[event]}: ${columns.title[event]}`;
  redrawAxis();
}

const stepCursor = by => setCursor(cursor + by, true);

function openCursor() {
  if (cursor >= 0) change({ event: columns.id[shown[cursor]] });
}

const LIST_KEYS = {
  ArrowDown: () => setCursor(cursor + 1),
  ArrowUp: () => setCursor(cursor - 1),
  PageDown: () => setCursor(cursor + Math.max(1, Math.floor(list.clientHeight / rowHeight) - 1)),
  PageUp: () => setCursor(cursor - Math.max(1, Math.floor(list.clientHeight / rowHeight) - 1)),
  Home: () => setCursor(0),
  End: () => setCursor(shown.length - 1),
  Enter: openCursor,
  " ": openCursor,
};

list.addEventListener("keydown", key => {
  const act = !key.ctrlKey && !key.metaKey && !key.altKey && LIST_KEYS[key.key];
  if (!act) return;
  key.preventDefault();
  act();
});

list.addEventListener("click", click => {
  const node = click.target.closest(".row");
  if (!node) return;
  cursor = Number(node.dataset.place);
  openCursor();
});
