// Writes one catalog a provider: node convert.mjs PACKAGES OUT CONVERTED
//
// PACKAGES holds the tarballs that plan.json names (npm run fetch); CONVERTED is the day to note in
// the files. The same tarballs and the same day give the same bytes. The packages are unpacked, not
// installed: only their data is wanted, none of the programs that they depend on.
//
// plan.json    which list of which package goes into which catalog, and what its silence means
// handmade.json models that neither package has, each list with the page that names them

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { catalogText } from "./catalog-text.mjs";
import { merge } from "./merge.mjs";
import { readPiAi } from "./pi-ai.mjs";
import { readTarball } from "./tarball.mjs";
import { readHints, readTokenlens } from "./tokenlens.mjs";

const [packages, out, converted] = process.argv.slice(2);
if (!/^\d{4}-\d\d-\d\d$/.test(converted ?? "")) {
  console.error("usage: node convert.mjs PACKAGES OUT YYYY-MM-DD");
  process.exit(2);
}

const here = (name) => new URL(name, import.meta.url);
const plan = JSON.parse(readFileSync(here("plan.json"), "utf8"));
const handmade = JSON.parse(readFileSync(here("handmade.json"), "utf8"));
const readers = { "pi-ai": readPiAi, tokenlens: readTokenlens };
const files = Object.fromEntries(
  Object.entries(plan.packages).map(([key, { tarball, integrity }]) => [
    key,
    readTarball(join(packages, tarball), integrity),
  ]),
);

mkdirSync(out, { recursive: true });
for (const provider of new Set([...Object.keys(plan.providers), ...Object.keys(handmade)])) {
  writeFileSync(join(out, `${provider}.json`), await catalog(provider));
}

async function catalog(provider) {
  const { from = [], hints, ...facts } = { ...plan.providers[provider] };
  const added = handmade[provider];
  const models = await listed(provider);
  return catalogText({
    provider,
    sources: [...sources(from, hints), ...(added?.sources ?? [])],
    converted,
    header: { ...facts, ...added?.facts },
    vendors: vendors(models, facts.dotted),
    models,
  });
}

async function listed(provider) {
  const { from = [], hints } = { ...plan.providers[provider] };
  const lists = [];
  for (const source of from) {
    lists.push({ line: source.line, models: await readers[source.in](files[source.in], source) });
  }
  lists.push({ models: await Promise.all((handmade[provider]?.models ?? []).map(resolved)) });
  return merge(lists, hints ? await readHints(files.tokenlens, hints) : new Map());
}

/** A model that another provider lists under its own id is described there; its price is not ours. */
async function resolved({ as, ...model }) {
  if (!as) return model;
  const [provider, id] = as;
  const described = (await listed(provider)).find((other) => other.id === id);
  if (!described) throw new Error(`${provider} has no ${id}`);
  return { ...described, ...model, cost: undefined };
}

function sources(from, hints) {
  const used = new Set([...from.map((source) => source.in), ...(hints ? ["tokenlens"] : [])]);
  return [...used].map((key) => {
    const { tarball, integrity, ...source } = plan.packages[key];
    return source;
  });
}

/** Other names of the vendors that stand in front of this catalog's ids. */
function vendors(models, dotted) {
  const listed = new Set(models.flatMap(({ id }) => leading(id, dotted)));
  const groups = plan.vendors.filter((group) => group.some((name) => listed.has(name)));
  return groups.length > 0 ? groups : undefined;
}

function leading(id, dotted) {
  const parts = id.replace("~", "").toLowerCase().split(dotted ? "." : "/");
  return parts.slice(0, -1);
}
