// SPDX-License-Identifier: MIT
// Narrows the list of a page. What is chosen stands in the address and nowhere else; without this script all is shown.
// What there is to choose and to hide, the page says: see `parts/filters.html.j2`.

/** What a reader chooses by. `chosen` is the place of a value in `values`; place 0 leaves the choice open. */
const readChoice = (control) => {
  const isSelect = control.matches("select");
  const options = [...(isSelect ? control.options : control.querySelectorAll("[data-value]"))];
  const values = options.map((option) => (isSelect ? option.value : option.dataset.value));
  const places = new Map(values.map((value, place) => [value, place]));
  return { control, isSelect, options, values, places, key: control.dataset.choice, name: control.dataset.name, chosen: 0 };
};

/** What is hidden when all its rows are: the group, links to its heading; and where its number of rows stands. */
const readGroup = (list, element) => {
  const heading = CSS.escape(element.getAttribute("aria-labelledby") ?? "");
  const links = heading ? [...list.querySelectorAll(`nav a[href="#${heading}"]`)] : [];
  const counters = [...element.querySelectorAll(":scope > h2 [data-count]")];
  for (const link of links) counters.push(...link.querySelectorAll("[data-count]"));
  return { parts: [element, ...links.map((link) => link.closest("li"))], counters, around: null, left: 0 };
};

/** The records, each with its rows (one may stand in several groups) and, for each choice, the places of its values. */
const readList = (list, choices) => {
  const groups = new Map();
  const groupOf = (element) => groups.get(element.closest("[data-group]"));
  for (const element of list.querySelectorAll("[data-group]")) {
    const group = readGroup(list, element);
    group.around = groupOf(element.parentElement);
    groups.set(element, group);
  }
  const records = new Map();
  for (const row of list.querySelectorAll("[data-row]")) {
    const name = row.dataset.row;
    if (!records.has(name)) {
      const places = choices.map(({ key, places }) => row.dataset[key]?.split(" ").map((value) => places.get(value)) ?? []);
      records.set(name, { rows: [], places, fits: true });
    }
    records.get(name).rows.push({ row, group: groupOf(row) });
  }
  return { groups: [...groups.values()], records: [...records.values()] };
};

/** Notes which records fit; counts them, and for each value of each choice how many would, given the other choices. */
const count = (records, choices) => {
  const counts = choices.map(({ values }) => new Array(values.length).fill(0));
  const add = (places, at) => {
    counts[at][0] += 1;
    for (const place of places[at]) counts[at][place] += 1;
  };
  let left = 0;
  for (const record of records) {
    const { places } = record;
    const against = [];
    for (let at = 0; at < choices.length; at += 1) {
      const { chosen } = choices[at];
      if (chosen && !places[at].includes(chosen)) against.push(at);
    }
    record.fits = against.length === 0;
    if (record.fits) {
      left += 1;
      for (let at = 0; at < choices.length; at += 1) add(places, at);
    } else if (against.length === 1) {
      add(places, against[0]);
    }
  }
  return { counts, left };
};

// Only what differs is written, so that nothing is drawn or said twice.
const write = (element, text) => {
  if (element.textContent !== text) element.textContent = text;
};
const hide = (element, is) => {
  if (element.hidden !== is) element.hidden = is;
};

const showList = ({ groups, records }, isNarrowed) => {
  for (const group of groups) group.left = 0;
  for (const { rows, fits } of records) {
    for (const { row, group } of rows) {
      hide(row, !fits);
      for (let around = fits && group; around; around = around.around) around.left += 1;
    }
  }
  for (const { parts, counters, left } of groups) {
    for (const part of parts) hide(part, isNarrowed && left === 0);
    for (const counter of counters) write(counter, String(left));
  }
};

const showSelect = ({ options, chosen }, counts) => {
  options.forEach((option, place) => {
    if (place > 0) write(option, `${option.dataset.words} (${counts[place]})`);
    option.disabled = counts[place] === 0 && place !== chosen && place > 0;
    option.selected = place === chosen;
  });
};

const showLinks = ({ options, chosen }, counts, addressOf) => {
  options.forEach((link, place) => {
    write(link.querySelector("[data-left]"), String(counts[place]));
    // A link that leads to nothing is no link.
    if (counts[place] > 0 || place === chosen || place === 0) link.href = addressOf(place);
    else link.removeAttribute("href");
    if (place === chosen) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  });
};

/** The address of what is chosen, with another value at one of the choices if that is given. */
const addressOf = (choices, other, place) => {
  const named = new URLSearchParams();
  for (const choice of choices) {
    const chosen = choice === other ? place : choice.chosen;
    if (chosen) named.set(choice.name, choice.values[chosen]);
  }
  return location.pathname + (String(named) && `?${named}`);
};

/** Takes from the address what is chosen; a name or a value that this list does not have is as if it were not there. */
const readAddress = (choices) => {
  const named = new URLSearchParams(location.search);
  for (const choice of choices) choice.chosen = choice.places.get(named.get(choice.name)) ?? 0;
};

const start = (bar) => {
  const list = bar.parentElement;
  const summary = bar.querySelector("summary");
  const chips = bar.querySelector(".chips--off");
  const chip = bar.querySelector("template").content;
  const clear = bar.querySelector("[data-clear]");
  const desk = matchMedia("(min-width: 60rem)");
  const choices = Array.from(bar.querySelectorAll("[data-choice]"), readChoice);
  const read = readList(list, choices);

  const makeChip = (choice) => {
    const made = chip.cloneNode(true);
    made.querySelector("[data-chosen]").textContent = choice.options[choice.chosen].dataset.words;
    made.querySelector("button").addEventListener("click", () => {
      choose([choice], 0);
      (clear.hidden ? summary : clear).focus();
    });
    return made;
  };
  const show = () => {
    const { counts, left } = count(read.records, choices);
    const chosen = choices.filter((choice) => choice.chosen);
    showList(read, chosen.length > 0);
    choices.forEach((choice, at) => {
      if (choice.isSelect) showSelect(choice, counts[at]);
      else showLinks(choice, counts[at], (place) => addressOf(choices, choice, place));
    });
    // Links show by themselves which is chosen.
    chips.replaceChildren(...chosen.filter((choice) => choice.isSelect).map(makeChip));
    hide(chips, !chips.firstChild);
    hide(clear, chosen.length === 0);
    hide(list.querySelector(".filters__none"), left > 0);
    write(bar.querySelector("[data-shown]"), String(left));
  };
  let last;
  const choose = (changed, place) => {
    for (const choice of changed) choice.chosen = place;
    // Arrow keys in one select pass over values: only the one that stays is an entry of the history.
    const goesOn = changed.length === 1 && changed[0] === last && document.activeElement === last.control;
    history[goesOn ? "replaceState" : "pushState"](null, "", addressOf(choices));
    last = changed.length === 1 ? changed[0] : undefined;
    show();
    // Beside the bar the list may have been read far down: what is left of it begins above.
    const isBeside = desk.matches && bar.matches(".filters--aside");
    if (isBeside && list.getBoundingClientRect().top < 0) list.scrollIntoView();
  };

  for (const choice of choices) {
    const { control, isSelect, options } = choice;
    if (isSelect) {
      control.addEventListener("change", () => choose([choice], control.selectedIndex));
      continue;
    }
    control.addEventListener("click", (event) => {
      const link = event.target.closest("a[href]");
      // With a key held a link opens elsewhere, as links do.
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      choose([choice], options.indexOf(link));
    });
  }
  for (const button of list.querySelectorAll("[data-clear]")) {
    button.addEventListener("click", () => {
      choose(choices, 0);
      summary.focus();
    });
  }
  addEventListener("popstate", () => {
    last = undefined;
    readAddress(choices);
    show();
  });

  readAddress(choices);
  show();
  summary.parentElement.open = desk.matches;
  bar.hidden = false;
  if (location.search) history.replaceState(history.state, "", addressOf(choices) + location.hash);
};

const bar = document.querySelector(".filters");
if (bar) start(bar);
