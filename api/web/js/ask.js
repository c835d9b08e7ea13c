/** @import { Ask } from "./types.js" */

/** What is asked, as `GET /v1/routes` names it: the page's own URL and the API's differ in the path only. */

const AVOIDED = /** @type {const} */ (["avoid_countries", "avoid_modes", "avoid_places"]);
const LISTS = /** @type {const} */ ([...AVOIDED, "via", "criteria"]);
const NUMBERS = /** @type {const} */ (["quantity", "gross_weight_kg", "max_transfers", "max_cost_usd", "max_duration_h"]);
const TEXTS = /** @type {const} */ (["origin", "destination", "depart_after", "arrive_by", "equipment", "commodity", "scenario", "limit"]);

/** What routes can be compared by; an ask that names none means all. */
export const CRITERIA = /** @type {const} */ (["cost", "time", "transfers", "co2e"]);
const LON_LAT = /^\s*(-?\d{1,3}(?:\.\d+)?)\s*,\s*(-?\d{1,2}(?:\.\d+)?)\s*$/;

/** @returns {Ask} */
export function blank() {
  const tomorrow = new Date(Date.now() + 86_400_000);
  return {
    origin: "CNQIN",
    destination: "",
    depart_after: tomorrow.toISOString().slice(0, 10),
    arrive_by: "",
    equipment: "45G1",
    quantity: 1,
    gross_weight_kg: null,
    commodity: "general",
    avoid_countries: [],
    avoid_modes: [],
    avoid_places: [],
    via: [],
    criteria: [],
    scenario: "",
    max_transfers: null,
    max_cost_usd: null,
    max_duration_h: null,
    limit: "10",
  };
}

/** @param {Ask} ask */
export function isComplete(ask) {
  return Boolean(ask.origin && ask.destination && (ask.depart_after || ask.arrive_by));
}

/**
 * Read an ask from a query string; what is missing takes its default.
 * @param {URLSearchParams} query
 * @returns {Ask}
 */
export function fromQuery(query) {
  const ask = blank();
  for (const name of TEXTS) ask[name] = query.get(name) ?? ask[name];
  for (const name of LISTS) ask[name] = query.getAll(name).flatMap((text) => text.split(",")).filter(Boolean);
  for (const name of NUMBERS) {
    const value = Number(query.get(name) || NaN);
    if (Number.isFinite(value)) ask[name] = value;
  }
  if (ask.arrive_by) ask.depart_after = "";
  return ask;
}

/**
 * Write an ask as a query string, leaving out what is as the API takes it anyhow.
 * @param {Ask} ask
 */
export function toQuery(ask) {
  const query = new URLSearchParams();
  const usual = { ...blank(), origin: "", depart_after: "" };
  for (const name of [...TEXTS, ...NUMBERS]) {
    if (ask[name] !== null && ask[name] !== "" && ask[name] !== usual[name]) query.set(name, String(ask[name]));
  }
  for (const name of LISTS) if (ask[name].length) query.set(name, ask[name].join(","));
  return query;
}

/**
 * The body for `POST /v1/routes`.
 * @param {Ask} ask
 * @returns {Object<string, any>}
 */
export function toBody(ask) {
  /** @type {Object<string, any>} */
  const body = {
    origin: where(ask.origin),
    destination: where(ask.destination),
    ...(ask.arrive_by ? { arrive_by: ask.arrive_by } : { depart_after: ask.depart_after }),
    shipment: { equipment: ask.equipment, quantity: ask.quantity, commodity: ask.commodity },
  };
  if (ask.gross_weight_kg !== null) body.shipment.gross_weight_kg = ask.gross_weight_kg;
  const avoid = Object.fromEntries(AVOIDED.filter((name) => ask[name].length).map((name) => [name.slice(6), ask[name]]));
  if (Object.keys(avoid).length) body.avoid = avoid;
  for (const name of /** @type {const} */ (["via", "criteria"])) if (ask[name].length) body[name] = ask[name];
  if (ask.scenario) body.scenario = ask.scenario;
  for (const name of /** @type {const} */ (["max_transfers", "max_cost_usd", "max_duration_h"])) {
    if (ask[name] !== null) body[name] = ask[name];
  }
  body.limit = ask.limit === "all" ? "all" : Number(ask.limit);
  return body;
}

/**
 * The longitude and latitude that a text spells out, if it does.
 * @param {string} text
 * @returns {{lon: number, lat: number} | null}
 */
export function coordinate(text) {
  const pair = LON_LAT.exec(text);
  if (!pair) return null;
  const [lon, lat] = [Number(pair[1]), Number(pair[2])];
  return Math.abs(lon) <= 180 && Math.abs(lat) <= 90 ? { lon, lat } : null;
}

/** @param {string} text */
function where(text) {
  return coordinate(text) ?? text;
}
