
// Which events are shown, in the order of time.

let shown = [];
let shownSet = new Uint8Array(COUNT);

function periodChosen() {
  const from = state.from ? readPeriod(state.from) : null;
  const to = state.to ? readPeriod(state.to) : null;
  return [from ? from[0] : -Infinity, to ? to[1] : Infinity];
}

function filterEvents() {
  const words = plain(state.q).split(/\s+/).filter(Boolean);
  const factualities = chosen("show");
  const grains = chosen("grain");
  const outlet = state.outlet ? data.outlets.indexOf(state.outlet) : -1;
  const sources = Number(state.sources) || 1;
  const confidence = (Number(state.confidence) || 0) / 100;
  const [first, after] = periodChosen();
  const anyPeriod = first === -Infinity && after === Infinity;
  shown = [];
  shownSet = new Uint8Array(COUNT);
  for (let event = 0; event < COUNT; event += 1) {
    const happened = columns.factuality[event] < HAPPENED.length;
    if (!factualities.has(factualityOf(event))) continue;
    if (happened && !columns.timeline[event] && !state.rest) continue;
    if (!happened && !columns.edtf[event] && !state.rest) continue;
    if (grains.size && !grains.has(grainOf(event))) continue;
    if (columns.independent[event] < sources || columns.confidence[event] < confidence) continue;
    if (state.contested && !columns.contested[event] && !columns.conflict[event]) continue;
    if (state.outlet && !columns.outlets[event].includes(outlet)) continue;
    if (!anyPeriod && !(starts[event] < after && drawnEnd(event) > first)) continue;
    if (words.length) {
      const text = haystack(event);
      if (!words.every(word => text.includes(word))) continue;
    }
    shown.push(event);
    shownSet[event] = 1;
  }
}

const FILTERS = ["show", "rest", "grain", "outlet", "sources", "confidence", "contested", "from", "to"];
const filtersInUse = () => FILTERS.filter(name => state[name] !== DEFAULTS[name]).length;
