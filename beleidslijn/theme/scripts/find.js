// SPDX-License-Identifier: MIT
// The field in the header. The words go to the search page in the name of the window, which that page empties at once: so
// no address and no history has them. Before this script has come, the form leads to that page without them.
(() => {
  const form = document.querySelector(".find");
  form?.addEventListener("submit", (event) => {
    event.preventDefault();
    window.name = `zoek:${form.elements.zoek.value}`;
    location.href = form.action;
  });
})();
