// The rule files as folders and names.
import { html, nothing } from "lit-html";

/** Up to how many files folders stand open. */
const FEW = 40;

/**
 * @param files what is to be listed: `{ path, change, behind }`, where a change is `new`, `changed`, `moved` or `removed`
 * @param spread whether all folders stand open, however many files there are
 */
export function tree(t, files, open, spread) {
  const root = { folders: new Map(), files: [] };
  const inOrder = new Intl.Collator("en", { numeric: true });
  for (const file of [...files].sort((a, b) => inOrder.compare(a.path, b.path))) {
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
  return html`<nav class="tree" aria-label=${t("files")}>${list(t, root, open, spread || files.length <= FEW)}</nav>`;
}

function list(t, folder, open, spread) {
  return html`
    <ul>
      ${[...folder.folders].map(([name, inside]) => html`
        <li><details ?open=${spread || holds(inside, open)}><summary>${name}</summary>${list(t, inside, open, spread)}</details></li>`)}
      ${folder.files.map((file) => html`
        <li>
          <a class="file ${file.change ?? ""}" href="#/rules/${file.path}" aria-current=${file.path === open ? "true" : nothing}>
            <span>${file.name}</span>
            ${file.behind ? html`<span class="mark behind">${t("change.behind")}</span>`
              : file.change ? html`<span class="mark">${t(`change.${file.change}`)}</span>` : nothing}
          </a>
        </li>`)}
    </ul>`;
}

/** Whether the open file or a draft is somewhere in a folder. */
function holds(folder, open) {
  return folder.files.some((file) => file.path === open || file.change) || [...folder.folders.values()].some((inside) => holds(inside, open));
}
