// Who changed the rules, when and why, what that meant, and the way back.
import { html, render, nothing } from "lit-html";
import { askWhether } from "./questions.js";
import { diff } from "./diff.js";
import { meaning } from "./meaning.js";
import { quoted } from "./findings.js";

export class History {
  #place;
  #page;
  #changes = null;
  #open = null;
  #detail = null;
  #failure = null;
  #done = null;

  constructor(place, page) {
    this.#place = place;
    this.#page = page;
    this.#load();
  }

  close() {}

  /** Opens a version, or the newest. */
  show(version) {
    this.#open = version || null;
    this.#detail = null;
    this.#draw();
    this.#look();
  }

  async #load() {
    try {
      this.#changes = (await this.#page.api.get("v1/rules/history")).changes;
      this.#look();
    } catch (failure) {
      this.#failure = failure;
    }
    this.#draw();
  }

  #version() {
    return this.#open ?? this.#changes?.[0]?.version ?? null;
  }

  async #look() {
    const version = this.#changes ? this.#version() : null;
    if (version === null) {
      return;
    }
    try {
      const answer = await this.#page.api.send("GET", "v1/rules/history", { query: { version } });
      const text = await answer.text();
      if (version === this.#version()) {
        this.#detail = { version, text };
        this.#draw();
      }
    } catch (failure) {
      this.#failure = failure;
      this.#draw();
    }
  }

  async #back(change) {
    const { t, api, announce } = this.#page;
    const sure = await askWhether(t, {
      title: t("rollback.title"),
      why: t("rollback.why", { time: this.#time(change.time) }),
      act: t("rollback.do"),
    });
    if (!sure) {
      return;
    }
    try {
      const message = t("rollback.message", { version: change.version.slice(0, 8) });
      const headers = { "If-Match": `"${this.#changes[0].version}"` };
      await api.send("POST", "v1/rules/rollback", { query: { version: change.version, message }, headers });
      this.#failure = null;
      this.#done = t("rollback.done", { time: this.#time(change.time) });
      announce(this.#done);
      this.#page.go("rules/history");
      this.#open = null;
    } catch (failure) {
      this.#failure = failure;
    }
    this.#detail = null;
    await this.#load();
  }

  #time(text) {
    return new Intl.DateTimeFormat(this.#page.language(), { dateStyle: "medium", timeStyle: "short" }).format(new Date(text));
  }

  #draw() {
    const { t } = this.#page;
    render(
      html`
        ${this.#done ? html`<p class="note ok">${this.#done}</p>` : nothing}
        ${this.#failure ? html`<p class="note error" role="alert">${quoted(this.#failure.message)}</p>` : nothing}
        ${this.#changes === null ? nothing : this.#changes.length === 0 ? html`<p class="card">${t("history.none")}</p>` : this.#both(t)}`,
      this.#place,
    );
  }

  #both(t) {
    const version = this.#version();
    const change = this.#changes.find((each) => each.version === version);
    return html`
      <div class="past">
        <ol class="changes" aria-label=${t("section.history")}>
          ${this.#changes.map((each, index) => html`
            <li>
              <a href="#/rules/history/${each.version}" aria-current=${each.version === version ? "true" : nothing}>
                <strong>${each.message}</strong>
                <span class="soft">${each.author} · <time datetime=${each.time}>${this.#time(each.time)}</time></span>
                ${index === 0 ? html`<span class="mark">${t("history.newest")}</span>` : nothing}
              </a>
            </li>`)}
        </ol>
        ${change ? this.#one(t, change) : html`<p class="card">${t("history.unknown")}</p>`}
      </div>`;
  }

  #one(t, change) {
    const newest = change === this.#changes[0];
    return html`
      <article class="card change">
        <h2>${change.message}</h2>
        <p class="soft">${change.author} · <time datetime=${change.time}>${this.#time(change.time)}</time> · ${t("version")} <code>${change.version.slice(0, 12)}</code></p>
        ${newest ? nothing : html`<div class="actions"><button type="button" @click=${() => this.#back(change)}>${t("rollback.title")}…</button></div>`}
        ${change.meaning ? html`<h3>${t("panel.meaning")}</h3>${meaning(t, this.#page.language(), change.meaning)}` : nothing}
        <h3>${t("history.text")}</h3>
        ${this.#detail ? diff(t, this.#detail.text) : html`<p class="soft">${t("loading")}</p>`}
      </article>`;
  }
}
