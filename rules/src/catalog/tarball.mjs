import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

const BLOCK = 512;

/** The files of an npm tarball by their path in the package; refused when it is not the one we know. */
export function readTarball(path, integrity) {
  const packed = readFileSync(path);
  const found = "sha512-" + createHash("sha512").update(packed).digest("base64");
  if (found !== integrity) throw new Error(`${path}: expected ${integrity}, found ${found}`);
  return files(gunzipSync(packed));
}

function files(tar) {
  const found = new Map();
  for (let at = 0; at + BLOCK <= tar.length && tar[at] !== 0; ) {
    const name = text(tar, at, 100);
    const folder = text(tar, at + 345, 155);
    const size = parseInt(text(tar, at + 124, 12), 8);
    const start = at + BLOCK;
    const path = (folder ? folder + "/" : "") + name;
    found.set(path.replace(/^package\//, ""), tar.subarray(start, start + size));
    at = start + Math.ceil(size / BLOCK) * BLOCK;
  }
  return found;
}

function text(tar, start, length) {
  const field = tar.subarray(start, start + length);
  const end = field.indexOf(0);
  return field.subarray(0, end < 0 ? length : end).toString("utf8").trim();
}
