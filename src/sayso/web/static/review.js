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

// Places count code points of the report's text.
const letters = (text) => [...text].length;
const pick = document.querySelector(".pick");
if (pick) {
  const form = pick.closest("form");
  const words = form.elements.words;
  const places = form.elements.places;
  words.addEventListener("input", () => { places.value = ""; });
  pick.addEventListener("pointerup", () => {
    const chosen = getSelection();
    if (chosen.isCollapsed || !pick.contains(chosen.anchorNode) || !pick.contains(chosen.focusNode)) return;
    const range = chosen.getRangeAt(0);
    const before = new Range();
    before.setStart(pick, 0);
    before.setEnd(range.startContainer, range.startOffset);
    const text = range.toString();
    const kept = text.trim();
    if (!kept) return;
    const start = Number(pick.dataset.start) + letters(before.toString()) + letters(text.slice(0, text.indexOf(kept)));
    words.value = kept.split(/\s+/u).join(" ");
    places.value = `${start}-${start + letters(kept)}`;
  });
}
