// The public API. Addresses are relative: the page may be below any path.
const PAGE_SIZE = 300;

/** Apps may show what is some seconds old; who has just been told of a change asks whether it still is so. */
const FRESH = { cache: "no-cache" };

/** At this zoom the nearest are shown rather than clusters of all. */
const CLOSE = 14;

/** What the service says about itself that the page needs. */
export async function fetchSettings() {
  return (await get("page/settings.json")).json();
}

/** Locations in a box, or clusters of them where there are too many: { items, clusters, stale, more }. */
export async function fetchArea(bbox, filters, zoom) {
  const query = new URLSearchParams({ bbox: bbox.map((degrees) => degrees.toFixed(5)).join(","), limit: PAGE_SIZE });
  Object.entries(filters).forEach(([name, value]) => query.set(name, value));
  let response = await get(`api/v1/locations?${query}`);
  if (response.headers.has("Link") && zoom < CLOSE) {
    query.set("cluster", "always");
    response = await get(`api/v1/locations?${query}`);
  }
  const body = await response.json();
  return {
    items: body.items ?? [],
    clusters: body.clusters ?? [],
    stale: body.stale === true,
    more: response.headers.has("Link"),
    zoom,
  };
}

/** One location as it is now; null if it is gone. */
export async function fetchLocation(id) {
  const response = await fetch(`api/v1/locations/${path(id)}`, FRESH);
  return response.ok ? response.json() : null;
}

/** The address of the stream of changes in a box. */
export function streamAddress(bbox) {
  return `api/v1/stream?bbox=${bbox.map((degrees) => degrees.toFixed(5)).join(",")}`;
}

function path(id) {
  return id.split("/").map(encodeURIComponent).join("/");
}

async function get(address) {
  let response;
  try {
    response = await fetch(address, FRESH);
  } catch {
    throw new Error("The service does not answer. What is shown may be old.");
  }
  if (!response.ok) {
    const problem = await response.json().catch(() => ({}));
    throw new Error(problem.detail ?? `The service answers ${response.status}.`);
  }
  return response;
}
