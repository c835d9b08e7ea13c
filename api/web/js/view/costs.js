/** @import { Cost, Route, Source, State } from "../types.js" */
import { el, icon } from "../dom.js";
import { money, percent, sentence } from "../format.js";
import { looksOf } from "../modes.js";

/**
 * The price, item by item, each with its source.
 * @param {Route} route
 * @param {State} state
 */
export function costTable(route, state) {
  const sources = new Map(state.network.sources.map((source) => [source.id, source]));
  const estimated = route.totals.estimated_share;
  return el(
    "section",
    {},
    el("h3", {}, "Cost ", el("small", {}, `USD of ${state.network.price_year}, whole shipment`)),
    el(
      "p",
      { class: "share" },
      el("span", { class: "share-bar", "aria-hidden": "true" }, el("i", { style: { width: `${estimated * 100}%` } })),
      el("span", {}, `${percent(estimated)} rests on estimates, ${percent(1 - estimated)} on published or derived figures`),
    ),
    el(
      "table",
      { class: "table cost-table" },
      el("thead", { class: "visually-hidden" }, el("tr", {}, el("th", {}, "Item and source"), el("th", { class: "number" }, "USD"))),
      el("tbody", {}, route.cost.map((cost) => row(cost, route, state, sources.get(cost.source)))),
      el("tfoot", {}, el("tr", {}, el("td", {}, "Total"), el("td", { class: "number" }, money(route.totals.cost_usd)))),
    ),
  );
}

/**
 * @param {Cost} cost
 * @param {Route} route
 * @param {State} state
 * @param {Source | undefined} source
 */
function row({ item, usd, leg, place, source: id }, route, state, source) {
  const ridden = route.legs.find(({ sequence }) => sequence === leg);
  const mode = ridden && looksOf(state.network.modes, state.dark).get(ridden.mode)?.name;
  const where = place ? (state.places.get(place)?.name ?? place) : mode && `leg ${leg}, ${mode.toLowerCase()}`;
  return el(
    "tr",
    {},
    el("td", {}, sentence(item), where ? `, ${where}` : "", el("small", {}, sourceLink(id, source))),
    el("td", { class: "number" }, money(usd)),
  );
}

/**
 * A source by its title, linked where it is on the web.
 * @param {string} id
 * @param {Source | undefined} source
 */
function sourceLink(id, source) {
  if (!source) return id;
  const title = /^https?:\/\//.test(source.reference)
    ? el("a", { class: "source-link", href: source.reference, target: "_blank", rel: "noopener noreferrer" }, source.title, icon("out"))
    : el("span", { class: "source-link" }, source.title);
  return el("span", {}, title, " ", el("span", { class: `quality ${source.quality}` }, source.quality));
}
