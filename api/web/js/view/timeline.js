/** @import { Route } from "../types.js" */
/** @import { Look } from "../modes.js" */
import { el, icon } from "../dom.js";
import { date, dateTime, short, span, stopName } from "../format.js";
import { endOf, startOf, stretches } from "../route.js";

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const ROOM_PX = 78;
const STEPS = [1, 2, 3, 5, 7, 10, 14, 21];

/** @typedef {{start: number, end: number}} Window */

/**
 * The time that routes take together.
 * @param {...Route} routes
 * @returns {Window}
 */
export function windowOf(...routes) {
  return { start: Math.min(...routes.map(startOf)), end: Math.max(...routes.map(endOf)) };
}

/**
 * A route as blocks in time: legs in the color of their mode, dwells hatched, with handling underlined.
 * @param {Route} route
 * @param {Map<string, Look>} looks
 * @param {Window} window
 */
export function timelineBar(route, looks, window) {
  const place = (/** @type {number} */ from, /** @type {number} */ to) => ({
    left: `${(100 * (from - window.start)) / (window.end - window.start)}%`,
    width: `${(100 * (to - from)) / (window.end - window.start)}%`,
  });
  const blocks = stretches(route).map((part) => {
    const share = (part.to - part.from) / (window.end - window.start);
    const time = span((part.to - part.from) / HOUR_MS);
    if (part.kind === "dwell") {
      const { place: stop, handling_h, waiting_h } = part.dwell;
      const text = `${stopName(stop)}: ${time}, handling ${span(handling_h)}, waiting ${span(waiting_h)}`;
      const handling = handling_h > 0 && el("i", { class: "handling", style: { left: "0", width: `${Math.min(100, (100 * handling_h * HOUR_MS) / (part.to - part.from))}%` } });
      return el("div", { class: `block dwell ${share < 0.05 ? "tight" : ""}`, title: text, style: place(part.from, part.to) }, share >= 0.05 && time, handling);
    }
    const look = looks.get(part.leg.mode);
    const text = `${look?.name ?? part.leg.mode}, ${stopName(part.leg.from)} to ${stopName(part.leg.to)}: ${time}, ${dateTime(part.leg.departure)} to ${dateTime(part.leg.arrival)}`;
    const style = { ...place(part.from, part.to), background: look?.color ?? "", color: look?.ink ?? "" };
    return el(
      "div",
      { class: `block leg ${share < 0.06 ? "tight" : ""}`, title: text, style },
      share >= 0.025 && icon(look?.icon ?? "road"),
      share >= 0.06 && time,
      share >= 0.2 && el("span", {}, `to ${short(stopName(part.leg.to))}`),
    );
  });
  const spoken = stretches(route).map((part) => {
    const time = span((part.to - part.from) / HOUR_MS);
    return part.kind === "dwell" ? `${time} at ${stopName(part.dwell.place)}` : `${time} by ${looks.get(part.leg.mode)?.name ?? part.leg.mode} to ${stopName(part.leg.to)}`;
  });
  return el("div", { class: "timeline-bar", role: "img", "aria-label": spoken.join(", then ") }, blocks);
}

/**
 * Dates under the blocks, as they begin where the journey does.
 * @param {Window} window
 * @param {number} zoneMs
 */
export function timelineAxis(window, zoneMs) {
  const whole = (window.end - window.start) / DAY_MS;
  const first = (DAY_MS - ((window.start + zoneMs) % DAY_MS)) % DAY_MS;
  const step = STEPS.find((days) => whole / days <= innerWidth / ROOM_PX / (innerWidth < 780 ? 1 : 2)) ?? 28;
  const marks = [];
  for (let day = first / DAY_MS; day <= whole * 0.95; day += step) {
    const at = new Date(window.start + zoneMs + day * DAY_MS).toISOString();
    marks.push(el("span", { style: { left: `${(100 * day) / whole}%` } }, date(at)));
  }
  return el("div", { class: "timeline-axis", "aria-hidden": "true" }, marks);
}

/**
 * How far the clocks at the start of a route are ahead of UTC.
 * @param {Route} route
 */
export function zoneOf({ departure }) {
  return Date.parse(`${departure.slice(0, 19)}Z`) - Date.parse(departure);
}
