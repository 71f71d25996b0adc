// What is being made is looked for again after so many seconds as the page says; it is put off while the page is not seen.

const seconds = Number(document.getElementById("waiting").dataset.again);
const look = () => (document.hidden ? setTimeout(look, 1000 * seconds) : location.reload());
setTimeout(look, 1000 * seconds);
