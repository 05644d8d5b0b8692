// What is asked before something is done: which template, which path, or whether to go on.
import { html, nothing } from "lit-html";
import { ask } from "./dialog.js";
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
        ${pathField(t, path, wrong, (text) => { path = text; touched = true; })}
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

/** A new path for a file; null where it stays. */
export function askForPath(t, path, taken) {
  let wanted = path;
  let wrong = null;
  return ask(({ id, close, redraw }) => {
    const enter = (event) => {
      event.preventDefault();
      wrong = wanted === path ? t("rename.same") : complaint(t, wanted, taken);
      if (wrong === null) {
        close(wanted);
      } else {
        redraw();
        event.target.querySelector("#new-path").focus();
      }
    };
    return html`
      <form @submit=${enter} novalidate>
        <h2 id=${id}>${t("rename.title")}</h2>
        ${pathField(t, wanted, wrong, (text) => { wanted = text; })}
        <div class="actions">
          <button type="submit" class="primary">${t("rename.do")}</button>
          <button type="button" @click=${() => close(null)}>${t("cancel")}</button>
        </div>
      </form>`;
  });
}

function pathField(t, path, wrong, enter) {
  return html`
    <label for="new-path">${t("new.path")}</label>
    <input id="new-path" class="code" autocomplete="off" spellcheck="false" .value=${path}
      aria-invalid=${wrong ? "true" : nothing} aria-describedby="new-path-help"
      @input=${(event) => enter(event.target.value.trim())} />
    <p id="new-path-help" class=${wrong ? "error-text" : "soft"}>${wrong ?? t("new.path-help")}</p>`;
}

/** A question with one way forward; true where it is taken. `more` is shown below the reason. */
export function askWhether(t, { title, why, act, more }) {
  return ask(({ id, close }) => html`
    <form @submit=${(event) => { event.preventDefault(); close(true); }}>
      <h2 id=${id}>${title}</h2>
      <p>${why}</p>
      ${more ?? nothing}
      <div class="actions">
        <button type="submit" class="primary">${act}</button>
        <button type="button" @click=${() => close(null)}>${t("cancel")}</button>
      </div>
    </form>`);
}
