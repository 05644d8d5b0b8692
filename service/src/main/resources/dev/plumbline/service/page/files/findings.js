// One finding with what mends it: what a fix changes is shown beside its button, before it is made.
import { html, nothing } from "lit-html";
import { isSecret, setup } from "./setup.js";

const SIGNS = {
  error: "M8 1.5 15 14H1z M8 6v4 M8 11.8v.4",
  warning: "M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13z M8 4.8v4 M8 10.9v.4",
  info: "M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13z M8 7.2v4 M8 4.7v.4",
  hint: "M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13z M8 7.2v4 M8 4.7v.4",
  ok: "M2.5 8.5 6.2 12 13.5 4",
};

/** A sign for a severity, or for `ok`; never the only thing that tells it. */
export function sign(name) {
  return html`<svg class="sign" viewBox="0 0 16 16" aria-hidden="true"><path d=${SIGNS[name]} /></svg>`;
}

/** `2 errors, 1 warning`, or nothing where there are none. */
export function counted(findings, t) {
  return ["error", "warning", "info", "hint"]
    .map((severity) => [severity, findings.filter((found) => found.severity === severity && !found.waived).length])
    .filter(([, count]) => count > 0)
    .map(([severity, count]) => t(`count.${severity}`, { count }))
    .join(t("list.separator"));
}

/**
 * Draws a finding.
 *
 * @param on `name(pointer)` gives a field's name, `fix(finding, fix)` and `choose(finding, value)`
 *     do what they say
 */
export function finding(found, t, on) {
  return html`
    <div class="finding ${found.waived ? "waived" : found.severity}">
      <p class="title">${sign(found.severity)}<span><span class="severity">${t(`severity.${found.severity}`)}</span> ${found.title}</span></p>
      <p>${found.message}</p>
      ${found.waived ? html`<p class="soft">${waived(found.waived, t)}</p>` : nothing}
      ${found.fixes.map((fix) => fixed(found, fix, t, on))}
      ${found.alternatives.length > 0 ? alternatives(found, t, on) : nothing}
      <p class="source">
        ${found.help ? html`<a href=${found.help} target="_blank" rel="noopener noreferrer">${t("finding.help")}<span class="hidden"> ${t("new.tab")}</span></a>` : nothing}
        <code>${found.code}</code>
        ${found.folded > 0 ? html`<span>${t("finding.folded", { count: found.folded })}</span>` : nothing}
      </p>
    </div>`;
}

function waived({ until, owner, reason }, t) {
  return until ? t("finding.waived.until", { until, owner, reason }) : t("finding.waived", { owner, reason });
}

function fixed(found, fix, t, on) {
  return html`
    <div class="fix">
      <ul>${setup.preview(fix.patch).map((change) => html`<li>${changed(change, t, on)}</li>`)}</ul>
      <button type="button" class="small" @click=${() => on.fix(found, fix)}>${fix.title}</button>
    </div>`;
}

function changed(change, t, on) {
  const name = html`<span class="field">${on.name(change.field)}</span>`;
  if (change.op === "move") {
    return html`${name} ${t("change.moved", { from: on.name(change.from) })}`;
  }
  if (change.op === "str_del" && change.secret) {
    return html`${name} ${t("change.removed", { count: change.removed })}`;
  }
  return html`
    ${name}
    ${change.before === null ? html`<span class="soft">${t("change.nothing")}</span>` : html`<del><span class="hidden">${t("change.before")} </span>${change.before}</del>`}
    <span aria-hidden="true">→</span>
    ${change.after === null ? html`<span class="soft">${t("change.nothing")}</span>` : html`<ins><span class="hidden">${t("change.after")} </span>${change.after}</ins>`}`;
}

function alternatives(found, t, on) {
  if (isSecret(found.field)) {
    return nothing;
  }
  return html`
    <div class="alternatives" role="group" aria-label=${t("finding.instead")}>
      <span class="soft">${t("finding.instead")}</span>
      ${found.alternatives.map((value) => html`<button type="button" class="small code" @click=${() => on.choose(found, value)}>${value}</button>`)}
    </div>`;
}
