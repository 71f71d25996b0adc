// How far the inputs have come: asked for twice a second, shown anew when something has changed.

const progress = document.getElementById("progress");
const bar = document.querySelector("progress");
let seen = Number(bar.value);
const ask = async () => {
  try {
    const answer = await fetch(`/add/${progress.dataset.job}/state`);
    const state = await answer.json();
    bar.value = state.finished;
    if (state.done || state.finished !== seen) return location.reload();
  } catch { /* the server may be busy; it is asked again */ }
  setTimeout(ask, 500);
};
setTimeout(ask, 500);
