/** @import { State, Store } from "../types.js" */
import { CRITERIA } from "../ask.js";
import { combobox, removable } from "../combobox.js";
import { el } from "../dom.js";
import { allow, avoid, edit, passBy } from "../edit.js";
import { country, days, money } from "../format.js";
import { looksOf } from "../modes.js";
import { field, fold } from "./fold.js";

const HOURS = 24;
const NAMES = { cost: "Cost", time: "Days", transfers: "Transfers", co2e: "CO₂e" };

/**
 * What no route may touch, where it must pass, how much it may take, and what counts.
 * @param {Store} store
 */
export function rulesFold(store) {
  const { network } = store.get();
  const codes = network.countries.filter((code) => code !== "XZ").sort((a, b) => country(a).localeCompare(country(b)));
  const chooser = el(
    "select",
    { class: "input", id: "avoid-country", onchange: () => chooser.value && avoid(store, "avoid_countries", chooser.value) },
    el("option", { value: "" }, "Add a country"),
    codes.map((code) => el("option", { value: code }, country(code))),
  );
  const place = combobox({ id: "avoid-place", class: "input", label: "Place to avoid", placeholder: "Border, strait, terminal", take: ({ id }) => avoid(store, "avoid_places", id) });
  const closed = el("div", { class: "chips wide", id: "avoided" });
  const pass = combobox({ id: "via", class: "input", label: "Place to pass", placeholder: "Add a place, in order", take: ({ id }) => passBy(store, id) });
  const passed = el("div", { class: "chips", id: "passed" });
  const criteria = el("div", { class: "chips", role: "group", "aria-label": "What counts", id: "criteria" });
  const modes = el("div", { class: "chips", role: "group", "aria-label": "Modes to avoid" });
  const transfers = el(
    "select",
    { class: "input", id: "max-transfers", onchange: () => edit(store, { max_transfers: transfers.value === "" ? null : Number(transfers.value) }) },
    el("option", { value: "" }, "any"),
    [0, 1, 2, 3, 4, 5, 6].map((count) => el("option", { value: count }, `${count}`)),
  );
  const cost = limit("max-cost", (value) => edit(store, { max_cost_usd: value }));
  const time = limit("max-days", (value) => edit(store, { max_duration_h: value === null ? null : value * HOURS }));

  const { element, summary } = fold(
    "Rules",
    field("Avoid a country", chooser),
    el("div", { class: "field adder" }, el("div", {}, el("span", { class: "legend-text" }, "Avoid a place"), place.input), place.list),
    closed,
    el("div", { class: "wide" }, el("span", { class: "legend-text" }, "Avoid a mode"), modes),
    el("div", { class: "field adder wide" }, el("div", {}, el("span", { class: "legend-text" }, "Pass by"), pass.input), pass.list, passed),
    el("div", { class: "wide" }, el("span", { class: "legend-text" }, "Compare routes by"), criteria),
    el("div", { class: "trio wide" }, field("Transfers, at most", transfers), field("USD, at most", cost), field("Days, at most", time)),
  );

  const show = (/** @type {State} */ state) => {
    const { ask } = state;
    const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset : {};
    chooser.value = "";
    place.show("");
    pass.show("");
    closed.replaceChildren(
      ...ask.avoid_countries.map((id) => removable(country(id), () => allow(store, "avoid_countries", id))),
      ...ask.avoid_places.map((id) => removable(state.places.get(id)?.name ?? id, () => allow(store, "avoid_places", id))),
    );
    closed.hidden = !closed.childElementCount;
    const named = (/** @type {string} */ id) => state.places.get(id)?.name ?? id;
    passed.replaceChildren(...ask.via.map((id) => removable(named(id), () => edit(store, { via: ask.via.filter((other) => other !== id) }), `Stop passing by ${named(id)}`, "passed")));
    passed.hidden = !ask.via.length;
    criteria.replaceChildren(
      ...CRITERIA.map((id) => {
        const pressed = !ask.criteria.length || ask.criteria.includes(id);
        return el("button", { type: "button", class: "chip counts", "aria-pressed": String(pressed), dataset: { criterion: id }, onclick: () => count(store, id) }, NAMES[id]);
      }),
    );
    modes.replaceChildren(
      ...[...looksOf(network.modes, state.dark).values()].map((look) => {
        const pressed = ask.avoid_modes.includes(look.id);
        const toggle = () => (pressed ? allow : avoid)(store, "avoid_modes", look.id);
        return el("button", { type: "button", class: "chip", "aria-pressed": String(pressed), dataset: { mode: look.id }, onclick: toggle }, look.name);
      }),
    );
    for (const [name, id] of Object.entries(focused)) {
      /** @type {HTMLElement | null} */ (element.querySelector(`[data-${CSS.escape(name)}="${CSS.escape(id ?? "")}"]`))?.focus();
    }
    transfers.value = ask.max_transfers === null ? "" : String(ask.max_transfers);
    cost.value = ask.max_cost_usd === null ? "" : String(ask.max_cost_usd);
    time.value = ask.max_duration_h === null ? "" : String(ask.max_duration_h / HOURS);
    summary.textContent = summaryOf(state);
  };
  store.watch(["ask", "dark"], show);
  show(store.get());
  return element;
}

/**
 * Let a criterion count, or no longer; the last one stays.
 * @param {Store} store
 * @param {typeof CRITERIA[number]} id
 */
function count(store, id) {
  const { criteria } = store.get().ask;
  const now = criteria.length ? criteria : [...CRITERIA];
  const next = CRITERIA.filter((name) => (name === id ? !now.includes(name) : now.includes(name)));
  if (next.length) edit(store, { criteria: next.length === CRITERIA.length ? [] : next });
}

/**
 * @param {string} id
 * @param {(value: number | null) => void} take
 */
function limit(id, take) {
  const input = el("input", {
    class: "input",
    id,
    type: "number",
    min: 0,
    step: "any",
    inputmode: "decimal",
    placeholder: "any",
    onchange: () => take(Number(input.value) > 0 ? Number(input.value) : null),
  });
  return input;
}

/** @param {State} state */
function summaryOf({ ask, network, places, dark }) {
  const looks = looksOf(network.modes, dark);
  const parts = [
    ...ask.avoid_countries.map(country),
    ...ask.avoid_places.map((id) => places.get(id)?.name ?? id),
    ...ask.avoid_modes.map((id) => looks.get(id)?.name ?? id),
  ].map((name) => `no ${name}`);
  parts.push(...ask.via.map((id) => `by ${places.get(id)?.name ?? id}`));
  if (ask.max_transfers !== null) parts.push(`≤ ${ask.max_transfers} transfer${ask.max_transfers === 1 ? "" : "s"}`);
  if (ask.max_cost_usd !== null) parts.push(`≤ ${money(ask.max_cost_usd)}`);
  if (ask.max_duration_h !== null) parts.push(`≤ ${days(ask.max_duration_h)} days`);
  if (ask.criteria.length) parts.push(`${ask.criteria.map((id) => NAMES[/** @type {keyof NAMES} */ (id)] ?? id).join(", ")} only`);
  return parts.join(" · ") || "Nothing avoided, no limits";
}
