// What makes one setup document another: operations of a patch (RFC 6902).

/**
 * The operations, in an order in which each can be made.
 *
 * @param skip tells of pointers that are left as they are
 */
export function changes(before, after, skip = () => false) {
  return [...between(before, after, "", skip)];
}

function* between(before, after, pointer, skip) {
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const path = `${pointer}/${name.replace(/~/g, "~0").replace(/\//g, "~1")}`;
    const [old, now] = [before[name], after[name]];
    if (skip(path) || JSON.stringify(old) === JSON.stringify(now)) {
      continue;
    }
    if (isObject(old) && (isObject(now) || now === undefined)) {
      yield* between(old, now ?? {}, path, skip);
    } else if (isObject(now) && old === undefined) {
      yield* between({}, now, path, skip);
    } else if (now === undefined) {
      yield { op: "remove", path };
    } else {
      yield { op: old === undefined ? "add" : "replace", path, value: now };
    }
  }
}

function isObject(value) {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}
