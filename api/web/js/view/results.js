/** @import { Route, State, Store } from "../types.js" */
import { isComplete } from "../ask.js";
import { el, icon } from "../dom.js";
import { edit } from "../edit.js";
import { date, days, fullDate, money, number } from "../format.js";
import { looksOf } from "../modes.js";
import { LABELS, lateArrival, reasonsOf, viaOf } from "../route.js";
import { ideas } from "./ideas.js";
import { noRoute } from "./no_route.js";
import { refusal } from "./refusal.js";
import { scatter } from "./scatter.js";
import { strip, tags, vehicles } from "./strip.js";

const COLUMNS = /** @type {const} */ ([
  ["cost_usd", "Cost, USD"],
  ["duration_h", "Days"],
  ["transfers", "Transfers"],
  ["co2e_wtw_kg", "CO₂e, kg"],
]);

/**
 * The routes as a chart and a list, or what is there instead.
 * @param {Store} store
 * @param {HTMLElement} section
 */
export function startResults(store, section) {
  const draw = () => {
    const focused = document.activeElement?.closest("[data-focus]")?.getAttribute("data-focus");
    section.replaceChildren(...contents(store));
    if (focused) /** @type {HTMLElement | null} */ (section.querySelector(`[data-focus="${focused}"]`))?.focus();
  };
  store.watch(["answer", "problem", "sort", "dark"], draw);
  store.watch(["hovered", "selected", "compared"], (state) => mark(section, state));
  store.watch(["ask"], ({ ask }) => isComplete(ask) || draw());
  draw();
}

/** @param {Store} store */
function contents(store) {
  const state = store.get();
  const { answer, problem } = state;
  if (problem) return [refusal(store, problem)];
  if (!answer) return isComplete(state.ask) ? [] : [ideas(state)];
  if (!answer.routes.length) return [noRoute(store, answer.no_route?.reasons ?? [])];
  return [head(store), scatter(store, answer.routes), columns(store), list(store, answer.routes)];
}

/** @param {Store} store */
function head(store) {
  const { answer, ask } = store.get();
  const shown = answer?.routes.length ?? 0;
  const all = answer?.search.front_size ?? shown;
  const more = ask.limit === "all" ? "10" : "all";
  const text = more === "all" ? `Show all ${all}` : "Show fewer";
  return el(
    "div",
    { class: "results-head" },
    el("h2", {}, shown < all ? `${shown} of ${all} unbeaten routes` : `${shown} unbeaten ${shown === 1 ? "route" : "routes"}`),
    (all > shown || ask.limit === "all") && all > 10 && el("button", { type: "button", class: "text-button", "data-focus": "limit", onclick: () => edit(store, { limit: more }) }, text),
  );
}

/** @param {Store} store */
function columns(store) {
  const { sort } = store.get();
  return el(
    "div",
    { class: "columns", role: "group", "aria-label": "Sort by" },
    COLUMNS.map(([figure, name]) => el("button", { type: "button", "data-focus": figure, "aria-pressed": String(sort === figure), onclick: () => store.set({ sort: figure }) }, name, icon("down"))),
  );
}

/**
 * @param {Store} store
 * @param {Route[]} routes
 */
function list(store, routes) {
  const state = store.get();
  const figure = /** @type {typeof COLUMNS[number][0]} */ (COLUMNS.some(([name]) => name === state.sort) ? state.sort : "cost_usd");
  const sorted = [...routes].sort((a, b) => a.totals[figure] - b.totals[figure] || a.totals.cost_usd - b.totals.cost_usd);
  const longestH = Math.max(...routes.map((route) => route.totals.duration_h));
  const element = el("ol", { class: "routes" }, sorted.map((route) => row(store, route, longestH)));
  mark(element, state);
  return element;
}

/**
 * @param {Store} store
 * @param {Route} route
 * @param {number} longestH
 */
function row(store, route, longestH) {
  const state = store.get();
  const looks = looksOf(state.network.modes, state.dark);
  const { totals } = route;
  const hover = () => store.set({ hovered: route.id });
  const leave = () => store.set({ hovered: null });
  const compare = () => store.set(store.get().compared === route.id ? { compared: null } : { compared: route.id });
  return el(
    "li",
    { class: "route", dataset: { route: route.id }, onpointerenter: hover, onpointerleave: leave, onfocusin: hover, onfocusout: leave },
    el(
      "button",
      { type: "button", class: "route-main", "data-focus": route.id, onclick: () => store.set({ selected: route.id, compared: null }) },
      route.labels.length > 0 && tags(route, LABELS),
      el("span", { class: "route-figures" }, el("span", {}, money(totals.cost_usd)), el("span", {}, days(totals.duration_h)), el("span", {}, totals.transfers), el("span", {}, number(totals.co2e_wtw_kg))),
      el("span", { class: "route-line" }, vehicles(route, looks), el("span", { class: "via" }, viaOf(route))),
      route.labels.length === 0 && reasonsOf(route).length > 0 && el("span", { class: "why" }, reasonsOf(route)[0]),
      strip(route, looks, longestH),
      el("span", { class: "route-dates" }, el("span", {}, `Leaves ${date(route.departure)}`), el("span", {}, arrival(route))),
    ),
    el("button", { type: "button", class: "button square add quiet", "aria-label": `Compare ${viaOf(route)} with the selected route`, title: "Compare with the selected route", onclick: compare }, icon("compare")),
  );
}

/**
 * The planned arrival, and the day by which nine in ten such shipments are there.
 * @param {Route} route
 */
function arrival(route) {
  const late = lateArrival(route);
  return `Arrives ${late ? date(route.arrival) : fullDate(route.arrival)}${late ? `, 9 in 10 by ${fullDate(late)}` : ""}`;
}

/**
 * @param {HTMLElement} section
 * @param {State} state
 */
function mark(section, { hovered, selected, compared }) {
  for (const element of section.querySelectorAll("[data-route]")) {
    const id = /** @type {HTMLElement} */ (element).dataset.route;
    element.classList.toggle("hovered", id === hovered);
    element.classList.toggle("selected", id === selected || id === compared);
    element.querySelector(".route-main")?.setAttribute("aria-current", String(id === selected));
    const add = element.querySelector(".add");
    add?.setAttribute("aria-pressed", String(id === compared));
    add?.toggleAttribute("hidden", !selected || id === selected);
  }
}
