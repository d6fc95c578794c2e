// SPDX-License-Identifier: MIT
// The field in the header. The words go to the search page in the history of this tab, so that no address has them.
(() => {
  const form = document.querySelector(".find");
  form?.addEventListener("submit", (event) => {
    event.preventDefault();
    // A browser looks for the icon again when the address changes, and its link is told from this page.
    const icon = document.querySelector("link[rel=icon]");
    icon.href = String(icon.href);
    history.pushState({ text: form.elements.q.value }, "", form.action);
    location.reload();
  });
})();
