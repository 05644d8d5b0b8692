// The settings file that was pasted: its setups, the one that is worked on, and the file again with
// what was changed in them. It lives in memory alone.
import { changes } from "./changes.js";
import { edited } from "./editing.js";
import { setup } from "./setup.js";

export const file = {
  /** What the file is, such as `roo-code`; null where none was pasted. */
  kind: null,
  text: "",
  /** `{ name, document, concealed, now, report }`: as it was read, and what became of it. */
  setups: [],
  at: 0,

  take({ kind, setups }, text) {
    Object.assign(file, { kind, text, setups: setups.map((one) => ({ ...one, now: null })), at: 0 });
  },

  drop() {
    Object.assign(file, { kind: null, text: "", setups: [], at: 0 });
  },

  /** Goes to another of the setups, and keeps what was changed in this one. */
  choose(at) {
    file.keep();
    file.at = at;
    return file.setups[at].now ?? file.setups[at];
  },

  /** What was found in the setup that is worked on. */
  judged(report) {
    if (file.kind !== null) {
      file.setups[file.at].report = report;
    }
  },

  keep() {
    file.setups[file.at].now = { document: structuredClone(setup.document), concealed: [...setup.concealed] };
  },

  /**
   * The file with what was changed in its setups, and what it cannot say.
   *
   * @returns `{ shown, whole, left }`: without credentials, with them, and the pointers that stay
   *     as they are
   */
  async mended(signal) {
    const as = file.kind === "setup" ? "setup" : "auto";
    const together = patches();
    const one = await edited(file.text, as, together, signal);
    if (one.refused.length === 0) {
      return { ...one, left: [] };
    }
    const single = together.flatMap(({ setup: number, patch }) => patch.map((operation) => ({ setup: number, patch: [operation] })));
    const each = await edited(file.text, as, single, signal);
    return { ...each, left: each.refused.map(({ patch }) => patch[0].path) };
  },
};

function patches() {
  return file.setups.flatMap(({ document, now }, number) => {
    const patch = now === null ? [] : changes(document, now.document, (path) => isBeside(path, document));
    return patch.length === 0 ? [] : [{ setup: number, patch }];
  });
}

/** Whom a setup is for is asked in this page; only setup documents say it themselves. */
function isBeside(path, document) {
  return path.startsWith("/context") && (file.kind !== "setup" || (path === "/context/country" && !document.context?.country) || (path === "/context" && !document.context));
}
