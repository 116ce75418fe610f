/* Enlarges and moves maps by their viewBox: buttons, keys, wheel, drag. Without it they are whole and their links
   work. Nothing is animated. */
document.querySelectorAll(".map-frame").forEach(function (frame) {
  "use strict";
  var svg = frame.querySelector("svg[data-map]");
  if (!svg) return;
  var all = svg.getAttribute("viewBox").split(" ").map(Number);
  var view = all.slice(), buttons = [], from, dragged;

  function show() {
    var share = view[2] / all[2], width = frame.clientWidth;
    [0, 1].forEach(function (i) { view[i] = Math.min(Math.max(view[i], 0), all[i + 2] - view[i + 2]); });
    svg.setAttribute("viewBox", view.map(Math.round).join(" "));
    // Symbols keep their size; half of a map on a phone has room for the finer layer.
    var close = width < 600 && share < width / 600;
    svg.setAttribute("class", "map" + (share < 1 ? " map-moves" : "") + (close ? " map-close" : ""));
    svg.style.setProperty("--map-k", Math.min(1, close ? share * 600 / width : share));
    buttons.forEach(function (b, i) { b.setAttribute("aria-disabled", i ? share >= 1 : share <= 1 / 8); });
  }

  function pan(x, y) {
    view[0] += view[2] * x;
    view[1] += view[3] * y;
    show();
  }

  /* `times` larger, or all for 0; the point at x, y of the frame, from 0 to 1, stays. */
  function zoom(times, x, y) {
    var old = view.slice();
    view[2] = times ? Math.min(all[2], Math.max(all[2] / 8, old[2] / times)) : all[2];
    view[3] = view[2] * all[3] / all[2];
    view[0] += (old[2] - view[2]) * x;
    view[1] += (old[3] - view[3]) * y;
    show();
  }

  var on = svg.addEventListener.bind(svg);
  var bar = document.createElement("div");
  bar.className = "map-tools";
  [["+", "zoomIn", 1.6], ["\u2212", "zoomOut", 0.625], ["\u2922", "zoomAll", 0]].forEach(function (tool) {
    var button = document.createElement("button");
    button.textContent = tool[0];
    button.title = frame.dataset[tool[1]] || "";
    button.setAttribute("aria-label", button.title);
    button.addEventListener("click", function () { zoom(tool[2], 0.5, 0.5); });
    buttons.push(bar.appendChild(button));
  });
  frame.appendChild(bar);
  svg.setAttribute("tabindex", "0");

  on("keydown", function (event) {
    var key = event.key, times = { "+": 1.6, "=": 1.6, "-": 0.625, "0": 0 }[key];
    var step = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[key];
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (times !== undefined) zoom(times, 0.5, 0.5);
    else if (step && view[2] < all[2]) pan(step[0] / 5, step[1] / 5);
    else return;
    event.preventDefault();
  });

  // The wheel scrolls the page, unless the map has the focus or Ctrl is down.
  on("wheel", function (event) {
    if (!event.ctrlKey && !svg.contains(document.activeElement)) return;
    event.preventDefault();
    var box = svg.getBoundingClientRect();
    var x = (event.clientX - box.left) / box.width, y = (event.clientY - box.top) / box.height;
    zoom(event.deltaY < 0 ? 1.2 : 1 / 1.2, x, y);
  }, { passive: false });

  on("pointerdown", function (event) {
    dragged = false;
    from = !event.button && view[2] < all[2] && event;
  });
  on("pointermove", function (event) {
    if (!from || !event.buttons) return;
    var x = event.clientX - from.clientX, y = event.clientY - from.clientY;
    if (!dragged && Math.abs(x) + Math.abs(y) < 6) return;
    svg.setPointerCapture(event.pointerId);
    dragged = true;
    from = event;
    pan(-x / svg.clientWidth, -y / svg.clientHeight);
  });
  on("lostpointercapture", function () { from = null; });
  on("dragstart", function (event) { event.preventDefault(); });
  on("click", function (event) { if (dragged) event.preventDefault(); }, true);

  // What the keyboard reaches comes into sight.
  on("focusin", function (event) {
    var at = /\((\d+) (\d+)/.exec(event.target.getAttribute("transform"));
    var x = at && (at[1] - view[0]) / view[2], y = at && (at[2] - view[1]) / view[3];
    if (at && (x < 0 || x > 1 || y < 0 || y > 1)) pan(x - 0.5, y - 0.5);
  });
  show();
});
