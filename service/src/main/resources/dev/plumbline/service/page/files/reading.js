// Takes the setups out of a whole settings file. The service says where in the text credentials
// stand instead of sending them back; they are taken from the text here.
import { api } from "./api.js";

/** The setups of a text: `{ kind, setups: [{ name, document, concealed }] }`. */
export async function settings(text, signal) {
  const { kind, setups } = await api.post("v1/settings", text, { query: { as: "auto" }, headers: { "Content-Type": "text/plain" }, signal });
  const lines = text.split(/\r\n|\r|\n/);
  return { kind, setups: setups.map((read) => whole(read, lines)) };
}

function whole({ name, setup, withheld }, lines) {
  const document = structuredClone(setup);
  const concealed = [];
  for (const { field, position } of withheld) {
    const [last, ...path] = field.split("/").slice(1).map((token) => token.replace(/~1/g, "/").replace(/~0/g, "~")).reverse();
    const parent = path.reverse().reduce((value, step) => value[step], document);
    const value = position && position.line === position.endLine ? taken(lines[position.line - 1], position) : "";
    if (value) {
      parent[last] = value;
      concealed.push(field);
    } else {
      delete parent[last];
    }
  }
  return { name, document, concealed };
}

function taken(line, { column, endColumn }) {
  const text = line.slice(column - 1, endColumn - 1).trim();
  if (/^".*"$/s.test(text)) {
    try {
      return JSON.parse(text);
    } catch {
      return text.slice(1, -1);
    }
  }
  return /^'.*'$/s.test(text) ? text.slice(1, -1).replaceAll("''", "'") : text;
}
