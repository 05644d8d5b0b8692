// Brings a draft together with what somebody else published meanwhile. Nothing of either is lost
// without being chosen against.
import { html, nothing } from "lit-html";
import { merged, threeWay } from "./three.js";

const CONTEXT = 3;

export class Merge {
  #parts;
  #choices;
  #redraw;

  constructor({ base, mine, theirs }, redraw) {
    this.#parts = threeWay(base ?? "", mine, theirs);
    this.#choices = this.#parts.map(({ by }) => (by === "conflict" ? null : by === "theirs" ? "theirs" : "mine"));
    this.#redraw = redraw;
  }

  isSettled() {
    return this.#choices.every((choice, index) => choice !== null || this.#parts[index].by === "same");
  }

  text() {
    return merged(this.#parts, this.#choices);
  }

  /** @param on `done` takes the text that came out, `back` leaves the draft as it was */
  view(t, on) {
    const open = this.#parts.filter((part, index) => part.by === "conflict" && this.#choices[index] === null).length;
    const shown = this.#parts.map((part, index) =>
      part.by === "same" ? unchanged(t, part.lines, index === 0, index === this.#parts.length - 1) : this.#part(t, part, index));
    return html`
      <section class="merge" aria-labelledby="merge-title">
        <h2 id="merge-title" tabindex="-1">${t("merge.title")}</h2>
        <p>${t("merge.why")}</p>
        ${shown}
        <p role="status" class="soft">${open > 0 ? t("merge.open", { count: open }) : t("merge.settled")}</p>
        <div class="actions">
          <button type="button" class="primary" ?disabled=${open > 0} @click=${() => on.done(this.text())}>${t("merge.take")}</button>
          <button type="button" @click=${on.back}>${t("merge.back")}</button>
        </div>
      </section>`;
  }

  #part(t, part, index) {
    const choice = (name) => html`
      <label class="choice">
        <input type="radio" name="part-${index}" value=${name} .checked=${this.#choices[index] === name} @change=${() => this.#choose(index, name)} />
        ${t(`merge.${name}`)}
      </label>`;
    if (part.by === "alike") {
      return html`<div class="part">${side(t("merge.alike"), part.mine, "mine")}</div>`;
    }
    return html`
      <fieldset class="part ${part.by}">
        <legend>${t(`merge.by-${part.by}`)}</legend>
        <div class="sides">
          ${side(t("merge.yours"), part.mine, "mine")}
          ${side(t("merge.others"), part.theirs, "theirs")}
        </div>
        <div class="choices">${choice("mine")}${choice("theirs")}${part.by === "conflict" ? choice("both") : nothing}</div>
      </fieldset>`;
  }

  #choose(index, name) {
    this.#choices[index] = name;
    this.#redraw();
  }
}

function side(label, lines, whose) {
  return html`<div class="side ${whose}"><p class="label">${label}</p><pre tabindex="0" aria-label=${label}>${lines.join("") || "\u2014"}</pre></div>`;
}

/** Of what both have alike, only the neighborhood of changes is shown. */
function unchanged(t, lines, first, last) {
  const hidden = lines.length - (first ? 0 : CONTEXT) - (last ? 0 : CONTEXT);
  if (hidden <= 1) {
    return html`<pre class="same" tabindex="0">${lines.join("")}</pre>`;
  }
  return html`
    ${first ? nothing : html`<pre class="same" tabindex="0">${lines.slice(0, CONTEXT).join("")}</pre>`}
    <p class="skipped">${t("merge.same", { count: hidden })}</p>
    ${last ? nothing : html`<pre class="same" tabindex="0">${lines.slice(-CONTEXT).join("")}</pre>`}`;
}
