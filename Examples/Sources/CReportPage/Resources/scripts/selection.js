// Which models are within the ranges that were chosen: one state for all plots and the table.

const selection = {
  // By the name of an axis: {low, high} of numbers, or a set of levels.
  ranges: new Map(),
  // The index that is picked out in all plots; null for none.
  picked: null,
  listeners: [],
};

function axisRange(key) {
  return selection.ranges.get(key) ?? null;
}

/** Chooses a range of an axis; null for all of it. Tells the others who made the change. */
function chooseRange(key, range, source) {
  if (range === null) selection.ranges.delete(key);
  else selection.ranges.set(key, range);
  tellSelection(source);
}

function clearRanges() {
  selection.ranges.clear();
  tellSelection(null);
}

function pick(index) {
  selection.picked = selection.picked === index ? null : index;
  tellSelection(null);
}

function tellSelection(source) {
  for (const listener of selection.listeners) listener(source);
  redrawPlots();
}

function axisOfKey(key) {
  return key === "metric" ? axisOfMetric() : axes[Number(key.slice(1))];
}

/** A test of indices by all ranges. */
function selectionTest() {
  const tests = Array.from(selection.ranges, ([key, range]) => {
    const numbers = axisOfKey(key)?.numbers;
    if (!numbers) return () => true;
    if (range instanceof Set) return (index) => range.has(numbers[index]);
    return (index) => numbers[index] >= range.low && numbers[index] <= range.high;
  });
  return (index) => tests.every((test) => test(index));
}

function selectedModels() {
  return modelIndices.filter(selectionTest());
}
