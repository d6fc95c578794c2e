// SPDX-License-Identifier: MIT
// The field in the header. The words go to the search page in the history of this tab, so that no address has them.
(() => {
  const form = document.querySelector(".find");
  form?.addEventListener("submit", (event) => {
    event.preventDefault();
    history.pushState({ text: form.elements.q.value }, "", form.action);
    location.reload();
  });
})();
