// A unified diff, line by line, in words as well as in colours.
import { html, nothing } from "lit-html";

/** @param beside draws what stands beside a file's name */
export function diff(t, text, beside) {
  return html`<div class="diff">${files(text).map((file) => html`
    <p class="subhead"><code>${file.name}</code> ${beside?.(file.name) ?? nothing}</p>
    <div class="lines" tabindex="0" role="group" aria-label=${t("diff.of", { file: file.name })}>
      ${file.lines.map((line) => html`<div class=${line.kind}>${
        line.kind === "added" ? html`<span class="hidden">${t("diff.added")} </span>`
        : line.kind === "removed" ? html`<span class="hidden">${t("diff.removed")} </span>` : nothing
      }<span class="sign" aria-hidden="true">${line.sign}</span>${line.text}</div>`)}
    </div>`)}</div>`;
}

function files(text) {
  const found = [];
  for (const line of text.split("\n")) {
    const name = /^diff --git a\/.* b\/(.*)$/.exec(line)?.[1];
    const file = found.at(-1);
    if (name) {
      found.push({ name, lines: [], inside: false });
    } else if (line.startsWith("@@")) {
      file.inside = true;
      file.lines.push({ kind: "hunk", sign: "", text: line.replace(/^(@@.*@@).*$/, "$1") });
    } else if (file?.inside && /^[-+ ]/.test(line)) {
      const sign = line[0];
      file.lines.push({ kind: sign === "+" ? "added" : sign === "-" ? "removed" : "kept", sign, text: line.slice(1) });
    }
  }
  return found;
}
