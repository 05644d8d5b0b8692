// What the workshop asks before it acts: which template, whether to publish, remove or go back.
import { html, nothing } from "lit-html";
import { ask } from "./dialog.js";
import { quoted } from "./findings.js";
import { templates } from "./templates.js";

/** Which template and path a new file has; null where none is wanted. */
export function askForFile(t, speak, taken, preset) {
  let chosen = preset ?? templates[0].name;
  let path = free(chosen, taken);
  let touched = false;
  let wrong = null;
  return ask(({ id, close, redraw }) => {
    const choose = (name) => {
      chosen = name;
      path = touched ? path : free(name, taken);
      redraw();
    };
    const enter = (event) => {
      event.preventDefault();
      wrong = complaint(t, path, taken);
      if (wrong === null) {
        close({ template: chosen, path });
      } else {
        redraw();
        event.target.querySelector("#new-path").focus();
      }
    };
    return html`
      <form @submit=${enter} novalidate>
        <h2 id=${id}>${t("new.title")}</h2>
        ${preset
          ? html`<p><strong>${speak(`${chosen}.title`)}</strong><br /><span class="soft">${speak(`${chosen}.about`)}</span></p>`
          : html`
            <fieldset class="plain templates">
              <legend class="label">${t("new.template")}</legend>
              ${templates.map(({ name }) => html`
                <label class="template">
                  <input type="radio" name="template" value=${name} .checked=${chosen === name} @change=${() => choose(name)} />
                  <span><strong>${speak(`${name}.title`)}</strong><span class="soft">${speak(`${name}.about`)}</span></span>
                </label>`)}
            </fieldset>`}
        <label for="new-path">${t("new.path")}</label>
        <input id="new-path" class="code" autocomplete="off" spellcheck="false" .value=${path}
          aria-invalid=${wrong ? "true" : nothing} aria-describedby="new-path-help"
          @input=${(event) => { path = event.target.value.trim(); touched = true; }} />
        <p id="new-path-help" class=${wrong ? "error-text" : "soft"}>${wrong ?? t("new.path-help")}</p>
        <div class="actions">
          <button type="submit" class="primary">${t("new.create")}</button>
          <button type="button" @click=${() => close(null)}>${t("cancel")}</button>
        </div>
      </form>`;
  });
}

function free(name, taken) {
  for (let number = 1; ; number++) {
    const path = number === 1 ? `${name}.yaml` : `${name}-${number}.yaml`;
    if (!taken.has(path)) {
      return path;
    }
  }
}

function complaint(t, path, taken) {
  if (path === "") {
    return t("new.path-missing");
  }
  if (taken.has(path)) {
    return t("new.path-taken", { path });
  }
  const plain = /^[A-Za-z0-9][A-Za-z0-9._-]*(\/[A-Za-z0-9][A-Za-z0-9._-]*)*$/;
  return plain.test(path) && path.endsWith(".yaml") ? null : t("new.path-form");
}

/**
 * Asks for the message and publishes; gives true once everything chosen is in force, or what came
 * in between: `{ changed, path }` where somebody else was faster.
 *
 * @param drafts pairs of path and draft
 * @param publish puts one draft in force
 */
export function askToPublish(t, { drafts, current, meaning, publish }) {
  const chosen = new Set([drafts.some(([path]) => path === current) ? current : drafts[0][0]]);
  let message = "";
  let missing = false;
  let busy = false;
  let refused = null;
  return ask(({ id, close, redraw }) => {
    const enter = async (event) => {
      event.preventDefault();
      missing = message.trim() === "";
      refused = null;
      if (missing || chosen.size === 0) {
        redraw();
        event.target.querySelector("#message").focus();
        return;
      }
      busy = true;
      redraw();
      for (const path of [...chosen]) {
        try {
          await publish(path, message.trim());
          chosen.delete(path);
        } catch (failure) {
          if (failure.status === 412) {
            close({ changed: failure.body.current, path });
            return;
          }
          refused = failure;
          break;
        }
      }
      busy = false;
      if (refused === null) {
        close(true);
      } else {
        redraw();
      }
    };
    const toggle = (path) => (chosen.has(path) ? chosen.delete(path) : chosen.add(path));
    return html`
      <form @submit=${enter} novalidate>
        <h2 id=${id}>${t("publish.title")}</h2>
        ${drafts.length > 1
          ? html`
            <fieldset class="plain"><legend class="label">${t("publish.files")}</legend>
              ${drafts.map(([path, draft]) => html`
                <label class="choice"><input type="checkbox" .checked=${chosen.has(path)} @change=${() => toggle(path)} />
                  <code>${path}</code> <span class="soft">${t(`change.${changeOf(draft)}`)}</span></label>`)}
            </fieldset>`
          : html`<p><code>${drafts[0][0]}</code> <span class="soft">${t(`change.${changeOf(drafts[0][1])}`)}</span></p>`}
        ${meaning ? html`<div class="what-changes"><h3>${t("publish.meaning")}</h3>${meaning}</div>` : nothing}
        <label for="message">${t("publish.message")}</label>
        <textarea id="message" class="prose" rows="3" maxlength="500" .value=${message} aria-invalid=${missing ? "true" : nothing}
          aria-describedby="message-help" @input=${(event) => { message = event.target.value; }}></textarea>
        <p id="message-help" class=${missing ? "error-text" : "soft"}>${t(missing ? "publish.message-missing" : "publish.message-help")}</p>
        ${refused ? html`
          <div class="note error" role="alert">
            <p><strong>${t("publish.refused")}</strong> ${quoted(refused.status === 403 ? t("forbidden") : refused.message)}</p>
            ${refused.body?.errors?.length ? html`<ul>${refused.body.errors.map((error) => html`
              <li><code>${error.file}:${error.position?.line ?? 1}</code> ${quoted(error.message)}</li>`)}</ul>` : nothing}
          </div>` : nothing}
        <div class="actions">
          <button type="submit" class="primary" ?disabled=${busy}>${t(busy ? "publish.running" : "publish.do")}</button>
          <button type="button" @click=${() => close(null)}>${t("cancel")}</button>
        </div>
      </form>`;
  });
}

export function changeOf(draft) {
  return draft.text === null ? "removed" : draft.etag === null ? "new" : "changed";
}

/** A question with one way forward; true where it is taken. */
export function askWhether(t, { title, why, act }) {
  return ask(({ id, close }) => html`
    <form @submit=${(event) => { event.preventDefault(); close(true); }}>
      <h2 id=${id}>${title}</h2>
      <p>${why}</p>
      <div class="actions">
        <button type="submit" class="primary">${act}</button>
        <button type="button" @click=${() => close(null)}>${t("cancel")}</button>
      </div>
    </form>`);
}
