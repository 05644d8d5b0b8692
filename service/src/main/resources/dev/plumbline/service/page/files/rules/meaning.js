// What changes in meaning, in sentences, each with a setup that proves it.
import { html, nothing } from "lit-html";

const SHOWN = 4;
const CHANGES = 5;

export function meaning(t, language, diff) {
  return html`
    ${diff.same ? html`<p class="empty ok">${t("meaning.same")}</p>` : nothing}
    ${changes(t, language, diff.changes.slice(0, CHANGES))}
    ${diff.changes.length > CHANGES
      ? html`<details class="more"><summary>${t("meaning.more", { count: diff.changes.length - CHANGES })}</summary>${changes(t, language, diff.changes.slice(CHANGES))}</details>`
      : nothing}
    ${diff.unproven.length > 0 ? html`<p class="note">${t("meaning.unproven", { rules: list(language, diff.unproven) })}</p>` : nothing}
    ${diff.exhaustive ? nothing : html`<p class="note">${t("meaning.not-all")}</p>`}`;
}

function changes(t, language, all) {
  return html`
    <ul class="meaning">
      ${all.map((change) => html`
        <li class=${change.direction}>
          <p class="who">${audiences(t, language, change.audiences)}</p>
          <p class="what">${sentence(t, language, change)}</p>
          ${witness(t, change.witness)}
        </li>`)}
    </ul>`;
}

function sentence(t, language, { direction, kind, subject, members }) {
  if (kind === "finding") {
    return html`${t(`meaning.${direction}.finding`)} <code>${subject}</code> <span class="soft">${list(language, members)}</span>`;
  }
  return html`
    ${t(`meaning.${direction}.${kind}`, { count: members.length, subject })}
    ${members.length > SHOWN
      ? html`<details><summary>${members.slice(0, SHOWN).join(", ")} …</summary><p class="members">${members.slice(SHOWN).join(", ")}</p></details>`
      : html`<span class="members">${members.join(", ")}</span>`}`;
}

function audiences(t, language, all) {
  const names = [...new Set(all.map((audience) => who(t, language, audience)))];
  const shown = names.slice(0, SHOWN).join("; ");
  return names.length > SHOWN ? t("meaning.and-others", { shown, count: names.length - SHOWN }) : shown;
}

function who(t, language, { organization, account, groups, country, plan, host, region }) {
  const named = [organization, account, ...(groups ?? [])].filter(Boolean).join(" / ");
  const more = Object.entries({ country, plan, host, region }).filter(([, value]) => value);
  return [named || t("everybody"), ...more.map(([name, value]) => t(`who.${name}`, { value }))].join(", ");
}

function witness(t, { setup, day, before, after }) {
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

function list(language, parts) {
  return new Intl.ListFormat(language, { type: "unit", style: "short" }).format(parts);
}
