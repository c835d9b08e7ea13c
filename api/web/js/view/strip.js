/** @import { Route } from "../types.js" */
/** @import { Look } from "../modes.js" */
import { el, icon } from "../dom.js";
import { stretches } from "../route.js";

/**
 * A route in one thin line: how long it travels and waits, on a scale that all routes share.
 * @param {Route} route
 * @param {Map<string, Look>} looks
 * @param {number} longestH
 */
export function strip(route, looks, longestH) {
  const parts = stretches(route).map((part) => {
    const look = part.kind === "leg" ? looks.get(part.leg.mode) : undefined;
    const style = { "flex-grow": String(part.to - part.from), ...(look ? { background: look.color } : {}) };
    return el("i", { class: part.kind, style });
  });
  return el("span", { class: "strip", "aria-hidden": "true", style: { width: `${(100 * route.totals.duration_h) / longestH}%` } }, parts);
}

/**
 * The vehicles of a route, in order.
 * @param {Route} route
 * @param {Map<string, Look>} looks
 */
export function vehicles(route, looks) {
  const names = route.legs.map((leg) => looks.get(leg.mode)?.name ?? leg.mode);
  const icons = route.legs.map((leg) => icon(looks.get(leg.mode)?.icon ?? "road", { style: { color: looks.get(leg.mode)?.color ?? "" } }));
  return el("span", { class: "modes", role: "img", "aria-label": names.join(", then ") }, icons);
}

/**
 * @param {Route} route
 * @param {Object<string, string>} names
 */
export function tags(route, names) {
  return el("span", { class: "tags" }, route.labels.map((label) => el("span", { class: "tag" }, names[label] ?? label)));
}
