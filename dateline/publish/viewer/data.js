
// The data of the page: events at once, articles and mentions a block at a time, when an event of theirs is opened.

const blocks = new Map();

function block(name) {
  if (!blocks.has(name)) blocks.set(name, JSON.parse(document.getElementById(name).textContent));
  return blocks.get(name);
}

const data = block("data");
const columns = data.events;
const COUNT = columns.id.length;
const starts = Float64Array.from(columns.start, value => value ?? NaN);
const ends = Float64Array.from(columns.end, value => value ?? NaN);
const isPlaced = event => !Number.isNaN(starts[event]);
const factualityOf = event => data.factualities[columns.factuality[event]];
const grainOf = event => data.grains[columns.grain[event]] || "";
const byId = new Map(columns.id.map((id, event) => [id, event]));

// Events by how well they are told, best first: who gets room on the axis.
const byWeight = Uint32Array.from(columns.id.keys());
{
  const weight = columns.id.map((_, event) =>
    columns.timeline[event] * 1000 + columns.independent[event] * 20 + columns.told[event] + columns.confidence[event]);
  byWeight.sort((one, other) => weight[other] - weight[one] || one - other);
}

// The last moment of an event as it is drawn: what is open goes on to the end of all that is known.
const lastMoment = ends.reduce((last, end) => (end > last ? end : last), -Infinity);
const firstMoment = starts.reduce((first, start) => (start < first ? start : first), Infinity);
const drawnEnd = event => (columns.open[event] ? Math.max(lastMoment, ends[event]) : ends[event]);

function row(kind, number) {
  const values = block(`${kind}s-${Math.floor(number / data.chunk)}`)[number % data.chunk];
  return Object.fromEntries(data.fields[kind].map((name, place) => [name, values[place]]));
}

function mentionsOf(event) {
  const [first, after] = columns.mentions[event];
  return Array.from({ length: after - first }, (_, place) => {
    const mention = row("mention", first + place);
    const timex = mention.timex
      && Object.fromEntries(data.fields.timex.map((name, index) => [name, mention.timex[index]]));
    return { ...mention, article: row("article", mention.article), timex };
  });
}

const namesOf = event => columns.who[event].map(number => data.names[number]);
const placeOf = event => (columns.where[event] < 0 ? "" : data.places[columns.where[event]]);
const outletsOf = event => columns.outlets[event].map(number => data.outlets[number]).filter(Boolean);

// All words of an event, for the search; made in idle time, since it needs every block.
const haystacks = new Array(COUNT);

function haystack(event) {
  if (haystacks[event] === undefined) {
    const [first, after] = columns.mentions[event];
    const quotes = [];
    for (let number = first; number < after; number += 1) {
      const values = block(`mentions-${Math.floor(number / data.chunk)}`)[number % data.chunk];
      for (const piece of values[1]) quotes.push(piece[0]);
      quotes.push(" ");
    }
    haystacks[event] = plain([
      columns.title[event], columns.label[event], columns.edtf[event], placeOf(event), ...namesOf(event),
      ...outletsOf(event), quotes.join(""),
    ].join(" "));
  }
  return haystacks[event];
}

function prepareSearch(event = 0) {
  const rest = deadline => {
    let next = event;
    while (next < COUNT && (deadline ? deadline.timeRemaining() > 4 : next < event + 100)) haystack(next++);
    if (next < COUNT) prepareSearch(next);
  };
  if (globalThis.requestIdleCallback) requestIdleCallback(rest);
  else setTimeout(rest, 20);
}
