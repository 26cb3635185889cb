
// The marks of the axis: from thousands of years to minutes, as many as have room for their names.

const stepOfYears = years => ({
  length: years * YEAR,
  first: at => dayNumber(Math.floor(civil(at).year / years) * years, 1, 1),
  next: at => dayNumber(civil(at).year + years, 1, 1),
  name: at => yearName(civil(at).year),
  above: null,
});

const stepOfMonths = months => ({
  length: months * 30.44,
  first: at => {
    const { year, month } = civil(at);
    return dayNumber(year, Math.floor((month - 1) / months) * months + 1, 1);
  },
  next: at => {
    const { year, month } = civil(at);
    const index = year * 12 + month - 1 + months;
    return dayNumber(Math.floor(index / 12), (((index % 12) + 12) % 12) + 1, 1);
  },
  name: at => MONTHS[civil(at).month - 1],
  above: at => yearName(civil(at).year),
});

const stepOfDays = (days, offset) => ({
  length: days,
  first: at => Math.floor((at - offset) / days) * days + offset,
  next: at => at + days,
  name: at => String(civil(at).day),
  above: at => `${MONTHS[civil(at).month - 1]} ${yearName(civil(at).year)}`,
});

const stepOfMinutes = minutes => ({
  length: minutes * MINUTE,
  first: at => Math.floor(at / (minutes * MINUTE) + 1e-6) * minutes * MINUTE,
  next: at => (Math.round(at / (minutes * MINUTE)) + 1) * minutes * MINUTE,
  name: clockName,
  above: at => dayName(at + MINUTE / 2),
});

const FIRST_MONDAY = 4;
const STEPS = [
  ...[1, 5, 15, 30, 60, 180, 360, 720].map(stepOfMinutes), stepOfDays(1, 0), stepOfDays(7, FIRST_MONDAY),
  ...[1, 3].map(stepOfMonths), ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000].map(stepOfYears),
];
const TICK_ROOM = { name: 62, day: 34 };

// [{at, name}] of the finest step whose names have room, and the names above them.
function ticksOf(start, end, width) {
  const pixels = length => (length / (end - start)) * width;
  const step = STEPS.find(each => pixels(each.length) >= (each.length === 1 ? TICK_ROOM.day : TICK_ROOM.name));
  const chosen = step || STEPS[STEPS.length - 1];
  const ticks = [];
  for (let at = chosen.first(start); at < end && ticks.length < 400; at = chosen.next(at)) {
    ticks.push({ at, name: chosen.name(at), above: chosen.above ? chosen.above(at) : "" });
  }
  return ticks;
}
