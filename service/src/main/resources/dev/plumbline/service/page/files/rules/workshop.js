// Where rules are written: the files, the editor, and what is to be said of the drafts.
import { html, render, nothing } from "lit-html";
import { texts } from "../texts.js";
import { Checking } from "./checking.js";
import { kept } from "./drafts.js";
import { RuleEditor } from "./editor.js";
import { quoted } from "./findings.js";
import { Impact } from "./impact.js";
import { meaning } from "./meaning.js";
import { Merge } from "./merge.js";
import { Names } from "./names.js";
import { Panel } from "./panel.js";
import { askForFile, askToPublish, askWhether, changeOf } from "./questions.js";
import { Schema } from "./schema.js";
import { Store } from "./store.js";
import { filled, templates } from "./templates.js";
import { tree } from "./tree.js";

export class Workshop {
  #place;
  #page;
  #t;
  #store;
  #names;
  #checking;
  #impact;
  #editor;
  #frame = document.createElement("div");
  #speak = null; // the texts of templates
  #path = null;
  #stored = null; // the open file as the store has it; null for a new one
  #merge = null;
  #found = null; // the latest findings, tests and meaning of the drafts
  #checkFailure = null;
  #checked = "waiting";
  #panel;
  #cursor = { line: 1, column: 1 };
  #failure = null;
  #done = null;
  #ready;
  #closed = false;

  constructor(place, page) {
    this.#place = place;
    this.#page = page;
    this.#t = page.t;
    this.#store = new Store(page.api);
    this.#names = new Names(page.api);
    this.#checking = new Checking(this.#store, (what) => this.#hear(what));
    this.#impact = new Impact(this.#store, () => this.#draw());
    this.#frame.className = "editor";
    const knowledge = {
      schema: this.#store.schema().then((schema) => new Schema(schema), () => null),
      names: (kind, path) => this.#names.at(kind, path),
    };
    this.#editor = new RuleEditor(this.#frame, page, knowledge, {
      change: (text) => this.#type(text),
      move: (cursor) => this.#move(cursor),
    });
    this.#panel = new Panel(page, {
      path: () => this.#path,
      files: () => this.#files(),
      impact: this.#impact,
      go: (file, line, column) => this.#go(file, line, column),
      fix: (problem) => this.#editor.replace(problem.fix.replacement),
      lines: (replacement) => this.#editor.lines(replacement),
      redraw: () => this.#draw(),
    });
    this.#ready = this.#load();
  }

  async #load() {
    try {
      const [speak] = await Promise.all([texts(this.#page.language(), ["templates"]), this.#store.list()]);
      this.#speak = speak;
    } catch (failure) {
      this.#failure = failure;
      return;
    }
    this.#names.load().catch(() => {});
  }

  close() {
    this.#closed = true;
    this.#checking.stop();
    this.#impact.close();
    this.#editor.close();
  }

  /** Opens a file, or none. */
  async show(path) {
    const cameFrom = this.#path;
    this.#path = path || null;
    this.#merge = null;
    this.#failure = null;
    if (cameFrom !== null) {
      this.#done = null;
    }
    this.#draw();
    await this.#ready;
    if (this.#closed || this.#path !== (path || null)) {
      return;
    }
    await this.#open();
  }

  async #open() {
    const path = this.#path;
    if (path !== null && this.#failure === null) {
      try {
        const stored = await this.#store.read(path);
        if (path !== this.#path) {
          return;
        }
        this.#stored = stored;
      } catch (failure) {
        this.#failure = failure;
      }
      const text = this.#text();
      if (text !== null) {
        const readOnly = kept.get(path)?.text === null;
        this.#editor.open(path, text, { label: this.#t("editor.label", { path }), readOnly });
      }
    }
    this.#check();
    this.#draw();
  }

  /** The open file's text: as drafted, else as stored; null where there is no such file. */
  #text() {
    const draft = kept.get(this.#path);
    return draft?.text ?? draft?.base ?? this.#stored?.text ?? null;
  }

  /** Whether somebody else changed the file since the draft was begun. */
  #isBehind() {
    const draft = kept.get(this.#path);
    return draft !== undefined && draft.etag !== (this.#stored?.etag ?? null);
  }

  #type(text) {
    const draft = kept.get(this.#path);
    const { base, etag } = draft ?? { base: this.#stored?.text ?? null, etag: this.#stored?.etag ?? null };
    kept.set(this.#path, { text, base, etag });
    this.#done = null;
    this.#check();
    this.#draw();
  }

  #move(cursor) {
    this.#cursor = cursor;
    this.#draw();
  }

  #files() {
    const { files } = kept.files();
    const text = this.#text();
    return { files: text === null || this.#path in files ? files : { ...files, [this.#path]: text } };
  }

  #check() {
    this.#impact.changed();
    const files = this.#files();
    if (Object.keys(files.files).length > 0) {
      this.#checking.look(files);
    } else {
      this.#checking.stop();
      this.#found = null;
    }
  }

  #hear({ state, ...what }) {
    this.#checked = state;
    this.#checkFailure = what.failure ?? null;
    if (state === "found") {
      this.#found = { ...what, tests: null, meaning: null };
      const here = what.problems.filter((problem) => problem.file === this.#path);
      this.#editor.mark(here, this.#t);
      this.#page.announce(this.#tally(here));
    } else if (state === "shown") {
      this.#found = { ...this.#found, ...what };
    }
    this.#draw();
  }

  #tally(problems) {
    const t = this.#t;
    const count = (severity) => problems.filter((problem) => problem.severity === severity).length;
    const parts = ["error", "warning"].filter((severity) => count(severity) > 0);
    return parts.length === 0
      ? t("findings.none-here")
      : parts.map((severity) => t(`count.${severity}`, { count: count(severity) })).join(", ");
  }

  async #create(preset) {
    const taken = new Set([...this.#store.files.keys(), ...kept.all().map(([path]) => path)]);
    const chosen = await askForFile(this.#t, this.#speak, taken, preset);
    if (chosen === null) {
      return;
    }
    const text = await filled(chosen.template, this.#speak, this.#page.language());
    kept.set(chosen.path, { text, base: null, etag: null });
    this.#page.go(`rules/${chosen.path}`);
    await this.show(chosen.path);
    this.#editor.focus();
  }

  async #publish() {
    const t = this.#t;
    const changes = this.#found?.meaning ? meaning(t, this.#page.language(), this.#found.meaning) : null;
    const published = [];
    const publish = async (path, message) => {
      await this.#store.publish(path, kept.get(path), message);
      kept.drop(path);
      published.push(path);
    };
    const outcome = await askToPublish(t, { drafts: kept.all(), current: this.#path, meaning: changes, publish });
    if (published.length > 0) {
      this.#done = t("published", { files: published.join(", ") });
      this.#page.announce(this.#done);
    }
    await this.#refresh();
    if (outcome?.changed) {
      if (outcome.path !== this.#path) {
        this.#page.go(`rules/${outcome.path}`);
        await this.show(outcome.path);
      }
      this.#together(outcome.changed);
    }
  }

  async #refresh() {
    try {
      await this.#store.list();
    } catch (failure) {
      this.#failure = failure;
    }
    if (this.#path !== null && !this.#store.files.has(this.#path) && !kept.get(this.#path)) {
      this.#stored = null;
    }
    await this.#open();
  }

  /** Shows a draft beside what the store has now. */
  #together({ text, etag }) {
    const draft = kept.get(this.#path);
    this.#merge = new Merge({ base: draft.base, mine: draft.text ?? "", theirs: text ?? "" }, () => this.#draw());
    this.#merge.onto = { base: text ?? null, etag: etag ?? null };
    this.#draw();
    this.#place.querySelector("#merge-title")?.focus();
  }

  #takeTogether(text) {
    const { base, etag } = this.#merge.onto;
    this.#merge = null;
    kept.set(this.#path, { text, base, etag });
    this.#refresh().then(() => this.#editor.focus());
  }

  async #remove() {
    const t = this.#t;
    const path = this.#path;
    const draft = kept.get(path);
    if (await askWhether(t, { title: t("remove.title"), why: t("remove.why", { path }), act: t("remove.do") })) {
      kept.set(path, { text: null, base: draft?.base ?? this.#stored.text, etag: draft?.etag ?? this.#stored.etag });
      await this.#open();
    }
  }

  async #discard() {
    const t = this.#t;
    const path = this.#path;
    if (await askWhether(t, { title: t("discard.title"), why: t("discard.why", { path }), act: t("discard.do") })) {
      kept.drop(path);
      this.#editor.forget(path);
      if (this.#stored === null) {
        this.#page.go("rules");
      } else {
        await this.#refresh();
      }
    }
  }

  #go(file, line, column = 1) {
    if (file === this.#path) {
      this.#editor.go(line, column);
    } else {
      this.#page.go(`rules/${file}`);
      this.show(file).then(() => this.#editor.go(line, column));
    }
  }

  #draw() {
    if (this.#closed) {
      return;
    }
    const t = this.#t;
    render(
      html`
        ${this.#done ? html`<p class="note ok">${this.#done}</p>` : nothing}
        ${this.#failure ? html`<p class="note error" role="alert">${quoted(this.#told(this.#failure))}</p>` : nothing}
        ${this.#store.writable ? nothing : html`<p class="note">${t("read-only")}</p>`}
        <div class="workshop">
          ${this.#speak ? this.#side(t) : nothing}
          <div class="bench">${this.#speak ? this.#bench(t) : nothing}</div>
        </div>`,
      this.#place,
    );
  }

  #told(failure) {
    return failure.status === 403 ? this.#t("forbidden") : failure.message;
  }

  #side(t) {
    const drafts = new Map(kept.all());
    const paths = new Set([...this.#store.files.keys(), ...drafts.keys()]);
    const files = [...paths].map((path) => ({ path, change: drafts.has(path) ? changeOf(drafts.get(path)) : null }));
    return html`
      <aside class="side" aria-label=${t("files")}>
        <div class="side-head">
          <h2>${t("files")}</h2>
          <button type="button" class="small" @click=${() => this.#create()}>${t("new")}</button>
        </div>
        ${files.length > 0 ? tree(t, files, this.#path) : html`<p class="soft">${t("files.none")}</p>`}
        ${drafts.size > 0 && this.#store.writable ? html`<button type="button" class="primary wide" @click=${() => this.#publish()}>${t("publish")}</button>` : nothing}
      </aside>`;
  }

  #bench(t) {
    if (this.#path === null) {
      return this.#welcome(t);
    }
    if (this.#merge) {
      return this.#merge.view(t, {
        done: (text) => this.#takeTogether(text),
        back: () => { this.#merge = null; this.#draw(); },
      });
    }
    if (this.#text() === null) {
      return html`<div class="card"><p>${t("missing", { path: this.#path })}</p></div>`;
    }
    return this.#desk(t);
  }

  #welcome(t) {
    return html`
      <section class="welcome" aria-labelledby="welcome-title">
        <h2 id="welcome-title">${t(this.#store.files.size === 0 ? "welcome.first" : "welcome.title")}</h2>
        <p class="soft">${t("welcome.why")}</p>
        <ul class="cards">
          ${templates.map(({ name }) => html`
            <li><button type="button" class="template-card" @click=${() => this.#create(name)}>
              <strong>${this.#speak(`${name}.title`)}</strong><span>${this.#speak(`${name}.about`)}</span>
            </button></li>`)}
        </ul>
      </section>`;
  }

  #desk(t) {
    const draft = kept.get(this.#path);
    return html`
      <div class="desk">
        <div class="paper">
          <div class="paper-head">
            <h2><code>${this.#path}</code> ${draft ? html`<span class="mark">${t(`change.${changeOf(draft)}`)}</span>` : nothing}</h2>
            <div class="actions">
              ${draft ? html`<button type="button" class="quiet small" @click=${() => this.#discard()}>${t("discard")}</button>` : nothing}
              ${draft?.text === null || this.#stored === null ? nothing : html`<button type="button" class="quiet small" @click=${() => this.#remove()}>${t("remove")}</button>`}
            </div>
          </div>
          ${draft?.text === null ? html`<p class="note warning">${t("remove.pending")}</p>` : nothing}
          ${this.#isBehind() ? html`
            <div class="note warning"><p>${t("behind")}</p>
              <button type="button" class="small" @click=${() => this.#together(this.#stored ?? { text: null, etag: null })}>${t("merge.open-it")}</button>
            </div>` : nothing}
          ${this.#frame}
          <p class="status">
            <span class="state ${this.#checked}">${this.#state(t)}</span>
            <span>${t("cursor", this.#cursor)}</span>
            <span id="editor-keys" class="keys">${t("editor.keys")}</span>
          </p>
        </div>
        ${this.#panel.view(t, this.#found, this.#checkFailure && this.#told(this.#checkFailure))}
      </div>`;
  }

  #state(t) {
    if (this.#checked === "waiting") {
      return t("checking");
    }
    return this.#checked === "failed" ? t("check-failed") : this.#tally((this.#found?.problems ?? []).filter((each) => each.file === this.#path));
  }
}
