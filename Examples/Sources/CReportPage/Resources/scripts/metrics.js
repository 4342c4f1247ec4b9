// The metric against each parameter that varies.

function showMetricPlots() {
  if (modelIndices.length === 0) return;
  showSection("metric");
  const content = byId("metric-content");
  const build = () => {
    forgetPlots(content);
    content.replaceChildren(...metricPlots());
  };
  build();
  view.listeners.push(build);
}

function metricPlots() {
  const y = axisOfMetric();
  if (!y) return [node("p", {class: "empty"}, "No model has a metric that is a finite number: there is nothing to draw.")];
  if (varying.length === 0) return [node("p", {class: "empty"}, "No parameter varies.")];
  const finite = modelIndices.filter((index) => y.plainPlace(index) >= 0);
  const left = modelIndices.filter((index) => currentMetric().cells[index] !== null).length - finite.length;
  const notes = ["A point is a model, coloured by its metric. Axes of parameters are logarithmic where their domain is. "
    + "Models outside of the chosen ranges are grey."];
  if (left > 0) notes.push(`${counted(left, "model")} with NaN or an infinity ${left === 1 ? "is" : "are"} left out.`);
  if (view.isLogarithmic && y.low <= 0) notes.push("The metric's axis stays linear, as not all values are above 0.");
  const reading = node("p", {class: "reading", id: "reading"}, "");
  return [node("p", {class: "note"}, notes.join(" "), node("span", {class: "screen-only"}, " Point at a model to read it, click to pick it out.")),
    node("div", {class: "panels"}, varying.map((place) => metricFigure(axes[place], y, finite, reading))), reading];
}

function metricFigure(x, y, indices, reading) {
  const shown = indices.filter((index) => x.plainPlace(index) >= 0);
  const label = `Scatter plot of ${y.name} against ${x.name}: ${counted(shown.length, "model")}, from ${numberText(y.low)} to ${numberText(y.high)}. `
    + "The leaderboard has the same values.";
  let pixels = null;
  const figure = makeFigure(`${y.name} against ${x.name}`, label, panelSize.width, panelSize.height, (context, overlay) => {
    pixels = drawFrame(overlay, panelSize, x, y);
    const test = selectionTest();
    const muted = themeColour("muted");
    context.globalAlpha = 0.6;
    drawPoints(context, pixels, x, y, shown.filter((index) => !test(index)), () => muted);
    context.globalAlpha = shown.length > 2000 ? 0.7 : 0.95;
    drawPoints(context, pixels, x, y, shown.filter(test), (index) => metricColour(y.plainPlace(index)));
    context.globalAlpha = 1;
    markPicked(context, pixels, x, y);
  });
  figure.querySelector(".plot").addEventListener("pointermove", (event) => {
    const index = nearest(event, pixels, x, y, shown);
    reading.textContent = index === null ? ""
      : `Index ${index}: ${y.name} ${y.text(index)}, ${x.name} ${x.text(index)}`;
  });
  figure.querySelector(".plot").addEventListener("click", (event) => {
    const index = nearest(event, pixels, x, y, shown);
    if (index !== null) pick(index);
  });
  return figure;
}

/** The index whose point is nearest the pointer, within reach. */
function nearest(event, pixels, x, y, indices) {
  if (!pixels) return null;
  const box = event.currentTarget.getBoundingClientRect();
  const [left, top] = [event.clientX - box.left, event.clientY - box.top];
  let best = null;
  let least = 12 * 12;
  for (const index of indices) {
    const distance = (pixels.x(x.place(index)) - left) ** 2 + (pixels.y(y.place(index, true)) - top) ** 2;
    if (distance < least) [best, least] = [index, distance];
  }
  return best;
}
