// SPDX-License-Identifier: MIT
// A button that copies a text. Without this script, or where a browser does not let it, the text is there to select.
(() => {
  const said = document.querySelector("[data-copied]");
  for (const button of document.querySelectorAll("[data-copy]")) {
    const text = document.getElementById(button.dataset.copy);
    button.hidden = false;
    button.addEventListener("click", async () => {
      said.textContent = "";
      try {
        await navigator.clipboard.writeText(text.textContent);
        said.textContent = said.dataset.copied;
      } catch {
        getSelection().selectAllChildren(text);
      }
    });
  }
})();
