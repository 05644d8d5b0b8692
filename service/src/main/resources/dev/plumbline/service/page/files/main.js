// The frame: language, colours, token and the three views.
import { html, render, nothing } from "lit-html";
import { api } from "./api.js";
import { announce } from "./announce.js";
import { languages, preferred, remember, texts } from "./texts.js";
import { theme } from "./theme.js";
import { askForToken } from "./token.js";

/** The views, with the style sheets of each. */
const styles = { check: ["verdict", "check"], rules: ["rules"], explain: ["verdict", "explain"] };
const views = Object.keys(styles);
const frame = document.getElementById("page");

let language = preferred();
let t = (key) => key;
let view = null; // { name, shown }: the view that is mounted
let ready = null; // what /readyz said last
let turn = 0;

/** What a view gets: everything it shares with the frame and with the other views. */
const page = {
  api,
  announce,
  /** The text of a key in the view's language; `{name}` is filled from the second argument. */
  t: (key, values) => t(key, values),
  language: () => language,
  /** The word that inline styles need to be let in by the page's policy. */
  nonce: () => document.querySelector("meta[name=nonce]").content,
  /** Goes to a place of the page, such as `rules/company/policy.yaml`. */
  go: (place) => {
    location.hash = `#/${place}`;
  },
};

function route() {
  const [name, ...rest] = decodeURI(location.hash.replace(/^#\/?/, "")).split("/");
  return views.includes(name) ? { name, rest: rest.join("/") } : { name: views[0], rest: "" };
}

function shell() {
  const current = route().name;
  return html`
    <a class="skip" href="#content" @click=${skip}>${t("skip")}</a>
    <header class="bar">
      <a class="brand" href="#/check" aria-label="Plumbline">
        <svg viewBox="0 0 32 32" aria-hidden="true"><path d="M16 3v12" /><path class="bob" d="M11 15h10l-1.6 6.2L16 28l-3.4-6.8z" /></svg>
        <span>Plumbline</span>
      </a>
      <nav aria-label=${t("views")}>
        ${views.map((name) => html`
          <a href="#/${name}" aria-current=${name === current ? "page" : nothing}>${t(`view.${name}`)}</a>`)}
      </nav>
      <div class="tools">
        ${api.hasToken() ? html`<button type="button" class="quiet" @click=${leave}>${t("token.forget")}</button>` : nothing}
        <label class="compact">
          <span class="hidden">${t("language")}</span>
          <select @change=${(event) => speak(event.target.value)}>
            ${Object.entries(languages).map(([tag, name]) => html`
              <option value=${tag} lang=${tag} ?selected=${tag === language}>${name}</option>`)}
          </select>
        </label>
        <label class="compact">
          <span class="hidden">${t("theme")}</span>
          <select @change=${(event) => theme.choose(event.target.value)}>
            ${theme.choices.map((choice) => html`
              <option value=${choice} ?selected=${choice === theme.current()}>${t(`theme.${choice}`)}</option>`)}
          </select>
        </label>
      </div>
    </header>
    <main id="content" tabindex="-1"><div id="view"></div></main>
    <footer>
      ${ready?.refused ? html`<p class="note warning">${t("refused", { version: ready.refused.version })}</p>` : nothing}
      <p>
        ${ready?.revision ? html`<span>${t("revision")} <code>${ready.revision.replace("sha256:", "").slice(0, 12)}</code></span>` : nothing}
        <a href="openapi.json">${t("openapi")}</a>
      </p>
    </footer>`;
}

function skip(event) {
  event.preventDefault();
  document.getElementById("content").focus();
}

/** Draws the frame and puts the view of the address into it. */
async function show({ anew = false } = {}) {
  const { name, rest } = route();
  if (!anew && view?.name === name) {
    view.shown.navigate?.(rest);
    return;
  }
  const mine = ++turn;
  try {
    await mountView(name, rest, mine);
  } catch (failure) {
    view?.shown.close?.();
    view = null;
    document.getElementById("view").replaceChildren(broken());
    throw failure;
  }
}

/** Stands in the place of a view that could not be loaded, such as after an update of the service. */
function broken() {
  const note = document.createElement("p");
  note.className = "note error";
  note.setAttribute("role", "alert");
  const again = document.createElement("button");
  again.type = "button";
  again.className = "small";
  again.textContent = t("reload");
  again.addEventListener("click", () => location.reload());
  note.append(t("broken"), " ", again);
  return note;
}

async function mountView(name, rest, mine) {
  const [module, speech] = await Promise.all([
    import(`./${name}.js`),
    texts(language, ["shell", name]),
    ...styles[name].map(sheet),
  ]);
  if (mine !== turn) {
    return;
  }
  const moved = view !== null && view.name !== name;
  view?.shown.close?.();
  dress(name);
  t = speech;
  document.documentElement.lang = language;
  document.title = `${t(`view.${name}`)} · Plumbline`;
  render(shell(), frame);
  const place = document.createElement("div");
  place.id = "view";
  document.getElementById("content").replaceChildren(place);
  view = { name, shown: module.mount(place, page, rest) ?? {} };
  if (moved) {
    document.getElementById("content").focus({ preventScroll: true });
    scrollTo(0, 0);
    announce(t(`view.${name}`));
  }
}

/** Waits until a style sheet is there; it holds only while a view wants it. */
function sheet(name) {
  const there = document.querySelector(`link[data-sheet="${name}"]`);
  if (there) {
    return Promise.resolve();
  }
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.dataset.sheet = name;
  link.href = new URL(`${name}.css`, import.meta.url);
  return new Promise((resolve) => {
    link.addEventListener("load", resolve);
    link.addEventListener("error", resolve);
    document.head.append(link);
  });
}

function dress(name) {
  for (const link of document.querySelectorAll("link[data-sheet]")) {
    link.disabled = !styles[name].includes(link.dataset.sheet);
  }
}

function speak(tag) {
  language = tag;
  remember(tag);
  api.speak(tag);
  show({ anew: true }).then(() => document.querySelector(".tools select")?.focus());
}

function leave() {
  api.forget();
  show({ anew: true });
}

async function readiness() {
  try {
    ready = await api.get("readyz");
    render(shell(), frame);
  } catch {
    ready = null;
  }
}

theme.apply();
api.speak(language);
api.whenTokenIsMissing(async (known) => {
  if (await askForToken(t, known)) {
    await show({ anew: true });
  }
});
addEventListener("hashchange", () => show());
t = await texts(language, ["shell"]);
render(shell(), frame);
readiness();
await show();
// What explains a check is there when the service is not any more.
Promise.all([import("./explain.js"), texts(language, ["explain"]), sheet("explain").then(() => dress(view?.name ?? views[0]))]).catch(() => {});
