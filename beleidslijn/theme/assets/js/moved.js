// SPDX-License-Identifier: MIT
// A page that has moved: on to its new address with the anchor that was asked for, before the page itself goes there.
addEventListener("DOMContentLoaded", () => location.replace(document.getElementById("nieuw").href + location.hash));
