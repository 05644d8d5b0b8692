// What the check came to: in short, as a summary after a submit, and beside the form.
import { html, nothing } from "lit-html";
import { counted, finding, sign } from "./findings.js";
import { idOf } from "./names.js";
import { isUnreachable, reason } from "./problems.js";
import { setup } from "./setup.js";

/** So many findings are listed at once; each stands beside its field as well. */
const MOST = 20;

export class Verdict {
  constructor(view) {
    this.view = view;
    this.all = false;
  }

  now() {
    const { t } = this.view.page;
    const { report, failure } = this.view;
    const found = this.view.findings().filter((one) => !one.waived);
    if (failure) {
      return { kind: "error", text: isUnreachable(failure) ? reason(failure, t) : t("check.failed", { detail: reason(failure, t) }) };
    }
    if (!report) {
      return { kind: "empty", text: setup.isEmpty() && !this.view.kept.submitted ? t("verdict.empty") : t("verdict.pending") };
    }
    if (found.length === 0) {
      return report.diagnostics.some((one) => !one.waived) ? { kind: "empty", text: t("verdict.so.far") } : { kind: "ok", text: t("verdict.ok") };
    }
    const worst = ["error", "warning", "info", "hint"].find((severity) => found.some((one) => one.severity === severity));
    return { kind: worst, text: counted(found, t) };
  }

  status() {
    const { kind, text } = this.now();
    return html`<p class="status ${kind}">${kind === "empty" ? nothing : sign(kind)}<span>${text}</span></p>`;
  }

  /** After a submit: what to look at, with ways to the fields. */
  summary() {
    const { t } = this.view.page;
    const { kind, text } = this.now();
    const title = this.view.failure ? text : kind === "ok" ? t("summary.ok") : t("summary.title", { found: text });
    return html`
      <section id="summary" class="note summary ${kind}" tabindex="-1" aria-labelledby="summary-title">
        <h2 id="summary-title">${kind === "empty" ? text : title}</h2>
        ${this.view.failure ? this.again() : this.links()}
      </section>`;
  }

  overview() {
    const { t } = this.view.page;
    const { kind } = this.now();
    const rest = this.view.fields.homeless();
    const { submitted } = this.view.kept;
    return html`
      <section class="card verdict ${kind}" aria-labelledby="verdict-title">
        <h2 id="verdict-title">${t("verdict.title")}</h2>
        ${this.status()}
        ${this.view.failure && !submitted ? this.again() : nothing}
        ${submitted ? nothing : this.links()}
        ${rest.length > 0 ? html`<div class="rest">${rest.map((found) => finding(found, t, this.view.handlers()))}</div>` : nothing}
        ${this.view.report && !this.view.failure ? html`<p><a href="#/explain">${t("verdict.explain")}</a></p>` : nothing}
      </section>`;
  }

  again() {
    return html`<div class="actions"><button type="button" class="small" @click=${() => this.view.settled()}>${this.view.page.t("check.retry")}</button></div>`;
  }

  links() {
    const { t } = this.view.page;
    const all = this.view.findings();
    const shown = this.all ? all : all.slice(0, MOST);
    return html`
      <ul class="links">
        ${shown.map((found) => html`
          <li class=${found.severity}>${sign(found.severity)}
            <a href="#${idOf(found.field)}" @click=${(event) => { event.preventDefault(); this.view.focus(found.field); }}>
              <span class="hidden">${t(`severity.${found.severity}`)}: </span>${found.title}</a>
          </li>`)}
      </ul>
      ${shown.length < all.length ? html`<div><button type="button" class="small" @click=${() => this.showAll()}>${t("summary.more", { count: all.length - shown.length })}</button></div>` : nothing}`;
  }

  showAll() {
    this.all = true;
    this.view.draw();
    document.querySelectorAll("#summary .links a")[MOST]?.focus();
  }
}
