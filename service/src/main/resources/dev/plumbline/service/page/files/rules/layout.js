// How the workshop is laid out: notes above, the files beside, and on the bench what is worked on.
import { html, nothing } from "lit-html";
import { paper, welcome } from "./desk.js";
import { kept } from "./drafts.js";
import { told } from "./failure.js";
import { quoted, tally } from "./findings.js";
import { isBehind, side } from "./side.js";

/**
 * @param shop what there is: `store`, `speak` (null until it is loaded), `path`, `stored`, `text`, `merge`, `checking`,
 *     `panel`, `frame`, `cursor`, `wanted`, `failure`, `done`
 * @param act what can be done: `again`, `create`, `publish`, `save`, `discard`, `search`, `rename`, `remove`, `together`,
 *     `take` and `leave` a merge
 */
export function layout(t, shop, act) {
  const { store, speak, done, failure } = shop;
  const note = store.writable ? (store.mayEdit ? null : "read-role") : "read-only";
  return html`
    ${done ? html`<p id="done" class="note ok" tabindex="-1">${done} <a href="#/rules/history">${t("section.history")}</a></p>` : nothing}
    ${failure ? broken(t, failure, act) : nothing}
    ${note && speak ? html`<p class="note">${t(note)}</p>` : nothing}
    ${kept.isSafe() ? nothing : html`<p class="note warning" role="alert">${t("drafts.unsafe")}</p>`}
    <div class="workshop">
      ${speak ? files(t, shop, act) : nothing}
      <div class="bench">${speak ? bench(t, shop, act) : nothing}</div>
    </div>`;
}

function broken(t, failure, act) {
  return html`
    <div class="note error" role="alert"><p>${quoted(told(t, failure))}</p>
      <button type="button" class="small" @click=${act.again}>${t("again")}</button>
    </div>`;
}

function files(t, { store, path, wanted }, act) {
  const all = { files: store.files, drafts: kept.all(), open: path, wanted };
  return side(t, all, { edit: store.writable && store.mayEdit }, {
    ...act,
    create: () => act.create(),
    discard: () => act.discard(kept.all().map(([each]) => each)),
  });
}

function bench(t, shop, act) {
  const { path, merge, text, speak, store, panel, checking } = shop;
  if (path === null) {
    return welcome(t, speak, store.files.size === 0, act.create);
  }
  if (merge) {
    return merge.view(t, { done: act.take, back: act.leave });
  }
  if (text === null) {
    return html`<div class="card"><p>${t("missing", { path })}</p></div>`;
  }
  return html`<div class="desk">${sheet(t, shop, act)}${panel.view(t, checking.found, checking.failure && told(t, checking.failure))}</div>`;
}

function sheet(t, { path, store, stored, checking, frame, cursor }, act) {
  const draft = kept.get(path);
  const behind = draft !== undefined && isBehind(draft, store.files.get(path));
  const file = { path, draft, isStored: stored !== null, isBehind: behind };
  return paper(t, file, frame, { checked: checking.state, tally: state(t, checking, path), cursor }, {
    ...act,
    discard: () => act.discard([path]),
    together: () => act.together(stored ?? { text: null, etag: null }),
  });
}

function state(t, { state: checked, found }, path) {
  if (checked === "waiting" || checked === "none") {
    return t("checking");
  }
  return checked === "failed" ? t("check-failed") : tally(t, found.problems.filter((each) => each.file === path));
}
