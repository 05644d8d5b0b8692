// Live questions to the setup's own endpoint, while the person waits: with progress and a way out.
import { html, nothing } from "lit-html";
import { api, values } from "./api.js";
import { counted, finding, sign } from "./findings.js";
import { reason } from "./problems.js";
import { setup } from "./setup.js";

const TICK = 1000;

/** The part of the view that asks; `fetched(models)` is told what the endpoint lists. */
export class Connection {
  constructor(page, redraw, fetched) {
    this.page = page;
    this.redraw = redraw;
    this.fetched = fetched;
    this.asking = null; // { what, since, abort }
    this.result = null; // { kind, text, findings }
    this.call = false;
  }

  template(on) {
    const { t } = this.page;
    const ready = Boolean(setup.document.provider);
    return html`
      <section class="card connection" aria-labelledby="connection-title">
        <h2 id="connection-title">${t("connection.title")}</h2>
        <p class="soft">${t("connection.why")}</p>
        <label class="choice"><input type="checkbox" .checked=${this.call} @change=${(event) => { this.call = event.target.checked; }} /> ${t("connection.call")}</label>
        <div class="actions">
          <button type="button" ?disabled=${!ready || this.asking !== null} @click=${() => this.check()}>${t("connection.check")}</button>
          <button type="button" ?disabled=${!ready || this.asking !== null} @click=${() => this.models()}>${t("connection.models")}</button>
        </div>
        ${ready ? nothing : html`<p class="soft">${t("connection.first")}</p>`}
        ${this.asking ? this.progress(t) : nothing}
        ${this.result ? this.answered(t, on) : nothing}
      </section>`;
  }

  progress(t) {
    const seconds = Math.floor((Date.now() - this.asking.since) / TICK);
    return html`
      <div class="asking">
        <progress aria-label=${t("connection.asking")}></progress>
        <span>${this.waiting(t)} ${seconds > 0 ? t("connection.seconds", { seconds }) : nothing}</span>
        <button type="button" class="small" id="connection-cancel" @click=${() => this.cancel()}>${t("cancel")}</button>
      </div>`;
  }

  /** What is known before the endpoint has answered comes first. */
  waiting(t) {
    const first = this.asking.first;
    return first ? t("connection.waiting", { found: counted(first.diagnostics, t) || t("verdict.ok") }) : t("connection.asking");
  }

  answered(t, on) {
    const { kind, text, findings } = this.result;
    return html`
      <div class="result">
        <p class="note ${kind}">${sign(kind)} ${text}</p>
        ${findings.map((found) => finding(found, t, on))}
      </div>`;
  }

  check() {
    return this.ask(async (signal) => {
      const answer = await api.send("POST", "v1/probe", { body: setup.sent(), query: { call: this.call || undefined }, signal });
      let last = null;
      for await (const report of values(answer)) {
        last = report;
        this.asking.first ??= report;
        this.redraw();
      }
      this.tell(last, "connection.good");
    });
  }

  models() {
    return this.ask(async (signal) => {
      const answer = await api.post("v1/probe/models", setup.sent(), { signal });
      const accepted = answer.models.filter((model) => model.accepted);
      if (answer.list.scope === "none") {
        this.tell(answer.report, "connection.no.list");
        return;
      }
      this.fetched(answer.models);
      const refused = answer.models.length - accepted.length;
      this.tell(answer.report, "connection.listed", { count: accepted.length, refused });
    });
  }

  /** Of the findings those that rest on the endpoint's answer; the others stand beside their fields. */
  tell(report, good, values = {}) {
    const { t } = this.page;
    const findings = report.diagnostics.filter((found) => found.stage === "live");
    const worst = ["error", "warning", "info"].find((severity) => findings.some((found) => found.severity === severity));
    const listed = good === "connection.listed";
    const kind = worst === "error" || worst === "warning" ? worst : listed || !worst ? "ok" : "info";
    const text = listed || !worst ? t(good, values) : t(`connection.${worst}`);
    this.result = { kind, text: listed && values.refused > 0 ? `${text} ${t("connection.refused", { count: values.refused })}` : text, findings };
  }

  async ask(question) {
    const { t, announce } = this.page;
    const abort = new AbortController();
    this.result = null;
    this.asking = { since: Date.now(), abort };
    const ticking = setInterval(this.redraw, TICK);
    announce(t("connection.asking"));
    this.redraw();
    document.getElementById("connection-cancel")?.focus();
    try {
      await question(abort.signal);
      announce(this.result.text);
    } catch (failure) {
      const text = abort.signal.aborted ? t("connection.cancelled") : t("connection.failed", { detail: reason(failure, t) });
      this.result = { kind: abort.signal.aborted ? "info" : "error", text, findings: [] };
      announce(text);
    } finally {
      clearInterval(ticking);
      const here = document.activeElement?.id === "connection-cancel";
      this.asking = null;
      this.redraw();
      if (here) {
        document.querySelector(".connection .actions button")?.focus();
      }
    }
  }

  cancel() {
    this.asking?.abort.abort();
  }
}
