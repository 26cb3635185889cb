
// Days as numbers: 0 is 1970-01-01, fractions are hours. The calendar is the proleptic Gregorian, year 0 is 1 BC.

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const MINUTE = 1 / 1440;
const HOUR = 1 / 24;
const YEAR = 365.2425;

function dayNumber(year, month, day) {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468;
}

function civil(at) {
  const days = Math.floor(at) + 719468;
  const era = Math.floor(days / 146097);
  const dayOfEra = days - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}

function yearName(year) {
  return year > 0 ? String(year) : `${1 - year} BC`;
}

function clockName(at) {
  const minutes = Math.round((at - Math.floor(at)) * 1440) % 1440;
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}

function dayName(at) {
  const { year, month, day } = civil(at);
  return `${day} ${MONTHS[month - 1]} ${yearName(year)}`;
}

function isoDay(at) {
  const { year, month, day } = civil(at);
  const digits = String(Math.abs(year)).padStart(4, "0");
  return `${year < 0 ? "-" : ""}${digits}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

// What a person writes for a period: 2023, 2023-05, 2023-05-03, -44, 44 BC. Gives [first moment, moment after], or null.
function readPeriod(text) {
  const found = /^\s*(-?\d{1,6})(?:-(\d{1,2}))?(?:-(\d{1,2}))?(\s*bce?)?\s*$/i.exec(text);
  if (!found) return null;
  const year = found[4] ? 1 - Number(found[1]) : Number(found[1]);
  if (found[2] === undefined) return [dayNumber(year, 1, 1), dayNumber(year + 1, 1, 1)];
  const month = Number(found[2]);
  if (month < 1 || month > 12) return null;
  const next = month === 12 ? dayNumber(year + 1, 1, 1) : dayNumber(year, month + 1, 1);
  const first = dayNumber(year, month, 1);
  if (found[3] === undefined) return [first, next];
  const at = first + Number(found[3]) - 1;
  return at >= first && at < next ? [at, at + 1] : null;
}
