/** @import { Stop } from "./types.js" */

/** Figures and instants as people read them. Instants keep the local time of their place. */

const whole = new Intl.NumberFormat("en", { maximumFractionDigits: 0 });
const tenths = new Intl.NumberFormat("en", { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const regions = new Intl.DisplayNames("en", { type: "region" });
const dates = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", timeZone: "UTC" });
const fullDates = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });

/** @param {number} usd */
export const money = (usd) => `$${whole.format(usd)}`;

/** @param {number} value */
export const number = (value) => whole.format(value);

/** @param {number} hours */
export const days = (hours) => tenths.format(hours / 24);

/** @param {number} hours */
export const span = (hours) => (hours < 48 ? `${trimmed(hours)} h` : `${tenths.format(hours / 24)} d`);

/** @param {number} value */
export const signed = (value, /** @type {(value: number) => string} */ write = number) =>
  value === 0 ? "same" : `${value < 0 ? "−" : "+"}${write(Math.abs(value))}`;

/** @param {number} share */
export const percent = (share) => `${whole.format(share * 100)} %`;

/** @param {string} instant */
export const date = (instant) => dates.format(wall(instant));

/** @param {string} instant */
export const fullDate = (instant) => fullDates.format(wall(instant));

/** @param {string} instant */
export const dateTime = (instant) => `${date(instant)}, ${instant.slice(11, 16)}`;

/** @param {string} text */
export const sentence = (text) => {
  const words = text.replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** @param {string} code */
export function country(code) {
  if (code === "XZ") return "International waters";
  try {
    return (regions.of(code) ?? code).replace(/ SAR China$/, "");
  } catch {
    return code;
  }
}

/** A name without what it says in parentheses. @param {string} name */
export const short = (name) => name.replace(/ \(.*\)/, "");

/**
 * @param {number} lon
 * @param {number} lat
 */
export const position = (lon, lat) =>
  `${Math.abs(lat).toFixed(2)}° ${lat < 0 ? "S" : "N"}, ${Math.abs(lon).toFixed(2)}° ${lon < 0 ? "W" : "E"}`;

/** What to call a stop: a door has no name but where it is. @param {Stop} stop */
export const stopName = ({ id, name, lon, lat }) => (id === null ? position(lon, lat) : name);

/** @param {string} instant */
function wall(instant) {
  return new Date(`${instant.slice(0, 10)}T${instant.slice(11, 16) || "00:00"}Z`);
}

/** @param {number} value */
function trimmed(value) {
  return value < 10 && value % 1 ? tenths.format(value) : whole.format(value);
}
