// The models by rank: sorted by any column, filtered by words and by the chosen ranges.

const pageLength = 20;
const board = {sort: "rank", isDescending: false, words: "", shown: pageLength};

function showLeaderboard() {
  if (!run) return;
  showSection("leaderboard");
  const content = byId("leaderboard-content");
  if (modelIndices.length === 0) {
    content.append(node("p", {class: "empty"}, "There is no model yet."));
    return;
  }
  showMetricControls();
  const search = node("input", {type: "search", id: "filter", "aria-describedby": "filter-help", autocomplete: "off"});
  search.addEventListener("input", () => {
    board.words = search.value;
    board.shown = pageLength;
    fillBoard();
  });
  content.append(
    node("div", {class: "controls"}, node("label", null, "Filter", search),
      node("output", {id: "board-count", "aria-live": "polite"})),
    node("p", {class: "note screen-only", id: "filter-help"},
      "Words are looked for in all cells; a term such as accuracy>0.9, dropout<=0.3 or optimizer=adam compares one column. All terms must hold."),
    node("div", {class: "scroll", tabindex: "0", role: "region", "aria-label": "Leaderboard"},
      node("table", {id: "board"},
        node("caption", null, "Complete models. A button on a column sorts by it; the one on an index picks its model out in the plots."),
        node("thead"), node("tbody"))),
    node("div", {class: "controls", id: "board-more"}),
    node("p", {id: "best"}), node("p", {class: "note", id: "shared"}));
  fillBoard();
  selection.listeners.push(fillBoard);
  view.listeners.push(fillBoard);
}

function showMetricControls() {
  if (metrics.length === 0) return;
  const select = node("select", {id: "metric-select"},
    metrics.map((metric, place) => node("option", {value: place, selected: place === view.metric}, metric.name)));
  select.addEventListener("change", () => {
    selection.ranges.delete("metric");
    changeView({metric: Number(select.value)});
    tellSelection(null);
  });
  const check = (id, text, isChecked, change) => {
    const box = node("input", {type: "checkbox", id, checked: isChecked});
    box.addEventListener("change", () => change(box.checked));
    return node("label", null, box, text);
  };
  byId("metric-controls").append(
    node("label", null, "Metric", select),
    check("minimize", "small values are best", view.isMinimized, (isMinimized) => changeView({isMinimized})),
    check("logarithmic", "logarithmic axis", view.isLogarithmic, (isLogarithmic) => {
      changeView({isLogarithmic});
      redrawPlots();
    }));
}

/** The columns: rank and index, the metrics with the chosen one first, and the parameters that vary. */
function boardColumns() {
  const rank = new Map(rankedModels().map((index, place) => [index, place + 1]));
  const chosen = view.metric;
  const order = metrics.map((_, place) => place).sort((a, b) => (b === chosen) - (a === chosen) || a - b);
  return [
    {key: "rank", title: "rank", isNumber: true, number: (index) => rank.get(index), text: (index) => String(rank.get(index))},
    {key: "index", title: "index", isNumber: true, number: (index) => index, text: String},
    ...order.map((place) => ({
      key: `m${place}`, title: metrics[place].name, isNumber: true, isBest: true,
      number: (index) => metrics[place].numbers[index], text: (index) => cellText(metrics[place].cells[index]),
    })),
    ...varying.map((place) => ({
      key: `p${place}`, title: axes[place].name, isNumber: axes[place].isNumber,
      number: (index) => axes[place].isNumber || axes[place].numbers[index] >= 0 ? axes[place].numbers[index] : NaN,
      text: axes[place].text,
    })),
  ];
}

function cellText(cell) {
  return cell === null ? null : typeof cell === "string" ? cell : numberText(cell);
}

// MARK: Filtering

/** A test of indices by words and comparisons. */
function wordsTest(columns, words) {
  const terms = words.trim().split(/\s+/).filter((term) => term !== "");
  const tests = terms.map((term) => {
    const match = /^(.+?)(<=|>=|=|<|>)(.*)$/.exec(term);
    const column = match && columns.find(({title}) => title === match[1]);
    if (!column) {
      const word = term.toLowerCase();
      return (index) => columns.some(({text}) => (text(index) ?? "").toLowerCase().includes(word));
    }
    return comparison(column, match[2], match[3]);
  });
  return (index) => tests.every((test) => test(index));
}

function comparison(column, sign, operand) {
  const wanted = Number(operand);
  const isNumeric = column.isNumber && operand !== "" && !Number.isNaN(wanted);
  if (sign === "=") {
    return (index) => column.text(index) === operand || isNumeric && column.number(index) === wanted;
  }
  const compare = {
    "<": (a) => a < wanted, "<=": (a) => a <= wanted, ">": (a) => a > wanted, ">=": (a) => a >= wanted,
  }[sign];
  return (index) => isNumeric && compare(column.number(index));
}

// MARK: Sorting

function sortedModels(indices, column) {
  const sign = board.isDescending ? -1 : 1;
  return indices.slice().sort((a, b) => {
    const [first, second] = [column.number(a), column.number(b)];
    // What has no number comes last, whatever the direction.
    if (Number.isNaN(first) || Number.isNaN(second)) return Number.isNaN(first) - Number.isNaN(second) || a - b;
    return first === second ? a - b : first < second ? -sign : sign;
  });
}

function sortBoard(column) {
  if (board.sort === column.key) {
    board.isDescending = !board.isDescending;
  } else {
    board.sort = column.key;
    // The best of a metric first.
    board.isDescending = Boolean(column.isBest) && !(view.isMinimized && column.key === `m${view.metric}`);
  }
  board.shown = pageLength;
  fillBoard();
}

// MARK: Filling

function fillBoard() {
  const columns = boardColumns();
  const column = columns.find(({key}) => key === board.sort) ?? columns[0];
  const inRanges = selectedModels();
  const rows = sortedModels(inRanges.filter(wordsTest(columns, board.words)), column);
  fillHead(columns, column);
  byId("board").querySelector("tbody").replaceChildren(...rows.slice(0, board.shown).map((index) => boardRow(columns, index)));
  byId("board-count").textContent = `${rows.length.toLocaleString("en")} of ${counted(modelIndices.length, "model")}`
    + `${inRanges.length < modelIndices.length ? ", within the chosen ranges of the parallel coordinates" : ""}`;
  fillMore(rows.length);
  describeBest();
}

function fillHead(columns, sorted) {
  const head = byId("board").querySelector("thead");
  const row = head.querySelector("tr");
  // The buttons stay, so that the keyboard keeps its place.
  if (row && row.dataset.keys === columns.map(({key}) => key).join(" ")) {
    columns.forEach((column, place) => markHead(row.children[place], column, sorted));
    return;
  }
  const cells = columns.map((column) => {
    const button = node("button", {type: "button", title: column.title},
      node("span", {class: "name"}, column.title), node("span", {class: "arrow", "aria-hidden": "true"}));
    button.addEventListener("click", () => sortBoard(boardColumns().find(({key}) => key === column.key)));
    const cell = node("th", {scope: "col", class: column.isNumber ? "number" : null, "data-column": column.key}, button);
    markHead(cell, column, sorted);
    return cell;
  });
  head.replaceChildren(node("tr", {"data-keys": columns.map(({key}) => key).join(" ")}, cells));
}

function markHead(cell, column, sorted) {
  const isSorted = column.key === sorted.key;
  if (isSorted) cell.setAttribute("aria-sort", board.isDescending ? "descending" : "ascending");
  else cell.removeAttribute("aria-sort");
  cell.querySelector(".arrow").textContent = isSorted ? board.isDescending ? "▼" : "▲" : "↕";
}

function boardRow(columns, index) {
  return node("tr", {class: selection.picked === index ? "chosen" : null}, columns.map((column) => {
    if (column.key === "index") {
      const button = node("button", {type: "button", "aria-pressed": String(selection.picked === index),
        "aria-label": `index ${index}: pick out in the plots`}, String(index));
      button.addEventListener("click", () => {
        pick(index);
        focusIndex(index);
      });
      return node("th", {scope: "row", class: "number", "data-index": index}, button);
    }
    const text = column.text(index);
    return text === null ? node("td", {class: column.isNumber ? "number none" : "none"}, "–")
      : node("td", {class: column.isNumber ? "number" : null}, text);
  }));
}

/** The rows are made anew when a model is picked out; the keyboard goes on where it was. */
function focusIndex(index) {
  byId("board").querySelector(`th[data-index="${index}"] button`)?.focus();
}

function fillMore(count) {
  const more = byId("board-more");
  more.replaceChildren();
  if (count <= board.shown) return;
  const button = (text, number) => {
    const element = node("button", {type: "button"}, text);
    element.addEventListener("click", () => {
      board.shown = number;
      fillBoard();
    });
    return element;
  };
  const next = Math.min(count, board.shown + 200);
  more.append(node("span", null, `The first ${board.shown} of ${count.toLocaleString("en")} are shown.`),
    button(`Show ${next - board.shown} more`, next));
}

function describeBest() {
  const metric = currentMetric();
  const best = rankedModels()[0];
  const text = metric && metric.cells[best] !== null
    ? `Best by ${metric.name}, ${view.isMinimized ? "the smallest" : "the largest"} first: ${cellText(metric.cells[best])} of index ${best}, ${run.storage}/${best}/model`
    : "No model has a metric: the models are by index.";
  byId("best").textContent = text;
  const same = parameters.filter((parameter) => !parameter.varies && parameter.present > 0)
    .map((parameter) => `${parameter.name}=${axisOfParameter(parameter).text(parameter.values.findIndex((cell) => cell !== null))}`);
  byId("shared").textContent = same.length > 0 ? `The same for all: ${same.join(", ")}.` : "";
}
