// What an admin has changed and not published. It stands in this browser's storage, so that it
// outlives a reload, the end of the tab and a token that ran out; all tabs of the page share it.
const KEPT = `plumbline.drafts:${new URL("../../", import.meta.url).pathname}`;

/**
 * Drafts by path. Each has `text`, which is null where the file is to be removed, and `base` and
 * `etag`: what stood in the store when the draft was begun, null for a new file. A file that was
 * moved is a new one that knows `from` where, and one that is removed there.
 */
let drafts = read();
let safe = true;
const listeners = new Set();

addEventListener("storage", (event) => {
  if (event.key === KEPT || event.key === null) {
    drafts = read();
    listeners.forEach((listener) => listener());
  }
});
addEventListener("beforeunload", (event) => {
  if (!safe) {
    event.preventDefault();
  }
});

export const kept = {
  all: () => [...drafts],
  get: (path) => drafts.get(path),
  isEmpty: () => drafts.size === 0,

  /** Whether the browser's storage has all of it; otherwise it ends with the tab. */
  isSafe: () => safe,

  /** Keeps a draft; one that says what the store says is none. */
  set(path, draft) {
    if (draft.text === draft.base) {
      drafts.delete(path);
    } else {
      drafts.set(path, draft);
    }
    save();
  },

  /** Gives a file another path. */
  move(path, to, { text, base, etag }) {
    const { from = path } = drafts.get(path) ?? {};
    drafts.delete(path);
    if (etag !== null) {
      drafts.set(path, { text: null, base, etag });
    }
    const back = drafts.get(to);
    if (back && back.text === null && from === to) {
      this.set(to, { ...back, text });
    } else {
      drafts.set(to, { text, base: null, etag: null, from });
      save();
    }
  },

  /** Lets a draft go; one that was moved stands again where it was. */
  drop(path) {
    const { from } = drafts.get(path) ?? {};
    if (from !== undefined && drafts.get(from)?.text === null) {
      drafts.delete(from);
    }
    drafts.delete(path);
    save();
  },

  /** Lets go of drafts that are in force now. */
  published(paths) {
    paths.forEach((path) => drafts.delete(path));
    save();
  },

  /** Tells when another tab changed the drafts; gives what ends that. */
  listen(listener) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

/** Drafts as the service takes them: pairs of path and draft. */
export function sent(pairs) {
  return { files: Object.fromEntries(pairs.map(([path, draft]) => [path, draft.text])) };
}

/** What a draft does to its file: `new`, `changed`, `moved` or `removed`. */
export function changeOf(draft) {
  if (draft.text === null) {
    return "removed";
  }
  return draft.etag !== null ? "changed" : draft.from === undefined ? "new" : "moved";
}

function read() {
  return new Map(Object.entries(JSON.parse(localStorage.getItem(KEPT) ?? "{}")));
}

function save() {
  try {
    localStorage.setItem(KEPT, JSON.stringify(Object.fromEntries(drafts)));
    safe = true;
  } catch {
    safe = false;
  }
}
