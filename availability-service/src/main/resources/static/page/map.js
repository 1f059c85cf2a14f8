// The map, drawn by Leaflet. Tiles are shown only where the service names a server for them.
import { drawGraticule } from "./graticule.js";
import { make } from "./dom.js";
import { freeOf, nameOf, offerText, statusOf } from "./words.js";

const L = window.L;
const PIN_PX = 34;
const CLUSTER_PX = 56;
const CLOSE_ENOUGH = 15;
const WORLD = [20, 10];
const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;

/** Stations and clusters of them; each can be reached and pressed with the keyboard. */
export class StationMap {
  #map;
  #layer = L.layerGroup();
  #pins = new Map();
  #actions;

  constructor(element, settings, actions) {
    this.#actions = actions;
    this.#map = L.map(element, {
      zoomControl: false,
      minZoom: 2,
      maxZoom: 18,
      maxBounds: [[-86, -200], [86, 200]],
      zoomAnimation: !calm,
      fadeAnimation: !calm,
      markerZoomAnimation: !calm,
      inertia: !calm,
      attributionControl: Boolean(settings.tileUrl),
    });
    L.control.zoom({ position: "bottomright" }).addTo(this.#map);
    if (settings.tileUrl) {
      L.tileLayer(settings.tileUrl, { attribution: settings.tileAttribution, maxZoom: 19 }).addTo(this.#map);
    } else {
      drawGraticule(this.#map);
    }
    this.#layer.addTo(this.#map);
    this.#map.on("moveend", () => {
      this.#keep();
      actions.moved();
    });
  }

  /** Where the address says, else where there are stations. */
  async start(everything) {
    const [zoom, latitude, longitude] = location.hash.slice(1).split("/").map(Number);
    if (Number.isFinite(zoom) && Number.isFinite(latitude) && Number.isFinite(longitude)) {
      this.#map.setView([latitude, longitude], zoom, { animate: false });
      return;
    }
    this.#map.setView(WORLD, 2, { animate: false });
    const { items, clusters } = await everything().catch(() => ({ items: [], clusters: [] }));
    const places = [
      ...items.map((item) => at(item.coordinates)),
      ...clusters.flatMap(({ bbox }) => [[bbox[1], bbox[0]], [bbox[3], bbox[2]]]),
    ];
    if (places.length > 0) {
      this.#map.fitBounds(L.latLngBounds(places).pad(0.1), { maxZoom: CLOSE_ENOUGH, animate: false });
    }
  }

  /** West, south, east, north in degrees. */
  bbox() {
    const bounds = this.#map.getBounds();
    const degrees = (value, most) => Math.min(most, Math.max(-most, value));
    return [
      degrees(bounds.getWest(), 180),
      degrees(bounds.getSouth(), 85),
      degrees(bounds.getEast(), 180),
      degrees(bounds.getNorth(), 85),
    ];
  }

  zoom() {
    return this.#map.getZoom();
  }

  show(items, clusters, chosenId) {
    const focused = document.activeElement?.dataset?.id;
    this.#layer.clearLayers();
    this.#pins.clear();
    clusters.forEach((cluster) => this.#cluster(cluster));
    items.forEach((item) => this.#pin(item, chosenId));
    this.#pins.get(focused)?.getElement()?.focus({ preventScroll: true });
  }

  update(location, chosenId) {
    const pin = this.#pins.get(location.id);
    if (pin) {
      dress(pin.getElement(), location, chosenId);
    }
  }

  mark(chosenId) {
    this.#pins.forEach((pin, id) => pin.getElement()?.classList.toggle("chosen", id === chosenId));
  }

  zoomTo({ bbox }) {
    const bounds = L.latLngBounds([bbox[1], bbox[0]], [bbox[3], bbox[2]]);
    const zoom = Math.max(this.#map.getBoundsZoom(bounds), this.#map.getZoom() + 1);
    this.#map.setView(bounds.getCenter(), Math.min(zoom, 18));
  }

  #pin(item, chosenId) {
    const pin = this.#marker(item.coordinates, "pin", PIN_PX, nameOf(item));
    pin.on("click", () => this.#actions.chosen(item, pin.getElement()));
    this.#pins.set(item.id, pin);
    dress(pin.getElement(), item, chosenId);
  }

  #cluster(cluster) {
    const text = `${cluster.locations} stations, ${cluster.available} places free; zoom in`;
    const marker = this.#marker(cluster.center, "cluster", CLUSTER_PX, text);
    const element = marker.getElement();
    element.dataset.some = String(cluster.available > 0);
    element.replaceChildren(short(cluster.locations), make("small", {}, `${short(cluster.available)} free`));
    element.setAttribute("aria-label", text);
    marker.on("click", () => this.#actions.chosen(cluster, element));
  }

  #marker(coordinates, className, size, title) {
    const icon = L.divIcon({ className, iconSize: [size, size] });
    const marker = L.marker(at(coordinates), { icon, title, riseOnHover: true }).addTo(this.#layer);
    marker.getElement().addEventListener("keydown", (event) => {
      if (event.key === "Enter" || event.key === " ") {
        event.preventDefault();
        marker.fire("click");
      }
    });
    return marker;
  }

  #keep() {
    const { lat, lng } = this.#map.getCenter();
    const hash = `#${this.#map.getZoom()}/${lat.toFixed(4)}/${lng.toFixed(4)}`;
    history.replaceState(null, "", `${location.pathname}${location.search}${hash}`);
  }
}

function dress(element, location, chosenId) {
  element.dataset.id = location.id;
  element.dataset.status = statusOf(location);
  element.classList.toggle("chosen", location.id === chosenId);
  element.setAttribute("aria-label", `${nameOf(location)}: ${offerText(location)}`);
  element.textContent = sign(location);
}

/** How many are free, or in a sign why none is. */
function sign(location) {
  const free = freeOf(location);
  if (free > 0) {
    return String(free);
  }
  const signs = { CHARGING: "0", BLOCKED: "0", RESERVED: "R", OUTOFORDER: "✕", INOPERATIVE: "✕" };
  return signs[statusOf(location)] ?? "?";
}

function short(count) {
  return count < 1_000 ? String(count) : `${(count / 1_000).toFixed(count < 10_000 ? 1 : 0)}k`;
}

function at({ latitude, longitude }) {
  return [Number(latitude), Number(longitude)];
}
