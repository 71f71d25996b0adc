// Two reports side by side: a number brings the same words on the other side to the same height.

for (const link of document.querySelectorAll(".side .note"))
  link.addEventListener("click", (event) => {
    const twin = document.getElementById(link.hash.slice(1));
    const column = twin?.closest(".side");
    if (!twin || getComputedStyle(column).overflowY !== "auto") return; // one below the other: the link itself leads there
    event.preventDefault();
    history.replaceState(null, "", link.hash);
    const height = link.getBoundingClientRect().top - link.closest(".side").getBoundingClientRect().top;
    column.scrollTop += twin.getBoundingClientRect().top - column.getBoundingClientRect().top - height;
    for (const lit of document.querySelectorAll(".side .lit")) lit.classList.remove("lit");
    for (const part of [twin, link.parentElement]) part.classList.add("lit");
    twin.querySelector("a").focus({ preventScroll: true });
  });
