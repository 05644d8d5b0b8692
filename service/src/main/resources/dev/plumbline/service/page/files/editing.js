// Settings files with changes in place, made by the service. It repeats no credential: it says where
// in the request one stands, and the file is put together here.
import { api } from "./api.js";

const MASK = "••••••••";

/**
 * A text after changes of the setups in it.
 *
 * @param as what the text is
 * @param patches `{ setup, patch }`; each is made as a whole or not at all
 * @returns `{ shown, whole, refused }`: without credentials, with them, and the patches that the
 *     text cannot hold
 */
export async function edited(text, as, patches, signal) {
  const request = { text, patches };
  const { pieces, refused } = await api.post("v1/settings/edit", request, { query: { as }, signal });
  const isText = (piece) => typeof piece === "string";
  return {
    shown: pieces.map((piece, at) => (isText(piece) ? piece : at > 0 && !isText(pieces[at - 1]) ? "" : MASK)).join(""),
    whole: pieces.map((piece) => (isText(piece) ? piece : sent(request, piece.of).slice(piece.start, piece.end))).join(""),
    refused: refused.map(({ patch }) => patches[patch]),
  };
}

function sent(request, pointer) {
  return pointer.split("/").slice(1).reduce((value, step) => value[step.replace(/~1/g, "/").replace(/~0/g, "~")], request);
}
