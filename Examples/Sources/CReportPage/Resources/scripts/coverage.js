// How the design covers the space: in numbers, each parameter alone, each pair.

function showCoverage() {
  const numbers = byId("coverage-numbers");
  if (varying.length === 0) {
    numbers.append(node("p", {class: "empty"}, "No parameter varies: there is nothing to cover."));
    for (const id of ["strata", "pairs"]) byId(id).previousElementSibling.remove();
    for (const title of byId("coverage").querySelectorAll("h3")) title.remove();
    return;
  }
  numbers.append(...discrepancyTexts());
  showStrata();
  showPairs();
}

function discrepancyTexts() {
  const coverage = report.coverage;
  if (!coverage) {
    const why = varying.every((place) => parameters[place].present < paramsetCount)
      ? "no parameter that varies is in all paramsets" : "there are too many paramsets to measure in seconds";
    return [node("p", {class: "note"}, `The discrepancy is not told: ${why}.`)];
  }
  const ratio = coverage.discrepancy / coverage.randomMean;
  const rows = [["this list", numberText(coverage.discrepancy)],
    ["random draws of the same size, on average", numberText(coverage.randomMean)]];
  if (coverage.randomRange) {
    rows.push([`the lowest and the highest of ${coverage.randomCount} random designs`,
      coverage.randomRange.map(numberText).join(" to ")]);
  }
  const left = varying.filter((place) => !coverage.parameters.includes(place)).map((place) => parameters[place].name);
  const texts = [
    makeTable("Squared centred discrepancy: the lower, the more evenly all parameters are covered together",
      [{title: "of", isHeader: true}, {title: "discrepancy", isNumber: true}], rows),
    node("p", null, `In ${counted(coverage.parameters.length, "dimension")}. `
      + `This list has ${d3.format(".3~r")(ratio)} times the discrepancy of a plain random design. `
      + "Values of one level are spread evenly over the level's share. The mean is exact; it is no simulation."),
  ];
  if (left.length > 0) {
    texts.push(node("p", {class: "note"}, `Left out, as not all paramsets have them: ${left.join(", ")}.`));
  }
  return texts;
}

// MARK: One parameter

function showStrata() {
  byId("strata-note").textContent = "Bars: the paramsets in each stratum. Strata of numbers are equally likely by the domain, "
    + "from its lowest values on the left to its highest; levels stand side by side. The line is what the domain makes likely.";
  const rows = [];
  for (const place of varying) {
    const {strata, name} = parameters[place];
    if (!strata) continue;
    const [least, most] = d3.extent(strata.counts);
    const [low, high] = d3.extent(strata.expected);
    const expected = numberText(low) === numberText(high) ? numberText(low) : `${numberText(low)} to ${numberText(high)}`;
    const empty = strata.counts.filter((count) => count === 0).length;
    rows.push([name, strata.counts.length, expected, least, most, empty]);
    const label = `${name}: ${strata.counts.length} ${strata.labels ? "levels" : "strata"} with ${least} to ${most} paramsets each; `
      + `${expected} expected; ${empty} empty.`;
    byId("strata").append(strataFigure(place, label));
  }
  byId("strata-table").append(makeTable("How many paramsets are in a stratum of each parameter", [
    {title: "parameter", isHeader: true}, {title: "strata", isNumber: true}, {title: "expected in each", isNumber: true},
    {title: "fewest", isNumber: true}, {title: "most", isNumber: true}, {title: "empty strata", isNumber: true},
  ], rows));
}

function strataFigure(place, label) {
  const {strata, name} = parameters[place];
  const axis = axes[place];
  const box = {...panelSize, height: 168, left: 40};
  return makeFigure(name, label, box.width, box.height, (context, overlay) => {
    const inner = {width: box.width - box.left - box.right, height: box.height - box.top - box.bottom};
    const bottom = box.top + inner.height;
    const y = d3.scaleLinear([0, 1.08 * Math.max(1, d3.max(strata.counts), d3.max(strata.expected))], [bottom, box.top]);
    const number = strata.counts.length;
    const width = inner.width / number;
    const gap = strata.labels && width > 4 ? 2 : Math.min(0.5, width / 8);
    for (const tick of y.ticks(4).filter(Number.isInteger)) {
      overlay.append(shape("path", {class: "grid", d: `M${box.left} ${y(tick)}h${inner.width}`}),
        shape("text", {x: box.left - 5, y: y(tick) + 4, "text-anchor": "end"}, tickText(tick)));
    }
    strata.counts.forEach((count, part) => {
      const left = box.left + part * width;
      overlay.append(
        shape("rect", {class: "bar", x: left + gap, y: y(count), width: Math.max(0.5, width - 2 * gap), height: bottom - y(count)}),
        shape("path", {class: "expected", d: `M${left} ${y(strata.expected[part])}h${width}`}));
    });
    overlay.append(shape("path", {class: "axis-line", d: `M${box.left} ${bottom}h${inner.width}`}));
    const ends = strata.labels ?? [tickText(axis.low), tickText(axis.high)];
    const stride = strata.labels ? Math.ceil(number / 6) : 1;
    ends.forEach((text, part) => {
      if (part % stride !== 0) return;
      const middle = box.left + (part + 0.5) * width;
      const [x, anchor] = strata.labels ? [middle, "middle"]
        : part === 0 ? [box.left, "start"] : [box.left + inner.width, "end"];
      const room = strata.labels ? roomFor(inner.width / Math.ceil(number / stride)) : 10;
      overlay.append(shape("text", {x, y: bottom + 14, "text-anchor": anchor}, shortened(text, room)));
    });
    overlay.append(shape("text", {class: "name", x: box.left + inner.width / 2, y: box.height - 8, "text-anchor": "middle"},
      shortened(name, roomFor(inner.width))));
  });
}

// MARK: Two parameters

const mostPairs = 500;

function showPairs() {
  const pairs = varying.flatMap((x, place) => varying.slice(place + 1).map((y) => [x, y]));
  if (pairs.length === 0) {
    byId("pairs-note").textContent = "There is one parameter that varies, so there are no pairs.";
    return;
  }
  const failed = new Set(run ? selectedIndices(groupOf("failed").indices) : []);
  const notes = [`${counted(Math.min(pairs.length, mostPairs), "pair")} of parameters, each on its own scale; a point is a paramset. `
    + "Points of one level are spread within it."];
  if (failed.size > 0) notes.push("A cross is a paramset that failed.");
  if (pairs.length > mostPairs) notes.push(`There are ${pairs.length} pairs; the first ${mostPairs} are shown.`);
  byId("pairs-note").textContent = notes.join(" ");
  const indices = d3.range(paramsetCount);
  for (const [first, second] of pairs.slice(0, mostPairs)) {
    byId("pairs").append(pairFigure(axes[first], axes[second], indices, failed));
  }
}

function groupOf(name) {
  return run.status.groups.find((group) => group.name === name)?.group ?? {count: 0, indices: ""};
}

function pairFigure(x, y, indices, failed) {
  const shown = indices.filter((index) => x.plainPlace(index) >= 0 && y.plainPlace(index) >= 0);
  const label = `Scatter plot of ${y.name} against ${x.name}: ${counted(shown.length, "paramset")}.`;
  return makeFigure(`${y.name} against ${x.name}`, label, panelSize.width, panelSize.height, (context, overlay) => {
    const pixels = drawFrame(overlay, panelSize, x, y);
    const colour = themeColour("point");
    context.globalAlpha = shown.length > 2000 ? 0.5 : 0.9;
    drawPoints(context, pixels, x, y, shown.filter((index) => !failed.has(index)), () => colour);
    context.globalAlpha = 1;
    drawCrosses(context, pixels, x, y, shown.filter((index) => failed.has(index)), themeColour("bad"));
    markPicked(context, pixels, x, y);
  });
}

/** A ring around the index that is picked out. */
function markPicked(context, pixels, x, y) {
  if (selection.picked === null) return;
  const [left, top] = [pixels.x(x.place(selection.picked)), pixels.y(y.place(selection.picked, true))];
  if (!(left >= 0) || !(top >= 0)) return;
  context.strokeStyle = themeColour("mark");
  context.lineWidth = 2;
  context.beginPath();
  context.arc(left, top, 7, 0, 2 * Math.PI);
  context.stroke();
}
