/** @import { Answer, Leg, Dwell, Route, State } from "./types.js" */
import { country, sentence, short } from "./format.js";

/** What can be said of a route without drawing it. */

export const LABELS = /** @type {Object<string, string>} */ ({
  cheapest: "Cheapest",
  fastest: "Fastest",
  fewest_transfers: "Fewest transfers",
  greenest: "Greenest",
  balanced: "Balanced",
  most_reliable: "Most reliable",
});

/** Figures by which routes are compared. */
export const FIGURES = /** @type {const} */ (["cost_usd", "duration_h", "transfers", "co2e_wtw_kg"]);

const NEAR_KM = 100;

/** @param {State} state @returns {Route | null} */
export const selectedOf = ({ answer, selected }) => routeOf(answer, selected);

/** @param {State} state @returns {Route | null} */
export const comparedOf = ({ answer, compared }) => routeOf(answer, compared);

/**
 * Where a route changes vehicle, apart from terminals next to its ends.
 * @param {Route} route
 */
export function viaOf(route) {
  const { legs } = route;
  const changes = legs.slice(1).map((leg, i) => ({ name: short(leg.from.name), near: (i === 0 && legs[0].distance_km < NEAR_KM) || (i === legs.length - 2 && leg.distance_km < NEAR_KM) }));
  const far = changes.filter(({ near }) => !near);
  const names = (far.length ? far : changes).map(({ name }) => name);
  return names.length ? `via ${[...new Set(names)].join(", ")}` : "direct";
}

/**
 * The mode of the longest leg.
 * @param {Route} route
 */
export function mainMode(route) {
  return route.legs.reduce((longest, leg) => (leg.distance_km > longest.distance_km ? leg : longest)).mode;
}

/**
 * Legs and dwells in order of time.
 * @param {Route} route
 * @returns {({kind: "leg", leg: Leg, from: number, to: number} | {kind: "dwell", dwell: Dwell, from: number, to: number})[]}
 */
export function stretches({ legs, dwells }) {
  const parts = [
    ...legs.map((leg) => ({ kind: /** @type {const} */ ("leg"), leg, from: Date.parse(leg.departure), to: Date.parse(leg.arrival) })),
    ...dwells.map((dwell) => ({ kind: /** @type {const} */ ("dwell"), dwell, from: Date.parse(dwell.arrival), to: Date.parse(dwell.departure) })),
  ];
  return parts.filter(({ from, to }) => to > from).sort((a, b) => a.from - b.from);
}

/**
 * The local instant by which nine in ten such shipments have arrived; null if that is not known.
 * @param {Route} route
 * @returns {string | null}
 */
export function lateArrival({ arrival, totals, reliability }) {
  if (!reliability || reliability.p90_h === null) return null;
  const local = Date.parse(`${arrival.slice(0, 16)}Z`) + (reliability.p90_h - totals.duration_h) * 3_600_000;
  return new Date(local).toISOString().slice(0, 16);
}

/**
 * Why a route is shown, the most telling first, without what its labels say already.
 * @param {Route} route
 */
export function reasonsOf({ why, labels }) {
  const told = why.filter(({ code }) => !labels.includes(code)).sort((a, b) => Number(a.code === "different") - Number(b.code === "different"));
  return told.map(({ detail }) => sentence(detail.replace("most different left: ", "").replaceAll(/\b[A-Z]{2}\b/g, country)));
}

/** @param {Route} route */
export function startOf(route) {
  return Math.min(...stretches(route).map(({ from }) => from));
}

/** @param {Route} route */
export function endOf(route) {
  return Math.max(...stretches(route).map(({ to }) => to));
}

/**
 * Routes that no other beats in both days and cost, by days.
 * @param {Route[]} routes
 */
export function staircase(routes) {
  /** @type {Route[]} */
  const front = [];
  const byTime = [...routes].sort((a, b) => a.totals.duration_h - b.totals.duration_h || a.totals.cost_usd - b.totals.cost_usd);
  for (const route of byTime) if (!front.length || route.totals.cost_usd < front[front.length - 1].totals.cost_usd) front.push(route);
  return front;
}

/**
 * @param {Answer | null} answer
 * @param {string | null} id
 */
function routeOf(answer, id) {
  return answer?.routes.find((route) => route.id === id) ?? null;
}
