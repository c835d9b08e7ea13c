/** @import { Route } from "../types.js" */
/** @import { Look } from "../modes.js" */
import { el } from "../dom.js";
import { number } from "../format.js";

/**
 * CO2e by leg: from the well in a light bar, from the tank in a full one.
 * @param {Route} route
 * @param {Map<string, Look>} looks
 */
export function emissions(route, looks) {
  const { totals } = route;
  const most = Math.max(...route.legs.map((leg) => leg.co2e_wtw_kg), 1);
  const bars = route.legs.flatMap((leg) => {
    const look = looks.get(leg.mode);
    const bar = (/** @type {string} */ kind, /** @type {number} */ kg) => el("i", { class: kind, style: { width: `${(100 * kg) / most}%`, background: look?.color ?? "" } });
    return [
      el("span", {}, `${leg.sequence} ${look?.name ?? leg.mode}`),
      el("span", { class: "emission-bar", "aria-hidden": "true" }, bar("wtw", leg.co2e_wtw_kg), bar("ttw", leg.co2e_ttw_kg)),
      el("span", { class: "number" }, `${number(leg.co2e_wtw_kg)} / ${number(leg.co2e_ttw_kg)}`),
    ];
  });
  return el(
    "section",
    {},
    el("h3", {}, "CO₂e, kg ", el("small", {}, "well to wheel / tank to wheel")),
    el("div", { class: "emission-bars" }, bars, el("b", {}, "Total"), el("span"), el("b", { class: "number" }, `${number(totals.co2e_wtw_kg)} / ${number(totals.co2e_ttw_kg)}`)),
    el("p", { class: "fine" }, "After EN ISO 14083 and GLEC, not certified."),
  );
}
