/** @import { Ask, Store } from "./types.js" */

/** @typedef {"avoid_countries" | "avoid_modes" | "avoid_places"} Kind */

/**
 * Ask something else.
 * @param {Store} store
 * @param {Partial<Ask>} patch
 */
export function edit(store, patch) {
  store.set({ ask: { ...store.get().ask, ...patch } });
}

/**
 * @param {Store} store
 * @param {Kind} kind
 * @param {string} id
 */
export function avoid(store, kind, id) {
  const names = store.get().ask[kind];
  if (!names.includes(id)) edit(store, { [kind]: [...names, id] });
}

/**
 * Add a place that every route must pass, after those asked for already.
 * @param {Store} store
 * @param {string} id
 */
export function passBy(store, id) {
  const { via } = store.get().ask;
  if (!via.includes(id)) edit(store, { via: [...via, id] });
}

/**
 * @param {Store} store
 * @param {Kind} kind
 * @param {string} id
 */
export function allow(store, kind, id) {
  edit(store, { [kind]: store.get().ask[kind].filter((other) => other !== id) });
}
