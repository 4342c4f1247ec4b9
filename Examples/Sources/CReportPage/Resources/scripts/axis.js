// Axes: where the value of an index lies between 0 and 1, and what is written beside it.

/**
 * Points of one level stand beside each other: multiples of a number that is no fraction fill the room
 * evenly; each direction has its own, as the same for both would put all on a diagonal.
 */
function spread(index, isVertical) {
  const multiple = index * (isVertical ? Math.SQRT2 - 1 : (Math.sqrt(5) - 1) / 2);
  return (multiple - Math.floor(multiple) - 0.5) * 0.6;
}

const axisMargin = 0.035;

/** A scale of D3 onto 0…1; a reverse logarithmic one is logarithmic in the distance from 1. */
function numberScale(kind, low, high) {
  const range = [axisMargin, 1 - axisMargin];
  if (!(low < high)) return {place: () => 0.5, invert: () => low, ticks: () => [low]};
  if (kind === "reverseLogarithmic") {
    const scale = d3.scaleLog([1 - high, 1 - low], [range[1], range[0]]);
    return {
      place: (value) => Number.isNaN(value) ? NaN : scale(1 - value),
      invert: (place) => 1 - scale.invert(place),
      ticks: (count) => {
        const distances = scale.ticks(count).filter(isPowerOfTen);
        return distances.length >= 2 ? distances.map((distance) => 1 - distance) : d3.ticks(low, high, count);
      },
    };
  }
  const scale = kind === "logarithmic" ? d3.scaleLog([low, high], range) : d3.scaleLinear([low, high], range);
  const ticks = (count) => {
    if (kind !== "logarithmic") return scale.ticks(count);
    const powers = scale.ticks(count).filter(isPowerOfTen);
    const few = powers.filter((_, place) => place % Math.ceil(powers.length / (count + 1)) === 0);
    return few.length >= 2 ? few : d3.ticks(low, high, count);
  };
  return {place: (value) => Number.isNaN(value) ? NaN : scale(value), invert: scale.invert, ticks};
}

function isPowerOfTen(value) {
  const power = Math.log10(value);
  return Math.abs(power - Math.round(power)) < 1e-9;
}

/** What is written at a tick. */
function tickText(value) {
  if (Math.abs(value) < 1e-14) return "0";
  const size = Math.abs(value);
  if (size >= 1e4 || size < 1e-3) return d3.format(".2~e")(value);
  return d3.format(".4~f")(value);
}

/** The axis of numbers, one for each index: NaN where there is none. */
function numberAxis(name, numbers, kind, low, high, cells) {
  const scale = numberScale(kind, low, high);
  return {
    name, isNumber: true, kind, low, high, numbers,
    place: (index) => scale.place(numbers[index]),
    plainPlace: (index) => scale.place(numbers[index]),
    invert: scale.invert,
    placeOf: scale.place,
    ticks: (count) => scale.ticks(count).map((value) => ({place: scale.place(value), text: tickText(value)})),
    text: (index) => cells[index] === null ? null
      : typeof cells[index] === "string" ? cells[index] : numberText(cells[index]),
  };
}

/** The axis of levels side by side. */
function levelAxis(name, codes, levels) {
  const count = Math.max(1, levels.length);
  const place = (code) => code < 0 ? NaN : (code + 0.5) / count;
  return {
    name, isNumber: false, levels, numbers: codes,
    place: (index, isVertical) => codes[index] < 0 ? NaN : (codes[index] + 0.5 + spread(index, isVertical)) / count,
    plainPlace: (index) => place(codes[index]),
    placeOf: place,
    ticks: (most) => {
      const stride = Math.ceil(levels.length / Math.max(1, most));
      return levels.map((text, code) => ({place: place(code), text})).filter((_, code) => code % stride === 0);
    },
    text: (index) => codes[index] < 0 ? null : levels[codes[index]],
  };
}

function axisOfParameter(parameter) {
  const cells = parameter.values;
  if (parameter.levels) {
    return levelAxis(parameter.name, Int32Array.from(cells, (cell) => cell ?? -1), parameter.levels);
  }
  const numbers = Float64Array.from(cells, asNumber);
  return numberAxis(parameter.name, numbers, parameter.scale, parameter.low, parameter.high, cells);
}

const axes = parameters.map(axisOfParameter);
const varying = parameters.map((_, place) => place).filter((place) => parameters[place].varies);

/** The axis of the metric that is shown; null where no model has a finite number. */
function axisOfMetric() {
  const metric = currentMetric();
  if (!metric) return null;
  const finite = metric.numbers.filter(Number.isFinite);
  if (finite.length === 0) return null;
  const [low, high] = d3.extent(finite);
  const numbers = metric.numbers.map((value) => Number.isFinite(value) ? value : NaN);
  const kind = view.isLogarithmic && low > 0 ? "logarithmic" : "linear";
  return numberAxis(metric.name, numbers, kind, low, high, metric.cells);
}
