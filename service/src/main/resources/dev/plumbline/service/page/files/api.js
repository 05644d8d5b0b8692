// The way to the service. The token is kept for this tab alone and sent as a header, never as a
// cookie, so no other page can make a browser send it.
const ROOT = new URL("../", import.meta.url);
const KEPT = "plumbline.token";

let language = "en";
let tokenMissing = () => {};

/** A request that failed, as the service tells it (RFC 9457). */
export class Problem extends Error {
  constructor(status, body, headers) {
    super(body.detail ?? body.title ?? `HTTP ${status}`);
    this.status = status;
    this.body = body;
    this.headers = headers;
  }
}

export const api = {
  /** Languages decide in which language findings are told. */
  speak(tag) {
    language = tag;
  },

  /** Who is called when the service asks for a token; told whether one was sent. */
  whenTokenIsMissing(listener) {
    tokenMissing = listener;
  },

  hasToken: () => sessionStorage.getItem(KEPT) !== null,
  useToken: (token) => sessionStorage.setItem(KEPT, token),
  forget: () => sessionStorage.removeItem(KEPT),

  /** The JSON that a path answers. */
  get: async (path, options) => (await api.send("GET", path, options)).json(),

  /** The JSON that a path answers to a text or to a value, which is sent as JSON. */
  post: async (path, body, options) => (await api.send("POST", path, { ...options, body })).json(),

  /**
   * Any request: `query`, `headers`, `body` and `signal` are optional. Gives the answer where it is
   * a success, and throws a {@link Problem} otherwise.
   */
  async send(method, path, { query, headers, body, signal } = {}) {
    const url = new URL(path, ROOT);
    for (const [name, value] of Object.entries(query ?? {})) {
      if (value !== undefined && value !== null && value !== "") {
        url.searchParams.set(name, value);
      }
    }
    const token = sessionStorage.getItem(KEPT);
    const answer = await fetch(url, {
      method,
      signal,
      cache: "no-store",
      credentials: "omit",
      headers: {
        "Accept-Language": language,
        ...(body === undefined ? {} : { "Content-Type": typeof body === "string" ? "application/yaml" : "application/json" }),
        ...(token === null ? {} : { Authorization: `Bearer ${token}` }),
        ...headers,
      },
      body: body === undefined || typeof body === "string" ? body : JSON.stringify(body),
    });
    if (answer.ok || answer.status === 304) {
      return answer;
    }
    if (answer.status === 401) {
      tokenMissing(token !== null);
    }
    throw new Problem(answer.status, await answer.json().catch(() => ({})), answer.headers);
  },
};

/** The JSON values of an answer that comes line by line, each as soon as it is there. */
export async function* values(answer) {
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  let begun = "";
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const lines = (begun + part.value).split("\n");
    begun = lines.pop();
    for (const line of lines.filter((one) => one.trim() !== "")) {
      yield JSON.parse(line);
    }
  }
  if (begun.trim() !== "") {
    yield JSON.parse(begun);
  }
}
