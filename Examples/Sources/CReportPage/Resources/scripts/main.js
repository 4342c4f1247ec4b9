// Everything, in the order of the page.

showFacts();
showParameters();
showStatus();
showLeaderboard();
showParallel();
showMetricPlots();
showImportance();
showFailures();
showCoverage();
showShards();

byId("contents").append(...Array.from(document.querySelectorAll("main > section:not([hidden])"), (section) =>
  node("li", null, node("a", {href: `#${section.id}`}, section.querySelector("h2").textContent))));

// Plots whose metric has changed draw again.
view.listeners.push(redrawPlots);

document.documentElement.dataset.ready = "true";
