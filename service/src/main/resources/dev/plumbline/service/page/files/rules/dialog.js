// Asks something in a dialog that keeps the focus until it is closed.
import { render } from "lit-html";

let number = 0;

/**
 * Opens a dialog and gives what `close` was called with, or null where it was dismissed.
 *
 * @param body draws the inside; takes `{ id, close, redraw }`, where `id` belongs on the heading
 */
export function ask(body, { wide = false } = {}) {
  const dialog = document.createElement("dialog");
  const id = `dialog-${++number}`;
  dialog.className = `dialog rules-dialog ${wide ? "wide" : ""}`;
  dialog.setAttribute("aria-labelledby", id);
  document.body.append(dialog);
  let answer = null;
  const close = (value) => {
    answer = value;
    dialog.close();
  };
  const redraw = () => render(body({ id, close, redraw }), dialog);
  redraw();
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(answer);
    });
  });
}
