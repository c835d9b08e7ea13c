import { el, icon } from "../dom.js";

/**
 * A row that says what is set and opens to change it.
 * @param {string} name
 * @param {HTMLElement[]} fields
 */
export function fold(name, ...fields) {
  const summary = el("span");
  const element = el("details", { class: "fold" }, el("summary", {}, el("b", {}, name), summary, icon("down")), el("div", { class: "fold-body" }, fields));
  return { element, summary };
}

/**
 * @param {string} name
 * @param {HTMLElement} control
 * @param {string} [wide]
 */
export function field(name, control, wide = "") {
  return el("label", { class: `field ${wide}` }, el("span", {}, name), control);
}
