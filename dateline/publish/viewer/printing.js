
// On paper: the events that are shown, as a table with their best sentence, and the one that is open in full.

const printed = document.getElementById("printed");
const MOST_PRINTED = 2000;

function preparePrint() {
  const body = make("tbody");
  for (const event of shown.slice(0, MOST_PRINTED)) {
    const mention = mentionsOf(event)[0];
    const what = make("td", "", make("strong", "", ...titleOf(event)));
    what.dir = "auto";
    if (mention) what.append(quoteOf(mention.quote));
    what.append(...tagsOf(event));
    body.append(make("tr", "", make("td", "date", columns.label[event]), what, make("td", "", outletsOf(event).join(", "))));
  }
  const head = make("tr", "", ...["Date", "Event", "Sources"].map(name => make("th", "", name)));
  const left = shown.length - MOST_PRINTED;
  printed.replaceChildren(
    make("p", "meta", [state.q && `search: ${state.q}`, status.textContent].filter(Boolean).join(" \u00b7 ")),
    make("table", "", make("thead", "", head), body),
    ...(left > 0 ? [make("p", "meta", `and ${left.toLocaleString("en")} more, in exports/timeline.csv`)] : []),
  );
}

addEventListener("beforeprint", preparePrint);
addEventListener("afterprint", () => printed.replaceChildren());
