/** @import { Route, Store } from "../types.js" */
import { el, icon } from "../dom.js";
import { country, days, fullDate, money, number, percent, signed } from "../format.js";
import { looksOf } from "../modes.js";
import { LABELS } from "../route.js";
import { detailHead, sentenceVia } from "./detail.js";
import { tags, vehicles } from "./strip.js";
import { timelineAxis, timelineBar, windowOf, zoneOf } from "./timeline.js";

/** @typedef {[string, keyof Route["totals"], (value: number) => string, boolean]} Row  whether less is better */

const ROWS = /** @type {Row[]} */ ([
  ["Cost", "cost_usd", money, true],
  ["Days", "duration_h", days, true],
  ["Transfers", "transfers", number, true],
  ["CO₂e WTW, kg", "co2e_wtw_kg", number, true],
  ["CO₂e TTW, kg", "co2e_ttw_kg", number, true],
  ["Distance, km", "distance_km", number, false],
  ["With value of time", "generalized_cost_usd", money, true],
  ["On estimates", "estimated_share", percent, false],
]);

/**
 * Two routes on one scale of time, and what differs.
 * @param {Store} store
 * @param {Route} a
 * @param {Route} b
 */
export function comparison(store, a, b) {
  const state = store.get();
  const looks = looksOf(state.network.modes, state.dark);
  const window = windowOf(a, b);
  const name = (/** @type {string} */ letter, /** @type {Route} */ route) => el("span", { class: "versus-head" }, el("span", { class: "letter" }, letter), sentenceVia(route), tags(route, LABELS));
  const head = detailHead(store, el("div", { class: "detail-title" }, el("h2", {}, "Two routes side by side")));
  head.querySelector(".detail-actions")?.prepend(el("button", { type: "button", class: "button quiet", onclick: () => store.set({ compared: null }) }, icon("back"), "Back to A"));
  return [
    head,
    el(
      "div",
      { class: "detail-body" },
      el("div", { class: "versus-lines" }, el("span", { class: "letter" }, "A"), timelineBar(a, looks, window), el("span", { class: "letter" }, "B"), timelineBar(b, looks, window), el("span"), timelineAxis(window, zoneOf(a))),
      el(
        "div",
        { class: "versus", role: "table", "aria-label": "Comparison" },
        cells("corner", "", name("A", a), name("B", b), el("span", { class: "versus-head delta" }, "B against A")),
        cells("", "Vehicles", vehicles(a, looks), vehicles(b, looks), ""),
        cells("", "Leaves", fullDate(a.departure), fullDate(b.departure), ""),
        cells("", "Arrives", fullDate(a.arrival), fullDate(b.arrival), ""),
        ROWS.flatMap(([title, key, write, less]) => {
          const [x, y] = [a.totals[key], b.totals[key]];
          const figure = (/** @type {number} */ own, /** @type {number} */ other) => el("span", { class: `figure ${less && own < other ? "better" : ""}` }, write(own));
          return cells("", title, el("span", {}, figure(x, y)), el("span", {}, figure(y, x)), signed(y - x, write));
        }),
        cells("", "Countries", countries(a), countries(b), ""),
      ),
    ),
  ];
}

/**
 * @param {string} kind
 * @param {string} title
 * @param {...(string | HTMLElement)} values
 */
function cells(kind, title, ...values) {
  const last = values.length - 1;
  return [
    el("span", { class: kind || "name", role: "rowheader" }, title),
    ...values.map((value, i) => (value instanceof HTMLElement && value.classList.contains("versus-head") ? value : el("span", { class: i === last ? "delta" : "", role: "cell" }, value))),
  ];
}

/** @param {Route} route */
function countries(route) {
  return [...new Set(route.legs.flatMap((leg) => leg.countries))].filter((code) => code !== "XZ").map(country).join(", ");
}
