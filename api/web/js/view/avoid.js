/** @import { State, Store } from "../types.js" */
import { combobox, removable } from "../combobox.js";
import { el } from "../dom.js";
import { allow, avoid, edit } from "../edit.js";
import { country, days, money } from "../format.js";
import { looksOf } from "../modes.js";
import { field, fold } from "./fold.js";

const HOURS = 24;

/**
 * What no route may touch, and how much it may take.
 * @param {Store} store
 */
export function avoidFold(store) {
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
    "Avoid",
    field("Country", chooser),
    el("div", { class: "field adder" }, el("div", {}, el("span", { class: "legend-text" }, "Place"), place.input), place.list),
    closed,
    el("div", { class: "wide" }, el("span", { class: "legend-text" }, "Mode"), modes),
    el("div", { class: "trio wide" }, field("Transfers, at most", transfers), field("USD, at most", cost), field("Days, at most", time)),
  );

  const show = (/** @type {State} */ state) => {
    const { ask } = state;
    const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.mode : undefined;
    chooser.value = "";
    place.show("");
    closed.replaceChildren(
      ...ask.avoid_countries.map((id) => removable(country(id), () => allow(store, "avoid_countries", id))),
      ...ask.avoid_places.map((id) => removable(state.places.get(id)?.name ?? id, () => allow(store, "avoid_places", id))),
    );
    closed.hidden = !closed.childElementCount;
    modes.replaceChildren(
      ...[...looksOf(network.modes, state.dark).values()].map((look) => {
        const pressed = ask.avoid_modes.includes(look.id);
        const toggle = () => (pressed ? allow : avoid)(store, "avoid_modes", look.id);
        return el("button", { type: "button", class: "chip", "aria-pressed": String(pressed), dataset: { mode: look.id }, onclick: toggle }, look.name);
      }),
    );
    if (focused) /** @type {HTMLElement | null} */ (modes.querySelector(`[data-mode="${CSS.escape(focused)}"]`))?.focus();
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
  ];
  if (ask.max_transfers !== null) parts.push(`≤ ${ask.max_transfers} transfer${ask.max_transfers === 1 ? "" : "s"}`);
  if (ask.max_cost_usd !== null) parts.push(`≤ ${money(ask.max_cost_usd)}`);
  if (ask.max_duration_h !== null) parts.push(`≤ ${days(ask.max_duration_h)} days`);
  return parts.join(" · ") || "Nothing, no limits";
}
