/** @import { Route, Store } from "../types.js" */
import { el, icon } from "../dom.js";
import { days, money } from "../format.js";
import { LABELS, viaOf } from "../route.js";

/**
 * The line with title and actions that stays while the rest scrolls.
 * @param {Store} store
 * @param {HTMLElement} title
 * @param {...HTMLElement} more
 */
export function detailHead(store, title, ...more) {
  const close = () => store.set({ selected: null, compared: null });
  return el(
    "header",
    { class: "detail-head" },
    el("button", { type: "button", class: "button quiet square detail-back", "aria-label": "Back to the routes", onclick: close }, icon("back")),
    title,
    el("div", { class: "detail-actions" }, more, el("button", { type: "button", class: "button quiet square detail-close", "aria-label": "Close the route", title: "Close (Esc)", onclick: close }, icon("close"))),
  );
}

/**
 * Choose another route to put beside this one.
 * @param {Store} store
 * @param {Route} route
 */
export function comparer(store, route) {
  const others = (store.get().answer?.routes ?? []).filter((other) => other !== route);
  const select = el(
    "select",
    { class: "input comparer", "aria-label": "Compare with another route", onchange: () => store.set({ compared: select.value }) },
    el("option", { value: "" }, "Compare with"),
    others.map((other) => el("option", { value: other.id }, `${other.labels.map((label) => LABELS[label] ?? label)[0] ?? titleOf(other)} · ${money(other.totals.cost_usd)} · ${days(other.totals.duration_h)} days`)),
  );
  return select;
}

/** @param {Route} route */
export function titleOf(route) {
  const via = viaOf(route);
  return via.charAt(0).toUpperCase() + via.slice(1);
}
