// SPDX-License-Identifier: MIT
// The field in the header. The words go to the search page in the name of the window, which that page empties at once: so
// no address has them, and going back leads to this page.
(() => {
  const form = document.querySelector(".find");
  form?.addEventListener("submit", (event) => {
    event.preventDefault();
    window.name = `zoek:${form.elements.q.value}`;
    location.href = form.action;
  });
})();
