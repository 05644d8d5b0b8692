// The fields of a setup, as its provider needs them, each with its findings.
import { html, nothing } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { repeat } from "lit-html/directives/repeat.js";
import { Credential } from "./credential.js";
import { finding } from "./findings.js";
import { lineName } from "./lines.js";
import { modelField } from "./models.js";
import { CREDENTIALS, OPTIONS, idOf } from "./names.js";
import { Options } from "./options.js";
import { setup } from "./setup.js";

const MEMBERS = ["provider", "apiKey", "apiKeyEnv", "apiKeyFile", "baseUrl", "model", "region"];
const KINDS = ["vendor", "router", "cloud", "gateway", "local", "generic"];
const CONTEXT = ["organization", "account", "groups", "plan", "host"];

export class FormFields {
  constructor(view) {
    this.view = view;
    this.credential = new Credential(this);
    this.options = new Options(this);
  }

  t = (key, values) => this.view.page.t(key, values);

  /** What people call a member. */
  name(pointer) {
    const [, first, second] = pointer.split("/");
    if (first === "options" && second && OPTIONS.some((option) => option.name === second)) {
      return this.t(`option.${second}`);
    }
    if (first === "context" && [...CONTEXT, "country"].includes(second)) {
      return this.t(`context.${second}`);
    }
    return MEMBERS.includes(first) ? this.t(`field.${first}`) : pointer.slice(1).replaceAll("/", ".");
  }

  /** The field at which the findings of a member are shown. */
  place(pointer) {
    if (CREDENTIALS.includes(pointer)) {
      return "/apiKey";
    }
    const [, first, second] = pointer.split("/");
    return (first === "options" || first === "context") && second ? `/${first}/${second}` : `/${first ?? ""}`;
  }

  places() {
    const places = ["/provider", "/apiKey", "/baseUrl", "/model", "/context/country"];
    if (this.hasRegion()) {
      places.push("/region");
    }
    this.options.all().forEach((option) => places.push(`/options/${option.name}`));
    CONTEXT.forEach((name) => places.push(`/context/${name}`));
    return places;
  }

  at(place) {
    return this.view.findings().filter((found) => this.place(found.field) === place);
  }

  /** Findings that have no field here. */
  homeless() {
    const places = this.places();
    return this.view.findings().filter((found) => !places.includes(this.place(found.field)));
  }

  template() {
    return html`
      <section class="card fields" aria-labelledby="who-title">
        <h2 id="who-title">${this.t("part.provider")}</h2>
        <div class="pair">${this.provider()} ${this.country()}</div>
        ${this.credential.template()} ${this.baseUrl()}
      </section>
      <section class="card fields" aria-labelledby="what-title">
        <h2 id="what-title">${this.t("part.model")}</h2>
        ${this.hasRegion() ? this.region() : nothing} ${modelField(this)}
        <div class="options">${repeat(this.options.all(), (option) => option.name, (option) => this.options.field(option))}</div>
        ${this.options.another()}
      </section>
      <details class="card context" ?open=${CONTEXT.some((name) => setup.read(`/context/${name}`) || this.at(`/context/${name}`).length > 0)}>
        <summary>${this.t("part.context")}</summary>
        <p class="soft">${this.t("part.context.why")}</p>
        <div class="fields">${CONTEXT.map((name) => this.context(name))}</div>
      </details>`;
  }

  /** A field with its label, a hint, and what was found. */
  field(place, { label, hint, control, wide }) {
    const found = this.at(place);
    const id = idOf(place);
    return html`
      <div class="field ${wide ? "wide" : ""}">
        ${label}
        ${control({ described: [hint ? `${id}-hint` : "", found.length > 0 ? `${id}-findings` : ""].filter(Boolean).join(" "), invalid: found.some((one) => one.severity === "error" && !one.waived) })}
        ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}
        <div id="${id}-findings" class="findings">${found.map((one) => finding(one, this.t, this.view.handlers()))}</div>
      </div>`;
  }

  text(pointer, { hint, placeholder, code, number } = {}) {
    const id = idOf(pointer);
    return this.field(pointer, {
      label: html`<label for=${id}>${this.label(pointer)}</label>`,
      hint,
      control: ({ described, invalid }) => html`
        <input id=${id} type="text" class=${code ? "code" : ""} autocomplete="off" autocapitalize="off" spellcheck="false"
          inputmode=${number ? "numeric" : nothing} placeholder=${placeholder ?? ""} .value=${live(String(setup.read(pointer) ?? ""))}
          aria-describedby=${described || nothing} aria-invalid=${invalid ? "true" : nothing}
          @input=${(event) => this.view.typed(pointer, this.value(event.target.value, pointer, number))} />`,
    });
  }

  value(text, pointer, number) {
    if (number && /^-?\d+(\.\d+)?$/.test(text.trim())) {
      return Number(text);
    }
    if (pointer === "/context/groups") {
      const groups = text.split(",").map((group) => group.trim()).filter(Boolean);
      return groups.length > 0 ? groups : undefined;
    }
    if (pointer.startsWith("/options/") && !OPTIONS.some((option) => pointer === `/options/${option.name}`)) {
      return /^(true|false|-?\d+(\.\d+)?)$/.test(text) ? JSON.parse(text) : text;
    }
    return text;
  }

  label(pointer) {
    const name = this.name(pointer);
    return name.startsWith("options.") ? html`<code>${name.slice("options.".length)}</code>` : name;
  }

  country() {
    const pointer = "/context/country";
    const now = setup.read(pointer) ?? "";
    const known = this.view.countries.some((country) => country.code === now);
    return this.field(pointer, {
      label: html`<label for=${idOf(pointer)}>${this.t("context.country")}</label>`,
      control: ({ described, invalid }) => html`
        <select id=${idOf(pointer)} aria-describedby=${described || nothing} aria-invalid=${invalid ? "true" : nothing}
          .value=${live(now)} @change=${(event) => this.view.country(event.target.value)}>
          <option value="">${this.t("context.country.none")}</option>
          ${known || now === "" ? nothing : html`<option value=${now} selected>${now}</option>`}
          ${this.view.countries.map(({ code, name }) => html`<option value=${code} ?selected=${code === now}>${name}</option>`)}
        </select>`,
    });
  }

  provider() {
    const { view } = this;
    const now = view.provider();
    const typed = setup.document.provider ?? "";
    const links = now && (now.keysPage || now.docs)
      ? html`
          ${now.keysPage ? html`<a href=${now.keysPage} target="_blank" rel="noopener noreferrer">${this.t("provider.keys")}<span class="hidden"> ${this.t("new.tab")}</span></a>` : nothing}
          ${now.docs ? html`<a href=${now.docs} target="_blank" rel="noopener noreferrer">${this.t("provider.docs")}<span class="hidden"> ${this.t("new.tab")}</span></a>` : nothing}`
      : nothing;
    return this.field("/provider", {
      label: html`<label for=${idOf("/provider")}>${this.t("field.provider")}</label>`,
      hint: links === nothing ? null : links,
      control: (attributes) =>
        view.boxes.provider.template({
          text: now?.name ?? typed,
          options: this.providers(),
          input: (text) => {
            const exact = view.providers.find((one) => [one.id, one.name].some((name) => name.toLowerCase() === text.trim().toLowerCase()));
            view.typed("/provider", exact?.id ?? text.trim());
          },
          choose: (option) => view.chosen("/provider", option.value),
          attributes: { ...attributes, placeholder: this.t("provider.placeholder"), required: true },
          words: this.words("provider"),
        }),
    });
  }

  providers() {
    const country = setup.read("/context/country");
    const name = this.view.countries.find((one) => one.code === country)?.name;
    const options = this.view.providers.map((one) => ({
      value: one.id,
      label: one.name,
      detail: one.id,
      own: one.countries.includes(country),
      type: one.type,
    }));
    const own = options.filter((one) => one.own).map((one) => ({ ...one, group: this.t("provider.own", { country: name }) }));
    const rest = KINDS.flatMap((type) => options.filter((one) => !one.own && one.type === type).map((one) => ({ ...one, group: this.t(`provider.${type}`) })));
    return [...own, ...rest];
  }

  words(what) {
    return {
      open: this.t(`${what}.open`),
      none: this.t("list.none"),
      more: (count) => this.t("list.more", { count }),
    };
  }

  baseUrl() {
    const provider = this.view.provider();
    const field = provider?.baseUrl;
    const lines = (field?.lines ?? []).filter((line) => !/[{*]/.test(line.url));
    const now = setup.document.baseUrl ?? "";
    const choices = lines.length > 1 || (lines.length === 1 && !lines[0].default)
      ? html`<div class="chips" role="group" aria-label=${this.t("url.known")}>
          ${lines.map((line) => html`<button type="button" class="small" aria-pressed=${now === line.url || (now === "" && line.default)} title=${line.url}
            @click=${() => this.view.chosen("/baseUrl", line.default ? undefined : line.url)}>${lineName(line.name, this.t, this.view.page.language())}</button>`)}
        </div>`
      : nothing;
    const concealed = setup.concealed.has("/baseUrl");
    return html`
      ${concealed ? this.withheld("/baseUrl") : this.text("/baseUrl", {
        code: true,
        placeholder: field?.placeholder ?? "https://",
        hint: html`${field?.custom === "required" ? this.t("url.required") : this.t("url.optional")} ${choices}`,
      })}`;
  }

  /** A value that came with a pasted file and may hold a credential. */
  withheld(pointer) {
    const id = idOf(pointer);
    return this.field(pointer, {
      label: html`<label for=${id}>${this.label(pointer)}</label>`,
      hint: this.t("withheld"),
      control: ({ described, invalid }) => html`
        <div class="joined">
          <input id=${id} type="text" readonly value="••••••••" aria-describedby=${described || nothing} aria-invalid=${invalid ? "true" : nothing} />
          <button type="button" @click=${() => this.view.chosen(pointer, undefined)}>${this.t("key.replace")}</button>
        </div>`,
    });
  }

  hasRegion() {
    const region = this.view.provider()?.region;
    return Boolean(region?.required || region?.known.length > 0 || setup.document.region !== undefined || this.view.findings().some((found) => found.field === "/region"));
  }

  region() {
    const { view } = this;
    const region = view.provider()?.region;
    return this.field("/region", {
      label: html`<label for=${idOf("/region")}>${this.t("field.region")}</label>`,
      control: (attributes) =>
        view.boxes.region.template({
          text: setup.document.region ?? "",
          options: (region?.known ?? []).map((id) => ({ value: id, label: id })),
          input: (text) => view.typed("/region", text.trim()),
          choose: (option) => view.chosen("/region", option.value),
          attributes: { ...attributes, placeholder: region?.known[0] ?? "", code: true, required: region?.required },
          words: this.words("region"),
        }),
    });
  }

  context(name) {
    const pointer = `/context/${name}`;
    const hint = name === "groups" ? this.t("context.groups.hint") : null;
    if (name !== "groups") {
      return this.text(pointer, { placeholder: { organization: "acme", account: "alice@acme.example", host: "roo-code" }[name] });
    }
    const id = idOf(pointer);
    return this.field(pointer, {
      label: html`<label for=${id}>${this.name(pointer)}</label>`,
      hint,
      control: ({ described, invalid }) => html`
        <input id=${id} type="text" autocomplete="off" autocapitalize="off" spellcheck="false" placeholder="research, sales"
          value=${[setup.read(pointer) ?? []].flat().join(", ")} aria-describedby=${described || nothing} aria-invalid=${invalid ? "true" : nothing}
          @input=${(event) => this.view.typed(pointer, this.value(event.target.value, pointer))} />`,
    });
  }
}
