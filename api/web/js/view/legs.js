/** @import { Dwell, Leg, Route, State } from "../types.js" */
/** @import { Look } from "../modes.js" */
import { el, icon } from "../dom.js";
import { dateTime, money, number, span, stopName } from "../format.js";

/**
 * Legs with their dates and figures, and the dwells between them.
 * @param {Route} route
 * @param {Map<string, Look>} looks
 */
export function legsTable(route, looks) {
  const rows = route.legs.flatMap((leg) => [dwellBefore(route, leg), legRow(leg, looks.get(leg.mode))]);
  return el(
    "section",
    {},
    el("h3", {}, "Legs ", el("small", {}, "in the local time of each place")),
    el(
      "table",
      { class: "table legs-table" },
      el("thead", {}, el("tr", {}, el("th", {}, el("span", { class: "visually-hidden" }, "Mode")), el("th", {}, "From, to"), el("th", {}, "Departs"), el("th", {}, "Arrives"), el("th", { class: "number" }, "km"), el("th", { class: "number" }, "USD"))),
      el("tbody", {}, rows, lastDwell(route)),
    ),
  );
}

/**
 * @param {Leg} leg
 * @param {Look | undefined} look
 */
function legRow(leg, look) {
  const assumed = leg.assumed ? el("abbr", { title: "The day is assumed: only the weekly frequency is published" }, "~ ") : null;
  const lifts = leg.lifts.length ? el("small", {}, `Gauge change at ${leg.lifts.join(", ")}`) : null;
  return el(
    "tr",
    {},
    el("td", {}, el("span", { class: "leg-mode", title: look?.name ?? leg.mode, style: { background: look?.color ?? "", color: look?.ink ?? "" } }, icon(look?.icon ?? "road"))),
    el("td", { class: "route-cell" }, `${stopName(leg.from)} → ${stopName(leg.to)}`, el("small", {}, leg.service_name ?? `${look?.name ?? leg.mode}, on demand`), lifts),
    el("td", { class: "when", "data-name": "Departs" }, assumed, dateTime(leg.departure), leg.cut_off && el("small", {}, `cut-off ${dateTime(leg.cut_off)}`)),
    el("td", { class: "when", "data-name": "Arrives" }, dateTime(leg.arrival), el("small", {}, span((Date.parse(leg.arrival) - Date.parse(leg.departure)) / 3_600_000))),
    el("td", { class: "number", "data-name": "km" }, number(leg.distance_km)),
    el("td", { class: "number", "data-name": "USD" }, money(leg.cost_usd)),
  );
}

/**
 * @param {Route} route
 * @param {Leg} leg
 */
function dwellBefore({ dwells }, leg) {
  const dwell = dwells.find(({ departure, place }) => departure === leg.departure && place.name === leg.from.name);
  return dwell ? dwellRow(dwell) : null;
}

/** @param {Route} route */
function lastDwell({ dwells, legs }) {
  const last = dwells[dwells.length - 1];
  return last && last.place.name === legs[legs.length - 1].to.name ? dwellRow(last) : null;
}

/** @param {Dwell} dwell */
function dwellRow({ place, handling_h, waiting_h, storage_usd }) {
  if (handling_h + waiting_h === 0) return null;
  const parts = [handling_h > 0 && `handling ${span(handling_h)}`, waiting_h > 0 && `waiting ${span(waiting_h)}`, storage_usd > 0 && `storage ${money(storage_usd)}`];
  return el("tr", { class: "dwell-row" }, el("td"), el("td", { colspan: 5 }, `${stopName(place)}: ${parts.filter(Boolean).join(", ")}`));
}

/**
 * What a route passes, each with a way round it.
 * @param {Route} route
 * @param {State} state
 */
export function passagesOf(route, { places }) {
  const ids = [...new Set(route.legs.flatMap((leg) => leg.passes))];
  const notable = ids.filter((id) => places.get(id)?.kinds.some((kind) => kind === "passage" || kind === "border"));
  return { places: notable, countries: [...new Set(route.legs.flatMap((leg) => leg.countries))].filter((code) => code !== "XZ") };
}
