// The setup that the views work on. It lives in memory alone; credentials that were not typed here
// are kept and sent, and never shown.
const ORDER = ["provider", "apiKey", "apiKeyEnv", "apiKeyFile", "baseUrl", "model", "region", "options", "context"];
const MASK = "••••••••";

export const setup = {
  document: {},
  /** Pointers of credentials that came with a pasted file, or that were typed before. */
  concealed: new Set(),
  read: (pointer) => tokens(pointer).reduce((value, name) => value?.[name], setup.document),

  /** Puts a value; nothing and empty text take the member away, with parents that are empty then. */
  write(pointer, value) {
    setup.concealed.delete(pointer);
    put(setup.document, tokens(pointer), value);
  },

  /** Takes another document in the place of this one. */
  replace(document, concealed) {
    setup.document = structuredClone(document);
    setup.concealed = new Set(concealed);
  },

  /** Hides what was typed so far. */
  conceal() {
    if (setup.document.apiKey) {
      setup.concealed.add("/apiKey");
    }
  },

  isEmpty: () => Object.keys(setup.sent()).every((name) => name === "context"),

  /** The document as it is sent, its members in the order that people expect. */
  sent() {
    const names = [...ORDER, ...Object.keys(setup.document)].filter((name) => name in setup.document);
    return Object.fromEntries([...new Set(names)].map((name) => [name, setup.document[name]]));
  },

  /** Makes the changes of a fix (RFC 6902 and `str_del`). */
  apply(patch) {
    for (const edit of patch) {
      const hidden = setup.concealed.has(edit.from ?? edit.path);
      const value = edited(edit);
      if (edit.op === "move") {
        setup.write(edit.from, undefined);
      }
      setup.write(edit.path, value);
      if (hidden && value !== undefined) {
        setup.concealed.add(edit.path);
      }
    }
  },

  /** What a fix would change, for showing: values of credentials are masked, whatever they are. */
  preview: (patch) =>
    patch.filter((edit) => !isBare(edit.value)).map((edit) => ({
      op: edit.op,
      field: edit.path,
      from: edit.from,
      removed: edit.len,
      secret: isSecret(edit.path),
      before: shown(edit.path, setup.read(edit.path)),
      after: edit.op === "move" ? null : shown(edit.path, edited(edit)),
    })),
};

function edited(edit) {
  switch (edit.op) {
    case "add":
    case "replace":
      return edit.value;
    case "remove":
      return undefined;
    case "move":
      return setup.read(edit.from);
    case "str_del": {
      const text = String(setup.read(edit.path) ?? "");
      return text.slice(0, edit.pos) + text.slice(edit.pos + edit.len);
    }
    default:
      throw new Error(`no edit is called ${edit.op}`);
  }
}

/** A parent that is made for what follows, which says it all. */
function isBare(value) {
  return value !== null && typeof value === "object" && Object.keys(value).length === 0;
}

/** Whether what stands there may be a credential. */
export function isSecret(pointer) {
  return setup.concealed.has(pointer) || /^\/apiKey$|^\/options\/headers\/|(secret|token|password|apikey|credentials)$/i.test(pointer);
}

/** A value as a text that may be shown; null where there is none. */
export function shown(pointer, value) {
  if (value === undefined || value === null) {
    return null;
  }
  if (isSecret(pointer)) {
    return MASK;
  }
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text
    .replace(/\/\/[^/@\s]*@/g, `//${MASK}@`)
    .replace(/([?&][^=&#]*(?:key|token|secret|password)=)[^&#]*/gi, `$1${MASK}`);
}

export function tokens(pointer) {
  return pointer
    .split("/")
    .slice(1)
    .map((token) => token.replace(/~1/g, "/").replace(/~0/g, "~"));
}

function put(parent, [name, ...rest], value) {
  if (rest.length === 0) {
    if (value === undefined || value === null || value === "") {
      delete parent[name];
    } else {
      parent[name] = value;
    }
    return;
  }
  if (typeof parent[name] !== "object" || parent[name] === null) {
    parent[name] = {};
  }
  put(parent[name], rest, value);
  if (Object.keys(parent[name]).length === 0) {
    delete parent[name];
  }
}
