// Rule files to begin with. What they say in words stands in the texts of templates.

const DAYS = 90;
const MILLIS_A_DAY = 86_400_000;

export const templates = [
  "allow-models", "deny-provider", "allow-regions", "free-models", "require-gateway", "caching-on", "waiver", "own-check",
  "tests", "empty",
].map((name) => ({ name }));

/** A template for a path, in a language: `{{key}}` in it stands for the template's text of that key. */
export async function filled(name, path, speak, language) {
  const answer = await fetch(new URL(`templates/${name}.yaml`, import.meta.url));
  const policy = path.replace(/\.yaml$/, "").replace(/[^A-Za-z0-9]+/g, "-").toLowerCase();
  const given = { language, policy, "in-90-days": new Date(Date.now() + DAYS * MILLIS_A_DAY).toISOString().slice(0, 10) };
  return (await answer.text()).replace(/\{\{([\w-]+)}}/g, (_, key) => given[key] ?? speak(`${name}.${key}`));
}
