
// Why an event has its date, in words: the expression, the day it was said, and the rules that read it.

const inQuotes = text => `\u201c${text}\u201d`;
const asPattern = pattern => pattern
  .replace(/~/g, "")
  .replace(/\{(?:\w+:)?([\w|]+)\}/g, (_, names) => `\u2039${names.replaceAll("_", " ").replaceAll("|", " or ")}\u203a`)
  .replace(/(\S+)\?(?=\s|$)/g, "[$1]");

function quoteOf(cut) {
  const node = make("blockquote", "", ...cut.map(([text, kind]) => (kind ? make("mark", kind, text) : text)));
  node.dir = "auto";
  return node;
}

function linkTo(url, name) {
  if (!/^https?:\/\//i.test(url)) return name;
  const link = make("a", "", name);
  link.href = url;
  link.rel = "noopener noreferrer";
  return link;
}

function branchOf([words, rule, pattern, parts]) {
  const node = make("li", "", make("q", "", words), " ");
  if (!pattern) {
    node.append(make("span", "meta", `is a word of the kind \u2039${rule.replaceAll("_", " ")}\u203a`));
    return node;
  }
  node.append(make("span", "meta", `by the rule ${rule.replaceAll("_", " ")}: `), make("code", "", asPattern(pattern)));
  if (parts.length) node.append(make("ul", "", ...parts.map(branchOf)));
  return node;
}

function publicationOf(article) {
  const lines = make("li", "");
  if (article.anchor_status === "none") {
    lines.append("When the article was published is not known, and nothing was made up.");
    return lines;
  }
  lines.append(
    "The article was published ", make("strong", "", article.anchor_label || article.published || "at a time not known"),
    ` (${ANCHOR_STATUS_NAMES[article.anchor_status]}, by ${ANCHOR_BASIS_NAMES[article.anchor_basis]};`
      + ` confidence ${share(article.anchor_confidence)}).`,
  );
  const pieces = article.evidence.slice(0, 8).map(([says, day, basis, raw, reason]) => {
    const piece = make("li", "", `${ANCHOR_BASIS_NAMES[basis]}: `, make("q", "", raw));
    piece.append(make("span", "meta", ` ${CLAIM_NAMES[says]}${day ? ` ${day}` : ""}${reason ? `, ${reason}` : ""}`));
    return piece;
  });
  if (pieces.length) lines.append(make("ul", "", ...pieces));
  return lines;
}

function expressionOf(mention) {
  const { timex } = mention;
  const node = make("li", "", "The words ", make("mark", "timex", timex.text));
  node.append(mention.elsewhere ? " stand elsewhere in the article:" : " stand in the sentence.");
  if (mention.elsewhere) node.append(quoteOf(mention.elsewhere));
  return node;
}

function meaningOf(mention) {
  const { timex } = mention;
  const reading = timex.reading ? `, read as ${timex.reading}` : "";
  return make(
    "li", "", "They mean ", make("strong", "", timex.label || timex.value), ` (${timex.type} `, make("code", "", timex.value),
    `): the date ${TIMEX_BASIS_NAMES[timex.basis]}${reading}; confidence ${share(timex.confidence)}.`,
  );
}

function rulesOf(timex) {
  const tree = timex.tree < 0 ? null : block("trees")[timex.tree];
  if (!tree) return make("li", "", "Rule: ", make("code", "", timex.rule.replaceAll("/", " \u203a ")));
  return make("li", "", "Rule by rule:", make("ul", "tree", branchOf(tree)));
}

function whyOf(mention) {
  const steps = make("ol", "steps");
  if (mention.timex) steps.append(expressionOf(mention));
  steps.append(publicationOf(mention.article));
  if (mention.timex) steps.append(meaningOf(mention), rulesOf(mention.timex));
  const dated = DATE_BASIS_NAMES[mention.date_basis];
  const relation = RELATION_NAMES[mention.date_relation] || "";
  steps.append(make("li", "", `So this report is ${[dated, relation].filter(Boolean).join(", ")}`
    + `${mention.label ? `: ${mention.label}.` : "."}`));
  return make("details", "why", make("summary", "", "Why this date?"), steps);
}
