import type { Edit, Setup } from "./client.js";

type Node = Record<string, unknown>;

/** The setup after the edits of a fix; the setup itself stays as it is. */
export function apply(setup: Setup, patch: Edit[]): Setup {
  const next = structuredClone(setup) as Node;
  for (const edit of patch) applyOne(next, edit);
  return next as Setup;
}

function applyOne(setup: Node, edit: Edit): void {
  const [at, name] = place(setup, edit.path);
  switch (edit.op) {
    case "add":
    case "replace":
      at[name] = edit.value;
      break;
    case "remove":
      delete at[name];
      break;
    case "move": {
      const [from, old] = place(setup, edit.from);
      at[name] = from[old];
      delete from[old];
      break;
    }
    case "str_del": {
      // Cuts a part out of a text, so that no answer has to repeat a key.
      const text = String(at[name]);
      at[name] = text.slice(0, edit.pos) + text.slice(edit.pos + edit.len);
    }
  }
}

/** The object that a JSON pointer leads into, and the name in it. */
function place(setup: Node, pointer: string): [Node, string] {
  const steps = pointer
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
  const name = steps.pop() ?? "";
  let at = setup;
  for (const step of steps) at = (at[step] ??= {}) as Node;
  return [at, name];
}
