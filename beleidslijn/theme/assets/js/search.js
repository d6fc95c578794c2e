// SPDX-License-Identifier: MIT
// The search page. What somebody types stands in the memory of this page and nowhere else: not in the address, not in the
// history, whose state browsers write to disk, and in no storage. All words are those of `macros/search.html.j2`.
import { answer, openAll } from "./answer.js";
import { ALL, KEYS } from "./finder.js";
import { excerpt, marked, reasons, shownOf } from "./hit.js";

const PAGE = 8;

const form = document.querySelector(".seek");
const field = form.querySelector("input");
const found = document.querySelector(".found");
const filters = found.querySelector(".filters");
const boxes = [...filters.querySelectorAll("input")];
const count = found.querySelector(".found__count");
const hits = found.querySelector(".hits");
const more = found.querySelector("[data-more]");
const everything = found.querySelector("[data-all]");

const folder = new URL(form.dataset.folder, location.href).pathname;
const root = new URL(form.dataset.root, location.href).pathname;

let tools;
// Nothing is loaded before somebody begins to type.
const load = () => (tools ??= openAll(folder));

// What is asked now, and the answer to it.
const START = { text: "", depth: KEYS, chosen: [], shown: PAGE };
let state = START;
let answered = null;

const say = (kind, values = {}, first = null) => {
  const sentences = [first, kind].filter(Boolean).map((name) => count.dataset[name]);
  const said = sentences.join(" ").replace(/\{(\w+)\}/g, (_, name) => values[name]);
  if (count.textContent !== said) count.textContent = said;
};

async function ask() {
  const asked = state;
  found.hidden = false;
  if (!asked.text.trim()) {
    answered = null;
    clear();
    say("empty");
    return;
  }
  if (!answered) {
    clear();
    say("busy");
  }
  let given;
  try {
    given = await answer(asked.text, await load(), asked.depth);
  } catch {
    tools = undefined;
    clear();
    say("broken");
    return;
  }
  // Meanwhile somebody may have asked something else.
  if (asked !== state) return;
  answered = given;
  await show();
}

function clear() {
  hits.replaceChildren();
  for (const part of [filters, more, everything, found.querySelector(".nudge")]) {
    part.hidden = true;
  }
}

async function show() {
  const fitting = answered.results.filter((page) => fits(page, state.chosen));
  const shown = fitting.slice(0, state.shown);
  const items = await Promise.all(shown.map(item));
  const focused = document.activeElement === more ? hits.children.length : -1;
  hits.replaceChildren(...items);
  hits.children[focused]?.querySelector("a").focus();
  found.querySelector(".nudge").hidden = !answered.inNeed;
  more.hidden = fitting.length <= state.shown;
  everything.hidden = answered.depth === ALL;
  showFacets();
  const typed = state.text.trim();
  const values = { typed, text: answered.meant ?? typed, number: fitting.length, total: answered.results.length };
  const kind = fitting.length < values.total ? "filtered" : ["none", "one"][fitting.length] ?? "many";
  say(kind, values, answered.meant && "meant");
}

async function item(page) {
  const made = document.getElementById("resultaat").content.cloneNode(true);
  const seen = await shownOf(page, answered.words);
  const link = made.querySelector("h3").appendChild(document.createElement("a"));
  link.href = root + seen.address;
  link.append(...marked(seen.title, seen.forms));
  made.querySelector("[data-label]").textContent = seen.label;
  const badge = seen.standing && document.querySelector(`template[data-standing="${seen.standing}"]`);
  if (badge) made.querySelector(".hit__kind").append(" ", badge.content.cloneNode(true));
  made.querySelector("[data-text]").append(...marked(excerpt(seen), seen.forms));
  put(made.querySelector(".hit__names"), seen.names.join(", "), seen.forms);
  put(made.querySelector(".hit__why"), reasons(seen).map((word) => `‘${word}’`).join(", "), seen.forms);
  return made;
}

function put(line, text, forms) {
  line.hidden = !text;
  line.querySelector("span").append(...marked(text, forms));
}

const has = (page, name, value) => page.facets[name]?.some((own) => String(own) === value) ?? false;

// Within a group of boxes one is enough; each group with a choice must fit. `chosen` is a list of [name, value].
const fits = (page, chosen) =>
  [...new Set(chosen.map(([name]) => name))].every((group) =>
    chosen.some(([name, value]) => name === group && has(page, name, value)),
  );

function showFacets() {
  for (const box of boxes) {
    const others = state.chosen.filter(([name]) => name !== box.name);
    const number = answered.results.filter((page) => has(page, box.name, box.value) && fits(page, others)).length;
    box.checked = state.chosen.some(([name, value]) => name === box.name && value === box.value);
    box.closest("label").hidden = !number && !box.checked;
    box.closest("label").querySelector("[data-count]").textContent = number;
  }
  for (const group of filters.querySelectorAll("fieldset")) {
    group.hidden = [...group.querySelectorAll("label")].every((label) => label.hidden);
  }
  filters.hidden = answered.results.length < 2;
  filters.querySelector("[data-clear]").hidden = !state.chosen.length;
}

function change(part) {
  state = { ...state, ...part };
}

function begin(text) {
  state = { ...START, text };
  answered = null;
  ask();
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  // On a phone the keyboard covers what is found.
  if (matchMedia("(pointer: coarse)").matches) field.blur();
  begin(field.value);
});
field.addEventListener("input", load, { once: true });
filters.addEventListener("change", () => {
  change({ chosen: boxes.filter((box) => box.checked).map((box) => [box.name, box.value]), shown: PAGE });
  show();
});
filters.querySelector("[data-clear]").addEventListener("click", () => {
  change({ chosen: [], shown: PAGE });
  show();
  filters.querySelector("summary").focus();
});
more.addEventListener("click", () => {
  change({ shown: state.shown + PAGE });
  show();
});
everything.addEventListener("click", () => {
  change({ depth: ALL });
  count.tabIndex = -1;
  count.focus();
  ask();
});
form.hidden = false;
document.querySelector(".seek__without").hidden = true;
filters.querySelector("details").open = matchMedia("(min-width: 60rem)").matches;
// What was typed in the header of another page came in the name of the window, which is emptied at once.
if (window.name.startsWith("zoek:")) {
  field.value = window.name.slice("zoek:".length);
  window.name = "";
  begin(field.value);
}
