// The reading view: a claim and its note light up together, by pointer or by keyboard; chosen words get an address of their own.

const view = document.getElementById("reading");
const painted = globalThis.CSS?.highlights && new Highlight();
if (painted) CSS.highlights.set("claim", painted);
const byKey = new Map();
for (const part of view.querySelectorAll("[data-c]"))
  for (const key of part.dataset.c.split(" ")) {
    if (!byKey.has(key)) byKey.set(key, []);
    byKey.get(key).push(part);
  }

const light = (keys) => {
  painted?.clear();
  for (const lit of view.querySelectorAll(".lit")) lit.classList.remove("lit");
  for (const key of keys)
    for (const part of byKey.get(key) ?? []) {
      if (part.localName === "mark" && painted) {
        const range = new Range();
        range.selectNodeContents(part);
        painted.add(range);
      } else part.classList.add("lit");
    }
};

// Of claims that lie over each other the shortest is meant: it is named first.
const keysAt = (target) => target.closest?.("[data-c]")?.dataset.c.split(" ").slice(0, 1) ?? [];
const asked = () => [...view.querySelectorAll(".is-asked")].map((note) => note.dataset.c);
view.addEventListener("pointerover", (event) => light(keysAt(event.target)));
view.addEventListener("pointerleave", () => light(asked()));
view.addEventListener("focusin", (event) => light(keysAt(event.target)));
view.addEventListener("focusout", () => light(asked()));
light(asked());

// Places count code points of the report's text. Notes are no part of it; a sign in brackets stands for one character.
const letters = (text) => [...text].length;
const placeOf = (node, offset) => {
  const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
  const paragraph = element.closest?.(".text");
  if (!paragraph) return null;
  const until = new Range();
  until.setStart(paragraph, 0);
  until.setEnd(node, offset);
  const before = until.cloneContents();
  for (const note of before.querySelectorAll(".note")) note.remove();
  let place = Number(paragraph.dataset.start);
  for (const sign of before.querySelectorAll(".sign")) { place += 1; sign.remove(); }
  return place + letters(before.textContent);
};

const bar = document.getElementById("selection");
const link = bar.querySelector("a");
const show = () => {
  const chosen = getSelection();
  bar.hidden = true;
  if (chosen.isCollapsed || !view.contains(chosen.anchorNode) || !view.contains(chosen.focusNode)) return;
  const range = chosen.getRangeAt(0);
  const start = placeOf(range.startContainer, range.startOffset);
  const end = placeOf(range.endContainer, range.endOffset);
  if (start === null || end === null || start >= end) return;
  link.href = `/report/${view.dataset.report}?at=${start}-${end}#picked`;
  bar.hidden = false;
};
document.addEventListener("selectionchange", show);
bar.querySelector("button").addEventListener("click", async (event) => {
  await navigator.clipboard.writeText(link.href);
  event.target.textContent = "Copied";
  setTimeout(() => { event.target.textContent = "Copy the link"; }, 2000); // long enough to be read
});
