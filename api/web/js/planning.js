/** @import { Answer, State, Store } from "./types.js" */
import { isComplete } from "./ask.js";
import { ApiProblem, postRoutes } from "./api.js";
import { find } from "./dom.js";
import { days, money } from "./format.js";

const WIDE = matchMedia("(width >= 780px)");

/**
 * Plan whenever a different question stands: the service answers in milliseconds, so there is nothing to wait for.
 * @param {Store} store
 */
export function startPlanning(store) {
  let running = new AbortController();

  async function plan() {
    running.abort();
    const { ask } = store.get();
    if (!isComplete(ask)) {
      store.set({ answer: null, problem: null, busy: false, selected: null, compared: null });
      return;
    }
    running = new AbortController();
    const { signal } = running;
    store.set({ busy: true });
    try {
      const answer = await postRoutes(ask, signal);
      store.set({ answer, problem: null, busy: false, hovered: null, ...choice(store.get(), answer) });
      find("#status").textContent = spoken(answer);
    } catch (error) {
      if (signal.aborted) return;
      const problem = error instanceof ApiProblem ? error.problem : { status: 0, code: "offline", detail: "The service could not be reached." };
      store.set({ answer: null, problem, busy: false, selected: null, compared: null });
    }
  }

  store.watch(["busy"], ({ busy }) => document.documentElement.classList.toggle("busy", busy));
  store.watch(["ask"], plan);
  plan();
}

/**
 * Keep what is chosen if it is still there; on a wide screen start with the balanced route, unless it was closed.
 * @param {State} state
 * @param {Answer} answer
 * @returns {Partial<State>}
 */
function choice(state, answer) {
  const ids = new Set(answer.routes.map((route) => route.id));
  const first = answer.routes.find((route) => route.labels.includes("balanced")) ?? answer.routes[0];
  const wanted = WIDE.matches && (state.selected !== null || state.answer === null) ? (first?.id ?? null) : null;
  const selected = state.selected && ids.has(state.selected) ? state.selected : wanted;
  return { selected, compared: state.compared && ids.has(state.compared) && state.compared !== selected ? state.compared : null };
}

/** @param {Answer} answer */
function spoken(answer) {
  if (!answer.routes.length) return "There is no route.";
  const costs = answer.routes.map((route) => route.totals.cost_usd);
  const hours = answer.routes.map((route) => route.totals.duration_h);
  return `${answer.routes.length} routes, from ${money(Math.min(...costs))} and from ${days(Math.min(...hours))} days.`;
}
