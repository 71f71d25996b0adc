import "./drop.js";

// What every page gains where scripts run. Without them each page works through its links and forms.

// A filter shows its result as soon as it is changed; typing waits for a pause.
const PAUSE = 400; // milliseconds
for (const form of document.querySelectorAll("form[data-live]")) {
  let waiting = 0;
  const send = () => {
    for (const field of form.elements) if (!field.value && field.name) field.disabled = true; // keeps the address short
    form.requestSubmit();
  };
  form.addEventListener("change", () => { clearTimeout(waiting); waiting = setTimeout(send, PAUSE); });
}

// On paper everything is open.
const opened = [];
addEventListener("beforeprint", () => {
  for (const box of document.querySelectorAll("details:not([open])")) { box.open = true; opened.push(box); }
});
addEventListener("afterprint", () => { while (opened.length) opened.pop().open = false; });
