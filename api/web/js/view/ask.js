/** @import { State, Store } from "../types.js" */
import { coordinate, isComplete } from "../ask.js";
import { combobox } from "../combobox.js";
import { el, icon } from "../dom.js";
import { edit } from "../edit.js";
import { position } from "../format.js";
import { cargoFold } from "./cargo.js";
import { rulesFold } from "./rules.js";
import { whatIfFold } from "./what_if.js";

const TITLE = document.title;

/**
 * The form: from, to, cargo, rules, scenario. Whatever is settled in it is planned at once.
 * @param {Store} store
 * @param {HTMLElement} form
 */
export function startAsk(store, form) {
  const from = combobox({ id: "from", label: "From", placeholder: "From: city, terminal, code", take: ({ id }) => edit(store, { origin: id }), clear: () => edit(store, { origin: "" }) });
  const to = combobox({ id: "to", label: "To", placeholder: "To: city, terminal, code", take: ({ id }) => edit(store, { destination: id }), clear: () => edit(store, { destination: "" }) });
  const fromCode = el("span", { class: "code" });
  const toCode = el("span", { class: "code" });
  const swap = () => edit(store, { origin: store.get().ask.destination, destination: store.get().ask.origin });
  const cargo = cargoFold(store);
  const rules = rulesFold(store);

  form.addEventListener("submit", (event) => event.preventDefault());
  form.append(
    el(
      "div",
      { class: "ends" },
      el("div", { class: "end from" }, from.input, fromCode, from.list),
      el("div", { class: "end to" }, to.input, toCode, to.list),
      el("button", { type: "button", class: "button square swap", "aria-label": "Swap from and to", title: "Swap", onclick: swap }, icon("swap")),
    ),
    cargo,
    rules,
    ...(store.get().scenarios.length ? [whatIfFold(store)] : []),
  );

  const show = (/** @type {State} */ state) => {
    from.show(nameOf(state, state.ask.origin));
    to.show(nameOf(state, state.ask.destination));
    fromCode.textContent = codeOf(state.ask.origin);
    toCode.textContent = codeOf(state.ask.destination);
    document.title = isComplete(state.ask) ? `${nameOf(state, state.ask.origin)} → ${nameOf(state, state.ask.destination)} · Corridor` : TITLE;
  };
  store.watch(["ask"], show);
  show(store.get());
}

/**
 * @param {State} state
 * @param {string} id
 */
export function nameOf({ places }, id) {
  const point = coordinate(id);
  return point ? position(point.lon, point.lat) : (places.get(id)?.name ?? id);
}

/** @param {string} id */
function codeOf(id) {
  return /^[A-Z]{5}$/.test(id) ? id : "";
}
