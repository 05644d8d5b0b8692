// Publishes drafts together, after everything that is to be said of them was shown.
import { html, nothing } from "lit-html";
import { Checking } from "./checking.js";
import { ask } from "./dialog.js";
import { diff } from "./diff.js";
import { changeOf, sent } from "./drafts.js";
import { told } from "./failure.js";
import { quoted } from "./findings.js";
import { meaning } from "./meaning.js";
import { changesOf, patch } from "./patch.js";

/**
 * Gives the paths that are in force now, or `{ current }` where somebody else was faster: the files
 * as they are now; null where nothing was published.
 *
 * @param drafts pairs of path and draft
 */
export function askToPublish(page, store, drafts) {
  const { t } = page;
  const chosen = new Set(drafts.map(([path]) => path));
  const pairs = () => drafts.filter(([path]) => chosen.has(path));
  let message = "";
  let missing = false;
  let busy = false;
  let refused = null;
  let draw = () => {};
  const checking = new Checking(store, () => draw());
  const look = () => {
    refused = null;
    checking.forget();
    if (chosen.size > 0) {
      checking.look(sent(pairs()));
    }
  };

  const enter = async (event, close) => {
    event.preventDefault();
    missing = message.trim() === "";
    refused = null;
    if (missing || chosen.size === 0) {
      draw();
      event.target.querySelector(missing ? "#message" : "#files input").focus();
      return;
    }
    busy = true;
    draw();
    try {
      await store.publish(pairs(), message.trim());
      close({ published: [...chosen] });
    } catch (problem) {
      if (problem.status === 412) {
        close({ current: problem.body.current.files });
        return;
      }
      refused = problem;
      busy = false;
      draw();
    }
  };

  const answer = ask(({ id, close, redraw }) => {
    draw = redraw;
    const toggle = (path) => {
      chosen.has(path) ? chosen.delete(path) : chosen.add(path);
      look();
    };
    return html`
      <form class="publishing" @submit=${(event) => enter(event, close)} novalidate>
        <h2 id=${id}>${t("publish.title")}</h2>
        ${files(t, drafts, chosen, toggle)}
        <div class="what-changes" tabindex="0" role="group" aria-label=${t("panel")}>${state(page, checking)}</div>
        <label for="message">${t("publish.message")}</label>
        <textarea id="message" class="prose" rows="3" maxlength="500" .value=${message} aria-invalid=${missing ? "true" : nothing}
          aria-describedby="message-help" @input=${(event) => { message = event.target.value; }}></textarea>
        <p id="message-help" class=${missing ? "error-text" : "soft"}>${t(missing ? "publish.message-missing" : "publish.message-help")}</p>
        ${refused ? refusal(t, refused) : nothing}
        <div class="actions">
          <button type="submit" class="primary" ?disabled=${busy || chosen.size === 0}>${t(busy ? "publish.running" : "publish.do")}</button>
          <button type="button" @click=${() => close(null)}>${t("cancel")}</button>
          <span class="soft">${t("publish.undo")}</span>
        </div>
      </form>`;
  }, { wide: true });
  look();
  return answer.finally(() => checking.stop());
}

/** The drafts, each with its change of the text. */
function files(t, drafts, chosen, toggle) {
  const choice = (path, draft) => html`<code>${path}</code> <span class="mark">${t(`change.${changeOf(draft)}`)}</span>`;
  return html`
    <fieldset class="plain files" id="files">
      <legend class="label">${t("publish.files")}</legend>
      ${drafts.map(([path, draft]) => html`
        <div class="file">
          ${drafts.length > 1
            ? html`<label class="choice"><input type="checkbox" .checked=${chosen.has(path)} @change=${() => toggle(path)} /><span>${choice(path, draft)}</span></label>`
            : html`<p>${choice(path, draft)}</p>`}
          <details><summary>${t("history.text")}</summary>${diff(t, patch(changesOf([[path, draft]])))}</details>
        </div>`)}
    </fieldset>`;
}

/** Findings that keep the drafts from being published, tests, and what changes in meaning. */
function state(page, { state: checked, found, failure }) {
  const { t } = page;
  if (failure) {
    return html`<p class="note error">${quoted(told(t, failure))}</p>`;
  }
  if (found === null) {
    return html`<p class="soft">${t(checked === "none" ? "publish.none" : "checking")}</p>`;
  }
  const errors = found.problems.filter((problem) => problem.severity === "error");
  const failed = found.tests?.tests.filter((test) => !test.passed) ?? [];
  const all = found.tests?.tests.length ?? 0;
  return html`
    ${errors.length > 0
      ? html`<p class="tally error">${t("count.error", { count: errors.length })}</p>
        <ul class="reasons">${errors.map((error) => html`<li><code>${error.file}:${error.position.line}</code> ${quoted(error.message)}</li>`)}</ul>`
      : nothing}
    ${found.tests
      ? html`<p class="tally ${failed.length > 0 ? "error" : "ok"}">${all === 0 ? t("tests.none-yet") : t("tests.passed", { passed: all - failed.length, all })}</p>`
      : nothing}
    ${found.meaning ? html`<h3>${t("publish.meaning")}</h3>${meaning(t, page.language(), found.meaning)}` : nothing}
    ${found.usable && !found.meaning ? html`<p class="soft">${t("checking")}</p>` : nothing}`;
}

function refusal(t, problem) {
  return html`
    <div class="note error" role="alert">
      <p><strong>${t("publish.refused")}</strong> ${problem.body?.errors?.length ? nothing : quoted(told(t, problem))}</p>
      ${problem.body?.errors?.length ? html`<ul class="reasons">${problem.body.errors.map((error) => html`
        <li><code>${error.file}:${error.position?.line ?? 1}</code> ${quoted(error.message)}</li>`)}</ul>` : nothing}
    </div>`;
}
