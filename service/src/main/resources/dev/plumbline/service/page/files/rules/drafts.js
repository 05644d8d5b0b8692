// What an admin has changed and not published. It stands in this tab's storage, so that it survives
// a reload; leaving the page asks first.
const KEPT = "plumbline.drafts";

/**
 * Drafts by path. Each has `text`, which is null where the file is to be removed, and `base` and
 * `etag`: what stood in the store when the draft was begun, null for a new file.
 */
const drafts = new Map(Object.entries(JSON.parse(sessionStorage.getItem(KEPT) ?? "{}")));

addEventListener("beforeunload", (event) => {
  if (drafts.size > 0) {
    event.preventDefault();
  }
});

export const kept = {
  all: () => [...drafts],
  get: (path) => drafts.get(path),
  isEmpty: () => drafts.size === 0,

  /** Keeps a draft; one that says what the store says is none. */
  set(path, draft) {
    if (draft.text === draft.base) {
      drafts.delete(path);
    } else {
      drafts.set(path, draft);
    }
    save();
  },

  drop(path) {
    drafts.delete(path);
    save();
  },

  /** The drafts as the service takes them. */
  files: () => ({ files: Object.fromEntries([...drafts].map(([path, draft]) => [path, draft.text])) }),
};

function save() {
  sessionStorage.setItem(KEPT, JSON.stringify(Object.fromEntries(drafts)));
}
