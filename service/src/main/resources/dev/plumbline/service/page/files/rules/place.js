// Where in a rule file something stands: the kind of its document, the way to it, and its neighbors.
import { yamlLanguage } from "@codemirror/lang-yaml";

const STAND_IN = "stand_in_for_what_is_typed";

/**
 * Where a word is being typed: what it replaces, the way to what holds it, and the keys beside it.
 * A way is a list of keys and, for entries of lists, numbers.
 */
export function typingAt(text, at) {
  const line = text.lastIndexOf("\n", at - 1) + 1;
  const before = text.slice(line, at);
  const word = /(?<=^|[\s,[{])(?:"[^"]*|'[^']*|[^\s,[\]{}"'#]*)$/.exec(before)?.[0];
  if (word === undefined || /(^|\s)#/.test(before.slice(0, before.length - word.length)) || /:$/.test(word)) {
    return null;
  }
  const from = at - word.length;
  const rest = /^(?:[^\s,[\]{}"'#:]|:(?=\S))*["']?/.exec(text.slice(at))[0];
  const to = at + (word === "" ? 0 : rest.length);
  const begins = /^\s*(?:- +)*$/.test(text.slice(line, from));
  const alone = /^[ \t]*(?:\r?\n|$)/.test(text.slice(to));
  const probed = text.slice(0, from) + STAND_IN + (begins && alone ? ":" : "") + text.slice(to);
  const node = yamlLanguage.parser.parse(probed).resolveInner(from + 2, 0);
  const found = way(node, probed);
  return found && { ...found, from, to, word, takesColon: !text.slice(to).startsWith(":") };
}

/** What stands at a place: a key or a value, with the way to it. */
export function standingAt(text, at, tree) {
  const node = tree.resolveInner(at, 1);
  if (!["Literal", "QuotedLiteral"].includes(node.name)) {
    return null;
  }
  const found = way(node, text);
  return found && { ...found, from: node.from, to: node.to, word: scalar(node, text) };
}

/**
 * @param role `key` where the node is a key, `value` where it is a value, `entry` where it may
 *     become either: the first word of an entry of a list
 */
function way(node, text) {
  const path = [];
  const key = node.parent?.name === "Key";
  let role = key ? "key" : "value";
  let pair = key ? node.parent.parent : null;
  let mapping = key ? pair.parent : null;
  if (key && mapping?.parent?.name === "Item" && mapping.firstChild.from === pair.from) {
    role = "entry";
  }
  for (let at = key ? mapping : node; at; at = at.parent) {
    if (at.name === "Document") {
      return { kind: kind(at, text), path, role, siblings: mapping ? keys(mapping, text, pair) : [] };
    }
    if (at.name === "Pair") {
      path.unshift(nameOf(at, text));
    } else if (at.name === "Item") {
      path.unshift(indexOf(at));
    }
  }
  return null;
}

function indexOf(item) {
  let index = 0;
  for (let before = item.prevSibling; before; before = before.prevSibling) {
    index += before.name === "Item" ? 1 : 0;
  }
  return index;
}

function keys(mapping, text, except) {
  return mapping
    .getChildren("Pair")
    .filter((pair) => pair.from !== except?.from)
    .map((pair) => nameOf(pair, text));
}

function nameOf(pair, text) {
  const key = pair.getChild("Key");
  return key ? scalar(key, text) : "";
}

function scalar(node, text) {
  return text.slice(node.from, node.to).trim().replace(/^(["'])(.*)\1$/, "$2");
}

function kind(document, text) {
  for (const child of [document.getChild("BlockMapping"), document.getChild("FlowMapping")]) {
    for (const pair of child?.getChildren("Pair") ?? []) {
      if (nameOf(pair, text) === "kind") {
        return text.slice(pair.getChild("Key").to, pair.to).replace(/^\s*:/, "").replace(/\s#.*/, "").trim();
      }
    }
  }
  return null;
}
