/** @import { Store } from "./types.js" */
import { fromQuery } from "./ask.js";
import { ApiProblem, getNetwork, getPlaces, getScenarios } from "./api.js";
import { el, find } from "./dom.js";
import { createMap } from "./map/map.js";
import { startPlanning } from "./planning.js";
import { createStore } from "./store.js";
import { startUrl } from "./url.js";
import { startAsk } from "./view/ask.js";
import { startDetail } from "./view/detail.js";
import { startResults } from "./view/results.js";
import { startShare } from "./view/share.js";

/** Read what the page needs, then start its parts: each watches the store and draws its own piece. */
async function start() {
  const [network, { places }, { scenarios }] = await Promise.all([getNetwork(), getPlaces(), getScenarios()]);
  const query = new URLSearchParams(location.search);
  const scheme = matchMedia("(prefers-color-scheme: dark)");
  const store = createStore({
    ask: fromQuery(query),
    network,
    scenarios,
    places: new Map(places.map((place) => [place.id, place])),
    answer: null,
    problem: null,
    busy: false,
    hovered: null,
    selected: query.get("route"),
    compared: query.get("compare"),
    sort: query.get("by") ?? "cost_usd",
    networkShown: false,
    dark: scheme.matches,
  });
  scheme.addEventListener("change", () => store.set({ dark: scheme.matches }));
  startUrl(store);
  startAsk(store, find("#ask"));
  startShare(store, find("#share"));
  startResults(store, find("#results"));
  startDetail(store, find("#detail"));
  drawMap(store);
  find("#edition").textContent = ` · network ${network.version.slice(0, 8)} · prices of ${network.price_year}`;
  startPlanning(store);
}

/** @param {Store} store */
function drawMap(store) {
  try {
    createMap(store, find("#map"));
  } catch (error) {
    const detail = "The map needs WebGL, which this browser does not offer. Everything else works.";
    find("#map").append(el("p", { class: "map-failed" }, detail));
    console.warn(error);
  }
}

start().catch((error) => {
  const detail = error instanceof ApiProblem ? error.message : "The service could not be reached.";
  find("#results").replaceChildren(
    el("div", { class: "notice bad", role: "alert" }, el("h2", {}, "The planner could not start"), el("p", {}, detail)),
  );
  console.error(error);
});
