// The open file: its name and what can be done with it, the editor, and the line below that tells
// how it stands. Where none is open, the templates to begin with.
import { html, nothing } from "lit-html";
import { changeOf } from "./drafts.js";
import { templates } from "./templates.js";

/**
 * @param file `path`, its `draft` if there is one, whether it `isStored` and whether it `isBehind`
 * @param status `checked`: how far checking is, `tally`: what it found, `cursor`
 * @param act `discard`, `remove`, `rename`, `together`
 */
export function paper(t, file, frame, status, act) {
  const { path, draft } = file;
  const removed = draft?.text === null;
  return html`
    <div class="paper">
      <div class="paper-head">
        <h2 id="file" tabindex="-1"><code>${path}</code> ${draft ? html`<span class="mark">${t(`change.${changeOf(draft)}`)}</span>` : nothing}</h2>
        <div class="actions">
          ${draft ? html`<button type="button" class="quiet small discard" @click=${act.discard}>${t("discard")}</button>` : nothing}
          ${removed ? nothing : html`<button type="button" class="quiet small rename" @click=${act.rename}>${t("rename")}</button>`}
          ${removed || !file.isStored ? nothing : html`<button type="button" class="quiet small remove" @click=${act.remove}>${t("remove")}</button>`}
          ${file.isStored ? html`<a class="small" href="#/rules/history/of/${path}">${t("section.history")}</a>` : nothing}
        </div>
      </div>
      ${removed ? html`<p class="note warning">${t("remove.pending")}</p>` : nothing}
      ${draft && changeOf(draft) === "moved" ? html`<p class="note">${t("rename.pending", { path: draft.from })}</p>` : nothing}
      ${file.isBehind ? html`
        <div class="note warning"><p>${t("behind")}</p>
          <button type="button" class="small" @click=${act.together}>${t("merge.open-it")}</button>
        </div>` : nothing}
      ${frame}
      <p class="status">
        <span class="state ${status.checked}">${status.tally}</span>
        <span>${t("cursor", status.cursor)}</span>
        <span id="editor-keys" class="keys">${t("editor.keys")}</span>
      </p>
    </div>`;
}

/** How a first policy is written, and what to begin it with. */
export function welcome(t, speak, isFirst, create) {
  return html`
    <section class="welcome" aria-labelledby="welcome-title">
      <h2 id="welcome-title">${t(isFirst ? "welcome.first" : "welcome.title")}</h2>
      <ol class="steps">
        ${["choose", "adapt", "look", "publish"].map((step) => html`<li><strong>${t(`welcome.${step}`)}</strong> <span>${t(`welcome.${step}-why`)}</span></li>`)}
      </ol>
      <ul class="cards">
        ${templates.map(({ name }) => html`
          <li><button type="button" class="template-card" @click=${() => create(name)}>
            <strong>${speak(`${name}.title`)}</strong><span>${speak(`${name}.about`)}</span>
          </button></li>`)}
      </ul>
    </section>`;
}
