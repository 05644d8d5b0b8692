// One setup: its fields, what is found in it, and what mends it.
import { html, render } from "lit-html";

export function mount(place, page) {
  render(html`<h1>${page.t("check.title")}</h1>`, place);
}
