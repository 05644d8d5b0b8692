// The page's own texts: one file for each area and language, with the same keys in every language.
export const languages = { en: "English", ko: "한국어", ja: "日本語", zh: "中文" };

const KEPT = "plumbline.language";
const loaded = new Map();

/** The language that was chosen before, or the first of the browser's that there are texts in. */
export function preferred() {
  const wanted = [localStorage.getItem(KEPT), ...navigator.languages];
  const tags = wanted.filter(Boolean).map((tag) => tag.toLowerCase().split("-")[0]);
  return tags.find((tag) => tag in languages) ?? "en";
}

export function remember(language) {
  localStorage.setItem(KEPT, language);
}

/** Reads the areas' texts and gives what finds one by its key. */
export async function texts(language, areas) {
  const files = await Promise.all(areas.map((area) => file(`${area}.${language}`)));
  const all = Object.assign({}, ...files);
  const plural = new Intl.PluralRules(language);
  return (key, values = {}) => {
    const form = "count" in values ? `${key}.${plural.select(values.count)}` : key;
    const text = all[form] ?? all[`${key}.other`] ?? all[key];
    if (text === undefined) {
      throw new Error(`the page has no text ${key} in ${language}`);
    }
    return text.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
  };
}

function file(name) {
  if (!loaded.has(name)) {
    const read = fetch(new URL(`texts/${name}.json`, import.meta.url)).then((answer) => {
      if (!answer.ok) {
        throw new Error(`the page has no texts ${name}`);
      }
      return answer.json();
    });
    read.catch(() => loaded.delete(name));
    loaded.set(name, read);
  }
  return loaded.get(name);
}
