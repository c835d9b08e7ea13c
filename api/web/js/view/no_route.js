/** @import { Ask, Reason, State, Store } from "../types.js" */
import { el } from "../dom.js";
import { edit } from "../edit.js";
import { country, days, fullDate, money, sentence } from "../format.js";

/**
 * Why there is no route, each reason with the change that lifts it.
 * @param {Store} store
 * @param {Reason[]} reasons
 */
export function noRoute(store, reasons) {
  return el(
    "div",
    { class: "notice no-route", role: "alert" },
    el("h2", {}, "No route fits"),
    el("p", {}, reasons.length === 1 ? "One thing stands in the way." : "Any one of these changes opens a route."),
    el(
      "ul",
      {},
      reasons.map((reason) => {
        const way = relaxation(store.get(), reason);
        return el(
          "li",
          {},
          `${sentence(spelled(store.get(), reason))}.`,
          way ? el("button", { type: "button", class: "button primary relax", onclick: () => edit(store, way.patch) }, way.name) : el("span", {}, `${sentence(reason.relax)}.`),
        );
      }),
    ),
  );
}

/**
 * What stands in the way, with names for codes.
 * @param {State} state
 * @param {Reason} reason
 */
function spelled({ places }, { code, detail }) {
  if (code === "avoid_countries") return detail.replaceAll(/\b[A-Z]{2}\b/g, country);
  return code === "avoid_places" || code === "via" ? detail.replaceAll(/[\w-]+/g, (word) => places.get(word)?.name ?? word) : detail;
}

/**
 * The change that a reason proposes.
 * @param {State} state
 * @param {Reason} reason
 * @returns {{name: string, patch: Partial<Ask>} | null}
 */
function relaxation({ ask, places }, { code, relax }) {
  const given = relax.replace(/^allow (some of )?/, "");
  const figure = Number.parseFloat(given.replaceAll(",", ""));
  switch (code) {
    case "avoid_countries":
    case "avoid_modes":
    case "avoid_places": {
      const lifted = given.split(", ");
      const names = lifted.map((id) => (code === "avoid_countries" ? country(id) : (places.get(id)?.name ?? id)));
      return { name: `Allow ${names.join(", ")}`, patch: { [code]: ask[code].filter((id) => !lifted.includes(id)) } };
    }
    case "via": {
      const left = relax.replace(/^leave out (some of )?/, "").split(", ");
      return { name: `Leave out ${left.map((id) => places.get(id)?.name ?? id).join(", ")}`, patch: { via: ask.via.filter((id) => !left.includes(id)) } };
    }
    case "arrive_by":
      return { name: `Deliver by ${fullDate(given)}`, patch: { arrive_by: given } };
    case "max_transfers":
      return { name: `Allow ${figure} transfer${figure === 1 ? "" : "s"}`, patch: { max_transfers: figure } };
    case "max_cost":
      return { name: `Allow ${money(Math.ceil(figure))}`, patch: { max_cost_usd: Math.ceil(figure) } };
    case "max_duration":
      return { name: `Allow ${days(Math.ceil(figure))} days`, patch: { max_duration_h: Math.ceil(figure) } };
    case "combined":
      return {
        name: "Lift everything",
        patch: { avoid_countries: [], avoid_modes: [], avoid_places: [], via: [], max_transfers: null, max_cost_usd: null, max_duration_h: null },
      };
    default:
      return null;
  }
}
