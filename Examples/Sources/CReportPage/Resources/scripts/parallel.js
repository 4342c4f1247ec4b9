// Parallel coordinates: a line for each model, an axis for each parameter that varies and the metric.

const parallelBox = {height: 380, top: 40, bottom: 26, side: 72};

/** The axes with their keys, the metric last. */
function parallelAxes() {
  const metric = axisOfMetric();
  return [
    ...varying.map((place) => ({key: `p${place}`, axis: axes[place]})),
    ...(metric ? [{key: "metric", axis: metric}] : []),
  ];
}

function showParallel() {
  if (modelIndices.length === 0) return;
  showSection("parallel");
  const content = byId("parallel-content");
  if (parallelAxes().length < 2) {
    content.append(node("p", {class: "empty"}, "There are fewer than two axes to draw."));
    return;
  }
  const count = node("output", {id: "selection-count", "aria-live": "polite"});
  const clear = node("button", {type: "button", id: "clear-ranges"}, "Clear all ranges");
  clear.addEventListener("click", clearRanges);
  const legend = node("div", {class: "legend", id: "metric-legend"});
  const canvas = node("canvas", {"aria-hidden": "true"});
  const overlay = shape("svg", {id: "parallel-axes", "aria-hidden": "true"});
  const plot = node("div", {class: "plot", role: "img", id: "parallel-plot"}, canvas, overlay);
  content.append(
    node("p", {class: "note"}, "A line is a model; its colour, and its place on the last axis, are its metric. "
      + "A gap is a parameter that the model does not have."),
    node("p", {class: "note screen-only"}, "Drag along an axis to choose a range: the lines, the table and the plots of the metric follow. "
      + "The ranges below do the same without a mouse."),
    legend, node("div", {class: "controls"}, count, clear),
    node("div", {class: "scroll", tabindex: "0", role: "region", "aria-label": "Parallel coordinates"}, plot));
  content.append(node("details", {class: "ranges-block", id: "ranges-details"},
    node("summary", null, "Ranges of the axes"), node("div", {class: "ranges", id: "ranges"})));
  whenSeen(plot, () => drawParallel(plot, canvas, overlay));
  selection.listeners.push(() => describeSelection(plot, count, clear));
  view.listeners.push(() => {
    showLegend(legend);
    describeSelection(plot, count, clear);
  });
  showLegend(legend);
  describeSelection(plot, count, clear);
  showRanges();
}

function describeSelection(plot, count, clear) {
  const number = selectedModels().length;
  count.textContent = `${number.toLocaleString("en")} of ${counted(modelIndices.length, "model")} in the chosen ranges`;
  clear.disabled = selection.ranges.size === 0;
  plot.setAttribute("aria-label", `Parallel coordinates of ${counted(modelIndices.length, "model")} over `
    + `${parallelAxes().map(({axis}) => axis.name).join(", ")}; ${number} are within the chosen ranges. `
    + "The leaderboard has the same values.");
}

function showLegend(legend) {
  const axis = axisOfMetric();
  legend.replaceChildren();
  if (!axis) {
    legend.append("No model has a metric that is a finite number, so lines have one colour.");
    return;
  }
  const canvas = node("canvas", {role: "img", "aria-label": "The scale of colours, from dark or dull to bright"});
  whenSeen(canvas, () => {
    const context = sizeCanvas(canvas, 180, 12);
    for (let x = 0; x < 180; x += 1) {
      context.fillStyle = metricColour(x / 179);
      context.fillRect(x, 0, 1, 12);
    }
  });
  legend.append(node("span", null, `${axis.name}: ${numberText(axis.low)}`), canvas, node("span", null, numberText(axis.high)));
}

const bandCount = 24;
// Lines of one stroke cover each other without getting darker: these few show where many are.
const linesOfStroke = 60;

/** Lines in bands of colours, so that ten thousand of them are some hundred strokes; the best come last, on top. */
function drawLines(context, drawn, indices, pixelOf, height) {
  const metric = drawn.at(-1).key === "metric" ? drawn.at(-1).axis : null;
  const bands = Array.from({length: bandCount + 1}, () => []);
  for (const index of indices) {
    const place = metric ? metric.plainPlace(index) : NaN;
    bands[Number.isNaN(place) ? bandCount : Math.min(bandCount - 1, Math.floor(place * bandCount))].push(index);
  }
  const order = d3.range(bandCount);
  if (view.isMinimized) order.reverse();
  for (const number of [bandCount, ...order]) {
    context.strokeStyle = !metric ? themeColour("point")
      : number === bandCount ? themeColour("faint") : metricColour((number + 0.5) / bandCount);
    for (let start = 0; start < bands[number].length; start += linesOfStroke) {
      context.beginPath();
      for (const index of bands[number].slice(start, start + linesOfStroke)) traceLine(context, drawn, index, pixelOf, height);
      context.stroke();
    }
  }
}

/** The line of an index; where it has no value there is a gap. */
function traceLine(context, drawn, index, pixelOf, height) {
  let isDown = false;
  drawn.forEach(({axis}, number) => {
    const place = axis.plainPlace(index);
    if (Number.isNaN(place)) {
      isDown = false;
      return;
    }
    const [x, y] = [pixelOf(number), parallelBox.top + (1 - place) * height];
    if (isDown) context.lineTo(x, y);
    else context.moveTo(x, y);
    isDown = true;
  });
}

function drawParallel(plot, canvas, overlay) {
  const drawn = parallelAxes();
  const isPaper = document.documentElement.dataset.theme === "print";
  const width = Math.max(isPaper ? 940 : plot.parentElement.clientWidth, (isPaper ? 70 : 96) * drawn.length);
  const height = parallelBox.height - parallelBox.top - parallelBox.bottom;
  plot.style.width = `${width}px`;
  plot.style.height = `${parallelBox.height}px`;
  const gap = (width - 2 * parallelBox.side) / (drawn.length - 1);
  const pixelOf = (number) => parallelBox.side + number * gap;
  const context = sizeCanvas(canvas, width, parallelBox.height);
  const test = selectionTest();
  const [chosen, others] = [modelIndices.filter(test), modelIndices.filter((index) => !test(index))];
  const many = modelIndices.length;
  context.lineJoin = "round";
  if (others.length > 0) {
    context.globalAlpha = many > 1000 ? 0.12 : 0.4;
    context.lineWidth = 0.7;
    context.strokeStyle = themeColour("muted");
    context.beginPath();
    for (const index of others) traceLine(context, drawn, index, pixelOf, height);
    context.stroke();
  }
  context.globalAlpha = chosen.length > 2000 ? 0.2 : chosen.length > 200 ? 0.6 : 0.95;
  context.lineWidth = chosen.length > 500 ? 0.8 : chosen.length > 50 ? 1.2 : 1.8;
  drawLines(context, drawn, chosen, pixelOf, height);
  if (selection.picked !== null) {
    context.globalAlpha = 1;
    context.lineWidth = 3.5;
    context.strokeStyle = themeColour("mark");
    context.beginPath();
    traceLine(context, drawn, selection.picked, pixelOf, height);
    context.stroke();
  }
  drawParallelAxes(overlay, drawn, width, pixelOf, gap, height);
}

function drawParallelAxes(overlay, drawn, width, pixelOf, gap, height) {
  overlay.setAttribute("width", width);
  overlay.setAttribute("height", parallelBox.height);
  // While a brush is being dragged its elements must stay.
  if (overlay.dataset.dragging === "true") return;
  overlay.replaceChildren();
  drawn.forEach(({key, axis}, number) => {
    const group = shape("g", {transform: `translate(${pixelOf(number)} ${parallelBox.top})`, "data-axis": key});
    // Names of axes that are near stand in two rows; those at the ends stay within the plot.
    const isNear = gap < 110;
    const end = number === 0 ? -1 : number === drawn.length - 1 ? 1 : 0;
    const name = shape("text", {
      class: "name", x: end * (parallelBox.side - 2), y: number % 2 === 1 && isNear ? -8 : -24,
      "text-anchor": ["start", "middle", "end"][end + 1],
    }, shortened(axis.name, roomFor(Math.min(gap * (isNear ? 1.7 : 0.95), 240))));
    name.append(shape("title", null, axis.name));
    group.append(name, shape("path", {class: "axis-line", d: `M0 0V${height}`}));
    for (const tick of axis.ticks(axis.isNumber ? 6 : 16)) {
      const y = (1 - tick.place) * height;
      group.append(shape("path", {class: "axis-line", d: `M-4 ${y}H0`}),
        shape("text", {x: -6, y: y + 4, "text-anchor": "end"}, shortened(tick.text, roomFor(Math.min(gap - 14, number === 0 ? parallelBox.side - 8 : 90)))));
    }
    addBrush(group, key, axis, height, overlay);
    overlay.append(group);
  });
}

function addBrush(group, key, axis, height, overlay) {
  const brush = d3.brushY().extent([[-14, 0], [14, height]]);
  const holder = d3.select(group).append("g").attr("class", "brush").call(brush);
  holder.call(brush.move, brushExtent(axisRange(key), axis, height));
  brush.on("start brush end", (event) => {
    if (!event.sourceEvent) return;
    overlay.dataset.dragging = event.type === "end" ? "false" : "true";
    chooseRange(key, rangeOfExtent(event.selection, axis, height), "brush");
  });
}

/** The pixels of a range; null for none. */
function brushExtent(range, axis, height) {
  if (!range) return null;
  if (range instanceof Set) {
    const half = 0.45 / Math.max(1, axis.levels.length);
    const places = Array.from(range, axis.placeOf);
    if (places.length === 0) return null;
    return [(1 - Math.max(...places) - half) * height, (1 - Math.min(...places) + half) * height];
  }
  const [low, high] = [Math.max(range.low, axis.low), Math.min(range.high, axis.high)];
  if (!(low <= high)) return null;
  return [(1 - axis.placeOf(high)) * height - 1, (1 - axis.placeOf(low)) * height + 1];
}

function rangeOfExtent(extent, axis, height) {
  if (!extent) return null;
  const [high, low] = extent.map((pixel) => 1 - pixel / height);
  if (!axis.isNumber) {
    return new Set(axis.levels.map((_, code) => code).filter((code) => {
      const place = axis.placeOf(code);
      return place >= low && place <= high;
    }));
  }
  // An end beyond the axis chooses all that is there, whatever rounding does.
  return {
    low: low <= axisMargin ? axis.low : axis.invert(low),
    high: high >= 1 - axisMargin ? axis.high : axis.invert(high),
  };
}
