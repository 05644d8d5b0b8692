// The rule files as folders and names.
import { html, nothing } from "lit-html";

/** @param files what is to be listed: `{ path, change }`, where a change is `new`, `changed` or `removed` */
export function tree(t, files, open) {
  const root = { folders: new Map(), files: [] };
  for (const file of [...files].sort((a, b) => a.path.localeCompare(b.path, "en"))) {
    const steps = file.path.split("/");
    const name = steps.pop();
    let folder = root;
    for (const step of steps) {
      if (!folder.folders.has(step)) {
        folder.folders.set(step, { folders: new Map(), files: [] });
      }
      folder = folder.folders.get(step);
    }
    folder.files.push({ ...file, name });
  }
  return html`<nav class="tree" aria-label=${t("files")}>${list(t, root, open)}</nav>`;
}

function list(t, folder, open) {
  return html`
    <ul>
      ${[...folder.folders].map(([name, inside]) => html`
        <li><details open><summary>${name}</summary>${list(t, inside, open)}</details></li>`)}
      ${folder.files.map((file) => html`
        <li>
          <a class="file ${file.change ?? ""}" href="#/rules/${file.path}" aria-current=${file.path === open ? "true" : nothing}>
            <span>${file.name}</span>
            ${file.change ? html`<span class="mark">${t(`change.${file.change}`)}</span>` : nothing}
          </a>
        </li>`)}
    </ul>`;
}
