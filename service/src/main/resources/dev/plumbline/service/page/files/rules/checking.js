// Has drafts checked while they are written: what cannot be meant at once, then what tests say and
// what changes in meaning. Answers to an older text are dropped.
const PAUSE_MILLIS = 350;

export class Checking {
  #store;
  #tell;
  #waiting = 0;
  #asked = null;

  /** How far it is: `none`, `waiting`, `found` with problems, `shown` with the rest, or `failed`. */
  state = "none";
  /** The latest answer: `usable`, `problems` and, once they are there, `tests` and `meaning`; null before. */
  found = null;
  failure = null;

  /** @param tell is told each new state */
  constructor(store, tell) {
    this.#store = store;
    this.#tell = tell;
  }

  /** Looks at these files once nothing has changed for a moment. */
  look(files) {
    this.stop();
    this.#be("waiting");
    this.#waiting = setTimeout(() => this.#ask(files), PAUSE_MILLIS);
  }

  stop() {
    clearTimeout(this.#waiting);
    this.#asked?.abort();
    this.#asked = null;
  }

  /** Forgets what was found, as there is nothing to look at. */
  forget() {
    this.stop();
    this.found = null;
    this.#be("none");
  }

  #be(state, failure = null) {
    this.state = state;
    this.failure = failure;
    this.#tell(state);
  }

  async #ask(files) {
    const mine = new AbortController();
    this.#asked = mine;
    const { signal } = mine;
    try {
      const { outcome, problems } = await this.#store.check(files, {}, signal);
      if (signal.aborted) {
        return;
      }
      this.found = { usable: outcome !== "error", problems, tests: null, meaning: null };
      this.#be("found");
      if (this.found.usable) {
        const { tests, meaning } = await this.#store.check(files, { tests: true, meaning: true }, signal);
        if (!signal.aborted) {
          this.found = { ...this.found, tests, meaning };
          this.#be("shown");
        }
      }
    } catch (failure) {
      if (!signal.aborted) {
        this.#be("failed", failure);
      }
    }
  }
}
