"use strict";
(() => {
  const byId = (id) => document.getElementById(id);

  // A link to something inside a closed <details> opens it; a link to a place in a report lights up the whole claim, not its first piece only.
  const reveal = () => {
    for (const lit of document.querySelectorAll("mark.lit")) lit.classList.remove("lit");
    let id = "";
    try { id = decodeURIComponent(location.hash.slice(1)); } catch { return; }
    const target = id && byId(id);
    if (!target) return;
    const body = target.closest("tbody.point");
    if (body) body.hidden = false;
    if (target === body) target.querySelector("tr.behind details").open = true;
    for (let box = target.closest("details"); box; box = box.parentElement.closest("details")) box.open = true;
    if (id.startsWith("at.")) {
      const prefix = "part." + id.slice(3) + ".";
      for (const mark of document.querySelectorAll("mark[data-parts]"))
        if (mark.dataset.parts.split(" ").some((part) => part.startsWith(prefix))) mark.classList.add("lit");
    }
    target.scrollIntoView({ block: "center" });
  };
  addEventListener("hashchange", reveal);
  reveal();

  const opened = [];
  addEventListener("beforeprint", () => {
    for (const box of document.querySelectorAll("details:not([open])")) { box.open = true; opened.push(box); }
  });
  addEventListener("afterprint", () => { while (opened.length) opened.pop().open = false; });

  const filter = byId("filter");
  if (!filter) return;
  filter.closest(".tools").hidden = false;
  const points = [...document.querySelectorAll("tbody.point")];
  const words = new Map(points.map((point) => [point, point.textContent.toLowerCase()]));
  filter.addEventListener("input", () => {
    const wanted = filter.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const point of points) {
      point.hidden = !wanted.every((word) => words.get(point).includes(word));
      shown += !point.hidden;
    }
    byId("shown").textContent = wanted.length ? shown + " of " + points.length + " rows" : "";
  });
  const all = (open) => () => {
    for (const point of points) if (!point.hidden) point.querySelector("tr.behind details").open = open;
  };
  byId("open-all").addEventListener("click", all(true));
  byId("close-all").addEventListener("click", all(false));
})();
