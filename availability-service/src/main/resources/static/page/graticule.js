// A background that needs nobody: latitudes and longitudes at a pace that fits the zoom.
const L = window.L;
const STEPS = [30, 20, 10, 5, 2, 1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001];
const APART_PX = 110;
const MOST_LATITUDE = 85;

/** Above it there are the longitudes. */
const CORNER_PX = 40;

/** Draws lines with their degrees on a map, and again whenever it shows something else. */
export function drawGraticule(map) {
  const lines = L.layerGroup().addTo(map);
  map.on("moveend", () => redraw(lines, map));
}

function redraw(lines, map) {
  lines.clearLayers();
  const bounds = map.getBounds().pad(0.2);
  const degreesWide = (map.getBounds().getEast() - map.getBounds().getWest()) * (APART_PX / map.getSize().x);
  const step = STEPS.findLast((each) => each >= degreesWide) ?? STEPS[0];
  const digits = Math.max(0, Math.ceil(-Math.log10(step)));
  for (const longitude of multiples(step, bounds.getWest(), bounds.getEast())) {
    line(lines, [[-MOST_LATITUDE, longitude], [MOST_LATITUDE, longitude]]);
    label(lines, map, [null, longitude], `${Math.abs(longitude).toFixed(digits)}° ${longitude < 0 ? "W" : "E"}`);
  }
  const south = Math.max(-MOST_LATITUDE, bounds.getSouth());
  for (const latitude of multiples(step, south, Math.min(MOST_LATITUDE, bounds.getNorth()))) {
    line(lines, [[latitude, bounds.getWest()], [latitude, bounds.getEast()]]);
    if (map.latLngToContainerPoint([latitude, 0]).y < CORNER_PX) {
      continue;
    }
    label(lines, map, [latitude, null], `${Math.abs(latitude).toFixed(digits)}° ${latitude < 0 ? "S" : "N"}`);
  }
}

function* multiples(step, from, to) {
  for (let number = Math.ceil(from / step); number * step <= to; number++) {
    yield number * step;
  }
}

function line(lines, points) {
  L.polyline(points, { className: "graticule", weight: 1, interactive: false, noClip: true }).addTo(lines);
}

/** At the upper or the left edge of what is in view. */
function label(lines, map, [latitude, longitude], text) {
  const edge = map.getBounds();
  const point = L.latLng(latitude ?? edge.getNorth(), longitude ?? edge.getWest());
  const icon = L.divIcon({ className: "degrees", html: text, iconAnchor: latitude === null ? [-4, -2] : [-4, 18] });
  L.marker(point, { icon, interactive: false, keyboard: false }).addTo(lines);
}
