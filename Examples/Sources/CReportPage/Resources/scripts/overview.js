// The list, its parameters, its shards, and the status of its indices.

function showFacts() {
  const {list} = report;
  byId("summary").textContent = [
    list.path, counted(list.count, "paramset"), run ? counted(modelIndices.length, "model") : "before the run",
  ].join(" · ");
  const facts = [
    ["file", list.path],
    ["size", counted(list.count, "paramset")],
    ["SHA-256", node("span", {class: "mono"}, list.digest)],
    ["design", list.design ?? "not told: the list has no header of sweep plan, so domains are inferred from the values"],
    ["parameters", `${parameters.length}, of which ${varying.length} ${varying.length === 1 ? "varies" : "vary"}`],
    ...list.constraints.map((text) => ["constraint", text]),
    ["shards", counted(report.shards.jobs.length + report.shards.otherJobs, "job")],
    ...(run ? [["storage", run.storage], ["store asked", run.asked]] : []),
  ];
  byId("facts").append(...facts.flatMap(([name, text]) => [node("dt", null, name), node("dd", null, text)]));
}

function showParameters() {
  const hasConditions = parameters.some((parameter) => parameter.condition);
  const columns = [
    {title: "parameter", isHeader: true}, {title: "domain", isWide: true},
    ...(hasConditions ? [{title: "exists when", isWide: true}] : []),
    {title: "paramsets that have it", isNumber: true}, {title: "different values", isNumber: true},
  ];
  const rows = parameters.map((parameter) => [
    parameter.name, parameter.domain, ...(hasConditions ? [parameter.condition ?? "always"] : []),
    parameter.present.toLocaleString("en"), parameter.distinct.toLocaleString("en"),
  ]);
  const caption = `The ${counted(parameters.length, "parameter")} of the list`;
  byId("parameter-table").append(parameters.length === 0
    ? node("p", {class: "empty"}, "The paramsets have no parameters.") : makeTable(caption, columns, rows));
  if (parameters.some((parameter) => !parameter.isDeclared)) {
    byId("parameter-table").append(node("p", {class: "note"},
      "A domain that is inferred spans the values of the list and nothing more; what the design may have left out cannot be seen."));
  }
}

function showShards() {
  const {source, jobs, otherJobs} = report.shards;
  const columns = [
    {title: "job", isHeader: true}, {title: "tasks", isNumber: true}, {title: "indices", isWide: true}, {title: "state"},
  ];
  const rows = jobs.map((job) => [
    job.name, job.group.count.toLocaleString("en"), indicesText(job.group, 300), job.state,
  ]);
  byId("shards-content").append(node("p", null, `${source}.`), makeTable("Array jobs of the list", columns, rows));
  if (otherJobs > 0) byId("shards-content").append(node("p", null, `And ${counted(otherJobs, "more job", "more jobs")}.`));
}

function showStatus() {
  if (!run) return;
  showSection("status");
  const groups = run.status.groups;
  const bar = node("div", {class: "states", role: "img",
    "aria-label": groups.map(({name, group}) => `${group.count} ${name}`).join(", ")},
  groups.filter(({group}) => group.count > 0).map(({name, group}) => {
    const part = node("span", {class: `state-${name}`, title: `${group.count} ${name}`});
    part.style.width = `${100 * group.count / paramsetCount}%`;
    return part;
  }));
  const columns = [
    {title: "state", isHeader: true}, {title: "paramsets", isNumber: true}, {title: "share", isNumber: true},
    {title: "indices", isWide: true},
  ];
  const rows = groups.map(({name, group}) => [
    [node("span", {class: `swatch state-${name}`, "aria-hidden": "true"}), name],
    group.count.toLocaleString("en"), `${d3.format(".1f")(100 * group.count / paramsetCount)} %`,
    group.count > 0 ? indicesText(group, 400) : null,
  ]);
  byId("status-content").append(bar, makeTable("What became of the paramsets", columns, rows));
  if (run.status.note) byId("status-content").append(node("p", {class: "notice"}, run.status.note));
}
