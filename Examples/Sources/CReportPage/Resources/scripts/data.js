// What the report is of: columns of values, by the index of the paramset.

const report = JSON.parse(byId("report-data").textContent);
const paramsetCount = report.list.count;
const parameters = report.parameters;
const run = report.run ?? null;

/** A number of the data: one that JSON cannot hold is a text, such as NaN or an integer beyond 2^53. */
function asNumber(cell) {
  return typeof cell === "number" ? cell : typeof cell === "string" ? Number(cell) : NaN;
}

/** A number for people. */
function numberText(value) {
  if (Number.isNaN(value)) return "NaN";
  if (!Number.isFinite(value)) return value > 0 ? "∞" : "−∞";
  if (Number.isInteger(value) && Math.abs(value) < 1e7) return String(value).replace("-", "−");
  return d3.format(value !== 0 && Math.abs(value) < 1e-4 ? ".4~e" : ".4~g")(value);
}

/** The indices of a selection such as 0-3,7 or 0-9:3. */
function selectedIndices(text) {
  const indices = [];
  for (const run of text.split(",").filter((part) => part !== "")) {
    const [range, step] = run.split(":");
    const [first, last] = range.split("-").map(Number);
    for (let index = first; index <= (last ?? first); index += Number(step ?? 1)) indices.push(index);
  }
  return indices;
}

// The indices of the complete models, and each metric as a column over all paramsets.
const modelIndices = run ? run.models.indices : [];
const metrics = (run ? run.models.metrics : []).map((metric) => {
  const cells = new Array(paramsetCount).fill(null);
  metric.values.forEach((cell, place) => { cells[modelIndices[place]] = cell; });
  return {name: metric.name, cells, numbers: Float64Array.from(cells, toMetricNumber)};
});

function toMetricNumber(cell) {
  if (cell === "∞") return Infinity;
  if (cell === "−∞") return -Infinity;
  return asNumber(cell);
}

// What is shown at present; those who show it are told when it changes.
const view = {
  metric: run?.models.chosen ?? -1,
  isMinimized: run?.models.minimize ?? false,
  isLogarithmic: false,
  listeners: [],
};

function changeView(changes) {
  Object.assign(view, changes);
  for (const listener of view.listeners) listener();
}

function currentMetric() {
  return view.metric >= 0 ? metrics[view.metric] : null;
}

/** The models, best first: numbers, then NaN, then none; equals by index. */
function rankedModels() {
  const metric = currentMetric();
  if (!metric) return modelIndices.slice();
  const kind = (index) => metric.cells[index] === null ? 2 : Number.isNaN(metric.numbers[index]) ? 1 : 0;
  const sign = view.isMinimized ? 1 : -1;
  return modelIndices.slice().sort((a, b) => {
    const order = kind(a) - kind(b);
    if (order !== 0 || kind(a) !== 0) return order || a - b;
    const [first, second] = [metric.numbers[a], metric.numbers[b]];
    return first === second ? a - b : first < second ? -sign : sign;
  });
}
