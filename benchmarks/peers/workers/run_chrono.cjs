// chrono-node, its casual English as it comes. The protocol is that of protocol.py, in the language of the tool.
"use strict";

const fs = require("node:fs");
const chrono = require("chrono-node");

const NO_DAY = "2000-01-01";
const UNITS = ["year", "month", "day", "weekday", "hour", "minute", "second"];

function find(row) {
  const [year, month, day] = (row.dct || NO_DAY).split("-").map(Number);
  try {
    return { given: chrono.parse(row.text, new Date(year, month - 1, day)), error: null };
  } catch (error) {
    return { given: [], error: String(error) };
  }
}

// Places in a string of JavaScript count halves of characters outside the first plane.
const characters = (text, end) => Array.from(text.slice(0, end)).length;

function read(text, result) {
  const values = Object.fromEntries(UNITS.map((unit) => [unit, result.start.get(unit)]));
  return {
    start: characters(text, result.index),
    end: characters(text, result.index + result.text.length),
    values,
    certain: UNITS.filter((unit) => result.start.isCertain(unit)),
  };
}

const [source, target] = process.argv.slice(2);
const documents = fs.readFileSync(source, "utf-8").trim().split("\n").map((line) => JSON.parse(line));
documents.filter((row) => row.warm_up).forEach(find);
const measured = documents.filter((row) => !row.warm_up);
const spent = process.cpuUsage();
const begun = process.hrtime.bigint();
const answers = measured.map(find);
const { user, system } = process.cpuUsage(spent);
const wall = Number(process.hrtime.bigint() - begun) / 1e9;
const rows = measured.map((row, at) => ({
  doc_id: row.doc_id,
  found: answers[at].given.map((result) => read(row.text, result)),
  error: answers[at].error,
}));
const lines = [...rows, { cpu: (user + system) / 1e6, wall }].map((row) => JSON.stringify(row) + "\n");
fs.writeFileSync(target, lines.join(""));
