// Has drafts checked while they are written: what cannot be meant at once, then what tests say and
// what changes in meaning. Answers to an older text are dropped.
const PAUSE_MILLIS = 350;

export class Checking {
  #store;
  #tell;
  #waiting = 0;
  #asked = null;

  /** @param tell is told `{ state }`: `waiting`, `found` with problems, `shown` with the rest, `failed` */
  constructor(store, tell) {
    this.#store = store;
    this.#tell = tell;
  }

  /** Looks at these files once nothing has changed for a moment. */
  look(files) {
    this.stop();
    this.#tell({ state: "waiting" });
    this.#waiting = setTimeout(() => this.#ask(files), PAUSE_MILLIS);
  }

  stop() {
    clearTimeout(this.#waiting);
    this.#asked?.abort();
    this.#asked = null;
  }

  async #ask(files) {
    const mine = new AbortController();
    this.#asked = mine;
    const tell = (what) => mine.signal.aborted || this.#tell(what);
    try {
      const found = await this.#store.check(files, {}, mine.signal);
      const usable = found.outcome !== "error";
      tell({ state: "found", usable, problems: found.problems });
      if (usable && !mine.signal.aborted) {
        const { tests, meaning } = await this.#store.check(files, { tests: true, meaning: true }, mine.signal);
        tell({ state: "shown", tests, meaning });
      }
    } catch (failure) {
      tell({ state: "failed", failure });
    }
  }
}
