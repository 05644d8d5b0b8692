// What changes in meaning, in sentences: of a draft each with a setup that proves it, of what was
// published as the history keeps it, which leaves out what is long.
import { html, nothing } from "lit-html";

const SHOWN = 4;
const CHANGES = 5;

export function meaning(t, language, diff) {
  const leftOut = diff.leftOut ?? 0;
  return html`
    ${diff.same ? html`<p class="empty ok">${t("meaning.same")}</p>` : nothing}
    ${changes(t, language, diff.changes.slice(0, CHANGES))}
    ${diff.changes.length > CHANGES
      ? html`<details class="more"><summary>${t("meaning.more", { count: diff.changes.length - CHANGES + leftOut })}</summary>${changes(t, language, diff.changes.slice(CHANGES))}</details>`
      : nothing}
    ${diff.unproven.length > 0 ? html`<p class="note">${t("meaning.unproven", { rules: list(language, diff.unproven) })}</p>` : nothing}
    ${notes(t, language, diff)}`;
}

function notes(t, language, { rewordings = [], untried = { policies: [], days: [] } }) {
  const said = rewordings.map(({ code, parts }) => `${code} (${parts.join(", ")})`);
  return html`
    ${said.length > 0 ? html`<p class="note">${t("meaning.rewordings", { rules: list(language, said) })}</p>` : nothing}
    ${untried.policies.length > 0 ? html`<p class="note">${t("meaning.not-all", { rules: list(language, untried.policies) })}</p>` : nothing}
    ${untried.days.length > 0 ? html`<p class="note">${t("meaning.days-not-tried", { day: untried.days[0] })}</p>` : nothing}`;
}

function changes(t, language, all) {
  return html`
    <ul class="meaning">
      ${all.map((change) => html`
        <li class=${change.direction}>
          <p class="who">${audiences(t, change)}</p>
          <div class="what">${sentence(t, language, change)}</div>
          ${change.witness ? witness(t, change.witness) : nothing}
        </li>`)}
    </ul>`;
}

function sentence(t, language, { direction, kind, subject, members, membersLeftOut = 0 }) {
  if (kind === "finding") {
    return html`${t(`meaning.${direction}.finding`)} <code>${subject}</code> <span class="soft">${list(language, members)}</span>`;
  }
  const first = members.slice(0, SHOWN).join(", ");
  const more = members.slice(SHOWN).join(", ");
  return html`
    <p>${t(`meaning.${direction}.${kind}`, { count: members.length + membersLeftOut, subject })}</p>
    ${more
      ? html`<details><summary>${first} …</summary><p class="members">${more}${membersLeftOut > 0 ? " …" : nothing}</p></details>`
      : html`<span class="members">${first}${membersLeftOut > 0 ? " …" : nothing}</span>`}`;
}

function audiences(t, { audiences: all, audiencesLeftOut = 0 }) {
  const names = [...new Set(all.map((audience) => who(t, audience)))];
  const shown = names.slice(0, SHOWN).join("; ");
  const others = Math.max(0, names.length - SHOWN) + audiencesLeftOut;
  return others > 0 ? t("meaning.and-others", { shown, count: others }) : shown;
}

function who(t, { organization, account, groups, country, plan, host, region }) {
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
