/** @import { Place, State, Store } from "../types.js" */
import { getDepartures } from "../api.js";
import { el } from "../dom.js";
import { allow, avoid, edit } from "../edit.js";
import { country, dateTime, position, sentence } from "../format.js";

/** @typedef {{id?: string | number, properties: Object<string, any>, layer: {id: string}}} Feature */

const REACH_PX = 7;

/**
 * What pointing and clicking on the map do: routes light up and are selected, places and countries say what they are.
 * @param {Store} store
 * @param {any} map
 * @param {any} Popup
 */
export function startPicking(store, map, Popup) {
  const popup = new Popup({ maxWidth: "300px", focusAfterOpen: false });
  /** @type {string | number | null} */
  let pointed = null;
  const open = (/** @type {{lng: number, lat: number}} */ at, /** @type {HTMLElement} */ content) => popup.setLngLat(at).setDOMContent(content).addTo(map);
  const under = (/** @type {{x: number, y: number}} */ { x, y }, /** @type {string[]} */ ...layers) =>
    /** @type {Feature[]} */ (map.queryRenderedFeatures([[x - REACH_PX, y - REACH_PX], [x + REACH_PX, y + REACH_PX]], { layers }));
  const over = (/** @type {string | number | null} */ id) => {
    if (id === pointed) return;
    if (pointed !== null) map.setFeatureState({ source: "countries", id: pointed }, { hover: false });
    pointed = id;
    if (id !== null) map.setFeatureState({ source: "countries", id }, { hover: true });
  };

  map.on("mousemove", (/** @type {any} */ event) => {
    const [place] = under(event.point, "stops", "places").filter(({ properties }) => properties.id);
    const [route] = place ? [] : map.queryRenderedFeatures(event.point, { layers: ["routes-hit"] });
    const [land] = place || route ? [] : map.queryRenderedFeatures(event.point, { layers: ["land"] });
    map.getCanvas().style.cursor = place || route || land ? "pointer" : "";
    over(land?.properties.iso && store.get().network.countries.includes(land.properties.iso) ? land.id : null);
    store.set({ hovered: route?.properties.route ?? null });
  });
  map.on("mouseout", () => {
    over(null);
    store.set({ hovered: null });
  });
  map.on("click", (/** @type {any} */ event) => {
    const state = store.get();
    const [near] = under(event.point, "stops", "places").filter(({ properties }) => properties.id);
    const place = near && state.places.get(near.properties.id);
    if (place) {
      const at = { lng: place.lon, lat: place.lat };
      const { card, filled } = placeCard(store, place, () => popup.remove());
      filled.then(() => popup.isOpen() && popup.setLngLat(popup.getLngLat()));
      return open(at, card);
    }
    const [route] = map.queryRenderedFeatures(event.point, { layers: ["routes-hit"] });
    if (route) return store.set({ selected: route.properties.route, compared: null });
    const [land] = map.queryRenderedFeatures(event.point, { layers: ["land"] });
    return open(event.lngLat, pointCard(store, event.lngLat, land, () => popup.remove()));
  });

  const closed = (/** @type {State} */ { ask }) => map.setFilter("country-closed", ["in", ["get", "iso"], ["literal", ask.avoid_countries]]);
  store.watch(["ask"], closed);
  closed(store.get());
}

/**
 * @param {Store} store
 * @param {Place} place
 * @param {() => void} close
 */
function placeCard(store, place, close) {
  const departures = el("ul", {}, el("li", {}, "…"));
  const card = el(
    "div",
    { class: "popup" },
    el("h3", {}, place.name),
    el("p", {}, `${country(place.country)} · ${sentence(place.kinds.map((kind) => kind.replace("_", " ")).join(", "))} · ${place.id}`),
    departures,
    actions(store, close, place.id, "avoid_places", place.id, place.name),
  );
  return { card, filled: list(place, departures) };
}

/**
 * @param {Place} place
 * @param {HTMLElement} into
 */
async function list(place, into) {
  const { departures } = await getDepartures(place.id);
  const rows = departures.slice(0, 5).map(({ departure, assumed, calls, service_name }) => {
    const last = calls[calls.length - 1];
    return el("li", {}, el("span", { title: service_name }, last ? `to ${last.name}` : service_name), el("span", {}, `${assumed ? "~ " : ""}${dateTime(departure)}`));
  });
  into.replaceChildren(...(rows.length ? rows : [el("li", {}, el("span", {}, "No departures from here in the next two weeks."))]));
}

/**
 * @param {Store} store
 * @param {{lng: number, lat: number}} at
 * @param {Feature | undefined} land
 * @param {() => void} close
 */
function pointCard(store, at, land, close) {
  const iso = land?.properties.iso ?? null;
  const name = iso ? country(iso) : land ? "On land" : "At sea";
  const lon = Math.round((((at.lng + 540) % 360) - 180) * 1e4) / 1e4;
  const lat = Math.round(at.lat * 1e4) / 1e4;
  const known = iso !== null && store.get().network.countries.includes(iso);
  return el(
    "div",
    { class: "popup" },
    el("h3", {}, name),
    el("p", {}, position(lon, lat)),
    actions(store, close, `${lon},${lat}`, known ? "avoid_countries" : null, iso ?? "", name),
  );
}

/**
 * @param {Store} store
 * @param {() => void} close
 * @param {string} end
 * @param {"avoid_countries" | "avoid_places" | null} kind
 * @param {string} id
 * @param {string} name
 */
function actions(store, close, end, kind, id, name) {
  const button = (/** @type {string} */ text, /** @type {() => void} */ act) => el("button", { type: "button", class: "button", onclick: () => (close(), act()) }, text);
  const closed = kind !== null && store.get().ask[kind].includes(id);
  return el(
    "div",
    { class: "popup-actions" },
    button("From here", () => edit(store, { origin: end })),
    button("To here", () => edit(store, { destination: end })),
    kind && button(`${closed ? "Allow" : "Avoid"} ${name}`, () => (closed ? allow : avoid)(store, kind, id)),
  );
}
