// The rules, for who may see or edit them.
import { html, render } from "lit-html";

/** Puts the view into a place of the page; gives what the frame calls later. */
export function mount(place, page, rest) {
  render(html`<h1>${page.t("rules.title")}</h1>`, place);
  return { navigate: (path) => {}, close: () => {} };
}
