// Beside the editor: the files, and what can be done with all drafts.
import { html, nothing } from "lit-html";
import { changeOf } from "./drafts.js";
import { tree } from "./tree.js";

/** From how many files on they can be searched by name. */
const MANY = 12;

/**
 * @param all `files` (each with its tag by path), `drafts` as pairs, the path that is `open`, and what is `wanted`
 * @param may `edit`: whether drafts can be published from here
 * @param act `create`, `publish`, `save`, `discard`, `search`
 */
export function side(t, all, may, act) {
  const drafts = new Map(all.drafts);
  const paths = [...new Set([...all.files.keys(), ...drafts.keys()])];
  const wanted = all.wanted.trim().toLowerCase();
  const shown = paths.filter((path) => path === all.open || path.toLowerCase().includes(wanted));
  return html`
    <aside class="side" aria-label=${t("files")}>
      <div class="side-head">
        <h2>${t("files")}</h2>
        <button type="button" class="small" @click=${act.create}>${t("new")}</button>
      </div>
      ${paths.length > MANY
        ? html`<input type="search" class="search" aria-label=${t("files.search")} placeholder=${t("files.search")} autocomplete="off" spellcheck="false"
            .value=${all.wanted} @input=${(event) => act.search(event.target.value)} />`
        : nothing}
      ${paths.length === 0 ? html`<p class="soft">${t("files.none")}</p>` : nothing}
      ${paths.length > 0 && shown.length === 0 ? html`<p class="soft">${t("files.not-found")}</p>` : nothing}
      ${shown.length > 0 ? tree(t, shown.map((path) => file(path, drafts.get(path), all.files)), all.open, wanted !== "") : nothing}
      ${drafts.size > 0 ? pending(t, drafts, may, act) : nothing}
    </aside>`;
}

function file(path, draft, files) {
  return { path, change: draft ? changeOf(draft) : null, behind: draft !== undefined && isBehind(draft, files.get(path)) };
}

/** Whether somebody else changed a file since its draft was begun. */
export function isBehind(draft, stored) {
  return draft.etag !== (stored?.etag ?? null);
}

function pending(t, drafts, may, act) {
  return html`
    <div class="pending">
      ${may.edit
        ? html`<button type="button" class="primary wide publish" @click=${act.publish}>${t("publish", { count: drafts.size })}</button>`
        : html`<button type="button" class="wide save" @click=${act.save}>${t("patch.save")}</button>`}
      <button type="button" class="quiet small" @click=${act.discard}>${t("discard.all")}</button>
      <p class="soft">${t("drafts.kept")}</p>
    </div>`;
}
