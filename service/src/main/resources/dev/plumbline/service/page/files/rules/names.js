// Names that rules may use and that no schema lists: providers, and the models of each.

export class Names {
  #api;
  #providers = [];
  #models = new Map();

  constructor(api) {
    this.#api = api;
  }

  async load() {
    const { providers } = await this.#api.get("v1/providers");
    this.#providers = providers.map(({ id, name }) => ({ name: id, about: name }));
  }

  /** The names that may stand at a place of a document of this kind. */
  at(kind, path) {
    const key = path.filter((step) => typeof step === "string").at(-1);
    const inside = path.filter((step) => typeof step === "string").join(".");
    if (key === "provider" || /^providers(\.allow|\.deny)?$/.test(inside)) {
      return this.#providers;
    }
    if (/^models(\.allow|\.deny)?$/.test(inside) || key === "model") {
      return this.#all();
    }
    return [];
  }

  /** The models of routers, which name the vendor as well; asked for once they are wanted. */
  #all() {
    const provider = this.#providers.find(({ name }) => name === "openrouter")?.name;
    if (provider && !this.#models.has(provider)) {
      this.#models.set(provider, []);
      this.#api
        .get("v1/models", { query: { provider, all: true } })
        .then(({ models }) => this.#models.set(provider, models.map(({ model }) => ({ name: model, about: "" }))))
        .catch(() => this.#models.delete(provider));
    }
    return this.#models.get(provider) ?? [];
  }
}
