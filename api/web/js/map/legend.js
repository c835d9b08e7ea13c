/** @import { State, Store } from "../types.js" */
import { el, svg } from "../dom.js";
import { looksOf } from "../modes.js";

/**
 * The modes that are on the map, with color and dash.
 * @param {Store} store
 * @param {HTMLElement} element
 */
export function startLegend(store, element) {
  const draw = (/** @type {State} */ { answer, network, dark }) => {
    const used = new Set(answer?.routes.flatMap((route) => route.legs.map((leg) => leg.mode)));
    const looks = [...looksOf(network.modes, dark).values()].filter(({ id }) => used.has(id));
    element.replaceChildren(
      ...looks.map(({ name, color, dash, round }) =>
        el(
          "span",
          {},
          svg("svg", { viewBox: "0 0 28 6", "aria-hidden": "true" }, svg("line", { x1: 1.5, x2: 26.5, y1: 3, y2: 3, stroke: color, "stroke-width": 3, "stroke-linecap": round ? "round" : "butt", "stroke-dasharray": dash.length ? dash.map((length) => length * 3).join(" ") : null })),
          name,
        ),
      ),
    );
  };
  store.watch(["answer", "dark"], draw);
  draw(store.get());
}
