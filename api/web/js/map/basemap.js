import { unfold } from "./topology.js";

/** The quiet background: sea, land, coast and thin neutral borders, in the colors of the page. */

/** Which paint takes which custom property of tokens.css. */
export const THEMED = /** @type {[string, string, string][]} */ ([
  ["sea", "background-color", "--sea"],
  ["land", "fill-color", "--land"],
  ["country-hover", "fill-color", "--ink"],
  ["coast", "line-color", "--coast"],
  ["borders", "line-color", "--border"],
  ["routes-casing", "line-color", "--casing"],
  ["active-casing", "line-color", "--casing"],
  ["stops", "circle-color", "--casing"],
  ["stops", "circle-stroke-color", "--ink"],
  ["places", "circle-color", "--casing"],
  ["places", "circle-stroke-color", "--ink-3"],
]);

const EMPTY = { type: "FeatureCollection", features: [] };

/** The style before anything is loaded. */
export function style() {
  const source = (/** @type {object} */ more = {}) => ({ type: "geojson", data: EMPTY, ...more });
  return {
    version: 8,
    sources: {
      countries: source({ tolerance: 0.2 }),
      coast: source({ tolerance: 0.2 }),
      borders: source({ tolerance: 0.2 }),
      links: source(),
      places: source({ promoteId: "id" }),
      routes: source(),
      active: source(),
      stops: source(),
    },
    layers: [
      { id: "sea", type: "background", paint: { "background-color": "#dbe5ea" } },
      { id: "land", type: "fill", source: "countries", paint: { "fill-color": "#f8f7f3", "fill-antialias": false } },
      { id: "country-closed", type: "fill", source: "countries", filter: ["in", ["get", "iso"], ["literal", []]], paint: { "fill-pattern": "hatch" } },
      { id: "country-hover", type: "fill", source: "countries", paint: { "fill-color": "#14202b", "fill-opacity": ["case", ["boolean", ["feature-state", "hover"], false], 0.045, 0] } },
      { id: "borders", type: "line", source: "borders", layout: { "line-join": "round" }, paint: { "line-color": "#d6d5cd", "line-width": ["interpolate", ["linear"], ["zoom"], 2, 0.6, 6, 1.2] } },
      { id: "coast", type: "line", source: "coast", layout: { "line-join": "round" }, paint: { "line-color": "#b3c1c9", "line-width": ["interpolate", ["linear"], ["zoom"], 2, 0.6, 6, 1.2] } },
    ],
  };
}

/**
 * Draw the outlines of the world.
 * @param {any} map
 */
export async function loadWorld(map) {
  const response = await fetch(new URL("../../data/world.json", import.meta.url));
  const world = unfold(await response.json());
  for (const name of /** @type {const} */ (["countries", "coast", "borders"])) map.getSource(name).setData(world[name]);
  return world;
}

/**
 * Give the layers the colors of the page as it looks now.
 * @param {any} map
 */
export function paint(map) {
  const tokens = getComputedStyle(document.documentElement);
  for (const [layer, property, token] of THEMED) if (map.getLayer(layer)) map.setPaintProperty(layer, property, tokens.getPropertyValue(token).trim());
  const image = hatch(tokens.getPropertyValue("--closed").trim());
  if (map.hasImage("hatch")) map.updateImage("hatch", image);
  else map.addImage("hatch", image, { pixelRatio: 2 });
}

/**
 * Diagonal lines, for what is closed.
 * @param {string} color
 */
function hatch(color) {
  const size = 16;
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = size;
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  context.strokeStyle = color;
  context.globalAlpha = 0.45;
  context.lineWidth = 2;
  for (const shift of [-size, 0, size]) {
    context.moveTo(shift, size);
    context.lineTo(shift + size, 0);
  }
  context.stroke();
  return context.getImageData(0, 0, size, size);
}
