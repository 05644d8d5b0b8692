// Brings two edits of one text together, line by line.
import { diffArrays } from "diff";

/**
 * The parts of a merge, in order. `same` parts are what both have; other parts hold the lines of
 * `base`, `mine` and `theirs`, and `by` says who changed them: `mine`, `theirs`, both `alike`, or
 * `conflict`: both in different ways.
 */
export function threeWay(base, mine, theirs) {
  const lines = { base: split(base), mine: split(mine), theirs: split(theirs) };
  const changes = [...edits(lines.base, lines.mine, "mine"), ...edits(lines.base, lines.theirs, "theirs")];
  changes.sort((a, b) => a.from - b.from || a.to - b.to);
  const parts = [];
  let at = 0;
  for (const group of grouped(changes)) {
    if (group.from > at) {
      parts.push({ by: "same", lines: lines.base.slice(at, group.from) });
    }
    parts.push(part(lines.base, group));
    at = group.to;
  }
  if (at < lines.base.length) {
    parts.push({ by: "same", lines: lines.base.slice(at) });
  }
  return parts;
}

/** The text of a merge, with what was chosen for each part: `mine`, `theirs`, `both` or `neither`. */
export function merged(parts, choices) {
  return parts
    .flatMap((part, index) => {
      if (part.by === "same") {
        return part.lines;
      }
      const choice = choices[index];
      return [
        ...(["mine", "both"].includes(choice) ? part.mine : []),
        ...(["theirs", "both"].includes(choice) ? part.theirs : []),
        ...(choice === "neither" ? part.base : []),
      ];
    })
    .map((line, index, all) => (index + 1 < all.length && !line.endsWith("\n") ? `${line}\n` : line))
    .join("");
}

function split(text) {
  return text === "" ? [] : text.match(/[^\n]*\n|[^\n]+$/g);
}

function edits(base, other, by) {
  const found = [];
  let at = 0;
  let open = null;
  for (const { added, removed, value, count } of diffArrays(base, other)) {
    if (!added && !removed) {
      at += count;
      open = null;
      continue;
    }
    if (open === null) {
      open = { by, from: at, to: at, lines: [] };
      found.push(open);
    }
    if (removed) {
      at += count;
      open.to = at;
    } else {
      open.lines.push(...value);
    }
  }
  return found;
}

/** Edits that touch each other belong together. */
function grouped(changes) {
  const groups = [];
  for (const change of changes) {
    const last = groups.at(-1);
    if (last && (change.from < last.to || (change.from === last.to && last.changes.at(-1).by !== change.by))) {
      last.to = Math.max(last.to, change.to);
      last.changes.push(change);
    } else {
      groups.push({ from: change.from, to: change.to, changes: [change] });
    }
  }
  return groups;
}

function part(base, group) {
  const mine = applied(base, group, "mine");
  const theirs = applied(base, group, "theirs");
  const authors = new Set(group.changes.map((change) => change.by));
  const alike = mine.join("") === theirs.join("");
  const by = authors.size === 1 ? [...authors][0] : alike ? "alike" : "conflict";
  return { by, base: base.slice(group.from, group.to), mine, theirs };
}

function applied(base, group, by) {
  const lines = [];
  let at = group.from;
  for (const change of group.changes.filter((each) => each.by === by)) {
    lines.push(...base.slice(at, change.from), ...change.lines);
    at = change.to;
  }
  return [...lines, ...base.slice(at, group.to)];
}
