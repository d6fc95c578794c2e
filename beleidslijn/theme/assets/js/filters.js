// SPDX-License-Identifier: MIT
// Narrows the list of a page. What is chosen stands in the address and nowhere else; without this script all is shown.
// The page says what there is: see `parts/filters.html.j2`.

const DESK = "(min-width: 60rem)";

/** A facet to choose by. `chosen` is the place of a value; the first value, with place 0, is to leave it open. */
const readChoice = (control) => {
  const options = control.options ?? control.querySelectorAll("[data-value]");
  const values = Array.from(options, (option) => option.value ?? option.dataset.value);
  const { choice: key, name } = control.dataset;
  return { control, key, name, values, options: [...options], places: new Map(values.map((v, i) => [v, i])), chosen: 0 };
};

/** What is hidden when all its rows are: itself, the links to it, and where its number of rows stands. */
const readGroup = (element, list) => {
  const heading = element.getAttribute("aria-labelledby");
  const links = heading ? [...list.querySelectorAll(`nav a[href="#${CSS.escape(heading)}"]`)] : [];
  const inHeading = element.querySelectorAll(":scope > h2 [data-count]");
  const counters = [...inHeading, ...links.flatMap((link) => [...link.querySelectorAll("[data-count]")])];
  return { hidden: [element, ...links.map((link) => link.closest("li"))], counters, left: 0 };
};

/** The records of the list, each with its rows (one may stand in more than one group) and the places of its values. */
const readRecords = (list, choices) => {
  const groups = new Map(Array.from(list.querySelectorAll("[data-group]"), (one) => [one, readGroup(one, list)]));
  const records = new Map();
  for (const row of list.querySelectorAll("[data-row]")) {
    const { row: name } = row.dataset;
    if (!records.has(name)) {
      const places = ({ places, key }) => (row.dataset[key]?.split(" ") ?? []).map((value) => places.get(value));
      records.set(name, { rows: [], groups: [], places: choices.map(places), fits: true });
    }
    const record = records.get(name);
    record.rows.push(row);
    const group = groups.get(row.closest("[data-group]"));
    if (group) record.groups.push(group);
  }
  return { records: [...records.values()], groups: [...groups.values()] };
};

/** Which records fit, and how many would for each value of each choice, given what is chosen at the others. */
const count = (records, choices) => {
  const counts = choices.map(({ values }) => new Array(values.length).fill(0));
  const add = (record, at) => {
    counts[at][0] += 1;
    for (const place of record.places[at]) counts[at][place] += 1;
  };
  let left = 0;
  for (const record of records) {
    const against = [];
    choices.forEach(({ chosen }, at) => {
      if (chosen && !record.places[at].includes(chosen)) against.push(at);
    });
    record.fits = !against.length;
    if (record.fits) {
      left += 1;
      choices.forEach((_, at) => add(record, at));
    } else if (against.length === 1) {
      add(record, against[0]);
    }
  }
  return { counts, left };
};

/** Writes only what differs, so that nothing is drawn or said twice. */
const write = (element, text) => {
  if (element.textContent !== String(text)) element.textContent = text;
};
const hide = (element, is) => {
  if (element.hidden !== is) element.hidden = is;
};

const start = (bar) => {
  const list = bar.parentElement;
  const part = (selector) => bar.querySelector(selector);
  const [more, shown, chips, clear, chip] = ["details", "[data-shown]", ".chips--off", "[data-clear]", "template"].map(part);
  const none = list.querySelector(".filters__none");
  const choices = [...bar.querySelectorAll("[data-choice]")].map(readChoice);
  const { records, groups } = readRecords(list, choices);

  /** The address of what is chosen; with another value at one of the choices, if that is given. */
  const address = (other, place) => {
    const named = new URLSearchParams();
    for (const choice of choices) {
      const at = choice === other ? place : choice.chosen;
      if (at) named.set(choice.name, choice.values[at]);
    }
    return location.pathname + (named.size ? `?${named}` : "");
  };

  const showList = (isChosen) => {
    for (const group of groups) group.left = 0;
    for (const { rows, groups: around, fits } of records) {
      for (const row of rows) hide(row, !fits);
      if (fits) for (const group of around) group.left += 1;
    }
    for (const { hidden, counters, left } of groups) {
      for (const element of hidden) hide(element, isChosen && !left);
      for (const counter of counters) write(counter, left);
    }
  };

  const showChoice = (choice, counts) => {
    choice.options.forEach((option, place) => {
      const isChosen = place === choice.chosen;
      if (choice.control.options) {
        if (place) write(option, `${option.dataset.words} (${counts[place]})`);
        option.disabled = !counts[place] && !isChosen && place > 0;
        option.selected = isChosen;
        return;
      }
      write(option.querySelector("[data-left]"), counts[place]);
      // A link that leads to nothing is no link.
      if (counts[place] || isChosen || !place) option.href = address(choice, place);
      else option.removeAttribute("href");
      if (isChosen) option.setAttribute("aria-current", "true");
      else option.removeAttribute("aria-current");
    });
  };

  const showChips = (chosen) => {
    const made = chosen.map((choice) => {
      const item = chip.content.cloneNode(true);
      item.querySelector("[data-chosen]").textContent = choice.options[choice.chosen].dataset.words;
      item.querySelector("button").addEventListener("click", () => {
        choose(choice, 0);
        (clear.hidden ? more.firstElementChild : clear).focus();
      });
      return item;
    });
    chips.replaceChildren(...made);
    hide(chips, !chosen.length);
    hide(clear, !chosen.length);
  };

  const show = () => {
    const { counts, left } = count(records, choices);
    const chosen = choices.filter((choice) => choice.chosen);
    showList(chosen.length > 0);
    choices.forEach((choice, at) => showChoice(choice, counts[at]));
    showChips(chosen);
    write(shown, left);
    hide(none, left > 0);
  };

  /** What the address says; names and values that this list does not have are as if they were not there. */
  const readAddress = () => {
    const named = new URLSearchParams(location.search);
    for (const choice of choices) choice.chosen = choice.places.get(named.get(choice.name)) ?? 0;
  };

  const remember = () => {
    history.pushState(null, "", address());
    show();
    // The list became shorter: it is read from its beginning.
    if (list.getBoundingClientRect().top < 0) list.scrollIntoView();
  };
  const choose = (choice, place) => {
    choice.chosen = place;
    remember();
  };

  for (const choice of choices) {
    if (choice.control.options) {
      choice.control.addEventListener("change", () => choose(choice, choice.control.selectedIndex));
      continue;
    }
    choice.control.addEventListener("click", (event) => {
      const link = event.target.closest("a[href]");
      // With a key held a link opens elsewhere, as links do.
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      choose(choice, choice.options.indexOf(link));
    });
  }
  for (const button of list.querySelectorAll("[data-clear]")) {
    button.addEventListener("click", () => {
      for (const choice of choices) choice.chosen = 0;
      remember();
      more.firstElementChild.focus();
    });
  }
  addEventListener("popstate", () => {
    readAddress();
    show();
  });

  readAddress();
  show();
  more.open = matchMedia(DESK).matches;
  bar.hidden = false;
  if (location.search) {
    history.replaceState(history.state, "", address() + location.hash);
    // What was hidden stood above the place that the address names.
    if (location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }
};

const bar = document.querySelector(".filters");
if (bar) start(bar);
