// Puts the page together: what the reader looks at is asked for, shown, and kept up to date.
import { fetchArea, fetchLocation, fetchSettings } from "./api.js";
import { Card } from "./card.js";
import { Filters } from "./filters.js";
import { Live } from "./live.js";
import { StationMap } from "./map.js";
import { Recent } from "./recent.js";
import { Results } from "./results.js";
import { summaryOf } from "./words.js";

const MOVE_PAUSE_MS = 250;
const element = (id) => document.getElementById(id);

const settings = await fetchSettings();
const locations = new Map();
const filters = new Filters(element("filters"), refresh);
const card = new Card(element("card"), () => choose(null));
const results = new Results(element("results"), choose);
const map = new StationMap(element("map"), settings, { moved: () => later(refresh), chosen: choose, zoomed: refresh });
const recent = new Recent();
const live = new Live(element("connection"), { changed: told, touched, refresh });

let asked = 0;
let timer = 0;
let chosenId = null;

function later(action) {
  clearTimeout(timer);
  timer = setTimeout(action, MOVE_PAUSE_MS);
}

/** Asks for all that is in view; of several answers the one asked for last counts. */
async function refresh() {
  const turn = ++asked;
  const begun = performance.now();
  try {
    const answer = await fetchArea(map.bbox(), filters.values(), map.zoom());
    if (turn === asked) {
      show(answer);
      recent.since(begun).forEach(changed);
    }
  } catch (problem) {
    if (turn === asked) {
      element("summary").textContent = problem.message;
    }
  }
}

function show({ items, clusters, stale, more }) {
  locations.clear();
  items.forEach((item) => locations.set(item.id, item));
  element("stale").hidden = !stale;
  element("summary").textContent = summaryOf(items, clusters, more);
  map.show(items, clusters, chosenId);
  results.show(items, clusters, chosenId);
  live.watch(clusters.length > 0 ? null : map.bbox());
  if (chosenId !== null && locations.has(chosenId)) {
    card.show(locations.get(chosenId));
  }
}

/** A location, or a part of the map that has too many to show each, or nothing any more. */
async function choose(choice, opener = null) {
  if (choice && choice.bbox) {
    map.zoomTo(choice);
    return;
  }
  const before = chosenId;
  chosenId = choice ? choice.id : null;
  map.mark(chosenId);
  results.mark(chosenId);
  if (choice) {
    card.open(choice, opener);
    const begun = performance.now();
    put(await fetchLocation(choice.id));
    recent.since(begun).forEach(changed);
  } else if (!card.close()) {
    results.focus(before);
  }
}

/** The stream says that the status of one EVSE has become another one. */
function told(change) {
  recent.add(change);
  changed(change);
}

function changed({ locationId, evseUid, status, statusUpdatedAt }) {
  const location = locations.get(locationId);
  const evse = location?.evses.find((each) => each.uid === evseUid);
  if (!evse || evse.status === status) {
    return;
  }
  Object.assign(evse, { status, statusUpdatedAt });
  put(location);
  if (locationId === chosenId) {
    element("news").textContent = `${evse.physicalReference ?? evse.uid}: ${status.toLowerCase()}`;
  }
}

/** Something else about a location is new, or it is gone. */
async function touched(locationId) {
  if (locations.has(locationId) || map.zoom() > 0) {
    later(refresh);
  }
}

function put(location) {
  if (!location) {
    return;
  }
  locations.set(location.id, location);
  map.update(location, chosenId);
  results.update(location);
  if (location.id === chosenId) {
    card.show(location);
  }
}

await map.start(() => fetchArea([-180, -85, 180, 85], {}, 0));
refresh();
