// Everything that was published and everything that was refused, newest first.
import { html, render, nothing } from "lit-html";
import { meaning } from "./meaning.js";
import { quoted } from "./findings.js";

export class Log {
  #place;
  #page;
  #entries = null;
  #failure = null;

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
      this.#entries = (await this.#page.api.get("v1/audit-log")).entries;
    } catch (failure) {
      this.#failure = failure;
    }
    this.#draw();
  }

  #draw() {
    const { t } = this.#page;
    const failure = this.#failure?.status === 403 ? t("log.forbidden") : this.#failure?.message;
    render(
      html`
        <p class="soft lead">${t("log.about")}</p>
        ${failure ? html`<p class="note error" role="alert">${quoted(failure)}</p>` : nothing}
        ${this.#entries?.length === 0 ? html`<p class="card">${t("log.none")}</p>` : nothing}
        ${this.#entries?.length > 0 ? html`<ol class="log">${this.#entries.map((entry) => this.#entry(t, entry))}</ol>` : nothing}`,
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
          ${entry.paths?.map((path) => html` · <code>${path}</code>`) ?? nothing}
        </p>
        ${entry.problems ? html`<ul class="problems">${entry.problems.map((problem) => html`<li>${quoted(problem)}</li>`)}</ul>` : nothing}
        ${entry.meaning ? html`<details><summary>${t("panel.meaning")}</summary>${meaning(t, this.#page.language(), entry.meaning)}</details>` : nothing}
      </li>`;
  }
}
