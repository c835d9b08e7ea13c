/** @import { Route, State, Store } from "../types.js" */
/** @import { Label } from "./labels.js" */
import { coordinate } from "../ask.js";
import { country, short } from "../format.js";
import { comparedOf, selectedOf } from "../route.js";
import { nameOf } from "../view/ask.js";

/**
 * Which names the map shows: the ends, then where the selected routes change vehicle, then countries.
 * @param {Store} store
 * @param {{set: (group: "route" | "world", labels: Label[]) => void}} labels
 * @param {{countries: {features: {properties: {iso: string | null, label: number[], area: number}}[]}}} world
 */
export function startNames(store, labels, world) {
  const known = new Set(store.get().network.countries);
  const countries = world.countries.features
    .map(({ properties }) => properties)
    .filter(({ iso }) => iso !== null && known.has(iso))
    .sort((a, b) => b.area - a.area)
    .map(({ iso, label, area }) => ({ kind: /** @type {const} */ ("country"), text: country(iso ?? ""), lon: label[0], lat: label[1], area }));
  const route = (/** @type {State} */ state) => labels.set("route", [...ends(state), ...changes(state)]);
  store.watch(["ask", "answer", "hovered", "selected", "compared"], route);
  route(store.get());
  labels.set("world", countries);
}

/**
 * @param {State} state
 * @returns {Label[]}
 */
function ends(state) {
  return [state.ask.origin, state.ask.destination].flatMap((id) => {
    const at = coordinate(id) ?? state.places.get(id);
    return at ? [{ kind: /** @type {const} */ ("terminus"), text: short(nameOf(state, id)), lon: at.lon, lat: at.lat }] : [];
  });
}

/**
 * @param {State} state
 * @returns {Label[]}
 */
function changes(state) {
  const hovered = state.answer?.routes.find((route) => route.id === state.hovered) ?? null;
  const routes = /** @type {Route[]} */ ([selectedOf(state), comparedOf(state), hovered].filter((route) => route !== null));
  const stops = routes.flatMap((route) => route.legs.slice(1).map((leg) => leg.from));
  return [...new Map(stops.map((stop) => [stop.id, stop])).values()].map((stop) => ({ kind: /** @type {const} */ ("stop"), text: short(stop.name), lon: stop.lon, lat: stop.lat }));
}
