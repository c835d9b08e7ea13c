import { el } from "../dom.js";

/**
 * Names on the map as elements, placed anew with every move: none covers another, the more important come first.
 *
 * @typedef {{text: string, lon: number, lat: number, kind: "terminus" | "stop" | "country", area?: number}} Label
 */

const GAP = 9;
const PIXELS_PER_DEGREE_AT_0 = 512 / 360;

/**
 * @param {any} map
 * @param {HTMLElement} layer
 */
export function createLabels(map, layer) {
  /** @type {Map<string, (Label & {element: HTMLElement, width: number, height: number})[]>} */
  const groups = new Map([["route", []], ["world", []]]);

  /**
   * @param {"route" | "world"} group
   * @param {Label[]} labels
   */
  function set(group, labels) {
    for (const { element } of groups.get(group) ?? []) element.remove();
    const made = labels.map((label) => ({ ...label, element: el("span", { class: `label ${label.kind}` }, label.text), width: 0, height: 0 }));
    layer.append(...made.map(({ element }) => element));
    for (const label of made) [label.width, label.height] = [label.element.offsetWidth, label.element.offsetHeight];
    groups.set(group, made);
    place();
  }

  function place() {
    const { clientWidth: width, clientHeight: height } = layer;
    const degree = PIXELS_PER_DEGREE_AT_0 * 2 ** map.getZoom();
    /** @type {{left: number, top: number, right: number, bottom: number}[]} */
    const taken = [];
    for (const label of [...groups.values()].flat()) {
      const at = map.project([label.lon, label.lat]);
      const roomy = label.kind !== "country" || Math.sqrt(label.area ?? 0) * degree > label.width * 0.8;
      const free = roomy && spots(label, at).find((box) => box.left > 2 && box.top > 2 && box.right < width - 2 && box.bottom < height - 2 && taken.every((other) => apart(box, other)));
      label.element.hidden = !free;
      if (!free) continue;
      taken.push(free);
      label.element.style.transform = `translate(${Math.round(free.left)}px, ${Math.round(free.top)}px)`;
    }
  }

  map.on("move", place);
  map.on("resize", place);
  return { set };
}

/**
 * Where a label may go, best first.
 * @param {Label & {width: number, height: number}} label
 * @param {{x: number, y: number}} at
 */
function spots({ kind, width, height }, { x, y }) {
  const box = (/** @type {number} */ left, /** @type {number} */ top) => ({ left, top, right: left + width, bottom: top + height });
  const middle = box(x - width / 2, y - height / 2);
  if (kind === "country") return [middle];
  return [box(x + GAP, y - height / 2), box(x - GAP - width, y - height / 2), box(x - width / 2, y - GAP - height), box(x - width / 2, y + GAP)];
}

/**
 * @param {{left: number, top: number, right: number, bottom: number}} a
 * @param {{left: number, top: number, right: number, bottom: number}} b
 */
function apart(a, b) {
  return a.right + 3 < b.left || b.right + 3 < a.left || a.bottom < b.top || b.bottom < a.top;
}
