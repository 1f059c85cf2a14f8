// Changes as they happen: by the stream, and by asking again where the stream does not get through.
import { streamAddress } from "./api.js";

const POLL_MS = 15_000;
const REOPEN_MS = 30_000;

/** Keeps what is shown up to date and says so. */
export class Live {
  #sign;
  #actions;
  #source = null;
  #address = null;
  #poll = 0;
  #reopen = 0;

  constructor(sign, actions) {
    this.#sign = sign;
    this.#actions = actions;
    addEventListener("pagehide", () => this.#close());
    addEventListener("pageshow", (event) => event.persisted && this.#open());
  }

  /** Follows what changes in a box; without one there are only clusters, and asking again is enough. */
  watch(bbox) {
    const address = bbox && streamAddress(bbox);
    if (address === this.#address && (this.#source || this.#poll)) {
      return;
    }
    this.#address = address;
    this.#open();
  }

  #open() {
    this.#close();
    if (!this.#address) {
      this.#fallBack("Overview, every 15 s");
      return;
    }
    const source = new EventSource(this.#address);
    this.#source = source;
    source.addEventListener("open", () => this.#opened());
    source.addEventListener("status", (event) => this.#actions.changed(JSON.parse(event.data)));
    source.addEventListener("location", (event) => this.#actions.touched(JSON.parse(event.data).locationId));
    source.addEventListener("removed", (event) => this.#actions.touched(JSON.parse(event.data).locationId));
    source.addEventListener("reset", () => this.#actions.refresh());
    source.addEventListener("error", () => this.#broken(source));
  }

  /** What changed after it was asked for and before the stream began is in no event: it is asked for again. */
  #opened() {
    this.#say("live", "Live");
    this.#actions.refresh();
  }

  #broken(source) {
    if (source !== this.#source) {
      return;
    }
    if (source.readyState === EventSource.CLOSED) {
      this.#close();
      this.#fallBack("Every 15 s");
      this.#reopen = setTimeout(() => this.#open(), REOPEN_MS);
    } else {
      this.#say("waiting", "Reconnecting…");
    }
  }

  #fallBack(text) {
    this.#say("polling", text);
    this.#poll = setInterval(() => this.#actions.refresh(), POLL_MS);
  }

  #close() {
    this.#source?.close();
    this.#source = null;
    clearInterval(this.#poll);
    this.#poll = 0;
    clearTimeout(this.#reopen);
  }

  #say(state, text) {
    this.#sign.dataset.state = state;
    this.#sign.textContent = text;
  }
}
