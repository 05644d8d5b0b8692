// Beside the editor: what is to be said of the drafts, under four tabs.
import { html, nothing } from "lit-html";
import { findings } from "./findings.js";
import { grouped, meaning } from "./meaning.js";
import { tests } from "./tests.js";

const tabs = ["findings", "tests", "meaning", "impact"];

export class Panel {
  #page;
  #desk;
  #shown = "findings";

  /** @param desk what the panel acts on: `path`, `drafts`: how many there are, `files`, `impact`, `go`, `fix`, `lines`, `redraw` */
  constructor(page, desk) {
    this.#page = page;
    this.#desk = desk;
  }

  /** @param found findings and, once they are there, tests and meaning; null before anything is known */
  view(t, found, failure) {
    const failed = found?.tests?.tests.filter((test) => !test.passed).length ?? 0;
    const badges = { findings: found?.problems.length ?? 0, tests: failed };
    return html`
      <section class="panel" aria-label=${t("panel")}>
        <div role="tablist" aria-label=${t("panel")} @keydown=${(event) => this.#step(event)}>
          ${tabs.map((name) => html`
            <button type="button" role="tab" id="tab-${name}" aria-controls="panel-body" aria-selected=${name === this.#shown}
              tabindex=${name === this.#shown ? 0 : -1} @click=${() => this.#show(name)}>
              ${t(`panel.${name}`)}${badges[name] ? html` <span class="badge">${badges[name]}</span>` : nothing}</button>`)}
        </div>
        ${this.#desk.drafts() > 1 ? html`<p class="together">${t("panel.together", { count: this.#desk.drafts() })}</p>` : nothing}
        <div id="panel-body" role="tabpanel" aria-labelledby="tab-${this.#shown}" tabindex="0">${this.#inside(t, found, failure)}</div>
      </section>`;
  }

  #show(name) {
    this.#shown = name;
    this.#desk.redraw();
  }

  #step(event) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step) {
      this.#show(tabs[(tabs.indexOf(this.#shown) + step + tabs.length) % tabs.length]);
      event.currentTarget.querySelector(`#tab-${this.#shown}`).focus();
    }
  }

  /** What the other tabs say, in a line each, and what is to be done next. */
  #rest(t, found) {
    if (!found.usable || this.#desk.drafts() === 0) {
      return nothing;
    }
    const { tests: report, meaning: diff } = found;
    const line = (name, text) => html`<li><button type="button" class="link" @click=${() => this.#show(name)}>${t(`panel.${name}`)}</button> ${text}</li>`;
    const passed = report?.tests.filter((test) => test.passed).length;
    return html`
      <ul class="rest">
        ${line("tests", !report ? t("checking") : report.tests.length === 0 ? t("tests.none-yet") : t("tests.passed", { passed, all: report.tests.length }))}
        ${line("meaning", !diff ? t("checking") : diff.same ? t("meaning.same") : t("meaning.count", { count: grouped(diff.changes).length }))}
        ${line("impact", t("impact.about"))}
      </ul>
      <p class="soft">${t("panel.not-yet")}</p>`;
  }

  #inside(t, found, failure) {
    const desk = this.#desk;
    if (this.#shown === "impact") {
      return desk.impact.view(t, desk.files(), found?.usable ?? false);
    }
    if (failure) {
      return html`<p class="note error">${failure}</p>`;
    }
    if (found === null) {
      return html`<p class="soft">${t("checking")}</p>`;
    }
    if (this.#shown === "findings") {
      return html`${findings(t, found.problems, desk.path(), desk)}${this.#rest(t, found)}`;
    }
    if (!found.usable) {
      return html`<p class="empty">${t("panel.unusable")}</p>`;
    }
    const what = found[this.#shown];
    if (!what) {
      return html`<p class="soft">${t("checking")}</p>`;
    }
    return this.#shown === "tests"
      ? tests(t, what, desk.path(), (file, line) => desk.go(file, line))
      : meaning(t, this.#page.language(), what);
  }
}
