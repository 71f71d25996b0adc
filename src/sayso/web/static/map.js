// The map by keyboard and by dragging: both follow the links, whose addresses hold what is shown.

const region = document.getElementById("map");
const drawing = region?.querySelector("svg.map");
if (drawing) {
  for (const each of document.querySelectorAll(".views .with-script")) each.hidden = false;
  region.scrollLeft = (region.scrollWidth - region.clientWidth) / 2; // on a phone, where it is wider than the page
  const keys = {
    "+": "closer", "=": "closer", "-": "further", 0: "whole",
    ArrowLeft: "west", ArrowRight: "east", ArrowUp: "north", ArrowDown: "south",
  };
  region.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const link = keys[event.key] && document.querySelector(`[data-view=${keys[event.key]}]`);
    if (!link) return;
    event.preventDefault();
    link.click();
  });

  // By touch the page itself is moved, so only a mouse or a pen drags.
  const [, , width, height] = drawing.getAttribute("viewBox").split(" ").map(Number);
  const [west, south, east, north] = drawing.dataset.window.split(" ").map(Number);
  let from = null;
  const way = (event) => {
    const box = drawing.getBoundingClientRect();
    return [((from.clientX - event.clientX) / box.width) * width, ((from.clientY - event.clientY) / box.height) * height];
  };
  const FEWEST = 6; // pixels: a hand that clicks moves less
  drawing.addEventListener("dragstart", (event) => event.preventDefault()); // of a mark's link
  drawing.addEventListener("pointerdown", (event) => { if (event.pointerType !== "touch" && event.button === 0) from = event; });
  addEventListener("pointermove", (event) => {
    if (!from) return;
    const [right, down] = way(event);
    if (Math.hypot(right, down) >= FEWEST) drawing.setAttribute("viewBox", `${right} ${down} ${width} ${height}`);
  });
  addEventListener("pointercancel", () => { from = null; });
  addEventListener("pointerup", (event) => {
    if (!from) return;
    const [right, down] = way(event);
    from = null;
    if (Math.hypot(right, down) < FEWEST) return;
    drawing.addEventListener("click", (click) => click.preventDefault(), { once: true, capture: true });
    const wide = east - west;
    const tall = north - south;
    const left = Math.min(Math.max(west + (right / width) * wide, -180), 180 - wide);
    const low = Math.min(Math.max(south - (down / height) * tall, -90), 90 - tall);
    const asked = new URL(location.href);
    asked.searchParams.set("box", [left, low, left + wide, low + tall].map((edge) => edge.toFixed(3)).join(","));
    asked.hash = "map";
    location.assign(asked);
  });
}
