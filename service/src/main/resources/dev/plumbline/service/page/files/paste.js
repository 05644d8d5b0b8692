// A whole settings file, of whatever host: its setups are taken into the fields.
import { html, nothing } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { settings } from "./reading.js";

export class Paste {
  constructor(page, redraw, taken) {
    this.page = page;
    this.redraw = redraw;
    this.taken = taken;
    this.open = false;
    this.problems = [];
    this.read = null; // what the text holds, where it holds several setups
    this.chosen = null;
  }

  template() {
    const { t } = this.page;
    return html`
      <details class="card paste" .open=${live(this.open)} @toggle=${(event) => { this.open = event.target.open; }}>
        <summary>${t("paste.title")}</summary>
        <div class="fields">
          <div class="field">
            <label for="pasted">${t("paste.label")}</label>
            <textarea id="pasted" rows="8" autocomplete="off" autocapitalize="off" spellcheck="false" aria-describedby="pasted-hint pasted-problems"
              aria-invalid=${this.problems.length > 0 ? "true" : nothing} @paste=${() => setTimeout(() => this.take())}></textarea>
            <p class="hint" id="pasted-hint">${t("paste.hint")}</p>
            <div id="pasted-problems" role="alert">
              ${this.problems.map((problem) => html`<p class="note error">${problem}</p>`)}
            </div>
          </div>
          <div class="actions"><button type="button" @click=${() => this.take()}>${t("paste.read")}</button></div>
        </div>
      </details>
      ${this.read && (this.read.kind !== "setup" || this.read.setups.length > 1) ? this.found(t) : nothing}`;
  }

  found(t) {
    const { kind, setups } = this.read;
    return html`
      <div class="note found">
        <p>${t(setups.length > 1 ? "paste.several" : "paste.found", { number: setups.length, kind })}</p>
        ${setups.length > 1 ? html`
          <div class="chips" role="group" aria-label=${t("paste.choose")}>
            ${setups.map((one, at) => html`<button type="button" class="small" aria-pressed=${at === this.chosen} @click=${() => this.choose(at)}>${(one.name ?? "").replace(/^settings#?/, "") || at + 1}</button>`)}
          </div>` : nothing}
      </div>`;
  }

  async take() {
    const field = document.getElementById("pasted");
    const text = field.value;
    if (text.trim() === "") {
      this.problems = [this.page.t("paste.empty")];
      this.redraw();
      return;
    }
    try {
      const read = await settings(text);
      if (read.setups.length === 0) {
        this.problems = [this.page.t("paste.none")];
        this.redraw();
        return;
      }
      this.read = read;
      this.problems = [];
      field.value = "";
      this.open = false;
      await this.choose(0);
    } catch (failure) {
      this.read = null;
      this.problems = this.told(failure);
      this.redraw();
    }
  }

  told(failure) {
    const { t } = this.page;
    const errors = failure.body?.errors ?? [];
    if (errors.length > 0) {
      return errors.map(({ position, message }) => (position ? t("paste.at", { line: position.line, column: position.column, message }) : message));
    }
    return [failure.status ? failure.message : t("offline")];
  }

  async choose(at) {
    this.chosen = at;
    const { document, concealed } = this.read.setups[at];
    await this.taken({ document, concealed, kind: this.read.kind });
  }
}
