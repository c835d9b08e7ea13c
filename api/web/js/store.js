/** @import { State, Store } from "./types.js" */

/**
 * The one place that knows what is shown; views watch the parts that they draw.
 * @param {State} initial
 * @returns {Store}
 */
export function createStore(initial) {
  let state = initial;
  /** @type {{keys: (keyof State)[], act: (state: State, before: State) => void}[]} */
  const watchers = [];
  return {
    get: () => state,
    set(patch) {
      const before = state;
      state = { ...state, ...patch };
      const changed = new Set(Object.keys(patch).filter((key) => state[/** @type {keyof State} */ (key)] !== before[/** @type {keyof State} */ (key)]));
      for (const { keys, act } of watchers) if (keys.some((key) => changed.has(key))) act(state, before);
    },
    watch(keys, act) {
      watchers.push({ keys, act });
    },
  };
}
