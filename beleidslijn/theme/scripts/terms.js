// SPDX-License-Identifier: MIT
// What a term means, in the text below it. Without this script, or without its file, a term is a link to its entry.
(() => {
  const form = document.getElementById("term");
  let definitions;
  let opened;

  const load = () =>
    (definitions ??= fetch(form.dataset.from)
      .then((answer) => answer.json())
      .catch(() => ({})));
  const close = (andGoBack) => {
    const { link, box } = opened;
    opened = undefined;
    box.remove();
    link.setAttribute("aria-expanded", false);
    link.removeAttribute("aria-controls");
    if (andGoBack) link.focus();
  };
  const open = (link, block, said) => {
    const box = form.content.firstElementChild.cloneNode(true);
    const [title, summary, more, shut] = box.children;
    title.textContent = said.title;
    summary.textContent = said.summary;
    more.href = link.href;
    shut.addEventListener("click", () => close(true));
    // Below a paragraph, but never out of a list or a table.
    block[block.matches("p") ? "after" : "append"](box);
    link.setAttribute("aria-expanded", true);
    link.setAttribute("aria-controls", box.id);
    opened = { link, box };
    // The rest of the block stands between the word and the box: with the focus, the box is heard and in sight at once.
    box.focus();
  };

  for (const link of document.querySelectorAll(".term")) {
    link.setAttribute("aria-expanded", false);
    link.addEventListener("pointerenter", load);
    link.addEventListener("focus", load);
    link.addEventListener("click", async (event) => {
      // With a key held down, a browser opens a link elsewhere.
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      const said = (await load())[link.pathname.split("/").at(-2)];
      const block = link.closest("p, li, dd, td");
      const again = opened?.link === link;
      if (opened) close();
      if (again) return;
      if (said && block) open(link, block, said);
      else location.assign(link.href);
    });
  }
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !opened) return;
    // Whoever is elsewhere by now, as on the button of the menu that this key shuts too, stays there.
    const here = document.activeElement;
    close(here === document.body || opened.box.contains(here));
  });
})();
