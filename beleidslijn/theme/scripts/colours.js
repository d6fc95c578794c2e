// SPDX-License-Identifier: MIT
// The colours that a reader chose, before anything is drawn. Stored only when chosen, gone when the device decides again.
(() => {
  const KEY = "kleuren";
  const MEDIA = { licht: "not all", donker: "screen" };
  const dark = document.getElementById("dark");
  const followsDevice = dark.media;

  // A browser may refuse storage: then a choice lasts as long as the page.
  const stored = (use) => {
    try {
      return use(localStorage);
    } catch {
      return null;
    }
  };
  const show = (choice) => {
    dark.media = MEDIA[choice] ?? followsDevice;
  };

  const chosen = stored((storage) => storage.getItem(KEY)) ?? "";
  show(chosen);
  document.addEventListener("DOMContentLoaded", () => {
    const choices = document.getElementById("colours");
    choices.hidden = false;
    choices.querySelector(`[value="${MEDIA[chosen] ? chosen : ""}"]`).checked = true;
    choices.addEventListener("change", ({ target }) => {
      show(target.value);
      stored((storage) => (target.value ? storage.setItem(KEY, target.value) : storage.removeItem(KEY)));
    });
  });
})();
