// The setup as a text for where it is needed. The key stands in it only where that was asked for,
// and even then only in what is copied.
import { changes } from "./changes.js";
import { edited } from "./editing.js";
import { isSecret, setup, shown } from "./setup.js";

export const formats = ["json", "yaml"];

/**
 * The setup as text.
 *
 * @param options `format`; `provider`, what is known of it, or null; `key`, whether the key is part
 *     of it; `masked`, whether it is for showing
 */
export function written({ format, provider, key, masked }) {
  const all = setup.sent();
  const document = key ? all : without(all, "");
  const variable = document.apiKeyEnv ?? provider?.env[0] ?? "API_KEY";
  if (all.apiKey !== undefined && !key) {
    document.apiKeyEnv = variable;
  }
  const text = ordered(masked ? hidden(document, "") : document);
  return {
    json: () => `${JSON.stringify(text, null, 2)}\n`,
    yaml: () => yaml(text, ""),
  }[format]();
}

function ordered({ provider, apiKey, apiKeyEnv, apiKeyFile, ...rest }) {
  const first = { provider, apiKey, apiKeyEnv, apiKeyFile, ...rest };
  return Object.fromEntries(Object.entries(first).filter(([, value]) => value !== undefined));
}

/** The same without everything that may be a credential. */
function without(members, parent) {
  const kept = Object.entries(members).filter(([name]) => !setup.concealed.has(`${parent}/${name}`) && !isCredential(`${parent}/${name}`));
  return Object.fromEntries(kept.map(([name, value]) => [name, isMembers(value) ? without(value, `${parent}/${name}`) : value]));
}

/** The same with a mask in the place of everything that may be a credential. */
function hidden(value, pointer) {
  if (isMembers(value)) {
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, hidden(part, `${pointer}/${name}`)]));
  }
  return typeof value === "string" ? shown(pointer, value) : value;
}

function isCredential(pointer) {
  return isSecret(pointer) && !pointer.startsWith("/context/");
}

function isMembers(value) {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}

function yaml(members, indent) {
  return Object.entries(members)
    .map(([name, value]) => {
      const key = indent + scalar(name);
      if (Array.isArray(value)) {
        return `${key}: [${value.map(flow).join(", ")}]\n`;
      }
      return isMembers(value)
        ? `${key}:\n${yaml(value, `${indent}  `)}`
        : `${key}: ${flow(value)}\n`;
    })
    .join("");
}

function flow(value) {
  return typeof value === "string" ? scalar(value) : JSON.stringify(value);
}

/** Plain where no reader can take it for anything else, quoted otherwise. */
function scalar(text) {
  const plain = /^[A-Za-z_•][\w.\/@+•-]*(:[\w.\/@+-]+)*$/.test(text) && !/^(true|false|null|yes|no|on|off|y|n)$/i.test(text);
  return plain ? text : JSON.stringify(text);
}

/**
 * The setup as environment variables, by the names that programs read; what none of them reads is
 * a comment.
 *
 * @returns `{ shown, whole }`: without credentials, and as it is to be copied
 */
export async function environment({ provider, key, signal }) {
  const { provider: id, apiKey, apiKeyEnv, apiKeyFile, context, ...rest } = without(setup.sent(), "");
  const known = provider?.env[0];
  const patches = changes({}, rest).map((operation) => ({ setup: 0, patch: [operation] }));
  const made = known ? await edited(`${known}=key\n`, "env", patches, signal) : { shown: "", whole: "", refused: patches };
  const variable = apiKeyEnv ?? known ?? "API_KEY";
  const given = key ? setup.document.apiKey : undefined;
  const comments = made.refused.map(({ patch: [{ path, value }] }) => `# ${path.slice(1).replaceAll("/", ".")}: ${flow(value)}\n`).join("");
  const text = (secret, lines) => `# ${id ?? ""}\n${variable}=${secret}\n${lines.split("\n").slice(1).join("\n")}${comments}`;
  return { shown: text(given === undefined ? "" : shown("/apiKey", given), made.shown), whole: text(given === undefined ? "" : quoted(given), made.whole) };
}

function quoted(text) {
  return /^[\w.+\/=:-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
