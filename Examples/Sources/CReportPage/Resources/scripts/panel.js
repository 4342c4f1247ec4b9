// A plot of points: a canvas for the points, and above it an SVG for frame, ticks and names.

const panelSize = {width: 270, height: 222, left: 66, right: 8, top: 6, bottom: 40};

/** A figure with a canvas and an SVG one above the other; draw gets both when it is seen. */
function makeFigure(title, label, width, height, draw) {
  const canvas = node("canvas", {"aria-hidden": "true"});
  const overlay = shape("svg", {width, height, viewBox: `0 0 ${width} ${height}`, "aria-hidden": "true"});
  const plot = node("div", {class: "plot", role: "img", "aria-label": label}, canvas, overlay);
  plot.style.width = `${width}px`;
  plot.style.height = `${height}px`;
  const caption = node("figcaption", {title}, title);
  caption.style.width = `${width}px`;
  const figure = node("figure", {class: "panel"}, caption, plot);
  whenSeen(plot, () => {
    overlay.replaceChildren();
    draw(sizeCanvas(canvas, width, height), overlay);
  });
  return figure;
}

/** The room that a text may take, in characters. */
function roomFor(pixels) {
  return Math.max(3, Math.floor(pixels / 6.8));
}

/** Frame, grid, ticks and names of two axes. */
function drawFrame(overlay, box, x, y) {
  const inner = {width: box.width - box.left - box.right, height: box.height - box.top - box.bottom};
  const [bottom, right] = [box.top + inner.height, box.left + inner.width];
  const below = x.ticks(x.isNumber ? 4 : 6);
  for (const tick of below) {
    const place = box.left + tick.place * inner.width;
    overlay.append(
      shape("path", {class: "grid", d: `M${place} ${box.top}V${bottom}`}),
      shape("text", {x: place, y: bottom + 13, "text-anchor": "middle"},
        shortened(tick.text, roomFor(inner.width / below.length))));
  }
  for (const tick of y.ticks(y.isNumber ? 5 : 10)) {
    const place = bottom - tick.place * inner.height;
    overlay.append(
      shape("path", {class: "grid", d: `M${box.left} ${place}H${right}`}),
      shape("text", {x: box.left - 4, y: place + 4, "text-anchor": "end"}, shortened(tick.text, 6)));
  }
  overlay.append(
    shape("rect", {class: "frame", x: box.left, y: box.top, width: inner.width, height: inner.height}),
    shape("text", {class: "name", x: box.left + inner.width / 2, y: box.height - 8, "text-anchor": "middle"},
      shortened(x.name, roomFor(inner.width))),
    shape("text", {class: "name", x: 0, y: 0, "text-anchor": "middle",
      transform: `translate(11 ${box.top + inner.height / 2}) rotate(-90)`}, shortened(y.name, roomFor(inner.height))));
  return {
    x: (place) => box.left + place * inner.width,
    y: (place) => bottom - place * inner.height,
  };
}

/** Points as small squares or discs of one size; styleOf gives the colour of an index. */
function drawPoints(context, pixels, x, y, indices, styleOf) {
  const size = indices.length <= 200 ? 3.2 : indices.length <= 2000 ? 2.2 : 1.4;
  for (const index of indices) {
    const [left, top] = [pixels.x(x.place(index)), pixels.y(y.place(index, true))];
    if (!(left >= 0) || !(top >= 0)) continue;
    context.fillStyle = styleOf(index);
    if (size < 2) {
      context.fillRect(left - size / 2, top - size / 2, size, size);
    } else {
      context.beginPath();
      context.arc(left, top, size, 0, 2 * Math.PI);
      context.fill();
    }
  }
}

/** Crosses, which tell failures from all else without colour. */
function drawCrosses(context, pixels, x, y, indices, colour) {
  context.strokeStyle = colour;
  context.lineWidth = 1.5;
  const size = indices.length <= 200 ? 4 : 2.5;
  context.beginPath();
  for (const index of indices) {
    const [left, top] = [pixels.x(x.place(index)), pixels.y(y.place(index, true))];
    if (!(left >= 0) || !(top >= 0)) continue;
    context.moveTo(left - size, top - size);
    context.lineTo(left + size, top + size);
    context.moveTo(left + size, top - size);
    context.lineTo(left - size, top + size);
  }
  context.stroke();
}
