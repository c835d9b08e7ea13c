/** @import { State, Store } from "../types.js" */
import { el } from "../dom.js";
import { edit } from "../edit.js";
import { field, fold } from "./fold.js";

/**
 * Under which changes to the network to plan: a strait closed, a border slow, a railway opened.
 * @param {Store} store
 */
export function whatIfFold(store) {
  const { scenarios } = store.get();
  const note = el("p", { class: "fine wide", id: "scenario-note", "aria-live": "polite" });
  const chooser = el(
    "select",
    { class: "input", id: "scenario", "aria-describedby": note.id, onchange: () => edit(store, { scenario: chooser.value }) },
    el("option", { value: "" }, "The network as it is"),
    scenarios.map(({ name, title }) => el("option", { value: name }, title)),
  );
  const { element, summary } = fold("What if", field("Scenario", chooser, "wide"), note);

  const show = (/** @type {State} */ { ask }) => {
    const chosen = scenarios.find(({ name }) => name === ask.scenario);
    chooser.value = chosen ? ask.scenario : "";
    note.textContent = chosen?.note ?? "";
    note.hidden = !note.textContent;
    summary.textContent = chosen?.title ?? (ask.scenario || "The network as it is");
  };
  store.watch(["ask"], show);
  show(store.get());
  return element;
}
