// The ranges of the axes as fields: what the brushes do, for keyboards and screen readers.

const mostChoices = 60;

function showRanges() {
  const build = () => byId("ranges").replaceChildren(...parallelAxes().map(({key, axis}) =>
    axis.isNumber ? numberFields(key, axis) : choiceFields(key, axis)));
  build();
  view.listeners.push(build);
  selection.listeners.push((source) => {
    if (source !== "fields") refreshFields();
  });
}

function numberFields(key, axis) {
  const field = (label, name, placeholder) => {
    const input = node("input", {type: "number", step: "any", "data-end": name, placeholder: String(placeholder)});
    input.addEventListener("input", () => chooseFromFields(key, axis));
    return node("label", null, label, input);
  };
  return node("fieldset", {"data-axis": key}, node("legend", {title: axis.name}, axis.name),
    node("div", {class: "pair"}, field("at least", "low", axis.low), field("at most", "high", axis.high)));
}

function choiceFields(key, axis) {
  const choices = axis.levels.slice(0, mostChoices).map((text, code) => {
    const input = node("input", {type: "checkbox", value: code});
    input.checked = true;
    input.addEventListener("change", () => chooseFromFields(key, axis));
    return node("label", {class: "choice"}, input, node("span", null, text));
  });
  const more = axis.levels.length - choices.length;
  return node("fieldset", {"data-axis": key}, node("legend", {title: axis.name}, axis.name),
    node("div", {class: "choices"}, choices,
      more > 0 ? node("p", {class: "note"}, `and ${counted(more, "more value")}, by the brush`) : null));
}

function fieldsOf(key) {
  return byId("ranges").querySelector(`fieldset[data-axis="${key}"]`);
}

function chooseFromFields(key, axis) {
  const fields = fieldsOf(key);
  let range;
  if (axis.isNumber) {
    const [low, high] = ["low", "high"].map((end) => fields.querySelector(`[data-end="${end}"]`).value);
    range = low === "" && high === "" ? null
      : {low: low === "" ? -Infinity : Number(low), high: high === "" ? Infinity : Number(high)};
  } else {
    const boxes = Array.from(fields.querySelectorAll("input"));
    const codes = boxes.filter((box) => box.checked).map((box) => Number(box.value));
    // What has no box of its own is left out with the first box that is.
    range = codes.length === boxes.length ? null : new Set(codes);
  }
  chooseRange(key, range, "fields");
  markFields(fields, range);
}

function markFields(fields, range) {
  fields.classList.toggle("active", range !== null);
}

function refreshFields() {
  for (const {key, axis} of parallelAxes()) {
    const fields = fieldsOf(key);
    const range = axisRange(key);
    if (!fields) continue;
    if (axis.isNumber) {
      fields.querySelector('[data-end="low"]').value = range && Number.isFinite(range.low) ? Number(range.low.toPrecision(6)) : "";
      fields.querySelector('[data-end="high"]').value = range && Number.isFinite(range.high) ? Number(range.high.toPrecision(6)) : "";
    } else {
      for (const box of fields.querySelectorAll("input")) box.checked = !range || range.has(Number(box.value));
    }
    markFields(fields, range);
  }
}
