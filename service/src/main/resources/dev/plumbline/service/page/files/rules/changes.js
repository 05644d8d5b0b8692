// What is done to drafts as whole files, each after asking: begun, moved, removed, let go, saved,
// published. What is to be open afterwards is for the workshop.
import { kept } from "./drafts.js";
import { changesOf, patch } from "./patch.js";
import { askToPublish } from "./publishing.js";
import { askForFile, askForPath, askWhether } from "./questions.js";
import { filled } from "./templates.js";

export class Changes {
  #page;
  #store;

  constructor(page, store) {
    this.#page = page;
    this.#store = store;
  }

  /** Every path that a new file cannot have. */
  #taken() {
    return new Set([...this.#store.files.keys(), ...kept.all().map(([path]) => path)]);
  }

  /** Begins a file with a template; gives its path, or null. */
  async create(speak, preset) {
    const chosen = await askForFile(this.#page.t, speak, this.#taken(), preset);
    if (chosen === null) {
      return null;
    }
    const text = await filled(chosen.template, chosen.path, speak, this.#page.language());
    kept.set(chosen.path, { text, base: null, etag: null });
    return chosen.path;
  }

  /** Gives a file another path; gives that, or null. */
  async rename(path, draft) {
    const to = await askForPath(this.#page.t, path, this.#taken());
    if (to !== null) {
      kept.move(path, to, draft);
    }
    return to;
  }

  /** Marks a file for removal; gives whether it is. */
  async remove(path, draft) {
    const { t } = this.#page;
    const sure = await askWhether(t, { title: t("remove.title"), why: t("remove.why", { path }), act: t("remove.do") });
    if (sure) {
      kept.set(path, { ...draft, text: null });
    }
    return sure;
  }

  /** Lets drafts go; gives whether they are gone. */
  async discard(paths) {
    const { t } = this.#page;
    const why = paths.length === 1 ? t("discard.why", { path: paths[0] }) : t("discard.all-why");
    const sure = await askWhether(t, { title: t("discard.title", { count: paths.length }), why, act: t("discard.do") });
    if (sure) {
      paths.forEach((path) => kept.drop(path));
    }
    return sure;
  }

  /** Publishes drafts; gives what became of it, as {@link askToPublish} does. */
  async publish() {
    const outcome = await askToPublish(this.#page, this.#store, kept.all());
    kept.published(outcome?.published ?? []);
    return outcome;
  }

  /** Saves all drafts in a form that git applies to the rules' source. */
  save() {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([patch(changesOf(kept.all()))], { type: "text/x-diff" }));
    link.download = "rules.patch";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 0);
  }
}
