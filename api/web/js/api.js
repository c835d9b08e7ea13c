/** @import { Answer, Ask, Network, Place, Problem, Scenario } from "./types.js" */
import { toBody } from "./ask.js";

/** Calls to the HTTP API; refusals are thrown as the problem documents that they are. */

const MAX_TRIES = 30;

/** A refusal (RFC 9457). */
export class ApiProblem extends Error {
  /** @param {Problem} problem */
  constructor(problem) {
    super(problem.detail);
    this.problem = problem;
  }
}

/** @returns {Promise<Network>} */
export const getNetwork = () => getJson("v1/network");

/** @returns {Promise<{scenarios: Scenario[]}>} */
export const getScenarios = () => getJson("v1/scenarios");

/** @returns {Promise<{places: Place[]}>} */
export const getPlaces = () => getJson("v1/places?limit=1000");

/**
 * @param {string} text
 * @param {AbortSignal} signal
 * @returns {Promise<{places: Place[]}>}
 */
export const findPlaces = (text, signal) => getJson(`v1/places?limit=8&q=${encodeURIComponent(text)}`, signal);

/**
 * @param {string} place
 * @returns {Promise<{departures: {service_name: string, mode: string, departure: string, assumed: boolean,
 *   calls: {name: string}[]}[]}>}
 */
export const getDepartures = (place) => getJson(`v1/places/${encodeURIComponent(place)}/departures?days=14&limit=6`);

/** @returns {Promise<any>} */
export const getLinks = () => getJson("v1/network/links");

/**
 * @param {Ask} ask
 * @param {AbortSignal} signal
 * @returns {Promise<Answer>}
 */
export function postRoutes(ask, signal) {
  return getJson("v1/routes", signal, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ ...toBody(ask), geometry: "geojson" }),
  });
}

/**
 * @param {string} url
 * @param {AbortSignal} [signal]
 * @param {RequestInit} [init]
 */
async function getJson(url, signal, init = {}) {
  for (let tries = 1; ; tries++) {
    const response = await fetch(url, { ...init, signal });
    if (response.ok) return response.json();
    if (response.status !== 503 || tries === MAX_TRIES) throw new ApiProblem(await problemOf(response));
    await new Promise((resolve) => setTimeout(resolve, 1_000 * Number(response.headers.get("Retry-After") ?? 1)));
  }
}

/**
 * @param {Response} response
 * @returns {Promise<Problem>}
 */
async function problemOf(response) {
  try {
    return await response.json();
  } catch {
    return { status: response.status, code: "unknown", detail: `The service answered ${response.status}.` };
  }
}
