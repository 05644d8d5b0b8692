// A setup that shows a change in meaning: what was found in it before, and what is found after.
import { html, nothing } from "lit-html";

export function witness(t, { setup, day, before, after }) {
  return html`
    <details class="proof">
      <summary>${t("proof")}</summary>
      <pre tabindex="0">${JSON.stringify(setup, null, 2)}</pre>
      <dl>
        <dt>${t("proof.before")}</dt><dd>${verdict(t, before)}</dd>
        <dt>${t("proof.after")}</dt><dd>${verdict(t, after)}</dd>
        <dt>${t("proof.day")}</dt><dd>${day}</dd>
      </dl>
    </details>`;
}

function verdict(t, found) {
  if (found.length === 0) {
    return t("proof.nothing");
  }
  return html`<ul>${found.map((finding) => html`
    <li>${t(`severity.${finding.severity}`)} <code>${finding.code}</code> ${finding.field}${finding.waived ? ` (${t("waived")})` : nothing}</li>`)}</ul>`;
}
