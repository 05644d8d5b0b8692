// Changes of texts as a unified diff, which git can apply.
import { createTwoFilesPatch } from "diff";

/** @param changes each with `path` and the texts `before` and `after`, null where there is no file */
export function patch(changes) {
  return changes.filter(({ before, after }) => before !== after).map(one).join("");
}

function one({ path, before, after }) {
  const from = before === null ? "/dev/null" : `a/${path}`;
  const to = after === null ? "/dev/null" : `b/${path}`;
  const text = createTwoFilesPatch(from, to, before ?? "", after ?? "");
  const mode = before === null ? "new file mode 100644\n" : after === null ? "deleted file mode 100644\n" : "";
  return `diff --git a/${path} b/${path}\n${mode}${text.slice(text.indexOf("--- ")).replace(/\t$/gm, "")}`;
}

/** The changes that lead from some texts by path to others. */
export function changesBetween(before, after) {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .sort()
    .map((path) => ({ path, before: before[path] ?? null, after: after[path] ?? null }))
    .filter((change) => change.before !== change.after);
}

/** The changes that drafts, as pairs with their paths, would make. */
export function changesOf(drafts) {
  return drafts.map(([path, { base, text }]) => ({ path, before: base, after: text }));
}
