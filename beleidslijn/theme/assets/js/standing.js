// SPDX-License-Identifier: MIT
// How everything stood on a day, and what changed between two. The build wrote all changes in a file, by the one rule of
// `arranging/standing.py`; here they are only looked up. Days are text, 2025-05-28. All words are templates of the page.

/** The change that holds on a day, or undefined. Changes are `[day, key, event]`, in order. */
export const standingOn = (changes, day) => changes.findLast(([since]) => since <= day);

/** What may, but need not, hold by a day. Spans are `[first, last, key, event]`. */
export const maybeOn = (spans, day) => spans.filter(([first, last]) => first <= day && day < last);

/** What changed after one day, up to and with another: each change, with the one before it. */
export const turnsBetween = (changes, from, to) =>
  changes
    .map((change, place) => ({ change, before: changes[place - 1] }))
    .filter(({ change: [day] }) => from < day && day <= to);

/** The name of what is wrong with the days that were asked for, or undefined. */
export const faultOf = (days, last) => {
  if (!days.every(isDay)) return "fault-none";
  if (days.some((day) => day > last)) return "fault-later";
  return days[0] === days[1] ? "fault-same" : undefined;
};

/** The days that an address asks for, the first one first: `?dag=` one, `?van=&tot=` two; else that of the build. */
export const daysIn = (search, last) => {
  const asked = new URLSearchParams(search);
  if (asked.has("van") || asked.has("tot")) return [asked.get("van") ?? "", asked.get("tot") ?? ""].sort();
  return [asked.get("dag") ?? last];
};

function isDay(text) {
  const day = new Date(text);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(day.valueOf()) && day.toISOString().startsWith(text);
}

const aspectsOf = (thing) => Object.entries(thing).filter(([, value]) => value?.changes);

/** Everything that the page shows is a template with holes: it holds the words, this fills in days, names and links. */
const filler = (root) => {
  const inDutch = new Intl.DateTimeFormat("nl-NL", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
  const copy = (template) => template.content.cloneNode(true);
  /** The word for a key of an aspect, with its drawing; a kind of request may have a word of its own. */
  const word = (aspect, key = "none", kind = "") => {
    const named = (name) => root.querySelector(`template[data-word="${name}"]`);
    return copy(named(`${aspect}:${key}:${kind}`) ?? named(`${aspect}:${key}`));
  };
  return {
    day: (day) => inDutch.format(new Date(day)),
    link: (address, ...words) => {
      const link = document.createElement("a");
      link.href = root.dataset.root + address;
      link.append(...words);
      return link;
    },
    word,
    text: (...key) => word(...key).textContent.trim(),
    part: (name, holes = {}) => {
      const made = copy(root.querySelector(`template[data-part="${name}"]`));
      for (const [hole, content] of Object.entries(holes)) {
        made.querySelector(`[data-in="${hole}"]`).append(...[content].flat());
      }
      return made;
    },
  };
};

/** What is shown of one day: the words that say it in one sentence, and the lists. */
const viewOfDay = ({ part, word, text, link, day: say }, data, day, first) => {
  const dayOf = (since, [, , known]) => known ?? say(since);
  const sinceOf = (since, event) => part("since", { day: link(event[0], event[3] ?? say(since)) });
  const maybe = (aspect, { changes, maybe: spans }, kind) =>
    maybeOn(spans, day)
      .filter(([, , key]) => key !== standingOn(changes, day)?.[1])
      .map(([, last, key, event]) =>
        part("maybe", { word: text(aspect, key, kind), since: sinceOf(last, data.events[event]) }),
      );
  const isKnown = (thing) =>
    aspectsOf(thing).some(([, { changes, maybe: spans }]) => standingOn(changes, day) || maybeOn(spans, day).length);

  const measure = ({ address, name, stand }) => {
    const [since, key, event] = standingOn(stand.changes, day) ?? [];
    const holes = { link: link(address, name), word: word("stand", key), maybe: maybe("stand", stand) };
    return part("measure", key ? { ...holes, since: sinceOf(since, data.events[event]) } : holes);
  };
  const line = (kind, [aspect, said]) => {
    const [since, key, event] = standingOn(said.changes, day) ?? [];
    const holes = { word: word(aspect, key, kind), maybe: maybe(aspect, said, kind) };
    if (!key) return part(`line-${aspect}`, holes);
    return part(`line-${aspect}`, {
      ...holes,
      when: link(data.events[event][0], dayOf(since, data.events[event])),
    });
  };
  // Of each request the answer; of a motion what the Chamber did, too; the rest where something is known.
  const isTold = (kind, [aspect, said]) =>
    aspect === "antwoord" ||
    (aspect === "uitkomst" && kind === "motion") ||
    standingOn(said.changes, day) ||
    maybeOn(said.maybe, day).length;
  const request = (thing) =>
    part("request", {
      link: link(thing.address, thing.name),
      lines: aspectsOf(thing)
        .filter((aspect) => isTold(thing.kind, aspect))
        .map((aspect) => line(thing.kind, aspect)),
    });
  const thing = ({ address, name, asked }) =>
    part("thing", { link: link(address, name), note: asked && asked[0] <= day ? part("perhaps") : [] });
  const folded = (name, things) =>
    things.length ? part(name, { count: things.length, things: things.map(thing) }) : [];

  const { measures, requests } = data;
  const isAsked = ({ asked }) => asked && asked[1] <= day;
  const [told, untold] = [measures.filter(isKnown), measures.filter((one) => !isKnown(one))];
  const open = requests.filter((one) => isKnown(one) || isAsked(one));
  const rest = requests.filter((one) => !open.includes(one));
  const standing = measures.filter(({ stand }) => standingOn(stand.changes, day));
  const answered = requests.filter(({ antwoord }) => (standingOn(antwoord.changes, day)?.[1] ?? "pending") !== "pending");
  const said = part("said-day", {
    day: say(day),
    measures: standing.length,
    without: measures.length - standing.length,
    requests: open.length,
    answered: answered.length,
  });
  return {
    said: day < first ? part("said-early", { day: say(day), first: say(first) }) : said,
    shown: part("day", {
      measures: told.map(measure),
      without: folded("without", untold),
      requests: open.map(request),
      later: folded("later", rest.filter(({ asked }) => asked)),
      unknown: folded("unknown", rest.filter(({ asked }) => !asked)),
    }),
  };
};

/** What is shown of the time between two days: every change, by day and by the event that brought it. */
const viewBetween = ({ part, word, text, link, day: say }, data, from, to) => {
  const turns = [...data.measures, ...data.requests]
    .flatMap((thing) =>
      aspectsOf(thing).flatMap(([aspect, { changes }]) =>
        turnsBetween(changes, from, to).map((turn) => ({ ...turn, thing, aspect })),
      ),
    )
    .sort(({ change: one }, { change: other }) => one[0].localeCompare(other[0]) || one[2] - other[2]);
  const moments = new Map();
  for (const turn of turns) {
    const key = `${turn.change[0]} ${turn.change[2]}`;
    moments.set(key, [...(moments.get(key) ?? []), turn]);
  }
  const turned = ({ thing, aspect, change, before }) =>
    part(`turn-${aspect}`, {
      thing: link(thing.address, thing.name),
      before: text(aspect, before?.[1], thing.kind),
      after: word(aspect, change[1], thing.kind),
    });
  const moment = (found) => {
    const [day, , event] = found[0].change;
    const [address, title, known] = data.events[event];
    const holes = { day: say(day), title: link(address, title), turns: found.map(turned) };
    return known ? part("moment-open", { ...holes, known }) : part("moment", holes);
  };
  return {
    said: part("said-between", { from: say(from), to: say(to), count: turns.length }),
    shown: turns.length ? part("between", { moments: [...moments.values()].map(moment) }) : "",
  };
};

/** Show the form, and what the address asks for; then keep the two together. */
const start = (root, data) => {
  const fill = filler(root);
  const form = root.querySelector("form");
  const { dag, tot } = form.elements;
  const { min: first, max: last } = dag;
  const said = root.querySelector("[role=status]");
  const result = root.querySelector(".pick__result");
  const steps = [...root.querySelectorAll("[data-step]")];
  const changed = [...data.measures, ...data.requests]
    .flatMap((thing) => aspectsOf(thing).flatMap(([, { changes }]) => changes.map(([day]) => day)))
    .sort();

  const step = (link, day) => {
    const other = link.dataset.step < 0 ? changed.findLast((one) => one < day) : changed.find((one) => one > day);
    const hadFocus = document.activeElement === link;
    link.hidden = !other;
    if (other) {
      link.href = `?dag=${other}`;
      link.querySelector("span").textContent = fill.day(other);
    } else if (hadFocus) {
      said.focus();
    }
  };
  const show = (days) => {
    const fault = faultOf(days, last);
    for (const [place, input] of [dag, tot].entries()) {
      input.setAttribute("aria-invalid", Boolean(fault) && place < days.length);
      if (!fault) input.value = days[place] ?? "";
    }
    const view = fault
      ? { said: fill.part(fault, fault === "fault-later" ? { last: fill.day(last) } : {}), shown: "" }
      : days.length > 1
        ? viewBetween(fill, data, ...days)
        : viewOfDay(fill, data, days[0], first);
    said.replaceChildren(view.said);
    result.replaceChildren(view.shown);
    for (const link of steps) step(link, fault || days.length > 1 ? undefined : days[0]);
  };
  const showAddress = () => show(daysIn(location.search, last));
  const go = (search) => {
    if (search !== location.search) history.pushState(null, "", search);
    showAddress();
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const days = [dag.value, tot.value].filter(Boolean).sort();
    if (!days.length) show([""]);
    else go(days.length > 1 ? `?van=${days[0]}&tot=${days[1]}` : `?dag=${days[0]}`);
  });
  for (const link of steps) {
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      go(link.search);
    });
  }
  addEventListener("popstate", showAddress);
  root.hidden = false;
  document.getElementById("stand-later").hidden = true;
  showAddress();
};

const root = document.getElementById("stand");
if (root) {
  // Asked again after a build: a page of today needs the changes of today. Without them the page says everything itself.
  const answer = await fetch(root.dataset.source, { cache: "no-cache" }).catch(() => undefined);
  if (answer?.ok) start(root, await answer.json());
}
