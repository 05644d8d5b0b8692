// What drafts would mean for setups: the stored ones, or some that the admin has at hand.
import { html, nothing } from "lit-html";
import { told } from "./failure.js";
import { quoted } from "./findings.js";

const KEPT = "plumbline.setups";
const KINDS = ["newErrors", "newWarnings", "clearedErrors", "clearedWarnings"];

/** Asks for the impact of drafts and keeps the last answer until the drafts change. */
export class Impact {
  #store;
  #redraw;
  #running = null;
  #result = null;
  #failure = null;
  #source = "samples";
  #samples = "";
  #tried = [];

  constructor(store, redraw) {
    this.#store = store;
    this.#redraw = redraw;
    this.#samples = sessionStorage.getItem(KEPT) ?? "";
    if (this.#samples === "") {
      fetch(new URL("samples.json", import.meta.url))
        .then((answer) => answer.json())
        .then((setups) => {
          this.#samples = setups.map((setup) => JSON.stringify(setup)).join("\n");
          redraw();
        });
    }
  }

  /** The drafts are others now. */
  changed() {
    this.#running?.abort();
    this.#running = null;
    this.#result = null;
    this.#failure = null;
  }

  close() {
    this.#running?.abort();
  }

  async #try(t, files) {
    this.changed();
    const mine = new AbortController();
    this.#running = mine;
    this.#redraw();
    try {
      const setups = this.#source === "samples" ? this.#read(t) : [];
      this.#tried = setups;
      const result = await this.#store.impact(files, setups, mine.signal);
      this.#result = mine.signal.aborted ? this.#result : result;
    } catch (failure) {
      this.#failure = mine.signal.aborted ? this.#failure : failure;
    }
    if (this.#running === mine) {
      this.#running = null;
      this.#redraw();
    }
  }

  #read(t) {
    const lines = this.#samples.split("\n");
    const setups = lines.flatMap((line, index) => {
      try {
        return line.trim() === "" ? [] : [JSON.parse(line)];
      } catch {
        throw new Error(t("impact.unreadable", { line: index + 1 }));
      }
    });
    if (setups.length === 0) {
      throw new Error(t("impact.no-setups"));
    }
    return setups;
  }

  /** @param usable whether the drafts can be tried at all */
  view(t, files, usable) {
    const source = (name) => html`
      <label class="choice">
        <input type="radio" name="source" .checked=${this.#source === name} @change=${() => { this.#source = name; this.#redraw(); }} />
        ${t(`impact.${name}`)}
      </label>`;
    return html`
      <fieldset class="plain"><legend class="label">${t("impact.of")}</legend>${source("samples")}${source("stored")}</fieldset>
      ${this.#source === "samples"
        ? html`
          <label for="samples">${t("impact.setups")}</label>
          <textarea id="samples" rows="5" wrap="off" spellcheck="false" .value=${this.#samples} @input=${(event) => this.#keep(event.target.value)}></textarea>`
        : nothing}
      <div class="actions">
        <button type="button" ?disabled=${!usable || this.#running !== null} @click=${() => this.#try(t, files)}>
          ${t(this.#running ? "impact.running" : "impact.try")}</button>
      </div>
      ${usable ? nothing : html`<p class="soft">${t("impact.unusable")}</p>`}
      ${this.#failure ? html`<p class="note error" role="alert">${quoted(told(t, this.#failure))}</p>` : nothing}
      <div aria-live="polite">${this.#result ? outcome(t, this.#result, (name) => this.#name(name)) : nothing}</div>`;
  }

  /** Setups that were sent have no names but their numbers; what is in them tells more. */
  #name(name) {
    const setup = this.#tried[Number(/^#(\d+)$/.exec(name ?? "")?.[1]) - 1];
    return setup ? [name, setup.provider, setup.model, setup.region].filter(Boolean).join(" ") : name;
  }

  #keep(text) {
    this.#samples = text;
    sessionStorage.setItem(KEPT, text);
  }
}

function outcome(t, result, name) {
  const flips = result.flips.filter((flip) => flip.before !== flip.after || flip.samples.some((sample) => sample.changes.length > 0));
  return html`
    <p class="tally ${result.changed === 0 ? "ok" : ""}">
      ${result.changed === 0
        ? t("impact.nothing", { count: result.setups })
        : t("impact.changed", { changed: result.changed, all: result.setups })}</p>
    ${result.changed > 0
      ? html`
        <dl class="counts">${KINDS.map((kind) => html`<div class=${kind}><dt>${t(`impact.${kind}`)}</dt><dd>${result[kind]}</dd></div>`)}</dl>
        ${flips.map((flip) => html`
          <h3 class="subhead">${t("impact.flip", { before: t(`standing.${flip.before}`), after: t(`standing.${flip.after}`), count: flip.count })}</h3>
          <ul class="flips">${flip.samples.map((sample) => html`
            <li>
              <p>${[name(sample.setup), sample.organization, sample.account].filter(Boolean).join(" · ") || t("impact.unnamed")}</p>
              ${sample.changes.map((change) => html`<p class="where">${t(`impact.change.${change.kind}`)} <code>${change.code}</code> ${change.field}</p>`)}
            </li>`)}</ul>`)}`
      : nothing}
    ${result.unread.sources > 0
      ? html`<div class="note warning">
          <p>${t("impact.unread", { count: result.unread.sources })}</p>
          ${result.unread.problems.slice(0, 5).map((problem) => html`<p>${problem.file}: ${quoted(problem.message)}</p>`)}
        </div>`
      : nothing}`;
}
