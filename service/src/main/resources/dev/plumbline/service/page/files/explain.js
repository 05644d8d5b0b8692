// Why a setup is judged as it is.
import { html, render } from "lit-html";

export function mount(place, page) {
  render(html`<h1>${page.t("explain.title")}</h1>`, place);
}
