/** @import { Place } from "./types.js" */
import { ApiProblem, findPlaces } from "./api.js";
import { coordinate } from "./ask.js";
import { el, icon } from "./dom.js";
import { country, position, sentence } from "./format.js";

/**
 * A place field with type-ahead (WAI-ARIA combobox with a list): arrows move, Enter takes, Escape gives up.
 *
 * @typedef {{id: string, name: string, detail: string, code: string}} Option
 * @typedef {{input: HTMLInputElement, list: HTMLElement, show: (text: string) => void}} Combobox
 */

const PAUSE_MS = 60;

/**
 * @param {{id: string, label: string, placeholder: string, class?: string, take: (option: Option) => void,
 *   clear?: () => void}} settings
 * @returns {Combobox}
 */
export function combobox(settings) {
  let shown = "";
  let active = -1;
  let timer = 0;
  /** @type {Option[]} */
  let options = [];
  let running = new AbortController();

  const list = el("div", { class: "suggestions", id: `${settings.id}-list`, role: "listbox", "aria-label": settings.label, hidden: true });
  const input = el("input", {
    id: settings.id,
    class: settings.class,
    type: "text",
    role: "combobox",
    placeholder: settings.placeholder,
    autocomplete: "off",
    spellcheck: "false",
    "aria-label": settings.label,
    "aria-autocomplete": "list",
    "aria-expanded": "false",
    "aria-controls": list.id,
    onfocus: () => input.select(),
    oninput: () => {
      clearTimeout(timer);
      timer = setTimeout(search, PAUSE_MS);
    },
    onkeydown: press,
    onblur: leave,
  });

  async function search() {
    running.abort();
    running = new AbortController();
    const text = input.value.trim();
    if (!text) return close();
    const point = coordinate(text);
    try {
      const places = point ? [] : (await findPlaces(text, running.signal)).places;
      options = point ? [{ id: `${point.lon},${point.lat}`, name: position(point.lon, point.lat), detail: "Door: by truck to the terminals around", code: "" }] : places.map(optionOf);
      open();
    } catch (error) {
      if (error instanceof ApiProblem) close();
      else if (!(error instanceof DOMException)) throw error;
    }
  }

  function open() {
    if (document.activeElement !== input) return;
    const rows = options.map((option, i) =>
      el(
        "div",
        { class: "suggestion", id: `${list.id}-${i}`, role: "option", "aria-selected": "false", onpointerdown: (/** @type {Event} */ event) => event.preventDefault(), onclick: () => take(i), onpointermove: () => mark(i) },
        el("b", {}, option.name),
        el("code", {}, option.code),
        el("small", {}, option.detail),
      ),
    );
    list.replaceChildren(...(rows.length ? rows : [el("p", { class: "none" }, "Nothing of that name. Try a city, a code such as DEDUI, or lon,lat.")]));
    list.hidden = false;
    input.setAttribute("aria-expanded", "true");
    mark(options.length ? 0 : -1);
  }

  function close() {
    options = [];
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  /** @param {number} i */
  function mark(i) {
    active = i;
    [...list.children].forEach((row, at) => row.setAttribute("aria-selected", String(at === i)));
    if (i < 0) return input.removeAttribute("aria-activedescendant");
    input.setAttribute("aria-activedescendant", `${list.id}-${i}`);
    list.children[i].scrollIntoView({ block: "nearest" });
  }

  /** @param {number} i */
  function take(i) {
    const option = options[i];
    clearTimeout(timer);
    close();
    show(option.name);
    settings.take(option);
  }

  /** @param {KeyboardEvent} event */
  function press(event) {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (list.hidden) search();
      else if (options.length) mark((active + (event.key === "ArrowDown" ? 1 : -1) + options.length) % options.length);
    } else if (event.key === "Enter" && active >= 0 && !list.hidden) {
      event.preventDefault();
      take(active);
    } else if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      close();
      input.value = shown;
    }
  }

  function leave() {
    clearTimeout(timer);
    running.abort();
    close();
    if (!input.value.trim() && shown && settings.clear) {
      shown = "";
      settings.clear();
    }
    input.value = shown;
  }

  /** @param {string} text */
  function show(text) {
    shown = text;
    input.value = text;
  }

  return { input, list, show };
}

/**
 * @param {Place} place
 * @returns {Option}
 */
function optionOf(place) {
  const match = place.match?.toLowerCase();
  const fitting = [place.name, place.id, ...place.aliases].find((name) => name.toLowerCase() === match) ?? place.match ?? "";
  const alias = [place.name, place.id].includes(fitting) ? "" : `${fitting} · `;
  const kinds = place.kinds.map((kind) => kind.replace("_", " ")).join(", ");
  return { id: place.id, name: place.name, detail: `${alias}${country(place.country)} · ${sentence(kinds)}`, code: place.id };
}

/**
 * A chip that a click takes away.
 * @param {string} text
 * @param {() => void} remove
 * @param {string} [label]
 * @param {string} [kind]
 */
export function removable(text, remove, label = `Stop avoiding ${text}`, kind = "closed") {
  return el("button", { type: "button", class: `chip ${kind}`, "aria-label": label, onclick: remove }, text, icon("close"));
}
