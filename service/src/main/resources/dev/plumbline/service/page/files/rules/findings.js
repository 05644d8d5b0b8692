// What is to be said of a draft, as a list beside the editor.
import { html, nothing } from "lit-html";

/**
 * @param problems all that was found, in whatever file
 * @param path the file in the editor
 * @param act `go(file, line, column)` leads to a place, `fix(problem)` mends it, `lines(replacement)` tells what that does
 */
export function findings(t, problems, path, act) {
  const here = problems.filter((problem) => problem.file === path);
  const elsewhere = problems.filter((problem) => problem.file !== path);
  return html`
    ${problems.length === 0 ? html`<p class="empty ok">${t("findings.none")}</p>` : nothing}
    ${list(t, here, act)}
    ${elsewhere.length > 0 ? html`<h3 class="subhead">${t("findings.elsewhere")}</h3>${list(t, elsewhere, act, true)}` : nothing}`;
}

function list(t, problems, act, elsewhere = false) {
  return problems.length === 0 ? nothing : html`
    <ul class="findings">
      ${problems.map((problem) => html`
        <li class="finding ${problem.severity}">
          <p class="what"><strong>${t(`severity.${problem.severity}`)}</strong> ${quoted(problem.message)}</p>
          <p class="where">
            <button type="button" class="link" @click=${() => act.go(problem.file, problem.position.line, problem.position.column)}>
              ${elsewhere ? `${problem.file}, ` : nothing}${t("line", { line: problem.position.line })}</button>
            <code>${problem.code}</code>
          </p>
          ${!elsewhere && problem.fix?.replacement ? offer(t, problem, act) : nothing}
        </li>`)}
    </ul>`;
}

/** What a fix takes away and puts in is shown before it is done. */
function offer(t, problem, act) {
  const { gone, put } = act.lines(problem.fix.replacement);
  return html`
    <div class="fix">
      <p class="swap">
        ${gone ? html`<del><span class="hidden">${t("fix.removes")} </span>${gone}</del>` : nothing}
        ${put ? html`<ins><span class="hidden">${t("fix.inserts")} </span>${put}</ins>` : nothing}
      </p>
      <button type="button" class="small" @click=${() => act.fix(problem)}>${t("fix.apply")}</button>
    </div>`;
}

/** How many errors and warnings there are, in words; `elsewhere` are those of other files. */
export function tally(t, problems, elsewhere = 0) {
  const count = (severity) => problems.filter((problem) => problem.severity === severity).length;
  const parts = ["error", "warning"].filter((severity) => count(severity) > 0).map((severity) => t(`count.${severity}`, { count: count(severity) }));
  const here = parts.length === 0 ? t("findings.none-here") : parts.join(", ");
  return elsewhere > 0 ? t("findings.and-elsewhere", { here, count: elsewhere }) : here;
}

/** What stands between backticks is code. */
export function quoted(sentence) {
  return sentence.split("`").map((part, index) => (index % 2 === 0 ? part : html`<code>${part}</code>`));
}
