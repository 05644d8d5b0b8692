// The setup as a text for where it is needed. The key stands in it only where that was asked for,
// and even then only in what is copied.
import { isSecret, setup, shown } from "./setup.js";

export const formats = ["json", "yaml", "env"];

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
    env: () => env(text, variable),
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

function env(document, variable) {
  const { apiKey, apiKeyEnv, apiKeyFile, context, provider, ...rest } = document;
  const lines = [`# ${provider ?? ""}`, `${variable}=${apiKey === undefined ? "" : quoted(apiKey)}`];
  for (const [name, value] of Object.entries(rest)) {
    lines.push(`# ${name}: ${flow(value)}`);
  }
  return `${lines.join("\n")}\n`;
}

function quoted(text) {
  return /^[\w.+\/=:•-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
