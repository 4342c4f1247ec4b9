"use strict";

// Elements are made here and nowhere else. Text goes in as text nodes alone, so that no value of a
// list, a metric or a log can be markup.

const svgNamespace = "http://www.w3.org/2000/svg";

function fillElement(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    element.setAttribute(name, value === true ? "" : String(value));
  }
  for (const child of children.flat()) {
    if (child === null || child === undefined) continue;
    element.append(typeof child === "object" ? child : document.createTextNode(String(child)));
  }
  return element;
}

/** An element of HTML: node("p", {class: "note"}, "text", otherElement). */
function node(tag, attributes, ...children) {
  return fillElement(document.createElement(tag), attributes, children);
}

/** An element of SVG. */
function shape(tag, attributes, ...children) {
  return fillElement(document.createElementNS(svgNamespace, tag), attributes, children);
}

function byId(id) {
  return document.getElementById(id);
}

/** Shows a section, which is hidden until there is something in it. */
function showSection(id) {
  byId(id).hidden = false;
}

/**
 * A table with a caption. Columns: {title, isNumber, isWide, isHeader}. Cells are texts or elements;
 * null stands for no value.
 */
function makeTable(caption, columns, rows) {
  const head = node("tr", null, columns.map((column) =>
    node("th", {scope: "col", class: column.isNumber ? "number" : null}, column.title)));
  const body = rows.map((cells) => node("tr", null, cells.map((cell, place) => {
    const column = columns[place];
    const kind = [column.isNumber ? "number" : "", column.isWide ? "wide" : ""].join(" ").trim();
    const attributes = {class: kind || null};
    if (column.isHeader) return node("th", {...attributes, scope: "row"}, cell);
    if (cell === null || cell === undefined) return node("td", {class: "none"}, "–");
    return node("td", attributes, cell);
  })));
  return node("div", {class: "scroll", tabindex: "0", role: "region", "aria-label": caption},
    node("table", null, node("caption", null, caption), node("thead", null, head), node("tbody", null, body)));
}

function counted(number, singular, plural) {
  return `${number.toLocaleString("en")} ${number === 1 ? singular : plural ?? `${singular}s`}`;
}

/** Which indices, with room for line breaks. */
function indicesText(group, most) {
  return shortened(group.indices.replaceAll(",", ", "), most);
}

function shortened(text, most) {
  const characters = Array.from(text);
  return characters.length <= most ? text : `${characters.slice(0, Math.max(1, most - 1)).join("")}…`;
}
