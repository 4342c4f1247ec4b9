// What failed: by reason, and the first with the end of their logs.

const failuresInSight = 8;

function showFailures() {
  if (!run) return;
  const {reasons, otherReasons, failures} = run.failures;
  if (reasons.length === 0) return;
  showSection("failures");
  const columns = [{title: "reason", isHeader: true, isWide: true}, {title: "paramsets", isNumber: true}, {title: "indices", isWide: true}];
  const rows = reasons.map(({reason, group}) => [reason, group.count.toLocaleString("en"), indicesText(group, 300)]);
  const content = byId("failures-content");
  content.append(makeTable("Failures by reason", columns, rows));
  if (otherReasons > 0) content.append(node("p", null, `And ${counted(otherReasons, "more reason")}.`));
  const total = groupOf("failed").count;
  content.append(node("h3", null, failures.length < total
    ? `The first ${failures.length} of ${total.toLocaleString("en")} failures` : "Each failure"));
  content.append(...failures.slice(0, failuresInSight).map(failureDetails));
  const others = failures.slice(failuresInSight);
  if (others.length > 0) {
    content.append(node("details", null, node("summary", null, counted(others.length, "more failure", "more failures")),
      others.map((failure) => failureDetails(failure, failuresInSight))));
  }
}

function failureDetails(failure, place) {
  const when = failure.recordedAt ? `, recorded ${failure.recordedAt}` : "";
  const log = failure.end === undefined || failure.end === null
    ? [node("p", {class: "note"}, "The store has no log of it.")]
    : [node("p", {class: "note"}, `The end of ${failure.log}:`), node("pre", {tabindex: "0"}, failure.end)];
  return node("details", {open: place < 3}, node("summary", null, `Index ${failure.index}: ${failure.reason}`),
    node("p", {class: "note"}, `Attempt ${failure.attempt}${when}. ${paramsetText(failure.index)}`), log);
}

/** The paramset of an index in words. */
function paramsetText(index) {
  return axes.filter((axis) => axis.text(index) !== null).map((axis) => `${axis.name}=${axis.text(index)}`).join(", ");
}
