// How the setup proves who calls: the key itself, a variable or a file that holds it.
import { html, nothing } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { CREDENTIALS, idOf } from "./names.js";
import { setup } from "./setup.js";

export class Credential {
  constructor(form) {
    this.form = form;
    this.revealed = false;
    this.way = null; // how the key is given, where that was chosen
  }

  /** How the key is given: itself, by a variable, or by a file. */
  ways() {
    const given = CREDENTIALS.map((pointer) => pointer.slice(1)).find((name) => setup.document[name] !== undefined);
    return given ?? this.way ?? "apiKey";
  }

  template() {
    const way = this.ways();
    const id = idOf("/apiKey");
    const provider = this.form.view.provider();
    const switchTo = (name) => {
      this.way = name;
      CREDENTIALS.filter((pointer) => pointer !== `/${name}`).forEach((pointer) => setup.write(pointer, undefined));
      this.form.view.changed();
    };
    return this.form.field("/apiKey", {
      label: html`
        <div class="split">
          <label for=${id}>${this.form.t(`field.${way}`)}</label>
          <label class="compact"><span class="hidden">${this.form.t("key.way")}</span>
            <select .value=${live(way)} @change=${(event) => switchTo(event.target.value)}>
              ${["apiKey", "apiKeyEnv", "apiKeyFile"].map((name) => html`<option value=${name} ?selected=${name === way}>${this.form.t(`key.way.${name}`)}</option>`)}
            </select></label>
        </div>`,
      hint: this.keyHint(provider, way),
      control: (attributes) => (way === "apiKey" ? this.key(provider, attributes) : this.reference(way, provider, attributes)),
    });
  }

  keyHint(provider, way) {
    if (way !== "apiKey") {
      return this.form.t("key.elsewhere");
    }
    if (!provider) {
      return null;
    }
    const prefix = provider.credential.keys.find((key) => key.prefix)?.prefix;
    const kinds = provider.credential.kinds.filter((kind) => kind !== "key" && kind !== "none");
    const parts = [
      provider.credential.kinds.includes("none") ? this.form.t("key.none") : null,
      prefix ? html`${this.form.t("key.prefix")} <code>${prefix}</code>` : null,
      kinds.length > 0 ? this.form.t("key.kinds", { kinds: kinds.map((kind) => this.form.t(`key.kind.${kind}`)).join(this.form.t("list.separator")) }) : null,
    ].filter(Boolean);
    return parts.length > 0 ? parts.map((part, at) => html`${at > 0 ? " · " : ""}${part}`) : null;
  }

  key(provider, { described, invalid }) {
    const id = idOf("/apiKey");
    const stored = setup.concealed.has("/apiKey");
    if (stored) {
      return html`
        <div class="joined">
          <input id=${id} type="text" readonly value="••••••••" aria-describedby=${described || nothing} aria-invalid=${invalid ? "true" : nothing} />
          <button type="button" @click=${() => this.replaceKey()}>${this.form.t("key.replace")}</button>
        </div>`;
    }
    return html`
      <div class="joined">
        <input id=${id} type=${this.revealed ? "text" : "password"} class="code" autocomplete="off" spellcheck="false"
          placeholder=${provider?.credential.keys[0]?.placeholder ?? ""} .value=${live(setup.document.apiKey ?? "")}
          aria-describedby=${described || nothing} aria-invalid=${invalid ? "true" : nothing}
          @input=${(event) => this.form.view.typed("/apiKey", event.target.value)} />
        <button type="button" aria-pressed=${this.revealed} @click=${() => { this.revealed = !this.revealed; this.form.view.draw(); }}>${this.form.t("key.show")}</button>
      </div>`;
  }

  async replaceKey() {
    this.revealed = false;
    await this.form.view.chosen("/apiKey", undefined);
    document.getElementById(idOf("/apiKey")).focus();
  }

  reference(way, provider, { described, invalid }) {
    return html`
      <input id=${idOf("/apiKey")} type="text" class="code" autocomplete="off" autocapitalize="off" spellcheck="false"
        placeholder=${way === "apiKeyEnv" ? provider?.env[0] ?? "API_KEY" : "~/.secrets/key"} .value=${live(setup.document[way] ?? "")}
        aria-describedby=${described || nothing} aria-invalid=${invalid ? "true" : nothing}
        @input=${(event) => this.form.view.typed(`/${way}`, event.target.value)} />`;
  }
}
