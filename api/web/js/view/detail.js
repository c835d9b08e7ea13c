/** @import { Route, State, Store } from "../types.js" */
/** @import { Look } from "../modes.js" */
import { el, find, icon } from "../dom.js";
import { avoid } from "../edit.js";
import { country, date, days, fullDate, money, number, percent, short, stopName } from "../format.js";
import { looksOf } from "../modes.js";
import { comparedOf, LABELS, reasonsOf, selectedOf } from "../route.js";
import { comparison } from "./compare.js";
import { costTable } from "./costs.js";
import { emissions } from "./emissions.js";
import { comparer, detailHead, titleOf } from "./head.js";
import { legsTable, passagesOf } from "./legs.js";
import { tags } from "./strip.js";
import { timelineAxis, timelineBar, windowOf, zoneOf } from "./timeline.js";

const NARROW = matchMedia("(width < 780px)");

/**
 * The selected route below the map, alone or beside another.
 * @param {Store} store
 * @param {HTMLElement} section
 */
export function startDetail(store, section) {
  const close = () => store.set({ selected: null, compared: null });
  const draw = (/** @type {State} */ state, /** @type {State | null} */ before = null) => {
    const route = selectedOf(state);
    const other = comparedOf(state);
    section.hidden = !route;
    document.documentElement.classList.toggle("showing-detail", Boolean(route));
    section.replaceChildren(...(route ? (other ? comparison(store, route, other) : contents(store, route)) : []));
    section.scrollTop = 0;
    if (before && Boolean(selectedOf(before)) !== Boolean(route)) turnPage(route ? section : find("#results"));
  };
  store.watch(["answer", "selected", "compared", "dark"], draw);
  addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !event.defaultPrevented && store.get().selected) close();
  });
  draw(store.get());
}

/**
 * Where list and route share the screen, going from one to the other takes the focus along.
 * @param {HTMLElement} shown
 */
function turnPage(shown) {
  if (!NARROW.matches) return;
  scrollTo({ top: 0 });
  shown.focus({ preventScroll: true });
}

/**
 * @param {Store} store
 * @param {Route} route
 */
function contents(store, route) {
  const state = store.get();
  const looks = looksOf(state.network.modes, state.dark);
  const window = windowOf(route);
  return [
    detailHead(store, el("div", { class: "detail-title" }, el("h2", {}, titleOf(route)), tags(route, LABELS), el("p", {}, `${fullDate(route.departure)} to ${fullDate(route.arrival)}`)), comparer(store, route)),
    el(
      "div",
      { class: "detail-body" },
      reasonsOf(route).length > 0 && el("p", { class: "why" }, `${reasonsOf(route).join(". ")}.`),
      figures(route, Boolean(state.ask.arrive_by)),
      el("div", { class: "timeline" }, timelineBar(route, looks, window), timelineAxis(window, zoneOf(route))),
      el(
        "div",
        { class: "detail-columns" },
        el("div", {}, legsTable(route, looks), risk(route, looks), passages(store, route)),
        el("div", { class: "detail-side" }, emissions(route, looks), costTable(route, state), warnings(route, state)),
      ),
    ),
  ];
}

/**
 * @param {Route} route
 * @param {boolean} due  whether a deadline was asked for
 */
function figures({ totals, reliability }, due) {
  const major = [
    ["Cost", money(totals.cost_usd), "USD"],
    ["Time", days(totals.duration_h), "days"],
    ["Transfers", String(totals.transfers), ""],
    ["CO₂e well to wheel", number(totals.co2e_wtw_kg), "kg"],
  ];
  const minor = [
    ...(reliability?.p90_h ? [["Nine in ten within", days(reliability.p90_h), "days"]] : []),
    ...(reliability && due ? [["In time", percent(reliability.on_time_share), `by ${date(reliability.due)}`]] : []),
    ["Distance", number(totals.distance_km), "km"],
    ["With value of time", money(totals.generalized_cost_usd), "USD"],
    ["On estimates", percent(totals.estimated_share), "of cost"],
  ];
  const figure = (/** @type {string} */ kind, /** @type {string[]} */ [name, value, unit]) =>
    el("div", { class: kind }, el("dt", {}, name), el("dd", {}, value, " ", unit && el("small", {}, unit)));
  return el("dl", { class: "figures" }, major.map((row) => figure("major", row)), minor.map((row) => figure("minor", row)));
}

/**
 * Where most of the uncertainty of the arrival comes from.
 * @param {Route} route
 * @param {Map<string, Look>} looks
 */
function risk({ legs, reliability }, looks) {
  const leg = legs.find(({ sequence }) => sequence === reliability?.riskiest_leg);
  if (!leg || !reliability?.p50_h || !reliability.p90_h) return null;
  const name = looks.get(leg.mode)?.name.toLowerCase() ?? leg.mode;
  const spread = `Half of such shipments take ${days(reliability.p50_h)} days or less, nine in ten ${days(reliability.p90_h)}.`;
  return el("section", { class: "passages" }, el("h3", {}, "Risk ", el("small", {}, "simulated delays and missed connections")), el("p", { class: "risk" }, `${spread} Leg ${leg.sequence} by ${name} to ${short(stopName(leg.to))} causes most of the difference.`));
}

/**
 * Countries, borders and straits on the way: a click goes round them.
 * @param {Store} store
 * @param {Route} route
 */
function passages(store, route) {
  const state = store.get();
  const found = passagesOf(route, state);
  const chip = (/** @type {string} */ name, /** @type {() => void} */ act) => el("button", { type: "button", class: "chip", title: `Avoid ${name}`, "aria-label": `Avoid ${name}`, onclick: act }, name, icon("ban"));
  return el(
    "section",
    { class: "passages" },
    el("h3", {}, "On the way ", el("small", {}, "choose one to go round it")),
    el(
      "div",
      { class: "chips" },
      found.countries.map((code) => chip(country(code), () => avoid(store, "avoid_countries", code))),
      found.places.map((id) => chip(state.places.get(id)?.name ?? id, () => avoid(store, "avoid_places", id))),
    ),
  );
}

/**
 * @param {Route} route
 * @param {State} state
 */
function warnings(route, { answer }) {
  const found = (answer?.warnings ?? []).filter(({ code }) => (code !== "assumed_departures" || route.legs.some((leg) => leg.assumed)) && (code !== "estimated_cost" || route.totals.estimated_share > 0.5));
  if (!found.length) return null;
  const texts = { assumed_departures: "~ marks a departure whose day is assumed: only its weekly frequency is published.", estimated_cost: "More than half of this cost rests on estimates." };
  return el("ul", { class: "warnings" }, found.map(({ code, detail }) => el("li", {}, icon("warn"), texts[/** @type {keyof texts} */ (code)] ?? detail)));
}
