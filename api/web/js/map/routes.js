/** @import { Route, State, Store } from "../types.js" */
import { coordinate } from "../ask.js";
import { looksOf } from "../modes.js";
import { comparedOf, selectedOf } from "../route.js";

/** Routes on the map: all of them faintly, the selected and the hovered ones on top, each leg as its mode looks. */

const FAINT = 0.34;
const FAINTER = 0.16;

/**
 * @param {Store} store
 * @param {any} map
 */
export function startRoutes(store, map) {
  const { network, dark } = store.get();
  const casing = (/** @type {string} */ source, /** @type {number} */ width) =>
    map.addLayer({ id: `${source}-casing`, type: "line", source, layout: { "line-join": "round", "line-cap": "round" }, paint: { "line-color": "#fff", "line-width": width, "line-opacity": source === "routes" ? 0 : 0.9 } });
  for (const [source, width] of /** @type {[string, number][]} */ ([["routes", 2], ["active", 3.6]])) {
    casing(source, width + 3.4);
    for (const look of looksOf(network.modes, dark).values()) {
      map.addLayer({
        id: `${source}-${look.id}`,
        type: "line",
        source,
        filter: ["==", ["get", "mode"], look.id],
        layout: { "line-join": "round", "line-cap": look.round ? "round" : "butt" },
        paint: { "line-color": look.color, "line-width": width, ...(look.dash.length ? { "line-dasharray": look.dash } : {}) },
      });
    }
  }
  map.addLayer({ id: "routes-hit", type: "line", source: "routes", paint: { "line-width": 14, "line-opacity": 0 } });
  map.addLayer({ id: "stops", type: "circle", source: "stops", paint: { "circle-radius": ["match", ["get", "kind"], "pass", 2.6, 4.5], "circle-color": "#fff", "circle-stroke-width": ["match", ["get", "kind"], "pass", 1.2, 2], "circle-stroke-color": "#000" } });

  const all = (/** @type {State} */ { answer }) => map.getSource("routes").setData(collection((answer?.routes ?? []).flatMap(legs)));
  const active = (/** @type {State} */ state) => {
    const hovered = state.answer?.routes.find((route) => route.id === state.hovered) ?? null;
    const routes = [comparedOf(state), selectedOf(state), hovered].filter((route) => route !== null);
    map.getSource("active").setData(collection([...new Set(routes)].flatMap(legs)));
    map.getSource("stops").setData(collection([...ends(state), ...[...new Set(routes)].flatMap((route) => stops(route, state))]));
    for (const { id } of network.modes) map.setPaintProperty(`routes-${id}`, "line-opacity", routes.length ? FAINTER : FAINT);
  };
  const colors = (/** @type {State} */ state) => {
    for (const look of looksOf(network.modes, state.dark).values()) for (const source of ["routes", "active"]) map.setPaintProperty(`${source}-${look.id}`, "line-color", look.color);
  };
  store.watch(["answer"], all);
  store.watch(["ask", "answer", "hovered", "selected", "compared"], active);
  store.watch(["dark"], colors);
  store.watch(["answer"], (state, before) => state.answer !== before.answer && fit(map, state));
  store.watch(["selected", "compared"], (state, before) => state.answer === before.answer && state.selected && fit(map, state));
  all(store.get());
  active(store.get());
  fit(map, store.get());
}

/**
 * Show the selected route, or all of them, or where they would have led.
 * @param {any} map
 * @param {State} state
 */
function fit(map, state) {
  const chosen = [selectedOf(state), comparedOf(state)].filter((route) => route !== null);
  const routes = chosen.length ? chosen : (state.answer?.routes ?? []);
  const lines = routes.flatMap((route) => route.legs.flatMap((leg) => parts(leg.geometry).flat()));
  const points = lines.length ? lines : ends(state).map(({ geometry }) => geometry.coordinates);
  if (points.length < 2) return;
  const [lons, lats] = [points.map(([lon]) => lon), points.map(([, lat]) => lat)];
  const box = [[Math.min(...lons), Math.min(...lats)], [Math.max(...lons), Math.max(...lats)]];
  requestAnimationFrame(() => {
    const { clientWidth: width, clientHeight: height } = map.getContainer();
    const edge = Math.min(72, width / 8, height / 8);
    const padding = { top: Math.min(92, height / 5), bottom: edge, left: edge * 1.2, right: edge * 1.2 };
    map.resize().fitBounds(box, { padding, maxZoom: 7, duration: 600 });
  });
}

/** @param {Route} route */
function legs(route) {
  return route.legs.map((leg) => ({ type: "Feature", geometry: leg.geometry, properties: { route: route.id, mode: leg.mode } }));
}

/** @param {State} state */
function ends({ ask, places }) {
  return [ask.origin, ask.destination].flatMap((id) => {
    const at = coordinate(id) ?? places.get(id);
    return at ? [point(at.lon, at.lat, { id: places.has(id) ? id : null, kind: "change" })] : [];
  });
}

/**
 * @param {Route} route
 * @param {State} state
 */
function stops(route, { places }) {
  const changes = [route.legs[0].from, ...route.legs.map((leg) => leg.to)].map((stop) => point(stop.lon, stop.lat, { id: stop.id, kind: "change" }));
  const passed = route.legs.flatMap((leg) => leg.passes).map((id) => places.get(id)).filter((place) => place?.kinds.some((kind) => kind === "passage" || kind === "border"));
  return [...passed.flatMap((place) => (place ? [point(place.lon, place.lat, { id: place.id, kind: "pass" })] : [])), ...changes];
}

/**
 * @param {number} lon
 * @param {number} lat
 * @param {object} properties
 */
function point(lon, lat, properties) {
  return { type: "Feature", geometry: { type: "Point", coordinates: [lon, lat] }, properties };
}

/** @param {any[]} features */
function collection(features) {
  return { type: "FeatureCollection", features };
}

/** @param {Route["legs"][number]["geometry"]} geometry */
function parts(geometry) {
  return geometry.type === "LineString" ? [geometry.coordinates] : geometry.coordinates;
}
