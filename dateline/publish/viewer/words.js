
// What the values of columns are called on the page.

const FACTUALITY_NAMES = {
  occurred: "happened", ongoing: "under way", planned: "planned", hypothetical: "only supposed",
  not_occurred: "did not happen", unknown: "not known whether",
};
const DATE_BASIS_NAMES = {
  same_clause: "dated by its own clause", scope: "dated by an expression that holds for the sentence",
  governor: "dated by the verb that governs it", discourse: "dated by what was said before",
  title: "dated by the title", publication: "dated by the day of publication, as the text names no day", none: "not dated",
};
const TIMEX_BASIS_NAMES = {
  absolute: "rests on its own words", publication: "counted from the day of publication",
  previous_timex: "counted from the time named before it", event: "counted from an event",
  none: "rests on nothing that is known",
};
const RELATION_NAMES = { during: "", since: "since then", until: "until then", before: "before then", after: "after then" };
const ANCHOR_STATUS_NAMES = {
  exact: "known exactly", inferred: "inferred", interval: "known within bounds", conflict: "evidence disagrees",
  none: "not known",
};
const ANCHOR_BASIS_NAMES = {
  given: "given with the article", url: "its address", json_ld: "the page's structured data", meta: "the page's meta tags",
  masthead: "its masthead", feed: "its feed", page: "what the page shows", agency_line: "its agency line",
  neighbour: "its neighbours", known_event: "an event that it knows of", bound: "bounds", none: "nothing",
};
const CLAIM_NAMES = {
  published: "published", modified: "changed", no_later: "no later than", no_earlier: "no earlier than", within: "within",
  event: "tells of an event of",
};
const LANE_NAMES = { none: "", who: "participant", where: "place", outlet: "source" };
const NOBODY = { who: "nobody named", where: "no place named", outlet: "source without a name" };
const REST = "all others";

const counted = (count, one, many) => `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
const plain = text => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
const share = value => `${Math.round(value * 100)} %`;
