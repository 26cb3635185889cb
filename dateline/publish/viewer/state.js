
// What the reader has chosen, and the same in the address after the #, so that a link shows what was seen.

const HAPPENED = ["occurred", "ongoing"];
const DEFAULTS = Object.freeze({
  q: "", lanes: "none", show: HAPPENED.join(","), rest: "", grain: "", outlet: "", sources: "1", confidence: "0",
  contested: "", from: "", to: "", at: "", event: "",
});
const state = { ...DEFAULTS };
const listeners = [];

function onChange(listener) {
  listeners.push(listener);
}

function readAddress() {
  const told = new URLSearchParams(location.hash.slice(1));
  const found = { ...DEFAULTS };
  for (const name of Object.keys(DEFAULTS)) if (told.has(name)) found[name] = told.get(name);
  if (!Object.hasOwn(LANE_NAMES, found.lanes)) found.lanes = "none";
  return found;
}

function writeAddress(asStep) {
  const told = new URLSearchParams();
  for (const [name, value] of Object.entries(state)) if (value !== DEFAULTS[name]) told.set(name, value);
  const text = told.toString();
  const address = text ? `#${text}` : location.pathname + location.search;
  if (asStep) history.pushState(null, "", address);
  else history.replaceState(null, "", address);
}

// Opening an event is a step that the browser's back button undoes; the rest is not.
function change(values) {
  const names = Object.keys(values).filter(name => state[name] !== values[name]);
  if (!names.length) return;
  Object.assign(state, values);
  writeAddress(names.includes("event") && Boolean(values.event));
  for (const listener of listeners) listener(new Set(names));
}

let pending = 0;

// The same for what changes with every frame: the address follows when it is at rest.
function changeQuietly(values) {
  Object.assign(state, values);
  clearTimeout(pending);
  pending = setTimeout(() => writeAddress(false), 250);
}

function followAddress() {
  const found = readAddress();
  const names = Object.keys(found).filter(name => state[name] !== found[name]);
  Object.assign(state, found);
  if (names.length) for (const listener of listeners) listener(new Set(names));
}

const chosen = name => new Set(state[name].split(",").filter(Boolean));
