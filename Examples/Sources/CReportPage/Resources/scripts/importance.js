// Which parameters a metric seems to depend on.

function showImportance() {
  if (modelIndices.length === 0 || metrics.length === 0 || varying.length === 0) return;
  showSection("importance");
  const content = byId("importance-content");
  const build = () => content.replaceChildren(...importanceTexts());
  build();
  view.listeners.push(build);
}

function importanceTexts() {
  const {entries, models, left} = run.importance[view.metric];
  const {name} = metrics[view.metric];
  const columns = [
    {title: "parameter", isHeader: true}, {title: `share of the variance of ${shortened(name, 20)}`}, {title: "%", isNumber: true},
    {title: "% of ranks", isNumber: true}, {title: "chance, %", isNumber: true}, {title: "models", isNumber: true},
    {title: "groups", isNumber: true}, {title: "what to make of it"},
  ];
  const percent = d3.format(".1f");
  const rows = entries.map(({parameter, share}) => {
    if (!share) return [parameters[parameter].name, null, null, null, null, null, null, "too few models, or all the same: nothing can be said"];
    const stands = share.share > share.noise;
    const ranks = share.rankShare > share.noise;
    return [parameters[parameter].name, meter(share), percent(100 * share.share), percent(100 * share.rankShare),
      percent(100 * share.noise), share.models, share.groups,
      stands ? "stands out from chance" : ranks ? "stands out by ranks alone" : "not told from chance"];
  });
  const total = d3.sum(entries, ({share}) => share?.share ?? 0);
  return [
    node("p", null, "A first estimate, from the models that there are: they are parted by the parameter's levels, or by its numbers into groups of equal size, "
      + "and the share is that of the metric's variance which lies between the groups (epsilon squared, the correlation ratio less what so many groups explain by chance)."),
    makeTable(`What each parameter alone explains of ${name}, in ${counted(models, "model")}`, columns, rows),
    node("p", {class: "note"}, "The mark on a bar, and the column chance, are two standard deviations of the share where nothing depends on the parameter; "
      + "shares below it say nothing. The share of ranks is the same of the metric's ranks, which single extreme values do not move. "
      + (entries.every(({share}) => !share) ? "" : `All shares together are ${percent(100 * total)} %, as estimates perhaps above 100; `
        + "what lacks to 100 % is interaction, chance, and what groups are too coarse to see. ")
      + "A share tells of dependence in this list, not of cause."
      + (left > 0 ? ` ${counted(left, "model")} with NaN or an infinity ${left === 1 ? "is" : "are"} left out.` : "")),
  ];
}

/** A bar of a share with a mark at the level of chance; the number stands in the next column. */
function meter({share, noise}) {
  const [bar, mark] = [node("span"), node("i")];
  bar.style.width = `${Math.min(100, 100 * share)}%`;
  mark.style.left = `${Math.min(99, 100 * noise)}%`;
  return node("div", {class: "meter", "aria-hidden": "true"}, bar, mark);
}
