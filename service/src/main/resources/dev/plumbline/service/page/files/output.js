// The setup as a text to take along.
import { html } from "lit-html";
import { formats, written } from "./copying.js";
import { setup } from "./setup.js";

export class Output {
  constructor(page, redraw) {
    this.page = page;
    this.redraw = redraw;
    this.format = "yaml";
    this.key = false;
    this.done = false;
  }

  template(provider) {
    const { t } = this.page;
    const empty = setup.isEmpty();
    const choose = (change) => {
      Object.assign(this, change, { done: false });
      this.redraw();
    };
    return html`
      <section class="card output" aria-labelledby="output-title">
        <h2 id="output-title">${t("output.title")}</h2>
        <div class="chips" role="group" aria-label=${t("output.format")}>
          ${formats.map((format) => html`<button type="button" class="small" aria-pressed=${format === this.format} @click=${() => choose({ format })}>${t(`output.${format}`)}</button>`)}
        </div>
        <pre tabindex="0" role="region" aria-label=${t("output.preview")}>${empty ? t("output.empty") : written({ format: this.format, provider, key: this.key, masked: true })}</pre>
        <label class="choice"><input type="checkbox" .checked=${this.key} @change=${(event) => choose({ key: event.target.checked })} /> ${t("output.key")}</label>
        <div class="actions">
          <button type="button" ?disabled=${empty} @click=${() => this.copy(provider)}>${this.done ? t("output.copied") : t("output.copy")}</button>
        </div>
      </section>`;
  }

  async copy(provider) {
    const { t, announce } = this.page;
    try {
      await navigator.clipboard.writeText(written({ format: this.format, provider, key: this.key, masked: false }));
      this.done = true;
      announce(t("output.copied"));
    } catch {
      announce(t("output.refused"));
    }
    this.redraw();
  }
}
