// What the tests among the rule files show, and what no test shows.
import { html, nothing } from "lit-html";

/** @param go leads to a file and line */
export function tests(t, report, path, go) {
  const failures = report.tests.filter((test) => !test.passed);
  const passed = report.tests.length - failures.length;
  const inOrder = [...report.coverage].sort((a, b) => (b.file === path) - (a.file === path));
  return html`
    ${report.tests.length === 0
      ? html`<p class="empty">${t("tests.none")}</p>`
      : html`<p class="tally ${failures.length ? "error" : "ok"}">${t("tests.passed", { passed, all: report.tests.length })}</p>`}
    ${failures.length > 0 ? html`<ul class="findings">${failures.map((test) => failure(t, test, path, go))}</ul>` : nothing}
    ${report.coverage.length > 0 ? html`<h3 class="subhead">${t("coverage")}</h3><ul class="coverage">${inOrder.map((rule) => covered(t, rule, path, go))}</ul>` : nothing}`;
}

function failure(t, test, path, go) {
  return html`
    <li class="finding error">
      <p class="what"><strong>${test.name ?? test.example ?? t("tests.unnamed")}</strong></p>
      ${test.mismatches.map((mismatch) => html`<p>${told(t, mismatch)}</p>`)}
      <p class="where">${place(t, test, path, go)}</p>
    </li>`;
}

function told(t, { reason, expected, found }) {
  return t(`mismatch.${reason}`, {
    expected: expected?.code ?? "",
    wanted: [expected?.severity && t(`severity.${expected.severity}`), expected?.field, expected?.waived && t("waived")].filter(Boolean).join(", "),
    found: found?.code ?? "",
    severity: found ? t(`severity.${found.severity}`) : "",
    field: found?.field ?? "",
  });
}

function covered(t, rule, path, go) {
  const open = rule.branches.filter((branch) => !branch.held || !branch.failed);
  const missing = [
    rule.fired ? null : t("coverage.fired"),
    rule.silent ? null : t("coverage.silent"),
  ].filter(Boolean);
  const whole = open.length === 0 && missing.length === 0;
  return html`
    <li class=${whole ? "whole" : "part"}>
      <p><code>${rule.code}</code> <span class="soft">${whole ? t("coverage.whole") : t("coverage.part")}</span></p>
      ${missing.map((text) => html`<p class="gap">${text}</p>`)}
      ${open.map((branch) => html`
        <p class="gap">
          <code>${branch.condition}</code>
          ${t(branch.held ? "coverage.never-failed" : branch.failed ? "coverage.never-held" : "coverage.never")}
          ${place(t, { file: rule.file, line: branch.line }, path, go)}
        </p>`)}
    </li>`;
}

function place(t, { file, line }, path, go) {
  const text = file === path ? t("line", { line }) : `${file}, ${t("line", { line })}`;
  return html`<button type="button" class="link" @click=${() => go(file, line)}>${text}</button>`;
}
