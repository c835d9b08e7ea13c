/** @import { Store } from "../types.js" */
import { el, find, icon } from "../dom.js";
import { loadWorld, paint, style } from "./basemap.js";
import { createLabels } from "./labels.js";
import { startLegend } from "./legend.js";
import { startNames } from "./names.js";
import { startNetwork } from "./network.js";
import { startPicking } from "./pick.js";
import { startRoutes } from "./routes.js";

const HOME = [[0, 8], [135, 62]];

/**
 * The map; its instance is kept on its element, for the console and the tests.
 * @param {Store} store
 * @param {HTMLElement} container
 */
export function createMap(store, container) {
  const { maplibregl } = /** @type {any} */ (window);
  const map = new maplibregl.Map({
    container,
    style: style(),
    bounds: HOME,
    minZoom: 0.6,
    maxZoom: 9,
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    canvasContextAttributes: { preserveDrawingBuffer: true },
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  /** @type {any} */ (container).map = map;
  const labels = createLabels(map, find("#labels"));
  tools(store, map);
  startLegend(store, find("#legend"));
  map.on("load", async () => {
    startNetwork(store, map);
    startRoutes(store, map);
    paint(map);
    startPicking(store, map, maplibregl.Popup);
    store.watch(["dark"], () => paint(map));
    startNames(store, labels, await loadWorld(map));
  });
}

/**
 * @param {Store} store
 * @param {any} map
 */
function tools(store, map) {
  const toggle = el("button", { type: "button", class: "button", "aria-pressed": "false", onclick: () => store.set({ networkShown: !store.get().networkShown }) }, icon("layers"), "Network");
  const zoom = (/** @type {string} */ name, /** @type {string} */ sign, /** @type {() => void} */ act) => el("button", { type: "button", class: "button square zoom", "aria-label": name, title: name, onclick: act }, sign);
  find("#map-tools").append(toggle, zoom("Zoom out", "−", () => map.zoomOut()), zoom("Zoom in", "+", () => map.zoomIn()));
  store.watch(["networkShown"], ({ networkShown }) => toggle.setAttribute("aria-pressed", String(networkShown)));
}
