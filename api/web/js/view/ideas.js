/** @import { State } from "../types.js" */
import { toQuery } from "../ask.js";
import { el, icon } from "../dom.js";
import { country } from "../format.js";

/** Where to, from Qingdao; those that the network does not know are left out. */
const ENDS = ["DEDUI", "UZTAS", "KZALA", "DEHAM", "PLMAL", "IRTHR", "RUMOW", "AZBAK"];

/**
 * What to do on an empty page.
 * @param {State} state
 */
export function ideas({ ask, places }) {
  const origin = ask.origin || "CNQIN";
  const links = ENDS.filter((id) => places.has(id) && places.has(origin)).map((id) =>
    el(
      "li",
      {},
      el("a", { class: "idea", href: `?${toQuery({ ...ask, origin, destination: id })}` }, icon("mark"), `${places.get(origin)?.name} → ${places.get(id)?.name}`, el("small", {}, country(places.get(id)?.country ?? ""))),
    ),
  );
  return el(
    "div",
    { class: "notice" },
    el("h2", {}, "Where is it going?"),
    el("p", {}, "Say where to, above or by a click on the map. Corridor finds every route that no other beats in cost, time, transfers and CO₂e at once, on dated departures."),
    el("ul", { class: "ideas" }, links),
  );
}
