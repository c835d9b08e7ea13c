/** @import { State, Store } from "./types.js" */
import { fromQuery, isComplete, toQuery } from "./ask.js";

/**
 * Keep the address and the question the same: a new question is a step in the history, a selection is not.
 * @param {Store} store
 */
export function startUrl(store) {
  let leaping = false;
  store.watch(["ask"], (state) => {
    if (!leaping && isComplete(state.ask)) history.pushState(null, "", addressOf(state));
  });
  store.watch(["selected", "compared", "sort"], (state) => {
    if (isComplete(state.ask)) history.replaceState(null, "", addressOf(state));
  });
  addEventListener("popstate", () => {
    const query = new URLSearchParams(location.search);
    leaping = true;
    store.set({
      ask: fromQuery(query),
      selected: query.get("route"),
      compared: query.get("compare"),
      sort: query.get("by") ?? "cost_usd",
    });
    leaping = false;
  });
}

/** @param {State} state */
export function addressOf({ ask, selected, compared, sort }) {
  const query = toQuery(ask);
  if (sort !== "cost_usd") query.set("by", sort);
  if (selected) query.set("route", selected);
  if (compared) query.set("compare", compared);
  return `${location.pathname}?${query.toString().replaceAll("%2C", ",")}`;
}
