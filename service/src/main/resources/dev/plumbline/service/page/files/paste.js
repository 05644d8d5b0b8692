// A whole settings file, of whatever host: its setups are taken into the fields.
import { html, nothing } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { api } from "./api.js";
import { file } from "./file.js";
import { counted, sign } from "./findings.js";
import { reason } from "./problems.js";
import { settings } from "./reading.js";

/** As many setups can be told apart at a glance. */
const GLANCE = 6;

export class Paste {
  constructor(page, redraw, taken) {
    this.page = page;
    this.redraw = redraw;
    this.taken = taken;
    this.open = false;
    this.problems = [];
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
      ${file.kind !== null && (file.kind !== "setup" || file.setups.length > 1) ? this.found(t) : nothing}`;
  }

  found(t) {
    const { kind, setups } = file;
    return html`
      <div class="note found">
        <p>${t(setups.length > 1 ? "paste.several" : "paste.found", { number: setups.length, kind: kind === "setup" ? t("paste.setup") : kind })}</p>
        ${setups.length > GLANCE ? this.select(t) : setups.length > 1 ? this.chips(t) : nothing}
      </div>`;
  }

  chips(t) {
    return html`
      <div class="chips" role="group" aria-label=${t("paste.choose")}>
        ${file.setups.map((one, at) => html`<button type="button" class="small" aria-pressed=${at === file.at} @click=${() => this.choose(at)}>${
          one.report ? html`<span class="status ${one.report.outcome}">${sign(one.report.outcome)}<span class="hidden">${judged(one.report, t)}</span></span>` : nothing}${called(one, at)}</button>`)}
      </div>`;
  }

  select(t) {
    return html`
      <label class="compact"><span class="hidden">${t("paste.choose")}</span>
        <select @change=${(event) => this.choose(Number(event.target.value))}>
          ${file.setups.map((one, at) => html`<option value=${at} ?selected=${at === file.at}>${called(one, at)}${one.report ? ` – ${judged(one.report, t)}` : nothing}</option>`)}
        </select></label>`;
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
      file.take(read, text);
      this.problems = [];
      field.value = "";
      this.open = false;
      this.judge();
      await this.taken(file.setups[0]);
    } catch (failure) {
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
    return [reason(failure, t)];
  }

  /** Which of several setups have faults is told beside their names. */
  async judge() {
    const { setups, text } = file;
    if (setups.length < 2) {
      return;
    }
    try {
      const { reports } = await api.post("v1/validate", text, { query: { as: "auto" } });
      setups.forEach((one, at) => { one.report = reports[at]; });
      this.redraw();
    } catch {
      // The names alone will do.
    }
  }

  choose(at) {
    return this.taken(file.choose(at));
  }
}

function called({ name }, at) {
  return (name ?? "").replace(/^settings#?/, "") || String(at + 1);
}

function judged({ diagnostics }, t) {
  return counted(diagnostics, t) || t("verdict.ok");
}
