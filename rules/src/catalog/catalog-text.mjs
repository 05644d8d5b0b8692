const MEMBERS = [
  "id", "name", "type", "lines", "context", "output", "input", "reasoning", "thinking",
  "alwaysThinks", "efforts", "tools", "temperature", "cost", "releaseDate",
];

/** The catalog as JSON with one model a line, so that a diff shows models. */
export function catalogText({ provider, sources, converted, header, vendors, models }) {
  const head = {
    kind: "catalog",
    provider,
    sources,
    converted,
    complete: header.complete,
    completeFor: header.completeFor,
    because: header.because,
    dotted: header.dotted,
    prefixes: header.prefixes,
    vendors,
  };
  const members = Object.entries(head)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},\n`);
  const lines = models.map((model) => `    ${JSON.stringify(ordered(model))}`);
  return `{\n${members.join("")}  "models": [\n${lines.join(",\n")}\n  ]\n}\n`;
}

function ordered(model) {
  const unknown = Object.keys(model).filter((member) => !MEMBERS.includes(member));
  if (unknown.length > 0) throw new Error(`${model.id}: unknown ${unknown}`);
  return Object.fromEntries(MEMBERS.map((member) => [member, model[member]]));
}
