// Everything that was published and everything that was refused, newest first.
import { html, render, nothing } from "lit-html";
import { meaning } from "./meaning.js";
import { told } from "./failure.js";
import { quoted } from "./findings.js";

const FEW = 50;
const MOST = 500;

export class Log {
  #place;
  #page;
  #entries = null;
  #failure = null;
  #most = FEW;

  constructor(place, page) {
    this.#place = place;
    this.#page = page;
    this.#load();
  }

  show() {
    this.#draw();
  }

  close() {}

  async #load() {
    try {
      this.#entries = (await this.#page.api.get("v1/audit-log", { query: { limit: this.#most } })).entries;
    } catch (failure) {
      this.#failure = failure;
    }
    this.#draw();
  }

  #more() {
    this.#most = MOST;
    this.#load();
  }

  #draw() {
    const { t } = this.#page;
    const failure = this.#failure === null ? null : this.#failure.status === 403 ? t("log.forbidden") : told(t, this.#failure);
    render(
      html`
        <p class="soft lead">${t("log.about")}</p>
        ${failure ? html`<p class="note error" role="alert">${quoted(failure)}</p>` : nothing}
        ${this.#entries?.length === 0 ? html`<p class="card">${t("log.none")}</p>` : nothing}
        ${this.#entries?.length > 0 ? html`<ol class="log">${this.#entries.map((entry) => this.#entry(t, entry))}</ol>` : nothing}
        ${this.#entries?.length === FEW && this.#most === FEW ? html`<button type="button" class="small" @click=${() => this.#more()}>${t("history.more")}</button>` : nothing}`,
      this.#place,
    );
  }

  #entry(t, entry) {
    const time = new Intl.DateTimeFormat(this.#page.language(), { dateStyle: "medium", timeStyle: "medium" });
    return html`
      <li class="card entry ${entry.outcome}">
        <p>
          <strong class="outcome">${t(`outcome.${entry.outcome}`)}</strong>
          ${entry.message ?? nothing}
        </p>
        <p class="soft">
          ${entry.author ?? t("log.elsewhere")} · <time datetime=${entry.time}>${time.format(new Date(entry.time))}</time>
          ${entry.paths?.map((path) => html` · <a href="#/rules/${path}"><code>${path}</code></a>`) ?? nothing}
          ${entry.outcome === "published" && entry.version ? html` · <a href="#/rules/history/${entry.version}">${t("history.text")}</a>` : nothing}
        </p>
        ${entry.problems ? html`<ul class="problems">${entry.problems.map((problem) => html`<li>${quoted(problem)}</li>`)}</ul>` : nothing}
        ${entry.meaning ? html`<details><summary>${t("panel.meaning")}</summary>${meaning(t, this.#page.language(), entry.meaning)}</details>` : nothing}
      </li>`;
  }
}
