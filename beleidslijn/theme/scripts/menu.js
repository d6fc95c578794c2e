// SPDX-License-Identifier: MIT
// The menu as a button. Without this script its link leads to the same list.
(() => {
  const link = document.querySelector("[data-menu]");
  const menu = document.getElementById("menu-alles");
  const button = document.createElement("button");
  button.type = "button";
  button.className = link.className;
  button.append(...link.childNodes);
  button.setAttribute("aria-controls", menu.id);
  link.replaceWith(button);
  const word = button.querySelector("span");
  const closed = word.textContent;

  const open = (is) => {
    menu.classList.toggle("is-open", is);
    button.setAttribute("aria-expanded", is);
    word.textContent = is ? link.dataset.close : closed;
  };
  open(menu.matches(":target"));
  button.addEventListener("click", () => open(!menu.classList.contains("is-open")));
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.classList.contains("is-open")) return;
    open(false);
    button.focus();
  });
})();
