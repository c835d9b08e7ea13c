/**
 * Land, coast and borders from one TopoJSON file, in which every line is held once.
 *
 * @typedef {{arcs: number[][][], transform: {scale: number[], translate: number[]},
 *   objects: {countries: {geometries: {type: string, arcs: any, properties: {iso: string | null, label: number[], area: number}}[]}}}} Topology
 */

const ANTIMERIDIAN = 179.95;

/** @param {Topology} topology */
export function unfold(topology) {
  const arcs = topology.arcs.map((arc) => absolute(arc, topology.transform));
  const uses = new Map();
  const features = topology.objects.countries.geometries.map((geometry, id) => {
    const polygons = geometry.type === "Polygon" ? [geometry.arcs] : geometry.arcs;
    for (const arc of polygons.flat(2)) uses.set(arc < 0 ? ~arc : arc, (uses.get(arc < 0 ? ~arc : arc) ?? 0) + 1);
    const coordinates = polygons.map((/** @type {number[][]} */ rings) => rings.map((ring) => ringOf(ring, arcs)));
    return { type: "Feature", id, properties: geometry.properties, geometry: { type: "MultiPolygon", coordinates } };
  });
  const used = (/** @type {number} */ times) => arcs.filter((_, i) => uses.get(i) === times);
  return {
    countries: { type: "FeatureCollection", features },
    coast: lines(used(1).flatMap(withoutAntimeridian)),
    borders: lines(used(2)),
  };
}

/**
 * @param {number[][]} arc
 * @param {Topology["transform"]} transform
 */
function absolute(arc, { scale, translate }) {
  let [x, y] = [0, 0];
  return arc.map(([dx, dy]) => [(x += dx) * scale[0] + translate[0], (y += dy) * scale[1] + translate[1]]);
}

/**
 * @param {number[]} ring
 * @param {number[][][]} arcs
 */
function ringOf(ring, arcs) {
  /** @type {number[][]} */
  const points = [];
  for (const arc of ring) {
    const line = arc < 0 ? [...arcs[~arc]].reverse() : arcs[arc];
    points.push(...(points.length ? line.slice(1) : line));
  }
  return points;
}

/**
 * The parts of a coast that are coast: a polygon cut at 180 degrees has edges there that are none.
 * @param {number[][]} line
 */
function withoutAntimeridian(line) {
  /** @type {number[][][]} */
  const parts = [[line[0]]];
  for (let i = 1; i < line.length; i++) {
    if (Math.abs(line[i - 1][0]) > ANTIMERIDIAN && Math.abs(line[i][0]) > ANTIMERIDIAN) parts.push([line[i]]);
    else parts[parts.length - 1].push(line[i]);
  }
  return parts.filter((part) => part.length > 1);
}

/** @param {number[][][]} coordinates */
function lines(coordinates) {
  return { type: "Feature", properties: {}, geometry: { type: "MultiLineString", coordinates } };
}
