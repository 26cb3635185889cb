
// One event, opened: what is known of it, every sentence that reports it, and why it has its date.

const eventPart = document.getElementById("event");
const welcome = document.getElementById("welcome");
const narrow = matchMedia("(max-width: 52rem)");
let openedFrom = null;

function figureOf(mention) {
  const { article } = mention;
  const outlet = data.outlets[article.outlet] || "source without a name";
  const caption = make("figcaption", "", make("span", "outlet", outlet));
  if (article.title) caption.append(": ", linkTo(article.url, article.title));
  else if (article.url) caption.append(": ", linkTo(article.url, article.url));
  caption.dir = "auto";
  const told = [
    article.published ? `published ${article.published}` : "day of publication not known",
    FACTUALITY_NAMES[mention.factuality], mention.reported_by && `according to ${mention.reported_by}`,
    `confidence ${share(mention.confidence)}`,
  ].filter(Boolean);
  return make("figure", "", quoteOf(mention.quote), caption, make("p", "meta", told.join(" \u00b7 ")), whyOf(mention));
}

function factsOf(event) {
  const facts = make("dl", "facts");
  const add = (name, ...value) => {
    const said = make("dd", "", ...value);
    said.dir = "auto";
    facts.append(make("dt", "", name), said);
  };
  const grain = grainOf(event);
  if (columns.edtf[event]) {
    add("Date", make("code", "", columns.edtf[event]), grain ? ` \u2014 stated to the ${grain}` : "");
  } else add("Date", "not known");
  add("Rests on", DATE_BASIS_NAMES[columns.basis[event]]);
  if (columns.conflict[event]) add("Dates differ", columns.conflict[event].join(", "));
  if (columns.who[event].length) add("Who", namesOf(event).join("; "));
  if (placeOf(event)) add("Where", placeOf(event));
  add("Told by", `${counted(columns.sources[event], "source", "sources")}, ${columns.independent[event]} independent; `
    + `${counted(columns.told[event], "sentence", "sentences")}`);
  add("Confidence", share(columns.confidence[event]));
  return facts;
}

function eventNodes(event) {
  const title = make("h2", "", ...titleOf(event));
  title.dir = "auto";
  title.tabIndex = -1;
  const date = make("p", "when", columns.label[event] || "No date");
  date.append(" ", ...tagsOf(event));
  const mentions = mentionsOf(event);
  const figures = mentions.map(figureOf);
  if (figures.length) figures[0].querySelector(".why").open = true;
  const nodes = [date, title, factsOf(event), make("h3", "", mentions.length === 1 ? "The sentence" : "The sentences"), ...figures];
  const left = columns.told[event] - mentions.length;
  if (left > 0) nodes.push(make("p", "meta", `and ${left} more in event_mentions.parquet`));
  nodes.push(make("p", "meta id", "Event ", make("code", "", columns.id[event])));
  return nodes;
}

function showEvent() {
  const event = byId.get(state.event) ?? -1;
  if (event === opened) return;
  if (event >= 0 && opened < 0) openedFrom = document.activeElement;
  opened = event;
  document.body.classList.toggle("has-event", event >= 0);
  welcome.hidden = event >= 0;
  const covers = event >= 0 && narrow.matches;
  for (const part of document.querySelectorAll(".bar, #filters, .time, .listing")) part.inert = covers;
  eventPart.hidden = event < 0;
  document.getElementById("event-body").replaceChildren(...(event >= 0 ? eventNodes(event) : []));
  redrawAxis();
  if (event >= 0) bringIntoView(event);
  drawList();
  if (event < 0 && openedFrom && openedFrom.isConnected) openedFrom.focus({ preventScroll: true });
}

function bringIntoView(event) {
  document.getElementById("event-body").scrollTop = 0;
  eventPart.querySelector("h2").focus({ preventScroll: true });
  if (isPlaced(event) && (starts[event] < view.start || starts[event] >= view.end)) moveTo(...stretchAround(event), "page");
  const place = shown.indexOf(event);
  if (place < 0) return;
  cursor = place;
  showRow(place);
}

const closeEvent = () => change({ event: "" });
document.getElementById("close").addEventListener("click", closeEvent);

function openBeside(by) {
  const place = shown.indexOf(opened) + by;
  if (place >= 0 && place < shown.length) change({ event: columns.id[shown[place]] });
}
document.getElementById("before").addEventListener("click", () => openBeside(-1));
document.getElementById("after").addEventListener("click", () => openBeside(1));
