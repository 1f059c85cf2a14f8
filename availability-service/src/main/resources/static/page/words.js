// How things are said to the reader.
const STATUS = {
  AVAILABLE: "Available",
  CHARGING: "In use",
  BLOCKED: "Blocked",
  RESERVED: "Reserved",
  OUTOFORDER: "Out of order",
  INOPERATIVE: "Not in service",
  PLANNED: "Planned",
  REMOVED: "Removed",
  UNKNOWN: "Unknown",
};

const STANDARD = {
  IEC_62196_T2_COMBO: "CCS",
  IEC_62196_T2: "Type 2",
  IEC_62196_T1_COMBO: "CCS 1",
  IEC_62196_T1: "Type 1",
  CHADEMO: "CHAdeMO",
  TESLA_S: "Tesla",
  DOMESTIC_F: "Schuko",
};

/** The best first: what a location as a whole has to offer. */
const ORDER = ["AVAILABLE", "CHARGING", "BLOCKED", "RESERVED", "UNKNOWN", "PLANNED", "INOPERATIVE", "OUTOFORDER"];

const ago = new Intl.RelativeTimeFormat(undefined, { numeric: "auto" });
const UNITS = [
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
];

export const statusText = (status) => STATUS[status] ?? STATUS.UNKNOWN;

export const standardText = (standard) => STANDARD[standard] ?? standard.replaceAll("_", " ");

export const powerText = (watts) => `${Math.round(watts / 100) / 10} kW`;

export const nameOf = (location) => location.name ?? location.address;

export function statusOf(location) {
  return ORDER.find((status) => location.evses.some((evse) => evse.status === status)) ?? "UNKNOWN";
}

export function freeOf(location) {
  return location.evses.filter((evse) => evse.status === "AVAILABLE").length;
}

/** Such as "2 of 4 available", or what else there is to say. */
export function offerText(location) {
  const free = freeOf(location);
  return free > 0 ? `${free} of ${location.evses.length} free` : statusText(statusOf(location));
}

export function powersText(location) {
  const powers = location.evses.flatMap((evse) => evse.connectors.map((connector) => connector.maxPowerW));
  return powers.length > 0 ? `up to ${powerText(Math.max(...powers))}` : "";
}

/** How long ago, for people; nothing where it is not known. */
export function agoText(time) {
  if (!time) {
    return "never";
  }
  const seconds = Math.min(0, (Date.parse(time) - Date.now()) / 1_000);
  const [unit, size] = UNITS.find(([, least]) => -seconds >= least) ?? [null, 1];
  return unit ? ago.format(Math.round(seconds / size), unit) : "just now";
}

export function summaryOf(items, clusters, more) {
  if (clusters.length > 0) {
    const total = clusters.reduce((sum, cluster) => sum + cluster.locations, 0);
    return `${total.toLocaleString()} stations: zoom in to see each`;
  }
  if (items.length === 0) {
    return "No stations here. Move the map or change the filters.";
  }
  const free = items.filter((item) => freeOf(item) > 0).length;
  return `${more ? "The first " : ""}${items.length} ${items.length === 1 ? "station" : "stations"}, ${free} with a free place`;
}
