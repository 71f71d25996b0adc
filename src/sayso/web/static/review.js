// Review by keyboard: each key presses what stands on the page. Words of a claim can be chosen in its sentence by mouse.

const OFF = "sayso keys off";
const switched = document.getElementById("keys-on");
for (const each of document.querySelectorAll(".with-script")) each.hidden = false;
if (switched) {
  switched.checked = localStorage.getItem(OFF) === null;
  switched.addEventListener("change", () => {
    if (switched.checked) localStorage.removeItem(OFF);
    else localStorage.setItem(OFF, "yes");
  });
}

// Where somebody types, a letter is a letter.
const typing = (target) => target.closest?.("textarea, select, input:not([type=checkbox], [type=radio])");
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.isComposing) return;
  const box = event.target.closest?.("details.edit, details.merge");
  if (event.key === "Escape" && box) {
    box.open = false;
    box.querySelector("summary").focus();
    return;
  }
  if (typing(event.target) || (switched && !switched.checked)) return;
  const wanted = document.querySelector(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
  if (!wanted) return;
  event.preventDefault();
  if (wanted.localName !== "summary") { wanted.click(); return; }
  const opened = wanted.parentElement;
  opened.open = !opened.open;
  (opened.open ? opened.querySelector("textarea, input[type=search], dl + * input") ?? wanted : wanted).focus();
});

// Places count code points of the report's text; a field's own ends count UTF-16. What is typed has no place: it is looked for.
// A character that would turn the order of letters round is shown by its code, which counts as one.
const CODE = /⟦U\+(?:202[A-E]|206[6-9])⟧/gu;
const letters = (text) => [...text.replace(CODE, "x")].length;
const pick = document.querySelector(".pick");
if (pick) {
  const target = document.getElementById("target");
  const spans = [...document.querySelectorAll("[data-pieces]")];
  const places = (field) => field.form.elements[field.dataset.pieces];
  for (const field of spans) {
    field.addEventListener("input", () => { places(field).value = ""; });
    field.addEventListener("focus", () => { target.value = field.id; });
  }
  const edit = pick.closest("details");
  edit.addEventListener("toggle", () => { // the claim's own words in sight
    const at = pick.value.indexOf(document.getElementById("words").value.split("\n")[0].slice(0, 20));
    pick.scrollTop = (pick.scrollHeight * Math.max(at, 0)) / pick.value.length - pick.clientHeight / 3;
  });
  const take = (event) => {
    const text = pick.value.slice(pick.selectionStart, pick.selectionEnd);
    const kept = text.trim();
    if (!kept) return;
    const before = pick.value.slice(0, pick.selectionStart) + text.slice(0, text.indexOf(kept));
    const start = Number(pick.dataset.start) + letters(before);
    const piece = [start, start + letters(kept), kept.split(/\s+/u).join(" ")];
    const field = document.getElementById(target.value);
    const adds = event.ctrlKey && field.localName === "textarea" && places(field).value;
    const held = adds ? places(field).value.split(",").map((place, n) => [...place.split("-").map(Number), field.value.split("\n")[n]]) : [];
    const all = [...held.filter(([from, to]) => to <= piece[0] || piece[1] <= from), piece].sort((a, b) => a[0] - b[0]);
    field.value = all.map(([, , words]) => words).join("\n");
    places(field).value = all.map(([from, to]) => `${from}-${to}`).join(",");
  };
  // Not a readonly field: browsers move no caret in one, so that nobody could choose in it by keyboard.
  pick.addEventListener("beforeinput", (event) => event.preventDefault());
  pick.addEventListener("pointerup", (event) => { setTimeout(take, 0, event); }); // the browser sets the ends after it
  pick.addEventListener("keyup", (event) => { if (event.key.startsWith("Arrow") || event.key === "Home" || event.key === "End") take(event); });
}
