/** @import { State, Store } from "../types.js" */
import { getLinks } from "../api.js";
import { looksOf } from "../modes.js";

/**
 * The network behind the routes, drawn when asked for: links by what runs on them, and places.
 * @param {Store} store
 * @param {any} map
 */
export function startNetwork(store, map) {
  const { network } = store.get();
  const colors = () => {
    const looks = looksOf(network.modes, store.get().dark);
    const busiest = [...network.modes].sort((a, b) => a.services - b.services);
    const byTrack = new Map(busiest.map((mode) => [mode.runs_on, looks.get(mode.id)?.color]));
    return ["match", ["get", "mode"], ...[...byTrack].flat(), "#888"];
  };
  map.addLayer({ id: "links", type: "line", source: "links", layout: { visibility: "none", "line-join": "round" }, paint: { "line-color": colors(), "line-width": ["interpolate", ["linear"], ["zoom"], 2, 0.7, 7, 1.6], "line-opacity": 0.55 } });
  map.addLayer({ id: "places", type: "circle", source: "places", layout: { visibility: "none" }, paint: { "circle-radius": ["interpolate", ["linear"], ["zoom"], 2, 1.6, 7, 4], "circle-stroke-width": 1, "circle-color": "#fff", "circle-stroke-color": "#777" } });
  map.getSource("places").setData({
    type: "FeatureCollection",
    features: [...store.get().places.values()].map(({ id, lon, lat }) => ({ type: "Feature", geometry: { type: "Point", coordinates: [lon, lat] }, properties: { id } })),
  });

  let loaded = false;
  const show = async (/** @type {State} */ { networkShown }) => {
    for (const layer of ["links", "places"]) map.setLayoutProperty(layer, "visibility", networkShown ? "visible" : "none");
    if (networkShown && !loaded) {
      loaded = true;
      map.getSource("links").setData(await getLinks());
    }
  };
  store.watch(["networkShown"], show);
  store.watch(["dark"], () => map.setPaintProperty("links", "line-color", colors()));
}
