// Colours of canvases, which no style sheet reaches, and when to draw again.

function themeColour(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
}

const darkQuery = window.matchMedia("(prefers-color-scheme: dark)");

function isDark() {
  return darkQuery.matches && document.documentElement.dataset.theme !== "print";
}

/** The colour of a place between 0 and 1: viridis without the end that the page swallows. */
function metricColour(place) {
  return d3.interpolateViridis(isDark() ? 0.25 + 0.75 * place : 0.88 * place);
}

// Plots draw when they are first seen, and again when something changed since.
const plots = new Map();
const plotObserver = new IntersectionObserver((entries) => {
  for (const entry of entries) {
    const plot = plots.get(entry.target);
    plot.isSeen = entry.isIntersecting;
    if (plot.isSeen && plot.isStale) drawPlot(plot);
  }
}, {rootMargin: "200px"});

function drawPlot(plot) {
  plot.isStale = false;
  plot.draw();
}

/** Calls draw when the element comes into sight, and after every change that concerns it. */
function whenSeen(element, draw) {
  plots.set(element, {draw, isStale: true, isSeen: false});
  plotObserver.observe(element);
}

let drawingIsDue = false;

/** Draws what is in sight again, at the next frame; the rest when it comes into sight. */
function redrawPlots() {
  for (const plot of plots.values()) plot.isStale = true;
  if (drawingIsDue) return;
  drawingIsDue = true;
  requestAnimationFrame(() => {
    drawingIsDue = false;
    for (const plot of plots.values()) if (plot.isSeen && plot.isStale) drawPlot(plot);
  });
}

function forgetPlots(container) {
  for (const element of plots.keys()) {
    if (!container.contains(element)) continue;
    plotObserver.unobserve(element);
    plots.delete(element);
  }
}

darkQuery.addEventListener("change", redrawPlots);
window.addEventListener("resize", redrawPlots);

// Paper is light, and has all plots and all logs.
let openedForPaper = [];
window.addEventListener("beforeprint", () => {
  document.documentElement.dataset.theme = "print";
  openedForPaper = Array.from(document.querySelectorAll("details:not([open])"));
  for (const details of openedForPaper) details.open = true;
  for (const plot of plots.values()) drawPlot(plot);
});
window.addEventListener("afterprint", () => {
  delete document.documentElement.dataset.theme;
  for (const details of openedForPaper) details.open = false;
  redrawPlots();
});

/** A canvas of a size in CSS pixels, sharp on any screen and on paper. */
function sizeCanvas(canvas, width, height) {
  const ratio = Math.max(window.devicePixelRatio || 1, document.documentElement.dataset.theme === "print" ? 2 : 1);
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
  const context = canvas.getContext("2d");
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  return context;
}
