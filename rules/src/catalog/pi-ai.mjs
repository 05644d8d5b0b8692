// What @earendil-works/pi-ai knows: dist/providers/data/<provider>.json, grouped by API.

const LEVELS = ["off", "minimal", "low", "medium", "high", "xhigh", "max"];

export function readPiAi(files, from) {
  const twin = from.contextFrom && new Map(listed(files, from.contextFrom).map((m) => [m.id, m]));
  return listed(files, from.file)
    .filter((model) => !from.skip?.includes(model.id))
    .map((model) => compact(model, from, twin?.get(model.id)));
}

/** A model that answers chats and makes images too is listed twice; the chat entry says more. */
function listed(files, name) {
  const groups = JSON.parse(files.get(`dist/providers/data/${name}.json`).toString("utf8"));
  const byId = new Map();
  for (const model of Object.values(groups).flatMap(Object.values)) {
    if (!byId.has(model.id) || model.type === "chat") byId.set(model.id, model);
  }
  return [...byId.values()];
}

function compact(model, from, twin) {
  const chat = model.type === "chat";
  const context = contextOf(model, from, twin);
  return {
    id: model.id,
    name: model.name,
    type: chat ? undefined : model.type,
    context,
    output: outputOf(model, from, context),
    input: modalities(model.input),
    reasoning: chat && model.reasoning ? true : undefined,
    tools: chat ? true : undefined,
    temperature: model.compat?.supportsTemperature === false ? false : undefined,
    ...thinking(model),
    cost: from.plan ? undefined : cost(model),
  };
}

/** For OpenAI the package caps long contexts at the price step of 272,000; its Azure list does not. */
function contextOf(model, from, twin) {
  const stated = model.contextWindow;
  if (stated === 4096 && from.invents?.includes("4096")) return undefined;
  return twin && twin.contextWindow > stated ? twin.contextWindow : stated;
}

/** The package fills gaps with 4096 or with 80 or 90 percent of the context: not stated, then. */
function outputOf(model, from, context) {
  const stated = model.maxTokens;
  if (stated === undefined || stated > context) return undefined;
  if (stated === 4096 && from.invents?.includes("4096")) return undefined;
  const fraction = [0.8, 0.9].some((part) => stated === Math.floor(model.contextWindow * part));
  return fraction && from.invents?.includes("fractions") ? undefined : stated;
}

function modalities(input) {
  const sorted = [...input].sort().reverse();
  return sorted.join() === "text" ? undefined : sorted;
}

function thinking(model) {
  if (!model.reasoning) return {};
  const levels = model.thinkingLevelMap ?? {};
  const adaptive = model.compat?.forceAdaptiveThinking === true;
  const told = LEVELS.slice(1, -2).every((level) => level in levels);
  const claude = model.api === "anthropic-messages" && /claude/.test(model.id);
  return {
    thinking: claude ? (adaptive ? "adaptive" : "budget") : undefined,
    alwaysThinks: (told || adaptive) && levels.off === null ? true : undefined,
    efforts: efforts(model, levels, adaptive, told),
  };
}

/** Only where the package spells the levels out: what it leaves out is its default, not the vendor's. */
function efforts(model, levels, adaptive, told) {
  if (model.compat?.supportsReasoningEffort === false || !(told || adaptive)) return undefined;
  const known = adaptive ? { low: "low", medium: "medium", high: "high", ...levels } : levels;
  const words = LEVELS.map((level) => known[level]).filter(Boolean).map((word) => word.toLowerCase());
  return words.length > 0 ? [...new Set(words)] : undefined;
}

/** All zero means free only where the id says so; elsewhere nobody stated a price. */
function cost({ id, cost: stated }) {
  const { input, output, cacheRead, cacheWrite } = stated;
  if (input === 0 && output === 0 && !id.endsWith(":free")) return undefined;
  return { in: input, out: output, cacheRead: cacheRead || undefined, cacheWrite: cacheWrite || undefined };
}
