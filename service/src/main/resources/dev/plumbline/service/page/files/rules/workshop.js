// Where rules are written: the files, the editor, and what is to be said of the drafts.
import { render } from "lit-html";
import { texts } from "../texts.js";
import { Changes } from "./changes.js";
import { Checking } from "./checking.js";
import { kept, sent } from "./drafts.js";
import { RuleEditor } from "./editor.js";
import { tally } from "./findings.js";
import { Impact } from "./impact.js";
import { layout } from "./layout.js";
import { Merge } from "./merge.js";
import { Names } from "./names.js";
import { Panel } from "./panel.js";
import { Schema } from "./schema.js";
import { Store } from "./store.js";

export class Workshop {
  #place;
  #page;
  #store;
  #names;
  #changes;
  #checking;
  #impact;
  #editor;
  #panel;
  #frame = document.createElement("div");
  #ready;
  #closed = false;
  /** `speak`: the texts of templates; `stored`: the open file as the store has it; `wanted`: what files are searched for. */
  #now = { speak: null, path: null, stored: null, merge: null, cursor: { line: 1, column: 1 }, wanted: "", failure: null, done: null };
  #act = {
    again: () => this.#again(),
    create: (preset) => this.#create(preset),
    publish: () => this.#publish(),
    save: () => this.#changes.save(),
    discard: (paths) => this.#discard(paths),
    search: (wanted) => this.#set({ wanted }),
    rename: () => this.#rename(),
    remove: () => this.#remove(),
    together: (theirs) => this.#together(theirs),
    take: (text) => this.#takeTogether(text),
    leave: () => this.#set({ merge: null }),
  };
  #deaf; // ends listening to other tabs

  constructor(place, page) {
    this.#place = place;
    this.#page = page;
    this.#store = new Store(page.api);
    this.#names = new Names(page.api);
    this.#changes = new Changes(page, this.#store);
    this.#checking = new Checking(this.#store, (state) => this.#hear(state));
    this.#impact = new Impact(this.#store, () => this.#draw());
    this.#frame.className = "editor";
    const knowledge = {
      schema: this.#store.schema().then((schema) => new Schema(schema), () => null),
      names: (kind, path) => this.#names.at(kind, path),
    };
    this.#editor = new RuleEditor(this.#frame, page, knowledge, {
      change: (path, text) => this.#type(path, text),
      move: (cursor) => this.#set({ cursor }),
    });
    this.#panel = new Panel(page, {
      path: () => this.#now.path,
      drafts: () => kept.all().length,
      files: () => this.#files(),
      impact: this.#impact,
      go: (file, line, column) => this.#go(file, line, column),
      fix: (problem) => this.#editor.replace(problem.fix.replacement),
      lines: (replacement) => this.#editor.lines(replacement),
      redraw: () => this.#draw(),
    });
    this.#deaf = kept.listen(() => this.#open());
    this.#ready = this.#load();
  }

  async #load() {
    try {
      const [speak] = await Promise.all([texts(this.#page.language(), ["templates"]), this.#store.list()]);
      this.#now.speak = speak;
    } catch (failure) {
      this.#now.failure = failure;
      return;
    }
    this.#names.load().catch(() => {});
  }

  close() {
    this.#closed = true;
    this.#deaf();
    this.#checking.stop();
    this.#impact.close();
    this.#editor.close();
  }

  /** Opens a file, or none. */
  async show(path) {
    const done = this.#now.path === null ? this.#now.done : null;
    this.#set({ path: path || null, merge: null, failure: null, done });
    await this.#ready;
    if (this.#closed || this.#now.path !== (path || null)) {
      return;
    }
    await this.#open();
  }

  async #open() {
    const path = this.#now.path;
    if (path !== null && this.#now.failure === null) {
      try {
        const stored = await this.#store.read(path);
        if (path !== this.#now.path) {
          return;
        }
        this.#now.stored = stored;
      } catch (failure) {
        this.#now.failure = failure;
      }
      const text = this.#text();
      if (text !== null && !this.#closed) {
        const readOnly = kept.get(path)?.text === null;
        this.#editor.open(path, text, { label: this.#page.t("editor.label", { path }), readOnly });
      }
    }
    this.#check();
    this.#draw();
  }

  /** The open file's text: as drafted, else as stored; null where there is no such file. */
  #text() {
    const draft = kept.get(this.#now.path);
    return draft?.text ?? draft?.base ?? this.#now.stored?.text ?? null;
  }

  /** The open file's draft, or the one that a first change would make. */
  #draft() {
    const { path, stored } = this.#now;
    return kept.get(path) ?? { text: stored.text, base: stored.text, etag: stored.etag };
  }

  #type(path, text) {
    if (path !== this.#now.path) {
      return;
    }
    kept.set(this.#now.path, { ...this.#draft(), text });
    this.#now.done = null;
    this.#check();
    this.#draw();
  }

  #files() {
    const { files } = sent(kept.all());
    const text = this.#text();
    return { files: text === null || this.#now.path in files ? files : { ...files, [this.#now.path]: text } };
  }

  #check() {
    this.#impact.changed();
    const files = this.#files();
    if (Object.keys(files.files).length > 0) {
      this.#checking.look(files);
    } else {
      this.#checking.forget();
    }
  }

  #hear(state) {
    if (state === "found") {
      const { problems } = this.#checking.found;
      const here = problems.filter((problem) => problem.file === this.#now.path);
      this.#editor.mark(here, this.#page.t);
      this.#page.announce(tally(this.#page.t, here, problems.length - here.length));
    }
    this.#draw();
  }

  async #create(preset) {
    const path = await this.#changes.create(this.#now.speak, preset);
    if (path !== null) {
      await this.#to(path);
      this.#editor.focus();
    }
  }

  async #to(path) {
    this.#page.go(path === null ? "rules" : `rules/${path}`);
    await this.show(path);
  }

  async #publish() {
    const outcome = await this.#changes.publish();
    if (outcome?.published) {
      this.#now.done = this.#page.t("published", { files: outcome.published.join(", ") });
      this.#page.announce(this.#now.done);
    }
    await this.#refresh();
    if (outcome?.current) {
      const other = outcome.current.find(({ path }) => path === this.#now.path) ?? outcome.current[0];
      if (other.path !== this.#now.path) {
        await this.#to(other.path);
      }
      this.#together(other);
    } else if (outcome?.published) {
      this.#place.querySelector("#done")?.focus();
    }
  }

  async #refresh() {
    try {
      await this.#store.list();
      this.#now.failure = null;
    } catch (failure) {
      this.#now.failure = failure;
    }
    await this.#open();
  }

  /** Shows a draft beside what the store has now. */
  #together({ text, etag }) {
    const draft = kept.get(this.#now.path);
    this.#now.merge = new Merge({ base: draft.base, mine: draft.text ?? "", theirs: text ?? "" }, () => this.#draw());
    this.#now.merge.onto = { base: text ?? null, etag: etag ?? null };
    this.#draw();
    this.#place.querySelector("#merge-title")?.focus();
  }

  #takeTogether(text) {
    const { base, etag } = this.#now.merge.onto;
    const removed = text === "" && (base === null || kept.get(this.#now.path).text === null);
    this.#now.merge = null;
    kept.set(this.#now.path, { text: removed ? null : text, base, etag });
    this.#refresh().then(() => this.#editor.focus());
  }

  async #rename() {
    const path = this.#now.path;
    const to = await this.#changes.rename(path, this.#draft());
    if (to !== null) {
      this.#editor.forget(path);
      await this.#to(to);
      this.#editor.focus();
    }
  }

  async #remove() {
    if (await this.#changes.remove(this.#now.path, this.#draft())) {
      await this.#open();
    }
  }

  async #discard(paths) {
    const { from = null } = kept.get(this.#now.path) ?? {};
    if (await this.#changes.discard(paths)) {
      paths.forEach((path) => this.#editor.forget(path));
      await this.#refresh();
      if (this.#now.path !== null && this.#now.stored === null) {
        await this.#to(from);
      }
    }
  }

  async #go(file, line, column = 1) {
    if (file !== this.#now.path) {
      await this.#to(file);
    }
    this.#editor.go(line, column);
  }

  async #again() {
    if (this.#now.speak === null) {
      this.#ready = this.#load();
      await this.#ready;
    }
    await this.#refresh();
  }

  #set(some) {
    Object.assign(this.#now, some);
    this.#draw();
  }

  #draw() {
    if (!this.#closed) {
      render(layout(this.#page.t, this.#shop(), this.#act), this.#place);
    }
  }

  #shop() {
    return {
      ...this.#now,
      text: this.#now.path === null ? null : this.#text(),
      store: this.#store,
      checking: this.#checking,
      panel: this.#panel,
      frame: this.#frame,
    };
  }
}
