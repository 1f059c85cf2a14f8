// Everything about one station.
import { make } from "./dom.js";
import { agoText, nameOf, powerText, standardText, statusText } from "./words.js";

/** The card; while it is open Escape closes it, and the focus goes back to where it came from. */
export class Card {
  #element;
  #closed;
  #opener = null;

  constructor(element, closed) {
    this.#element = element;
    this.#closed = closed;
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && !element.hidden) {
        closed();
      }
    });
  }

  open(location, opener) {
    this.#opener = opener ?? document.activeElement;
    this.show(location);
    this.#element.hidden = false;
    this.#element.scrollTop = 0;
    this.#element.querySelector("h2").focus();
  }

  /** Whether who had opened it is still there and has the focus. */
  close() {
    if (this.#element.hidden) {
      return true;
    }
    this.#element.hidden = true;
    const opener = this.#opener;
    this.#opener = null;
    opener?.focus?.({ preventScroll: true });
    return opener?.isConnected === true;
  }

  show(location) {
    const focused = this.#element.contains(document.activeElement) ? document.activeElement.tagName : null;
    const close = make("button", { type: "button", className: "close", "aria-label": "Close" }, "✕");
    close.addEventListener("click", () => this.#closed());
    this.#element.replaceChildren(
      make("header", {}, make("h2", { id: "card-title", tabIndex: -1 }, nameOf(location)), close),
      address(location),
      tags(location),
      ...(location.evses ?? []).map(evse),
    );
    if (focused) {
      this.#element.querySelector(focused === "BUTTON" ? ".close" : "h2").focus({ preventScroll: true });
    }
  }
}

function address(location) {
  const city = [location.postalCode, location.city].filter(Boolean).join(" ");
  return make("address", {}, [location.address, city, location.country].filter(Boolean).join(", "));
}

function tags(location) {
  const times = location.openingTimes;
  const words = [
    location.roaming ? `Partner ${location.operatorId}` : null,
    times && !times.twentyFourSeven ? null : "Open 24/7",
    ...(location.facilities ?? []).map((facility) => facility.toLowerCase().replaceAll("_", " ")),
  ].filter(Boolean);
  return make("ul", { className: "tags", "aria-label": "About this place" }, ...words.map((word) => make("li", {}, word)));
}

function evse(each) {
  return make(
    "section",
    { className: "evse" },
    make(
      "header",
      {},
      make("h3", {}, each.physicalReference ?? each.evseId ?? each.uid),
      make("span", { className: "status", "data-status": each.status }, statusText(each.status)),
    ),
    make(
      "dl",
      {},
      ...each.connectors.flatMap(connector),
      ...fact("Since", each.statusUpdatedAt ? agoText(each.statusUpdatedAt) : "not known"),
      ...fact("Last heard", agoText(each.lastHeardAt)),
    ),
  );
}

function connector(each) {
  const form = each.format === "CABLE" ? "cable" : "socket";
  return [
    ...fact(standardText(each.standard), `${powerText(each.maxPowerW)}, ${form}`),
    ...(each.price ? fact("Price", each.price.text) : []),
  ];
}

function fact(term, text) {
  return [make("dt", {}, term), make("dd", {}, text)];
}
