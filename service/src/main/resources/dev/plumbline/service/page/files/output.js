// The setup as a text to take along: the pasted file with what was changed, or a text of its own.
import { html, nothing } from "lit-html";
import { diffLines } from "diff";
import { environment, formats, written } from "./copying.js";
import { file } from "./file.js";
import { reason } from "./problems.js";
import { setup } from "./setup.js";

const FILE = "file";
const ENV = "env";

export class Output {
  constructor(page, redraw, name, provider) {
    this.page = page;
    this.redraw = redraw;
    this.name = name; // what people call the member that a pointer leads to
    this.provider = provider; // gives what is known of the setup's provider
    this.format = file.kind === null ? "yaml" : FILE;
    this.key = false;
    this.done = false;
    this.made = null; // what the service made of it, where that takes the service
    this.turn = 0;
    this.current = false; // whether it was made of the setup as it is
  }

  /** The setup has changed: what was copied and what was made of it are not of this one. */
  outdate() {
    this.done = false;
    this.current = false;
  }

  /** Makes the text anew; to be called when the setup has changed. */
  async refresh() {
    this.current = false;
    if (file.kind === null) {
      this.format = this.format === FILE ? "yaml" : this.format;
    } else {
      file.keep();
    }
    const mine = ++this.turn;
    this.abort?.abort();
    this.abort = new AbortController();
    const made = await this.make(this.abort.signal).catch((failure) => ({ failure }));
    if (mine === this.turn) {
      this.made = made;
      this.current = true;
      this.redraw();
    }
  }

  async make(signal) {
    if (this.format === FILE) {
      return marked(await file.mended(signal));
    }
    return this.format === ENV ? environment({ provider: this.provider(), key: this.key, signal }) : null;
  }

  /** A file was pasted: that is what people want to have back. */
  offerFile() {
    this.format = FILE;
  }

  choose(change) {
    Object.assign(this, change, { done: false, made: null });
    this.redraw();
    this.refresh();
  }

  template() {
    const { t } = this.page;
    const empty = setup.isEmpty();
    const waits = [FILE, ENV].includes(this.format) && !(this.current && this.made?.whole);
    return html`
      <section class="card output" aria-labelledby="output-title">
        <h2 id="output-title">${t("output.title")}</h2>
        <div class="chips" role="group" aria-label=${t("output.format")}>
          ${[...(file.kind === null ? [] : [FILE]), ...formats, ENV].map((format) => html`<button type="button" class="small" aria-pressed=${format === this.format} @click=${() => this.choose({ format })}>${t(`output.${format}`)}</button>`)}
        </div>
        ${this.made?.failure ? html`<p class="note error">${reason(this.made.failure, t)}</p>` : this.format === FILE ? this.file(t) : this.text(t, empty)}
        <div class="actions">
          <button type="button" ?disabled=${empty || waits} @click=${() => this.copy()}>${this.done ? t("output.copied") : t("output.copy")}</button>
        </div>
      </section>`;
  }

  text(t, empty) {
    const shown = this.format === ENV ? this.made?.shown ?? "" : written({ format: this.format, provider: this.provider(), key: this.key, masked: true });
    return html`
      <pre tabindex="0" role="region" aria-label=${t("output.preview")}>${empty ? t("output.empty") : shown}</pre>
      <label class="choice"><input type="checkbox" .checked=${this.key} @change=${(event) => this.choose({ key: event.target.checked })} /> ${t("output.key")}</label>`;
  }

  file(t) {
    if (this.made === null) {
      return html`<p class="soft">${t("output.file.making")}</p>`;
    }
    const { lines, changed, left } = this.made;
    return html`
      <p class="soft">${t(changed ? "output.file.changed" : "output.file.same")}</p>
      <pre tabindex="0" role="region" aria-label=${t("output.preview")}>${lines.map((line) => (line.changed ? html`<ins>${line.text}</ins>` : line.text))}</pre>
      ${left.length > 0 ? html`<p class="note warning">${t("output.file.left", { fields: left.map(this.name).join(t("list.separator")) })}</p>` : nothing}
      <p class="hint">${t("output.file.keys")}</p>`;
  }

  async copy() {
    const { t, announce } = this.page;
    const text = this.made?.whole ?? written({ format: this.format, provider: this.provider(), key: this.key, masked: false });
    try {
      await navigator.clipboard.writeText(text);
      this.done = true;
      announce(t("output.copied"));
    } catch {
      announce(t("output.refused"));
    }
    this.redraw();
  }
}

/** The file by lines, with those marked that are not in the pasted one as they are. */
function marked({ shown, whole, left }) {
  const lines = shown.split(/(?<=\n)/).map((text) => ({ text, changed: false }));
  const alike = whole.split("\n").length === shown.split("\n").length;
  let at = 0;
  let changed = false;
  for (const part of diffLines(file.text, whole)) {
    changed ||= Boolean(part.added || part.removed);
    if (part.added && alike) {
      lines.slice(at, at + part.count).forEach((line) => { line.changed = true; });
    }
    at += part.removed ? 0 : part.count;
  }
  return { lines, changed, whole, left };
}
