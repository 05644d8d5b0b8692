// What changes in meaning, in sentences: of a draft each with a setup that proves it, of what was
// published as the history keeps it, which leaves out what is long.
import { html, nothing } from "lit-html";
import { witness } from "./witness.js";

const SHOWN = 4;
const CHANGES = 5;

export function meaning(t, language, diff) {
  const leftOut = diff.leftOut ?? 0;
  const groups = grouped(diff.changes);
  const more = groups.length - CHANGES + leftOut;
  return html`
    ${diff.same ? html`<p class="empty ok">${t("meaning.same")}</p>` : nothing}
    ${changes(t, language, groups.slice(0, CHANGES))}
    ${more > 0
      ? html`<details class="more"><summary>${t("meaning.more", { count: more })}</summary>${changes(t, language, groups.slice(CHANGES))}</details>`
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

/** Changes in lists: those that mean the same to the same people at several providers are in one. */
export function grouped(all) {
  const groups = new Map();
  for (const change of all) {
    const { direction, kind, audiences, audiencesLeftOut } = change;
    const key = kind === "models" ? JSON.stringify([direction, audiences, audiencesLeftOut]) : change;
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  return [...groups.values()];
}

function changes(t, language, groups) {
  return html`
    <ul class="meaning">
      ${groups.map((group) => html`
        <li class=${group[0].direction}>
          <p class="who">${audiences(t, group[0])}</p>
          <div class="what">${group.length === 1 ? sentence(t, language, group[0]) : byProvider(t, group)}</div>
          ${group.length === 1 && group[0].witness ? witness(t, group[0].witness) : nothing}
        </li>`)}
    </ul>`;
}

/** One sentence for all providers, and below it one for each. */
function byProvider(t, group) {
  const total = group.reduce((sum, change) => sum + count(change), 0);
  const { direction } = group[0];
  return html`
    <p>${t(`meaning.${direction}.everywhere`, { count: total, providers: group.length })}</p>
    <details><summary>${group.slice(0, SHOWN).map(({ subject }) => subject).join(", ")}${group.length > SHOWN ? " …" : nothing}</summary>
      <ul class="providers">${group.map((change) => html`
        <li><code>${change.subject}</code> (${count(change)}) ${members(change)} ${change.witness ? witness(t, change.witness) : nothing}</li>`)}</ul>
    </details>`;
}

function count({ members: named, membersLeftOut = 0 }) {
  return named.length + membersLeftOut;
}

function sentence(t, language, change) {
  const { direction, kind, subject } = change;
  if (kind === "finding") {
    return html`${t(`meaning.${direction}.finding`)} <code>${subject}</code> <span class="soft">${list(language, change.members)}</span>`;
  }
  return html`<p>${t(`meaning.${direction}.${kind}`, { count: count(change), subject })}</p>${members(change)}`;
}

/** The first names; the rest on demand. */
function members({ members: named, membersLeftOut = 0 }) {
  const first = named.slice(0, SHOWN).join(", ");
  const more = named.slice(SHOWN).join(", ");
  return more
    ? html`<details><summary>${first} …</summary><p class="members">${more}${membersLeftOut > 0 ? " …" : nothing}</p></details>`
    : html`<span class="members">${first}${membersLeftOut > 0 ? " …" : nothing}</span>`;
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

function list(language, parts) {
  return new Intl.ListFormat(language, { type: "unit", style: "short" }).format(parts);
}
