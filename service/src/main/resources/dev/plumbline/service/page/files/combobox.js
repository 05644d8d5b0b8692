// A text field with a list to choose from, by the combobox pattern of ARIA: arrows, Enter, Escape.
import { html, nothing } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { ref, createRef } from "lit-html/directives/ref.js";

/** So many are drawn at first, and so many more whenever one comes to the end of them. */
const STEP = 60;

/** Keeps what is open; draws through the view that it belongs to. */
export class Combobox {
  constructor(id, redraw) {
    this.id = id;
    this.redraw = redraw;
    this.open = false;
    this.active = -1;
    this.query = null; // what was typed since the list opened, or null
    this.most = STEP;
    this.list = createRef();
  }

  /**
   * The field.
   *
   * @param given `text` shown, `options` as `{ value, label, detail, group }` or with a `row(option)`
   *     that makes that of each and a `search(option)` for what is looked through, `input(text)`, `choose(option)`, `attributes` for the field as
   *     `{ described, invalid, placeholder, code }`, `words` as `{ open, more(count), none }`
   */
  template(given) {
    this.given = given;
    const { found, rest } = this.matching();
    this.found = found;
    this.rest = rest;
    const { described, invalid, placeholder, code, required } = given.attributes;
    return html`
      <div class="combobox" @focusout=${(event) => this.left(event)}>
        <input id=${this.id} type="text" role="combobox" autocomplete="off" autocapitalize="off" spellcheck="false"
          class=${code ? "code" : ""} placeholder=${placeholder ?? ""} .value=${live(given.text)}
          aria-expanded=${this.open} aria-controls="${this.id}-list" aria-autocomplete="list"
          aria-activedescendant=${this.open && this.active >= 0 ? this.option(this.active) : nothing}
          aria-describedby=${described || nothing} aria-invalid=${invalid ? "true" : nothing}
          aria-required=${required ? "true" : nothing}
          @input=${(event) => this.typed(event.target.value)}
          @keydown=${(event) => this.pressed(event)}
          @click=${() => this.show()} />
        <button type="button" class="drop" tabindex="-1" aria-label=${given.words.open} @click=${() => this.toggle()}>
          <svg viewBox="0 0 16 16" aria-hidden="true"><path d="m4 6 4 4 4-4" /></svg>
        </button>
        <div class="popup" ?hidden=${!this.open}>
          <div id="${this.id}-list" role="listbox" tabindex="-1" aria-label=${given.words.open} ${ref(this.list)} @scroll=${(event) => this.scrolled(event.target)}>
            ${this.open ? this.groups(found) : nothing}
          </div>
          ${this.open && found.length === 0 ? html`<p class="soft">${given.words.none}</p>` : nothing}
          ${rest > 0 ? html`<p class="soft">${given.words.more(rest)}</p>` : nothing}
        </div>
      </div>`;
  }

  groups(found) {
    const parts = [];
    for (const [at, option] of found.entries()) {
      if (at === 0 || option.group !== found[at - 1].group) {
        parts.push({ name: option.group, options: [] });
      }
      parts.at(-1).options.push(this.row(option, at));
    }
    return parts.map(({ name, options }) =>
      name
        ? html`<div role="group" aria-label=${name}><div class="group" aria-hidden="true">${name}</div>${options}</div>`
        : options);
  }

  row(option, at) {
    return html`
      <div role="option" id=${this.option(at)} aria-selected=${at === this.active}
        @pointerdown=${(event) => event.preventDefault()} @click=${() => this.choose(option)}>
        <span class=${this.given.attributes.code ? "code" : ""}>${option.label}</span>
        ${option.detail ? html`<span class="detail">${option.detail}</span>` : nothing}
      </div>`;
  }

  option = (at) => `${this.id}-option-${at}`;

  /** What the list shows; nothing is looked through while it is closed. */
  matching() {
    if (!this.open) {
      return { found: [], rest: 0 };
    }
    const words = (this.query ?? "").toLowerCase().split(/\s+/).filter(Boolean);
    const row = this.given.row ?? ((option) => option);
    const search = this.given.search ?? (({ value, label }) => `${value} ${label}`);
    const all = words.length === 0 ? this.given.options : this.given.options.filter((option) => {
      const text = search(option).toLowerCase();
      return words.every((word) => text.includes(word));
    });
    return { found: all.slice(0, this.most).map(row), rest: Math.max(0, all.length - this.most) };
  }

  scrolled(list) {
    if (this.rest > 0 && list.scrollTop + list.clientHeight > list.scrollHeight - list.clientHeight) {
      this.most += STEP;
      this.redraw();
    }
  }

  typed(text) {
    this.query = text;
    this.open = true;
    this.active = -1;
    this.most = STEP;
    this.given.input(text);
    this.redraw();
  }

  show() {
    if (!this.open && this.given.options.length > 0) {
      this.open = true;
      this.query = null;
      this.active = -1;
      this.most = STEP;
      this.redraw();
    }
  }

  toggle() {
    if (this.open) {
      this.hide();
    } else {
      this.show();
    }
    document.getElementById(this.id).focus();
  }

  hide() {
    if (this.open) {
      this.open = false;
      this.active = -1;
      this.redraw();
    }
  }

  left(event) {
    if (!event.currentTarget.contains(event.relatedTarget)) {
      this.hide();
    }
  }

  choose(option) {
    this.open = false;
    this.active = -1;
    this.given.choose(option);
    this.redraw();
  }

  pressed(event) {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      this.show();
      const step = event.key === "ArrowDown" ? 1 : -1;
      if (step > 0 && this.active === this.found.length - 1 && this.rest > 0) {
        this.most += STEP;
        this.redraw();
      }
      const count = this.found.length;
      this.active = count === 0 ? -1 : this.active < 0 && step < 0 ? count - 1 : (this.active + step + count) % count;
      this.redraw();
      document.getElementById(this.option(this.active))?.scrollIntoView({ block: "nearest" });
    } else if (event.key === "Enter" && this.open) {
      event.preventDefault();
      if (this.active >= 0) {
        this.choose(this.found[this.active]);
      } else {
        this.hide();
      }
    } else if (event.key === "Escape" && this.open) {
      event.preventDefault();
      this.hide();
    } else if (event.key === "Tab") {
      this.hide();
    }
  }
}
