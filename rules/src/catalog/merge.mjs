/**
 * One list from several: the first that names a model describes it, later ones add their line. A
 * model without lines is offered on all of them.
 */
export function merge(lists, hints) {
  const byId = new Map();
  for (const { line, models } of lists) {
    for (const model of models) {
      const known = byId.get(model.id);
      if (!known) byId.set(model.id, { ...model, lines: line ? [line] : undefined });
      else if (line && !known.lines?.includes(line)) (known.lines ??= []).push(line);
    }
  }
  const merged = [...byId.values()].map((model) => hinted(model, hints.get(model.id)));
  return merged.sort((a, b) => (a.id < b.id ? -1 : 1));
}

function hinted(model, hint) {
  if (!hint) return model;
  return {
    ...model,
    temperature: model.temperature ?? hint.temperature,
    releaseDate: model.releaseDate ?? hint.releaseDate,
  };
}
