// What may stand where in a rule file, by the JSON Schema that the service makes of its rules.

export class Schema {
  #root;

  constructor(root) {
    this.#root = root;
  }

  /** What the schema says of a place: every description that holds for it, from general to special. */
  at(kind, path) {
    let here = this.#spread(this.#root, kind);
    for (const step of path) {
      here = here.flatMap((schema) => this.#step(schema, step)).flatMap((schema) => this.#spread(schema, kind));
    }
    return here;
  }

  /** The keys that a mapping there may have, with what they mean. */
  keys(kind, path) {
    const keys = new Map();
    for (const schema of this.at(kind, path)) {
      for (const [name, property] of Object.entries(schema.properties ?? {})) {
        if (!keys.get(name)) {
          keys.set(name, describe(this.#spread(property, kind)));
        }
      }
    }
    return [...keys].map(([name, about]) => ({ name, about }));
  }

  /** The values that may stand there, as far as they are listed, with what they mean. */
  values(kind, path) {
    const values = new Map();
    for (const schema of this.at(kind, path)) {
      const listed = schema.const === undefined ? (schema.enum ?? []) : [schema.const];
      listed.forEach((value) => values.set(String(value), schema.description ?? values.get(String(value)) ?? ""));
      if ([schema.type].flat().includes("boolean")) {
        ["true", "false"].forEach((value) => values.set(value, values.get(value) ?? ""));
      }
    }
    return [...values].map(([name, about]) => ({ name, about }));
  }

  /** What a key there means. */
  about(kind, path) {
    return describe(this.at(kind, path));
  }

  #step(schema, step) {
    if (typeof step === "number") {
      return schema.items ? [schema.items].flat() : [];
    }
    if (schema.properties && step in schema.properties) {
      return [schema.properties[step]];
    }
    const fitting = Object.entries(schema.patternProperties ?? {}).filter(([form]) => new RegExp(form, "u").test(step));
    if (fitting.length > 0) {
      return fitting.map(([, property]) => property);
    }
    return typeof schema.additionalProperties === "object" ? [schema.additionalProperties] : [];
  }

  /** A schema together with all that it refers to. */
  #spread(schema, kind, seen = new Set()) {
    if (typeof schema !== "object" || schema === null || seen.has(schema)) {
      return [];
    }
    seen.add(schema);
    const parts = [schema.allOf, schema.anyOf, schema.oneOf].flatMap((list) => list ?? []);
    const chosen = schema.if?.properties?.kind?.const;
    return [
      schema,
      ...(schema.$ref ? this.#spread(this.#named(schema.$ref), kind, seen) : []),
      ...parts.flatMap((part) => this.#spread(part, kind, seen)),
      ...(chosen !== undefined && chosen === kind ? this.#spread(schema.then, kind, seen) : []),
    ];
  }

  #named(reference) {
    return reference
      .replace(/^#\//, "")
      .split("/")
      .reduce((at, step) => at?.[step.replaceAll("~1", "/").replaceAll("~0", "~")], this.#root);
  }
}

function describe(schemas) {
  return schemas.find((schema) => schema.description)?.description ?? "";
}
