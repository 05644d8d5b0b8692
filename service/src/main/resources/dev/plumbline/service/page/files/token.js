// Asks for the token of a protected service.
import { html, render, nothing } from "lit-html";
import { api } from "./api.js";

let open = null;

/**
 * Shows the question once, however many requests were refused; true where a token was entered.
 *
 * @param known whether a token was sent and refused
 */
export function askForToken(t, known) {
  open ??= ask(t, known).finally(() => {
    open = null;
  });
  return open;
}

function ask(t, known) {
  const dialog = document.createElement("dialog");
  dialog.className = "dialog";
  dialog.setAttribute("aria-labelledby", "token-title");
  document.body.append(dialog);
  const enter = (event) => {
    event.preventDefault();
    const token = new FormData(event.target).get("token").trim();
    if (token) {
      api.useToken(token);
      dialog.close("entered");
    }
  };
  render(
    html`
      <form @submit=${enter}>
        <h2 id="token-title">${t("token.title")}</h2>
        ${known ? html`<p class="note error" role="alert">${t("token.refused")}</p>` : nothing}
        <p>${t("token.why")}</p>
        <label for="token">${t("token.label")}</label>
        <input id="token" name="token" type="password" autocomplete="off" spellcheck="false" required />
        <div class="actions">
          <button type="submit" class="primary">${t("token.use")}</button>
          <button type="button" @click=${() => dialog.close()}>${t("cancel")}</button>
        </div>
      </form>`,
    dialog,
  );
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      resolve(dialog.returnValue === "entered");
      dialog.remove();
    });
  });
}
