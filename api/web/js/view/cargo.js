/** @import { Ask, State, Store } from "../types.js" */
import { el } from "../dom.js";
import { edit } from "../edit.js";
import { date, number } from "../format.js";
import { field, fold } from "./fold.js";

/**
 * When it is ready and what it is.
 * @param {Store} store
 */
export function cargoFold(store) {
  const { network } = store.get();
  const today = new Date().toISOString().slice(0, 10);
  const when = el(
    "select",
    { class: "bare", id: "when", "aria-label": "Which day is fixed", onchange: () => settle() },
    el("option", { value: "depart_after" }, "Ready on"),
    el("option", { value: "arrive_by" }, "Deliver by"),
  );
  const day = el("input", { class: "input", id: "ready", type: "date", min: today, required: true, "aria-labelledby": when.id, onchange: () => settle() });
  const settle = () => day.value && edit(store, { depart_after: "", arrive_by: "", [when.value]: day.value });
  const equipment = el(
    "select",
    { class: "input", id: "equipment", onchange: () => edit(store, { equipment: equipment.value }) },
    network.equipment.map((row) => el("option", { value: row.id }, `${row.name} · ${row.aliases[0] ?? row.id}`)),
  );
  const quantity = el("input", { class: "input", id: "quantity", type: "number", min: 1, max: 10_000, step: 1, inputmode: "numeric", onchange: () => quantity.checkValidity() && quantity.value && edit(store, { quantity: Number(quantity.value) }) });
  const weight = el("input", {
    class: "input",
    id: "weight",
    type: "number",
    min: 1,
    step: "any",
    inputmode: "decimal",
    placeholder: "usual",
    onchange: () => edit(store, { gross_weight_kg: Number(weight.value) > 0 ? Number(weight.value) : null }),
  });
  const commodity = el(
    "select",
    { class: "input", id: "commodity", onchange: () => edit(store, { commodity: commodity.value }) },
    network.commodities.map((row) => el("option", { value: row.id }, row.name)),
  );
  const { element, summary } = fold(
    "Cargo",
    el("div", { class: "field" }, when, day),
    field("Containers", quantity),
    field("Type", equipment, "wide"),
    field("Weight in each", el("span", { class: "affix" }, weight, el("span", {}, "kg"))),
    field("Commodity", commodity),
  );
  const show = (/** @type {State} */ { ask }) => {
    when.value = ask.arrive_by ? "arrive_by" : "depart_after";
    day.value = dayOf(ask);
    quantity.value = String(ask.quantity);
    weight.value = ask.gross_weight_kg === null ? "" : String(ask.gross_weight_kg);
    equipment.value = ask.equipment;
    commodity.value = ask.commodity;
    summary.textContent = summaryOf(store.get());
  };
  store.watch(["ask"], show);
  show(store.get());
  return element;
}

/** @param {State} state */
export function summaryOf({ ask, network }) {
  const equipment = network.equipment.find((row) => row.id === ask.equipment);
  const commodity = network.commodities.find((row) => row.id === ask.commodity);
  const weight = ask.gross_weight_kg === null ? [] : [`${number(ask.gross_weight_kg / 1_000)} t`];
  return [`${ask.arrive_by ? "By " : ""}${date(dayOf(ask))}`, `${ask.quantity} × ${equipment?.name ?? ask.equipment}`, ...weight, commodity?.name ?? ask.commodity].join(" · ");
}

/** @param {Ask} ask */
function dayOf(ask) {
  return (ask.arrive_by || ask.depart_after).slice(0, 10);
}
