/** @import { Route, Store } from "../types.js" */
import { el, icon } from "../dom.js";
import { country, days, fullDate, money, number, percent, signed } from "../format.js";
import { looksOf } from "../modes.js";
import { LABELS, lateArrival } from "../route.js";
import { detailHead, titleOf } from "./head.js";
import { tags, vehicles } from "./strip.js";
import { timelineAxis, timelineBar, windowOf, zoneOf } from "./timeline.js";

/** @typedef {[string, keyof Route["totals"], (value: number) => string, boolean]} Row  the last says whether less is better */

const ROWS = /** @type {Row[]} */ ([
  ["Cost", "cost_usd", money, true],
  ["Days", "duration_h", days, true],
  ["Transfers", "transfers", number, true],
  ["CO₂e WTW, kg", "co2e_wtw_kg", number, true],
  ["CO₂e TTW, kg", "co2e_ttw_kg", number, true],
  ["Distance, km", "distance_km", number, false],
  ["With value of time", "generalized_cost_usd", money, true],
  ["On estimates", "estimated_share", percent, true],
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
  const letter = (/** @type {string} */ name) => el("span", { class: "letter" }, name);
  const head = (/** @type {string} */ name, /** @type {Route} */ route) => el("th", { scope: "col" }, el("span", { class: "versus-head" }, letter(name), titleOf(route), tags(route, LABELS)));
  const figure = (/** @type {string} */ text, /** @type {boolean} */ better) => el("td", {}, el("span", { class: `figure ${better ? "better" : ""}` }, text));
  const row = (/** @type {string} */ name, /** @type {(route: Route) => string | Node} */ write) => el("tr", {}, el("th", { scope: "row" }, name), el("td", {}, write(a)), el("td", {}, write(b)), el("td", { class: "delta" }));
  return [
    detailHead(store, el("div", { class: "detail-title" }, el("h2", {}, "Side by side")), el("button", { type: "button", class: "button quiet", onclick: () => store.set({ compared: null }) }, icon("back"), "Back to A")),
    el(
      "div",
      { class: "detail-body" },
      el("div", { class: "versus-lines" }, letter("A"), timelineBar(a, looks, window), letter("B"), timelineBar(b, looks, window), el("span"), timelineAxis(window, zoneOf(a))),
      el(
        "table",
        { class: "table versus" },
        el("thead", {}, el("tr", {}, el("td", {}), head("A", a), head("B", b), el("th", { class: "delta", scope: "col" }, "B against A"))),
        el(
          "tbody",
          {},
          row("Vehicles", (route) => vehicles(route, looks)),
          row("Leaves", (route) => fullDate(route.departure)),
          row("Arrives", (route) => fullDate(route.arrival)),
          row("Nine in ten by", (route) => fullDate(lateArrival(route) ?? route.arrival)),
          ROWS.map(([name, key, write, less]) => {
            const [x, y] = [a.totals[key], b.totals[key]];
            return el("tr", {}, el("th", { scope: "row" }, name), figure(write(x), less && x < y), figure(write(y), less && y < x), el("td", { class: "delta" }, signed(y - x, write)));
          }),
          row("Countries", countries),
        ),
      ),
    ),
  ];
}

/** @param {Route} route */
function countries(route) {
  return [...new Set(route.legs.flatMap((leg) => leg.countries))].filter((code) => code !== "XZ").map(country).join(", ");
}
