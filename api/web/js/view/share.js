/** @import { Ask, Store } from "../types.js" */
import { isComplete, toBody } from "../ask.js";
import { el, find, icon } from "../dom.js";

/**
 * A menu to take the question elsewhere: link, curl, Python, GeoJSON, paper.
 * @param {Store} store
 * @param {HTMLElement} anchor
 */
export function startShare(store, anchor) {
  const item = (/** @type {string} */ picture, /** @type {string} */ name, /** @type {() => void} */ act) =>
    el("button", { type: "button", class: "menu-item", role: "menuitem", tabindex: "-1", onclick: () => (close(true), act()) }, icon(picture), name);
  const items = [
    item("link", "Copy link", () => copy(location.href, "Link copied")),
    item("code", "Copy curl", () => copy(curl(store.get().ask), "curl command copied")),
    item("copy", "Copy Python", () => copy(python(store.get().ask), "Python copied")),
    item("download", "Download GeoJSON", () => download(store.get().ask)),
    item("print", "Print", () => print()),
  ];
  const menu = el("div", { class: "menu", role: "menu", "aria-label": "Share", hidden: true, onkeydown: press }, items);
  const button = el("button", { type: "button", class: "button", "aria-haspopup": "menu", "aria-expanded": "false", onclick: () => (menu.hidden ? open() : close(true)) }, icon("share"), "Share");
  anchor.append(button, menu);

  function open() {
    menu.hidden = false;
    button.setAttribute("aria-expanded", "true");
    items[0].focus();
  }

  function close(refocus = false) {
    menu.hidden = true;
    button.setAttribute("aria-expanded", "false");
    if (refocus) button.focus();
  }

  /** @param {KeyboardEvent} event */
  function press(event) {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Escape") close(true);
    else if (by) items[(items.findIndex((one) => one === document.activeElement) + by + items.length) % items.length].focus();
    else return;
    event.preventDefault();
  }

  anchor.addEventListener("focusout", (event) => {
    if (!(event.relatedTarget instanceof Node && anchor.contains(event.relatedTarget))) close();
  });
  const able = () => anchor.toggleAttribute("hidden", !isComplete(store.get().ask));
  store.watch(["ask"], able);
  able();
}

/** @param {Ask} ask */
export function curl(ask) {
  const body = JSON.stringify(toBody(ask), null, 2).replaceAll("'", "'\\''");
  return `curl -s '${apiUrl()}' -H 'Content-Type: application/json' -d '${body}'`;
}

/** @param {Ask} ask */
export function python(ask) {
  const body = toBody(ask);
  const avoid = body.avoid ?? {};
  const limits = ["max_transfers", "max_cost_usd", "max_duration_h"].filter((name) => name in body);
  const lines = [
    "import corridor",
    "",
    `planner = corridor.Planner(corridor.Network.read())${body.scenario ? `.apply(corridor.Scenario.read(${literal(body.scenario)}))` : ""}`,
    `shipment = corridor.Shipment(${named(body.shipment)})`,
    "front = planner.plan(",
    `    ${door(body.origin)},`,
    `    ${door(body.destination)},`,
    ...["depart_after", "arrive_by"].filter((name) => name in body).map((name) => `    ${name}=${literal(body[name])},`),
    "    shipment=shipment,",
    ...(Object.keys(avoid).length ? [`    avoid=corridor.Avoid(${named(avoid)}),`] : []),
    ...["via", "criteria"].filter((name) => name in body).map((name) => `    ${name}=${literal(body[name])},`),
    ...limits.map((name) => `    ${name}=${literal(body[name])},`),
    ")",
    "print(front.to_frame())",
  ];
  return `${lines.join("\n")}\n`;
}

/** @param {string | {lon: number, lat: number}} end */
function door(end) {
  return typeof end === "string" ? literal(end) : `corridor.Door(lon=${end.lon}, lat=${end.lat})`;
}

/** @param {Object<string, any>} values */
function named(values) {
  return Object.entries(values).map(([name, value]) => `${name}=${literal(value)}`).join(", ");
}

/** @param {string | number | string[]} value @returns {string} */
function literal(value) {
  return Array.isArray(value) ? `(${value.map((one) => `${literal(one)},`).join(" ")})` : JSON.stringify(value);
}

function apiUrl() {
  return new URL("v1/routes", document.baseURI.split("?")[0]).href;
}

/**
 * @param {string} text
 * @param {string} done
 */
async function copy(text, done) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const area = el("textarea", { class: "visually-hidden" });
    area.value = text;
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  }
  toast(done);
}

/** @param {Ask} ask */
async function download(ask) {
  const headers = { "Content-Type": "application/json", Accept: "application/geo+json" };
  const response = await fetch("v1/routes", { method: "POST", headers, body: JSON.stringify(toBody(ask)) });
  const url = URL.createObjectURL(await response.blob());
  el("a", { href: url, download: `corridor-${ask.origin}-${ask.destination}.geojson` }).click();
  setTimeout(() => URL.revokeObjectURL(url), 1_000);
}

let fading = 0;

/** @param {string} text */
function toast(text) {
  const note = find("#toast");
  note.textContent = text;
  note.hidden = false;
  clearTimeout(fading);
  fading = setTimeout(() => (note.hidden = true), 2_000);
}
