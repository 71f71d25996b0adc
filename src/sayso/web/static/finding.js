// Points and claims are found as somebody types. Without scripts the same form asks for the page anew.

const PAUSE = 200; // milliseconds: between two letters of a slow typist
for (const search of document.querySelectorAll("form[data-finds]")) {
  const box = search.closest("details").querySelector(".found");
  const kind = search.dataset.finds === "split" ? ["checkbox", "along"] : ["radio", "other"];
  const words = search.querySelector("input[type=search]");
  let waiting = 0;
  let asked = 0;

  const choice = ({ id, words: said, more }) => {
    const line = document.createElement("p");
    line.className = "check";
    const label = document.createElement("label");
    const input = Object.assign(document.createElement("input"), { type: kind[0], name: kind[1], value: id });
    input.required = kind[0] === "radio";
    const name = document.createElement("bdi");
    name.textContent = said;
    const small = Object.assign(document.createElement("span"), { className: "in", textContent: more });
    const both = document.createElement("span");
    both.append(name, " ", small);
    label.append(input, " ", both);
    line.append(label);
    return line;
  };

  const show = (found) => {
    const kept = [...box.querySelectorAll("input:checked")].map((each) => each.closest("p"));
    const held = new Set(kept.map((line) => line.querySelector("input").value));
    const lines = found.filter((each) => !held.has(each.id)).map(choice);
    const nothing = Object.assign(document.createElement("p"), { className: "none", textContent: "Nothing else has these words." });
    box.replaceChildren(...kept, ...(lines.length ? lines : [nothing]));
  };

  words.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(async () => {
      const number = ++asked;
      const query = new URLSearchParams({ item: search.querySelector("input[name=item]").value, for: search.dataset.finds, words: words.value });
      const answer = await fetch(`/review/find?${query}`);
      if (answer.ok && number === asked) show(await answer.json());
    }, PAUSE);
  });
}
