// The list beside the map: all that the map says, for who does not see or point.
import { make } from "./dom.js";
import { nameOf, offerText, powersText, statusOf } from "./words.js";

/** The stations in view, or the parts of it that have many. */
export class Results {
  #list;
  #choose;
  #buttons = new Map();

  constructor(list, choose) {
    this.#list = list;
    this.#choose = choose;
  }

  show(items, clusters, chosenId) {
    const focused = document.activeElement?.dataset?.id;
    this.#buttons.clear();
    this.#list.replaceChildren(
      ...(clusters.length > 0
        ? [...clusters].sort((a, b) => b.locations - a.locations).map((cluster) => this.#cluster(cluster))
        : items.map((item) => this.#item(item))),
    );
    this.mark(chosenId);
    this.#buttons.get(focused)?.focus({ preventScroll: true });
  }

  update(location) {
    const before = this.#buttons.get(location.id);
    if (before) {
      fill(before, location);
      before.classList.remove("changed");
      requestAnimationFrame(() => before.classList.add("changed"));
    }
  }

  mark(id) {
    this.#buttons.forEach((button, each) => button.setAttribute("aria-current", String(each === id)));
  }

  /** The list may have been made anew since. */
  focus(id) {
    (this.#buttons.get(id) ?? this.#list).focus({ preventScroll: true });
  }

  #item(item) {
    const button = make("button", { type: "button", "data-id": item.id });
    fill(button, item);
    button.addEventListener("click", () => this.#choose({ id: item.id, ...item }, button));
    this.#buttons.set(item.id, button);
    return make("li", {}, button);
  }

  #cluster(cluster) {
    const { latitude, longitude } = cluster.center;
    const button = make(
      "button",
      { type: "button" },
      make("strong", {}, `${cluster.locations.toLocaleString()} stations`),
      badge(cluster.available > 0 ? "AVAILABLE" : "UNKNOWN", `${cluster.available.toLocaleString()} free`),
      make("small", {}, `around ${degrees(latitude, "N", "S")} ${degrees(longitude, "E", "W")}`),
    );
    button.addEventListener("click", () => this.#choose(cluster, button));
    return make("li", {}, button);
  }
}

function fill(button, location) {
  const place = [location.address, location.city].filter((part) => part && part !== nameOf(location)).join(", ");
  button.replaceChildren(
    make("strong", {}, nameOf(location)),
    badge(statusOf(location), offerText(location)),
    make("small", {}, [place, powersText(location)].filter(Boolean).join(" · ")),
  );
}

function badge(status, text) {
  return make("span", { className: "status", "data-status": status }, text);
}

function degrees(value, positive, negative) {
  return `${Math.abs(value).toFixed(1)}° ${value < 0 ? negative : positive}`;
}
