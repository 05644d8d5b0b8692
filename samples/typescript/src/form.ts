import type { Diagnostic, Provider, Report, Setup } from "./client.js";

const FIELDS = ["provider", "apiKey", "baseUrl", "model", "region"] as const;
type Field = (typeof FIELDS)[number];

/** What the form shows. */
export interface Shown {
  language: string;
  providers: Provider[];
  setup: Setup;
  report?: Report;
  problem?: string;
}

/** The page with the form. Findings stand beside their fields; a stored key is never in it. */
export function page(shown: Shown): string {
  const found = shown.report?.diagnostics ?? [];
  const fields = FIELDS.map((field) => row(field, shown, found)).join("\n");
  const others = found.filter((one) => !FIELDS.some((field) => isAbout(one, field)));
  return `<!doctype html>
<html lang="${text(shown.language)}">
<meta charset="utf-8">
<title>Provider</title>
${summary(shown)}
<form method="post">
${fields}
${findings("others", others, found)}
<button name="do" value="save">Save</button>
</form>
</html>
`;
}

/** What somebody entered; an empty key field leaves the key as it is. */
export function entered(form: URLSearchParams, before: Setup): Setup {
  const setup: Setup = { ...before };
  for (const field of FIELDS) {
    const value = form.get(field);
    if (value) setup[field] = value;
    else if (field !== "apiKey") delete setup[field];
  }
  return setup;
}

function summary(shown: Shown): string {
  if (shown.problem) return `<p role="alert">${text(shown.problem)}</p>`;
  if (!shown.report) return "";
  return shown.report.outcome === "error"
    ? `<p role="alert">Not saved</p>`
    : `<p role="status">Saved</p>`;
}

function row(field: Field, shown: Shown, found: Diagnostic[]): string {
  const own = found.filter((one) => isAbout(one, field));
  const faulty = own.some((one) => one.severity === "error");
  const marks = `id="${field}" name="${field}" aria-describedby="${field}-findings" aria-invalid="${faulty}"`;
  return `<label for="${field}">${field}</label>
${input(field, marks, shown)}
${findings(field, own, found)}`;
}

function input(field: Field, marks: string, shown: Shown): string {
  const provider = shown.providers.find((one) => one.id === shown.setup.provider);
  switch (field) {
    case "provider":
      return `<input ${marks} list="providers" value="${text(shown.setup.provider)}">
<datalist id="providers">${shown.providers.map(option).join("")}</datalist>`;
    case "apiKey": {
      const hint = shown.setup.apiKey ? "kept" : (provider?.credential.keys[0]?.placeholder ?? "");
      return `<input ${marks} type="password" autocomplete="off" placeholder="${text(hint)}">`;
    }
    default: {
      const hint = field === "region" ? undefined : provider?.[field].placeholder;
      return `<input ${marks} value="${text(shown.setup[field])}" placeholder="${text(hint)}">`;
    }
  }
}

function option(provider: Provider): string {
  return `<option value="${text(provider.id)}">${text(provider.name)}</option>`;
}

function findings(id: string, own: Diagnostic[], all: Diagnostic[]): string {
  const items = own.map((one) => {
    const fixes = one.fixes.map(
      (fix, number) =>
        `<button name="do" value="fix ${all.indexOf(one)} ${number}">${text(fix.title)}</button>`,
    );
    return `<li class="${one.severity}"><b>${text(one.title)}</b> ${text(one.message)} ${fixes.join(" ")}</li>`;
  });
  return `<ul id="${id}-findings">${items.join("")}</ul>`;
}

function isAbout(found: Diagnostic, field: Field): boolean {
  return found.field === `/${field}`;
}

/** A text as it may stand in a page. */
function text(value: string | null | undefined): string {
  return (value ?? "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
