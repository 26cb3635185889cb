
// Search, lanes and filters: what they show is the state, what is done to them changes it.

const search = document.getElementById("search");
const lanesChoice = document.getElementById("lanes");
const filters = document.getElementById("filters");
const filtersButton = document.getElementById("filters-button");
const status = document.getElementById("status");
const field = name => filters.elements.namedItem(name);

function checkbox(name, value, label) {
  const box = make("input");
  box.type = "checkbox";
  box.name = name;
  box.value = value;
  return make("label", "choice", box, ` ${label}`);
}

function fillControls() {
  const counts = new Map(data.factualities.map((name, number) => [name, columns.factuality.filter(each => each === number).length]));
  document.getElementById("factualities").append(...data.factualities.filter(name => counts.get(name) || HAPPENED.includes(name))
    .map(name => checkbox("show", name, `${FACTUALITY_NAMES[name]} (${counts.get(name).toLocaleString("en")})`)));
  const grains = new Set(columns.grain);
  document.getElementById("grains").append(...data.grains.filter((_, number) => grains.has(number)).map(name => checkbox("grain", name, name)));
  const outlets = data.outlets.filter(Boolean).sort((one, other) => one.localeCompare(other));
  field("outlet").append(...outlets.slice(0, 2000).map(name => {
    const option = make("option", "", name);
    option.value = name;
    return option;
  }));
  document.getElementById("summary").textContent = `${counted(COUNT, "event", "events")} from ${counted(data.articles, "article", "articles")}`
    + (data.left_out ? `; ${counted(data.left_out, "event", "events")} told least are in events.parquet only` : "");
  document.getElementById("snapshot").textContent = `Snapshot ${data.snapshot}, made by Dateline ${data.version}`;
}

function showControls() {
  if (search.value !== state.q) search.value = state.q;
  lanesChoice.value = state.lanes;
  for (const name of ["show", "grain"]) {
    const values = chosen(name);
    for (const box of filters.querySelectorAll(`input[name="${name}"]`)) box.checked = values.has(box.value);
  }
  for (const name of ["rest", "contested"]) field(name).checked = Boolean(state[name]);
  for (const name of ["outlet", "sources", "confidence"]) field(name).value = state[name];
  for (const name of ["from", "to"]) {
    if (document.activeElement !== field(name)) field(name).value = state[name];
    const wrong = Boolean(state[name]) && !readPeriod(state[name]);
    field(name).setCustomValidity(wrong ? "Write a year, a month or a day: 2023, 2023-05, 2023-05-03, 44 BC" : "");
    field(name).setAttribute("aria-invalid", String(wrong));
  }
  document.getElementById("confidence-value").textContent = Number(state.confidence) ? `at least ${state.confidence} %` : "any";
  const used = filtersInUse();
  filtersButton.textContent = used ? `Filters (${used})` : "Filters";
}

function tellCount() {
  const total = COUNT === shown.length ? "" : ` of ${COUNT.toLocaleString("en")}`;
  status.textContent = `${shown.length.toLocaleString("en")}${total} ${shown.length === 1 && !total ? "event" : "events"}`;
}

let typing = 0;
search.addEventListener("input", () => {
  clearTimeout(typing);
  typing = setTimeout(() => change({ q: search.value }), 90);
});
search.addEventListener("keydown", key => {
  if (key.key === "ArrowDown" || key.key === "Enter") {
    key.preventDefault();
    clearTimeout(typing);
    change({ q: search.value });
    list.focus();
  }
});
lanesChoice.addEventListener("change", () => change({ lanes: lanesChoice.value }));

const checkedOf = name => [...filters.querySelectorAll(`input[name="${name}"]:checked`)].map(box => box.value).join(",");

filters.addEventListener("input", () => change({
  show: checkedOf("show"), grain: checkedOf("grain"),
  rest: field("rest").checked ? "1" : "", contested: field("contested").checked ? "1" : "",
  outlet: field("outlet").value, sources: field("sources").value || "1", confidence: field("confidence").value,
  from: field("from").value.trim(), to: field("to").value.trim(),
}));
filters.addEventListener("submit", submit => submit.preventDefault());
document.getElementById("in-view").addEventListener("click", () => {
  change({ from: isoDay(view.start), to: isoDay(view.end) });
});
document.getElementById("reset").addEventListener("click", () => {
  change(Object.fromEntries([...FILTERS, "q"].map(name => [name, DEFAULTS[name]])));
});

function toggleFilters(open = filters.hidden) {
  filters.hidden = !open;
  filtersButton.setAttribute("aria-expanded", String(open));
  repack();
  redrawList();
}
filtersButton.addEventListener("click", () => toggleFilters());

const isTyping = node => node instanceof HTMLElement && (node.matches("select, textarea") || (node.matches("input")
  && !["checkbox", "range"].includes(node.type)));

document.addEventListener("keydown", key => {
  if (key.ctrlKey || key.metaKey || key.altKey) return;
  if (key.key === "Escape") {
    if (!filters.hidden) {
      toggleFilters(false);
      filtersButton.focus();
    } else if (opened >= 0) closeEvent();
    else if (isTyping(key.target) && search.value) change({ q: "" });
    return;
  }
  if (isTyping(key.target)) return;
  const acts = { "/": () => search.focus(), f: () => toggleFilters(), j: () => openBeside(1), k: () => openBeside(-1) };
  if (!acts[key.key]) return;
  key.preventDefault();
  acts[key.key]();
});
