// One setup: its fields, what is found in it, and what mends it.
import { html, render, nothing } from "lit-html";
import { announce } from "./announce.js";
import { api } from "./api.js";
import { countries, models, ownCountry, providers } from "./catalog.js";
import { Combobox } from "./combobox.js";
import { Connection } from "./connection.js";
import { file } from "./file.js";
import { FormFields } from "./fields.js";
import { idOf } from "./names.js";
import { Output } from "./output.js";
import { Paste } from "./paste.js";
import { isUnreachable } from "./problems.js";
import { setup } from "./setup.js";
import { Verdict } from "./verdict.js";

const PAUSE = 400;
const AGAIN = 5000;

/** What stays while another view is shown. */
const kept = { country: ownCountry(), more: new Set(), touched: new Set(), submitted: false };

export function mount(place, page) {
  setup.conceal();
  const view = new CheckView(place, page);
  view.start();
  return { close: () => view.close() };
}

class CheckView {
  constructor(place, page) {
    this.place = place;
    this.page = page;
    this.kept = kept;
    this.providers = [];
    this.models = { key: null, list: [], none: null, failure: null, loading: false, fetched: null };
    this.report = null;
    this.failure = null;
    this.said = null;
    this.unchecked = new Set(); // what was changed since the report
    this.turn = 0;
    this.redraw = () => this.draw();
    this.countries = countries(page.language());
    this.boxes = Object.fromEntries(["provider", "model", "region"].map((name) => [name, new Combobox(idOf(`/${name}`), this.redraw)]));
    this.connection = new Connection(page, this.redraw, (list) => this.take(list));
    this.paste = new Paste(page, this.redraw, (one) => this.pasted(one));
    this.fields = new FormFields(this);
    this.verdict = new Verdict(this);
    this.output = new Output(page, this.redraw, (pointer) => this.fields.name(pointer), () => this.provider());
  }

  async start() {
    setup.write("/context/country", setup.read("/context/country") ?? kept.country);
    this.draw();
    await this.readProviders();
    await Promise.all([this.readModels(), this.validate({ quietly: true }), this.output.refresh()]);
  }

  close() {
    this.connection.cancel();
    this.closed = true;
    clearTimeout(this.waiting);
    clearTimeout(this.later);
    this.abort?.abort();
  }

  provider() {
    return this.providers.find((one) => one.id === setup.document.provider) ?? null;
  }

  async readProviders() {
    try {
      this.providers = await providers(setup.read("/context/country"));
      this.failure = null;
    } catch (failure) {
      this.failure = failure;
      this.tryLater();
    }
    this.draw();
  }

  /** The models that may be chosen, read again when what decides on them has changed. */
  async readModels() {
    const { provider, region, context } = setup.document;
    const key = JSON.stringify([provider, region, context]);
    if (key === this.models.key) {
      return;
    }
    const known = this.providers.some((one) => one.id === provider);
    const fetched = this.models.fetched?.provider === provider ? this.models.fetched : null;
    this.models = { key, list: [], none: null, failure: null, loading: known, fetched };
    this.draw();
    const answer = known ? await models(setup.document).catch((failure) => ({ list: [], failure })) : { list: [] };
    if (this.models.key === key) {
      this.models = { ...this.models, ...answer, loading: false };
      if (answer.failure) {
        this.models.key = null;
      }
      this.draw();
    }
  }

  take(list) {
    this.models = { ...this.models, fetched: { provider: setup.document.provider, list: list.filter((model) => model.accepted) } };
    this.draw();
  }

  /** What was typed into a field. */
  typed(pointer, value) {
    setup.write(pointer, value);
    kept.touched.add(pointer);
    this.unchecked.add(pointer);
    this.connection.result = null;
    this.output.outdate();
    this.draw();
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.settled(), PAUSE);
  }

  /** What was chosen: nothing more is going to be typed. */
  chosen(pointer, value) {
    setup.write(pointer, value);
    kept.touched.add(pointer);
    this.unchecked.add(pointer);
    clearTimeout(this.waiting);
    return this.changed();
  }

  changed() {
    this.connection.result = null;
    this.output.outdate();
    return this.settled();
  }

  /** Looks at what the setup has become. An answer that came meanwhile is about that, and stays. */
  async settled() {
    this.draw();
    if (this.providers.length === 0) {
      await this.readProviders();
    }
    await Promise.all([this.readModels(), this.validate(), this.output.refresh()]);
  }

  async validate({ quietly = false } = {}) {
    const mine = ++this.turn;
    this.abort?.abort();
    this.abort = new AbortController();
    if (setup.isEmpty() && !kept.submitted) {
      this.report = null;
      this.draw();
      return;
    }
    try {
      const report = await api.post("v1/validate", setup.sent(), { signal: this.abort.signal });
      if (mine === this.turn) {
        this.report = report;
        this.failure = null;
        this.unchecked.clear();
        file.judged(report);
      }
    } catch (failure) {
      if (mine === this.turn) {
        this.failure = failure;
      }
    }
    if (mine === this.turn && !this.closed) {
      this.tryLater();
      this.draw();
      if (!quietly) {
        this.say();
      }
    }
  }

  /** A service that is gone for a moment is asked again by itself. */
  tryLater() {
    clearTimeout(this.later);
    if (isUnreachable(this.failure)) {
      this.later = setTimeout(() => this.settled(), AGAIN);
    }
  }

  /** Tells what was found, once for each state, and leaves the focus where it is. */
  say() {
    const text = this.verdict.now().text;
    if (text !== this.said) {
      this.said = text;
      announce(text);
    }
  }

  async submit(event) {
    event.preventDefault();
    clearTimeout(this.waiting);
    kept.submitted = true;
    await Promise.all([this.readModels(), this.validate({ quietly: true })]);
    this.said = this.verdict.now().text;
    document.getElementById("summary")?.focus();
  }

  async fix(found, fix) {
    setup.apply(fix.patch);
    fix.patch.forEach((edit) => kept.touched.add(edit.path));
    await this.changed();
    this.page.announce(`${this.page.t("fix.done", { title: fix.title })} ${this.verdict.now().text}`);
    this.focus(fix.patch.at(-1).path);
  }

  async choose(found, value) {
    await this.chosen(found.field, value);
    this.focus(found.field);
  }

  /** Puts the focus into a field, or to where its findings are. */
  focus(pointer) {
    const field = document.getElementById(idOf(this.fields.place(pointer))) ?? document.getElementById("summary");
    field?.closest("details")?.setAttribute("open", "");
    field?.focus();
  }

  async pasted({ document: read, concealed }) {
    const country = read.context?.country ?? setup.read("/context/country");
    setup.replace(read, concealed);
    this.output.offerFile();
    setup.write("/context/country", country);
    kept.touched.clear();
    kept.submitted = true;
    this.models.key = null;
    await this.changed();
    document.getElementById("summary")?.focus();
  }

  async clear() {
    const country = setup.read("/context/country");
    setup.replace({ context: { country } }, []);
    file.drop();
    kept.touched.clear();
    kept.more.clear();
    kept.submitted = false;
    this.report = null;
    this.output.key = false;
    await this.changed();
    document.getElementById(idOf("/provider"))?.focus();
  }

  async country(code) {
    kept.country = code;
    setup.write("/context/country", code);
    await Promise.all([this.readProviders(), this.changed()]);
  }

  /** What is shown of the findings: that something is missing, only once somebody was there. */
  findings() {
    const all = (this.report?.diagnostics ?? []).filter((found) => !this.failure || !this.unchecked.has(found.field));
    return all.filter((found) => kept.submitted || found.stage !== "presence" || kept.touched.has(found.field));
  }

  handlers() {
    return {
      name: (pointer) => this.fields.name(pointer),
      fix: (found, fix) => this.fix(found, fix),
      choose: (found, value) => this.choose(found, value),
    };
  }

  draw() {
    if (!this.closed) {
      render(this.template(), this.place);
    }
  }

  template() {
    const { t } = this.page;
    return html`
      <div class="head">
        <h1>${t("check.title")}</h1>
        <p class="soft">${t("check.intro")}</p>
      </div>
      <div class="check">
        <form novalidate @submit=${(event) => this.submit(event)} aria-label=${t("check.title")}>
          ${this.paste.template()}
          ${kept.submitted ? this.verdict.summary() : nothing}
          ${this.fields.template()}
          <div class="submit">
            ${this.verdict.status()}
            <div class="actions">
              <button type="submit" class="primary">${t("check.submit")}</button>
              <button type="button" class="quiet" @click=${() => this.clear()}>${t("check.clear")}</button>
            </div>
          </div>
        </form>
        <div class="beside">
          ${this.verdict.overview()}
          ${this.connection.template(this.handlers())}
          ${this.output.template()}
        </div>
      </div>`;
  }
}
