// Who changed the rules, when and why; one change is shown beside the list of all.
import { html, render, nothing } from "lit-html";
import { told } from "./failure.js";
import { quoted } from "./findings.js";
import { Store } from "./store.js";
import { Version } from "./version.js";

const FEW = 50;
const MOST = 500;

export class History {
  #place;
  #page;
  #store;
  #version;
  #path = ""; // the file whose changes are shown; empty for all
  #open = null;
  #most = FEW;
  #changes = null;
  #failure = null;
  #done = null;

  constructor(place, page) {
    this.#place = place;
    this.#page = page;
    this.#store = new Store(page.api);
    this.#version = new Version(page, this.#store, {
      redraw: () => this.#draw(),
      rolledBack: (done) => this.#again(done),
    });
  }

  close() {
    this.#version.close();
  }

  /** Opens a version, or the newest; `of/PATH` and `of/PATH:VERSION` are of the history of one file. */
  show(rest) {
    const [, path = "", version = ""] = /^(?:of\/([^:]+):?)?([^/]*)$/.exec(rest) ?? [];
    const other = this.#changes === null || path !== this.#path;
    this.#path = path;
    this.#open = version || null;
    if (other) {
      this.#changes = null;
      this.#load();
    } else {
      this.#look();
    }
    this.#draw();
  }

  async #load() {
    const path = this.#path;
    try {
      const query = { path, limit: this.#most };
      const [{ changes }] = await Promise.all([this.#page.api.get("v1/rules/history", { query }), this.#store.list()]);
      if (path !== this.#path) {
        return;
      }
      this.#changes = changes;
      this.#failure = null;
      this.#look();
    } catch (failure) {
      this.#failure = failure;
    }
    this.#draw();
  }

  #look() {
    const version = this.#open ?? this.#changes[0]?.version;
    const index = this.#changes.findIndex((each) => each.version === version);
    this.#version.show(this.#changes[index] ?? null, this.#changes);
  }

  async #again(done) {
    this.#done = done;
    this.#page.announce(done);
    this.#page.go("rules/history");
    this.#path = "";
    this.#open = null;
    await this.#load();
    this.#place.querySelector("#done")?.focus();
  }

  #more() {
    this.#most = MOST;
    this.#load();
  }

  #draw() {
    const { t } = this.#page;
    render(
      html`
        ${this.#done ? html`<p id="done" class="note ok" tabindex="-1">${this.#done}</p>` : nothing}
        ${this.#failure ? html`<p class="note error" role="alert">${quoted(told(t, this.#failure))}</p>` : nothing}
        ${this.#path ? html`<p class="lead">${t("history.of")} <a href="#/rules/${this.#path}"><code>${this.#path}</code></a> · <a href="#/rules/history">${t("history.all")}</a></p>` : nothing}
        ${this.#changes === null ? nothing : this.#changes.length === 0 ? html`<p class="card">${t("history.none")}</p>` : this.#both(t)}`,
      this.#place,
    );
  }

  #both(t) {
    const current = this.#open ?? this.#changes[0].version;
    return html`
      <div class="past">
        <div>
          <ol class="changes" aria-label=${t("section.history")}>
            ${this.#changes.map((each) => html`
              <li>
                <a href="#/rules/history/${this.#path ? `of/${this.#path}:` : ""}${each.version}" aria-current=${each.version === current ? "true" : nothing}>
                  <strong>${each.message}</strong>
                  <span class="soft">${each.author} · <time datetime=${each.time}>${this.#version.time(each.time)}</time></span>
                  ${each.version === this.#store.version ? html`<span class="mark">${t("history.newest")}</span>` : nothing}
                </a>
              </li>`)}
          </ol>
          ${this.#changes.length === this.#most && this.#most < MOST ? html`<button type="button" class="small" @click=${() => this.#more()}>${t("history.more")}</button>` : nothing}
        </div>
        ${this.#version.view(t)}
      </div>`;
  }
}
