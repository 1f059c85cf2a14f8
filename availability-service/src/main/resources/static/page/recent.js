// What the stream has told lately: an answer that was under way meanwhile may not know it.
const OTHERS_LAG_MS = 2_000;

/** The last that was told of each EVSE; another replica may give answers that are a little behind the stream. */
export class Recent {
  #told = new Map();

  add(change) {
    const key = `${change.locationId} ${change.evseUid}`;
    this.#told.delete(key);
    this.#told.set(key, { change, at: performance.now() });
  }

  /** What an answer asked for at `time` may lack; what is older is forgotten. */
  since(time) {
    this.#told.forEach(({ at }, key) => at < time - OTHERS_LAG_MS && this.#told.delete(key));
    return [...this.#told.values()].map(({ change }) => change);
  }
}
