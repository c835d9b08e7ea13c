/** @import { Mode } from "./types.js" */

/**
 * How modes look: color, dash and icon come from the rows of `/v1/network`, so that a new mode needs no code.
 *
 * @typedef {{id: string, name: string, color: string, ink: string, icon: string, dash: number[], round: boolean}} Look
 */

/** Dash patterns in line widths, by what a mode runs on; the busiest mode there takes the first. */
const DASHES = /** @type {Object<string, number[][]>} */ ({
  rail: [[], [3, 1.4]],
  sea: [[5, 2], [1.6, 1.4]],
  waterway: [[2.4, 1, 0.6, 1]],
  road: [[0.1, 1.9]],
});
const ENOUGH = 3;

/**
 * @param {Mode[]} modes
 * @param {boolean} dark
 * @returns {Map<string, Look>}
 */
export function looksOf(modes, dark) {
  const looks = new Map();
  for (const mode of modes) {
    const peers = modes.filter((other) => other.runs_on === mode.runs_on);
    const rank = peers.sort((a, b) => b.services - a.services || a.id.localeCompare(b.id)).indexOf(mode);
    const patterns = DASHES[mode.runs_on] ?? [[]];
    const dash = patterns[Math.min(rank, patterns.length - 1)];
    const color = readable(mode.color, dark);
    looks.set(mode.id, {
      id: mode.id,
      name: mode.name.replace(/ \(.*\)/, ""),
      color,
      ink: luminance(color) > 0.3 ? "#0c1419" : "#ffffff",
      icon: mode.runs_on,
      dash,
      round: dash.length > 0 && dash[0] < 1,
    });
  }
  return looks;
}

/**
 * Lighten a color until it can be told from a dark map.
 * @param {string} color
 * @param {boolean} dark
 */
function readable(color, dark) {
  if (!dark) return color;
  let mixed = color;
  for (let share = 0; share <= 1 && (luminance(mixed) + 0.05) / (0.018 + 0.05) < ENOUGH * 1.25; share += 0.05) {
    mixed = `#${channels(color).map((value) => Math.round(value + (255 - value) * share).toString(16).padStart(2, "0")).join("")}`;
  }
  return mixed;
}

/** @param {string} color */
function luminance(color) {
  const [r, g, b] = channels(color).map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** @param {string} color */
function channels(color) {
  return [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
}
