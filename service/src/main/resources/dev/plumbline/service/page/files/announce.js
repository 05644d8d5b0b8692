// Tells screen readers what changed, without moving anything on the page.
const region = document.createElement("div");
region.className = "hidden";
region.setAttribute("role", "status");
region.setAttribute("aria-live", "polite");
document.body.append(region);

let waiting = 0;

/** Announces a sentence once the person has stopped for a moment; later ones replace earlier ones. */
export function announce(text) {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    region.textContent = text;
  }, 150);
}
