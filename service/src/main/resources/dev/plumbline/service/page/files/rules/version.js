// One version of the rules: what it changed, how it compares with others, and the ways back to it.
import { html, nothing } from "lit-html";
import { diff } from "./diff.js";
import { kept } from "./drafts.js";
import { told } from "./failure.js";
import { quoted } from "./findings.js";
import { meaning } from "./meaning.js";
import { changesBetween, patch } from "./patch.js";
import { askWhether } from "./questions.js";

/** What a version can be compared with besides other versions. */
const BEFORE = "";

export class Version {
  #page;
  #store;
  #on;
  #change = null;
  #all = [];
  #other = BEFORE;
  #detail = null;
  #failure = null;
  #turn = 0;

  /** @param on `redraw`, and `rolledBack` is told what was done */
  constructor(page, store, on) {
    this.#page = page;
    this.#store = store;
    this.#on = on;
  }

  close() {
    this.#turn++;
  }

  /** @param change one of all changes; null where the history has no such version */
  show(change, all) {
    this.#change = change;
    this.#all = all;
    this.#compare(BEFORE);
  }

  #isInForce() {
    return this.#change.version === this.#store.version;
  }

  async #compare(other) {
    this.#other = other;
    this.#detail = null;
    this.#failure = null;
    const turn = ++this.#turn;
    this.#on.redraw();
    if (this.#change === null) {
      return;
    }
    try {
      const detail = other === BEFORE ? await this.#own() : await this.#beside(other);
      this.#detail = turn === this.#turn ? detail : this.#detail;
    } catch (failure) {
      this.#failure = turn === this.#turn ? failure : this.#failure;
    }
    if (turn === this.#turn) {
      this.#on.redraw();
    }
  }

  /** What the version changed. */
  async #own() {
    const answer = await this.#page.api.send("GET", "v1/rules/history", { query: { version: this.#change.version } });
    return { text: await answer.text(), meaning: this.#change.meaning };
  }

  /** What leads from another version to this one; from the one in force, also what it means. */
  async #beside(other) {
    const [then, now] = await Promise.all([this.#store.texts(this.#change.version), this.#store.texts(other)]);
    const changes = changesBetween(now, then);
    const inForce = other === this.#store.version && changes.length > 0;
    return { text: patch(changes), meaning: inForce ? await this.#meaning(changes) : null };
  }

  /** What it would mean to change the rules in force so; null where they could not be used. */
  async #meaning(changes) {
    const files = Object.fromEntries(changes.map(({ path, after }) => [path, after]));
    return (await this.#store.check({ files }, { meaning: true })).meaning ?? null;
  }

  async #back() {
    const { t } = this.#page;
    const { time, version } = this.#change;
    this.#failure = null;
    try {
      const { meaning: diff } = await this.#beside(this.#store.version);
      const sure = await askWhether(t, {
        title: t("rollback.title"),
        why: t("rollback.why", { time: this.time(time) }),
        act: t("rollback.do"),
        more: diff ? html`<div class="what-changes" tabindex="0" role="group" aria-label=${t("publish.meaning")}><h3>${t("publish.meaning")}</h3>${meaning(t, this.#page.language(), diff)}</div>` : nothing,
      });
      if (sure) {
        const message = t("rollback.message", { version: version.slice(0, 8) });
        const headers = { "If-Match": `"${this.#store.version}"` };
        await this.#page.api.send("POST", "v1/rules/rollback", { query: { version, message }, headers });
        this.#on.rolledBack(t("rollback.done", { time: this.time(time) }));
      }
    } catch (failure) {
      this.#failure = failure;
      this.#on.redraw();
    }
  }

  /** Makes a draft of one file's text as it was. */
  async #restore(path) {
    try {
      await this.#store.list();
      const [then, stored] = await Promise.all([this.#store.texts(this.#change.version), this.#store.read(path)]);
      kept.set(path, { text: then[path] ?? null, base: stored?.text ?? null, etag: stored?.etag ?? null });
      this.#page.go(`rules/${path}`);
    } catch (failure) {
      this.#failure = failure;
      this.#on.redraw();
    }
  }

  time(text) {
    return new Intl.DateTimeFormat(this.#page.language(), { dateStyle: "medium", timeStyle: "short" }).format(new Date(text));
  }

  view(t) {
    if (this.#change === null) {
      return html`<p class="card">${t("history.unknown")}</p>`;
    }
    const { message, author, time, version } = this.#change;
    const back = !this.#isInForce();
    return html`
      <article class="card change">
        <h2>${message}</h2>
        <p class="soft">${author} · <time datetime=${time}>${this.time(time)}</time> · ${t("version")} <code>${version.slice(0, 12)}</code></p>
        <div class="actions">
          <label class="compare">${t("compare")}
            <select @change=${(event) => this.#compare(event.target.value)}>
              <option value=${BEFORE} ?selected=${this.#other === BEFORE}>${t("compare.before")}</option>
              ${this.#all.filter((each) => each !== this.#change).map((each) => html`
                <option value=${each.version} ?selected=${this.#other === each.version}>${each.version === this.#store.version ? t("compare.now") : `${each.message} (${this.time(each.time)})`}</option>`)}
            </select></label>
          ${back && this.#store.writable && this.#store.mayEdit ? html`<button type="button" class="back" @click=${() => this.#back()}>${t("rollback.title")}…</button>` : nothing}
        </div>
        ${this.#failure ? html`<p class="note error" role="alert">${quoted(told(t, this.#failure))}</p>` : nothing}
        ${this.#detail ? this.#inside(t, back) : this.#failure ? nothing : html`<p class="soft">${t("loading")}</p>`}
      </article>`;
  }

  #inside(t, back) {
    const { text, meaning: changed } = this.#detail;
    const restore = (path) => html`<button type="button" class="small quiet" @click=${() => this.#restore(path)}>${t("restore")}</button>`;
    return html`
      ${changed ? html`<h3>${t(this.#other === BEFORE ? "panel.meaning" : "compare.meaning")}</h3>${meaning(t, this.#page.language(), changed)}` : nothing}
      <h3>${t("history.text")}</h3>
      ${text === "" ? html`<p class="soft">${t("compare.same")}</p>` : diff(t, text, back ? restore : undefined)}`;
  }
}
