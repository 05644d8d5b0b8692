// What the rule store of the service has, and the ways to change it.

export class Store {
  #api;
  #texts = new Map();

  /** The files as last listed, by path. */
  files = new Map();
  version = "";
  /** Whether rules can be changed here, and whether whoever uses the page may. */
  writable = true;
  mayEdit = true;

  constructor(api) {
    this.#api = api;
  }

  /** Looks what is there. */
  async list() {
    const { files, version, writable, mayEdit } = await this.#api.get("v1/rules");
    this.files = new Map(files.map((file) => [file.path, file]));
    this.version = version;
    this.writable = writable;
    this.mayEdit = mayEdit;
  }

  /** A file's text and tag as they are now; null where there is no such file. */
  async read(path) {
    const { etag } = this.files.get(path) ?? {};
    const known = this.#texts.get(path);
    if (etag === undefined || known?.etag === etag) {
      return etag === undefined ? null : known;
    }
    const answer = await this.#api.send("GET", address(path));
    // A compressed answer has a tag of its own, made of the file's.
    const tag = answer.headers.get("ETag").replace(/^(W\/)?"|(--gzip)?"$/g, "");
    const file = { text: await answer.text(), etag: tag };
    this.#texts.set(path, file);
    return file;
  }

  /** All texts by their paths: those in force, or those at a version of the history. */
  async texts(version) {
    return (await this.#api.get("v1/rules/history/files", { query: { version: version ?? this.version } })).files;
  }

  /** Puts drafts, as pairs with their paths, in force together. Refusals are thrown as the service tells them. */
  publish(drafts, message) {
    const changes = drafts.map(([path, { text, etag }]) => ({
      path,
      ...(etag === null ? { ifNoneMatch: "*" } : { ifMatch: etag }),
      ...(text === null ? { delete: true } : { content: text }),
    }));
    return this.#api.post("v1/rules/publish", { message, changes });
  }

  /** What is to be said of drafts. */
  check(files, query, signal) {
    return this.#api.post("v1/rules/check", files, { query, signal });
  }

  /** What drafts would mean for setups, sent as lines, or else for the stored ones. */
  impact(files, setups, signal) {
    const lines = [files, ...setups].map((value) => JSON.stringify(value)).join("\n");
    return this.#api.post("v1/rules/impact", lines, { headers: { "Content-Type": "application/x-ndjson" }, signal });
  }

  schema() {
    return this.#api.get("v1/rules/schema");
  }
}

function address(path) {
  return `v1/rules/${path.split("/").map(encodeURIComponent).join("/")}`;
}
