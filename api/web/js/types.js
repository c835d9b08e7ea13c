/**
 * Shapes that modules share, as in the HTTP API.
 *
 * @typedef {{id: string | null, name: string, country: string | null, lon: number, lat: number}} Stop
 * @typedef {{type: "LineString", coordinates: number[][]} | {type: "MultiLineString", coordinates: number[][][]}} Line
 * @typedef {{sequence: number, mode: string, service: string | null, service_name: string | null, from: Stop, to: Stop,
 *   cut_off: string | null, departure: string, arrival: string, assumed: boolean, distance_km: number, cost_usd: number,
 *   co2e_wtw_kg: number, co2e_ttw_kg: number, countries: string[], passes: string[], lifts: string[], sources: string[],
 *   geometry: Line}} Leg
 * @typedef {{place: Stop, arrival: string, departure: string, handling_h: number, waiting_h: number, storage_usd: number}} Dwell
 * @typedef {{item: string, usd: number, leg: number | null, place: string | null, source: string}} Cost
 * @typedef {{cost_usd: number, estimated_share: number, generalized_cost_usd: number, duration_h: number, transfers: number,
 *   distance_km: number, co2e_wtw_kg: number, co2e_ttw_kg: number}} Totals
 * @typedef {{p50_h: number | null, p90_h: number | null, on_time_share: number, due: string, riskiest_leg: number | null,
 *   cost_p90_usd: number}} Reliability
 * @typedef {{id: string, labels: string[], departure: string, arrival: string, totals: Totals, cost: Cost[], legs: Leg[],
 *   dwells: Dwell[], reliability: Reliability | null, why: {code: string, detail: string}[]}} Route
 * @typedef {{code: string, detail: string, relax: string}} Reason
 * @typedef {{code: string, detail: string}} Warning
 * @typedef {{request: Object<string, any>, routes: Route[], no_route: {reasons: Reason[]} | null, network_version: string,
 *   price_year: number, search: {complete: boolean, front_size: number, seconds: number}, warnings: Warning[]}} Answer
 *
 * @typedef {{id: string, name: string, scheduled: boolean, runs_on: string, color: string, services: number}} Mode
 * @typedef {{id: string, title: string, publisher: string, year: number | null, reference: string, quality: string}} Source
 * @typedef {{id: string, name: string, aliases: string[], max_payload_kg: number}} Equipment
 * @typedef {{version: string, price_year: number, modes: Mode[], equipment: Equipment[],
 *   commodities: {id: string, name: string}[], countries: string[], sources: Source[]}} Network
 * @typedef {{id: string, name: string, aliases: string[], country: string, lon: number, lat: number, kinds: string[],
 *   match?: string}} Place
 *
 * @typedef {{name: string, title: string, note: string, bundled: boolean}} Scenario
 *
 * @typedef {{origin: string, destination: string, depart_after: string, arrive_by: string, equipment: string, quantity: number,
 *   gross_weight_kg: number | null, commodity: string, avoid_countries: string[], avoid_modes: string[],
 *   avoid_places: string[], via: string[], criteria: string[], scenario: string, max_transfers: number | null, max_cost_usd: number | null, max_duration_h: number | null,
 *   limit: string}} Ask
 *
 * @typedef {{ask: Ask, network: Network, scenarios: Scenario[], places: Map<string, Place>, answer: Answer | null, problem: Problem | null,
 *   busy: boolean, hovered: string | null, selected: string | null, compared: string | null, sort: string,
 *   networkShown: boolean, dark: boolean}} State
 * @typedef {{status: number, detail: string, code: string, errors?: {parameter?: string, pointer?: string, detail: string}[],
 *   suggestions?: string[]}} Problem
 * @typedef {{get: () => State, set: (patch: Partial<State>) => void,
 *   watch: (keys: (keyof State)[], act: (state: State, before: State) => void) => void}} Store
 */
export {};
