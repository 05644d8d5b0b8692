// What the editor knows of rule files: suggestions while typing, and explanations on hover.
import { autocompletion } from "@codemirror/autocomplete";
import { syntaxTree } from "@codemirror/language";
import { hoverTooltip } from "@codemirror/view";
import { standingAt, typingAt } from "./place.js";

/** @param knowledge `schema` comes to be the schema, or null where it cannot be had; `names` are listed by place */
export function assistance(knowledge) {
  return [
    autocompletion({ override: [async (context) => suggestions(context, await knowledge.schema, knowledge.names)], icons: false }),
    hoverTooltip(async (view, at) => explanation(view, at, await knowledge.schema)),
  ];
}

function suggestions(context, schema, names) {
  const text = context.state.doc.toString();
  const place = schema && typingAt(text, context.pos);
  if (!place || (place.word === "" && !context.explicit)) {
    return null;
  }
  const quote = /^["']/.exec(place.word)?.[0] ?? "";
  const inside = place.role === "key" || place.role === "entry";
  const keys = inside
    ? schema
        .keys(place.kind, place.path)
        .filter(({ name }) => !place.siblings.includes(name))
        .map(({ name, about }) => option(name, about, "property", place.takesColon ? `${name}: ` : name))
    : [];
  const values =
    place.role === "key"
      ? []
      : [...schema.values(place.kind, place.path), ...names(place.kind, place.path)].map(({ name, about }) =>
          option(name, about, "value", quote || !/^[\w./-]+$/.test(name) ? JSON.stringify(name) : name));
  const options = [...keys, ...values];
  return options.length === 0 ? null : { from: place.from, to: place.to, options, filter: true, validFor: /^["']?[\w./:*-]*$/ };
}

function option(label, about, type, apply) {
  return { label: apply.startsWith('"') ? apply : label, displayLabel: label, type, apply, info: about || undefined };
}

function explanation(view, at, schema) {
  const text = view.state.doc.toString();
  const place = schema && standingAt(text, at, syntaxTree(view.state));
  if (!place) {
    return null;
  }
  const about =
    place.role === "value"
      ? schema.values(place.kind, place.path).find(({ name }) => name === place.word)?.about
      : schema.about(place.kind, [...place.path, place.word]);
  if (!about) {
    return null;
  }
  return {
    pos: place.from,
    end: place.to,
    create() {
      const dom = document.createElement("div");
      dom.className = "about";
      const name = document.createElement("code");
      name.textContent = place.word;
      dom.append(name, ` ${about}`);
      return { dom };
    },
  };
}
