// SPDX-License-Identifier: MIT
// Leaving at once: a blank page, then another site in place of this one. Shift three times within five seconds as well.
(() => {
  const PRESSES = 3;
  const WITHIN = 5000;
  const exit = document.querySelector(".leave");
  const said = document.getElementById("leave-said");
  const title = document.title;
  let presses = [];
  let alone = false;
  let late;

  const blank = (is) => {
    document.documentElement.classList.toggle("is-left", is);
    document.title = is ? exit.hostname : title;
  };
  const count = (times) => {
    presses = times;
    exit.dataset.presses = times.length;
  };
  const leave = () => {
    blank(true);
    said.textContent = said.dataset.going;
    // Not a new entry: the button to go back does not lead here.
    location.replace(exit.href);
  };

  for (const link of document.querySelectorAll("[data-leave]")) {
    for (const press of ["click", "auxclick"]) {
      link.addEventListener(press, (event) => {
        // Never a second tab, which would leave this one open behind it.
        event.preventDefault();
        if (event.button < 2) leave();
      });
    }
  }
  document.addEventListener("keydown", (event) => {
    if (event.key === "Shift") {
      alone = !event.repeat || alone;
    } else {
      // Shift with another key is typing.
      alone = false;
      count([]);
    }
  });
  document.addEventListener("keyup", (event) => {
    if (event.key !== "Shift" || !alone) return;
    alone = false;
    const now = event.timeStamp;
    count([...presses.filter((time) => now - time < WITHIN), now]);
    clearTimeout(late);
    if (presses.length >= PRESSES) {
      leave();
      return;
    }
    said.textContent = presses.length === 1 ? said.dataset.two : said.dataset.one;
    late = setTimeout(() => {
      count([]);
      said.textContent = said.dataset.late;
    }, WITHIN - (now - presses[0]));
  });
  // A browser may keep the blank page and show it again.
  addEventListener("pageshow", () => {
    blank(false);
    count([]);
    said.textContent = "";
  });
})();
