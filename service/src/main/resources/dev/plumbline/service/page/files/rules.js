// The rules, for who may see or edit them: the files, their history, and the log of who did what.
import { html, render, nothing } from "lit-html";
import { History } from "./rules/history.js";
import { Log } from "./rules/log.js";
import { Workshop } from "./rules/workshop.js";

const sections = { files: Workshop, history: History, log: Log };

/** Shows the rules; `rest` is a file's path, `history`, a version behind it, or `log`. */
export function mount(place, page, rest) {
  let shown = null;

  function navigate(path) {
    const name = /^(history|log)(\/|$)/.exec(path)?.[1] ?? "files";
    render(frame(page.t, name), place);
    const inside = place.querySelector("#section");
    if (shown?.name !== name) {
      shown?.section.close();
      const own = document.createElement("div");
      inside.replaceChildren(own);
      shown = { name, section: new sections[name](own, page) };
    }
    shown.section.show(path.replace(/^(history|log)\/?/, ""));
  }

  navigate(rest);
  return { navigate, close: () => shown.section.close() };
}

function frame(t, current) {
  return html`
    <div class="rules">
      <div class="head">
        <h1>${t("rules.title")}</h1>
        <nav class="sections" aria-label=${t("sections")}>
          ${Object.keys(sections).map((name) => html`
            <a href=${name === "files" ? "#/rules" : `#/rules/${name}`} aria-current=${name === current ? "true" : nothing}>${t(`section.${name}`)}</a>`)}
        </nav>
      </div>
      <div id="section"></div>
    </div>`;
}
