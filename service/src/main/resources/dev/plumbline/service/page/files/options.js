// The options of a setup: those worth a field of their own, and all that are there.
import { html, nothing } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { OPTIONS, idOf } from "./names.js";
import { setup, shown } from "./setup.js";

export class Options {
  constructor(form) {
    this.form = form;
  }

  /** Options that belong to the provider, are set, were asked for, or that a finding speaks of. */
  all() {
    const provider = setup.document.provider ?? "";
    const set = setup.document.options ?? {};
    const spoken = this.form.view.findings().filter((found) => found.field.startsWith("/options/")).map((found) => found.field.split("/")[2]);
    const more = [...new Set([...Object.keys(set), ...this.form.view.kept.more, ...spoken])].filter((name) => !OPTIONS.some((option) => option.name === name));
    return [
      ...OPTIONS.filter((option) => !option.of || option.of.test(provider) || option.name in set || spoken.includes(option.name)),
      ...more.map((name) => ({ name, type: typeof set[name] === "boolean" ? "flag" : "text" })),
    ];
  }

  field({ name, type }) {
    const pointer = `/options/${name}`;
    const now = setup.read(pointer);
    if (setup.concealed.has(pointer)) {
      return this.form.withheld(pointer);
    }
    if (typeof now === "object") {
      return this.structured(pointer, now);
    }
    return type === "flag" && (now === undefined || typeof now === "boolean")
      ? this.flag(pointer, now)
      : this.form.text(pointer, { number: type === "number", code: type === "text" });
  }

  flag(pointer, now) {
    const id = idOf(pointer);
    const known = !this.form.name(pointer).startsWith("options.");
    return this.form.field(pointer, {
      label: nothing,
      hint: known ? this.form.t(`${this.key18n(pointer)}.hint`) : null,
      control: ({ described, invalid }) => html`
        <label class="choice" for=${id}><input id=${id} type="checkbox" .checked=${live(now === true)} aria-describedby=${described || nothing}
          aria-invalid=${invalid ? "true" : nothing} @change=${(event) => this.form.view.chosen(pointer, event.target.checked || undefined)} /> ${this.form.label(pointer)}</label>`,
    });
  }

  key18n = (pointer) => `option.${pointer.split("/")[2]}`;

  structured(pointer, value) {
    const shownValue = JSON.stringify(value, (name, part) => (typeof part === "string" ? shown(`${pointer}/${name}`, part) : part));
    return this.form.field(pointer, {
      label: html`<span class="label" id="${idOf(pointer)}-label">${this.form.label(pointer)}</span>`,
      control: ({ described }) => html`
        <div class="joined">
          <input id=${idOf(pointer)} type="text" class="code" readonly .value=${shownValue} aria-labelledby="${idOf(pointer)}-label" aria-describedby=${described || nothing} />
          <button type="button" @click=${() => this.form.view.chosen(pointer, undefined)}>${this.form.t("option.remove")}</button>
        </div>`,
    });
  }

  another() {
    const add = () => {
      const field = document.getElementById("option-name");
      const name = field.value.trim();
      if (name) {
        this.form.view.kept.more.add(name);
        field.value = "";
        this.form.view.draw();
        document.getElementById(idOf(`/options/${name}`))?.focus();
      }
    };
    return html`
      <div class="field another">
        <label for="option-name">${this.form.t("option.another")}</label>
        <div class="joined">
          <input id="option-name" type="text" class="code" autocomplete="off" autocapitalize="off" spellcheck="false" placeholder="temperature"
            @keydown=${(event) => { if (event.key === "Enter") { event.preventDefault(); add(); } }} />
          <button type="button" @click=${add}>${this.form.t("option.add")}</button>
        </div>
      </div>`;
  }
}
