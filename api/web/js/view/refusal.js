/** @import { Problem, Store } from "../types.js" */
import { el } from "../dom.js";
import { edit } from "../edit.js";
import { sentence } from "../format.js";

/**
 * What the service refused, in its own words.
 * @param {Store} store
 * @param {Problem} problem
 */
export function refusal(store, problem) {
  const details = problem.errors?.length ? problem.errors.map(({ detail }) => detail) : [problem.detail];
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  const { depart_after: ready } = store.get().ask;
  const stale = ready && ready < new Date().toISOString().slice(0, 10);
  return el(
    "div",
    { class: "notice bad", role: "alert" },
    el("h2", {}, "This cannot be planned as asked"),
    details.map((detail) => el("p", {}, `${sentence(detail)}.`.replace("..", "."))),
    problem.suggestions?.length ? el("p", {}, `Near to it: ${problem.suggestions.join(", ")}.`) : null,
    stale && el("p", {}, el("button", { type: "button", class: "button", onclick: () => edit(store, { depart_after: tomorrow }) }, "Ready tomorrow instead")),
  );
}
