/** @import { Route, Store } from "../types.js" */
import { el, svg } from "../dom.js";
import { days, money, number } from "../format.js";
import { looksOf } from "../modes.js";
import { LABELS, mainMode, staircase, viaOf } from "../route.js";

const WIDTH = 388;
const HEIGHT = 172;
const EDGE = { left: 44, right: 16, top: 20, bottom: 26 };
const SPREAD = 1.06;

/**
 * Cost against days, with the front drawn as the steps that no route gets below.
 * @param {Store} store
 * @param {Route[]} routes
 */
export function scatter(store, routes) {
  const state = store.get();
  const looks = looksOf(state.network.modes, state.dark);
  const hours = scale(routes.map((route) => route.totals.duration_h / 24), EDGE.left, WIDTH - EDGE.right);
  const usd = scale(routes.map((route) => route.totals.cost_usd), HEIGHT - EDGE.bottom, EDGE.top);
  const at = (/** @type {Route} */ route) => ({ x: hours.at(route.totals.duration_h / 24), y: usd.at(route.totals.cost_usd) });
  const late = (/** @type {Route} */ { reliability }) => (reliability?.p90_h ? Math.min(WIDTH, hours.at(reliability.p90_h / 24)) : null);
  const points = routes.map((route) => point(store, route, { ...at(route), late: late(route) }, looks.get(mainMode(route))?.color ?? ""));
  const chart = svg(
    "svg",
    { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "group", "aria-label": "Cost against days: arrow keys move between routes", onkeydown: (/** @type {KeyboardEvent} */ event) => step(event, points) },
    usd.ticks.map((value) => [
      svg("line", { class: "grid", x1: EDGE.left, x2: WIDTH - EDGE.right, y1: usd.at(value), y2: usd.at(value) }),
      svg("text", { class: "axis", x: EDGE.left - 8, y: usd.at(value) + 4, "text-anchor": "end" }, value >= 1_000 ? `${trim(value / 1_000)}k` : number(value)),
    ]).flat(),
    hours.ticks.filter((value) => hours.at(value) < WIDTH - 56).map((value) => svg("text", { class: "axis", x: hours.at(value), y: HEIGHT - 8, "text-anchor": "middle" }, trim(value))),
    svg("text", { class: "axis-name", x: 0, y: 9 }, "Cost, USD"),
    svg("text", { class: "axis-name", x: WIDTH - EDGE.right, y: HEIGHT - 8, "text-anchor": "end" }, "days"),
    steps(staircase(routes).map(at)),
    points,
    names(routes, at),
  );
  points[0]?.setAttribute("tabindex", "0");
  return el("div", { class: "scatter" }, chart);
}

/**
 * @param {Store} store
 * @param {Route} route
 * @param {{x: number, y: number, late: number | null}} at  late: where nine in ten have arrived
 * @param {string} color
 */
function point(store, route, { x, y, late }, color) {
  const { totals } = route;
  const select = () => store.set({ selected: route.id, compared: null });
  const hover = () => store.set({ hovered: route.id });
  const leave = () => store.set({ hovered: null });
  const label = `${route.labels.map((name) => `${LABELS[name] ?? name}: `).join("")}${money(totals.cost_usd)}, ${days(totals.duration_h)} days, ${viaOf(route)}`;
  return svg(
    "g",
    {
      class: "point",
      role: "button",
      tabindex: "-1",
      "aria-label": label,
      "data-route": route.id,
      onclick: select,
      onkeydown: (/** @type {KeyboardEvent} */ event) => (event.key === "Enter" || event.key === " ") && (event.preventDefault(), select()),
      onpointerenter: hover,
      onpointerleave: leave,
      onfocus: hover,
      onblur: leave,
    },
    svg("title", {}, label),
    late && svg("line", { class: "late", x1: x, x2: late, y1: y, y2: y }),
    svg("circle", { class: "hit", cx: x, cy: y, r: 12 }),
    svg("circle", { class: "ring", cx: x, cy: y, r: 9 }),
    svg("circle", { class: "dot", cx: x, cy: y, r: route.labels.length ? 6 : 4.5, fill: color }),
  );
}

/**
 * The staircase, and the area beyond it.
 * @param {{x: number, y: number}[]} front
 */
function steps(front) {
  if (front.length < 2) return null;
  const [right, top] = [WIDTH - EDGE.right, EDGE.top - 8];
  const corners = front.slice(1).map(({ x, y }) => `H${x}V${y}`).join("");
  const line = `M${front[0].x} ${top}V${front[0].y}${corners}H${right}`;
  return svg("g", {}, svg("path", { class: "beaten", d: `${line}V${top}Z` }), svg("path", { class: "staircase", d: line }));
}

/**
 * Names of the labelled routes, where they do not run into each other.
 * @param {Route[]} routes
 * @param {(route: Route) => {x: number, y: number}} at
 */
function names(routes, at) {
  /** @type {{x: number, y: number, half: number}[]} */
  const placed = [{ x: 26, y: 5, half: 28 }, ...routes.map((route) => ({ ...at(route), half: 4 }))];
  return routes
    .filter((route) => route.labels.length)
    .map((route) => {
      const text = LABELS[route.labels[0]] ?? route.labels[0];
      const half = text.length * 3.1;
      const { x, y } = at(route);
      const spots = [[x, y - 11], [x + half + 11, y + 4], [x - half - 11, y + 4], [x, y + 18]].map(([cx, cy]) => ({ x: cx, y: cy, half }));
      const free = spots.find(
        (spot) =>
          spot.x - half > EDGE.left - 8 && spot.x + half < WIDTH && spot.y < HEIGHT - EDGE.bottom &&
          placed.every((other) => (other.x === x && other.y === y) || Math.abs(other.x - spot.x) > other.half + half + 4 || Math.abs(other.y - (spot.y - 4)) > 11),
      );
      if (!free) return null;
      placed.push({ ...free, y: free.y - 4 });
      return svg("text", { class: "point-name", x: free.x, y: free.y, "text-anchor": "middle" }, text);
    });
}

/**
 * A linear scale around values, with round ticks.
 * @param {number[]} values
 * @param {number} start
 * @param {number} end
 */
function scale(values, start, end) {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const room = (most - least || most || 1) * (SPREAD - 1);
  const low = Math.max(0, least - room * 1.6);
  const high = most + room;
  const rough = (high - low) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const tick = power * ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10);
  const ticks = [];
  for (let value = Math.ceil(low / tick) * tick; value <= high; value += tick) ticks.push(value);
  return { ticks, at: (/** @type {number} */ value) => Math.round((start + ((value - low) / (high - low)) * (end - start)) * 10) / 10 };
}

/**
 * @param {KeyboardEvent} event
 * @param {SVGElement[]} points
 */
function step(event, points) {
  const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  if (!by) return;
  event.preventDefault();
  const now = points.findIndex((element) => element === document.activeElement);
  const next = points[(now + by + points.length) % points.length];
  for (const element of points) element.setAttribute("tabindex", element === next ? "0" : "-1");
  next.focus();
}

/** @param {number} value */
function trim(value) {
  return String(Math.round(value * 10) / 10);
}
