import type { components } from "./plumbline.js";

type Schemas = components["schemas"];

export type Setup = Schemas["Setup"];
export type Report = Schemas["Report"];
export type Diagnostic = Schemas["Diagnostic"];
export type Provider = Schemas["Provider"];
export type Edit = Schemas["Edit"];

/** A request that Plumbline could not answer; the message is a sentence for people. */
export class Refused extends Error {}

/** Asks a Plumbline service. */
export class Client {
  constructor(
    private readonly address: string,
    private readonly token?: string,
  ) {}

  /** What is to be said of a setup, in a language. */
  async validate(setup: Setup, language: string): Promise<Report> {
    return this.ask<Report>("/v1/validate", language, JSON.stringify(setup));
  }

  /** The providers to choose from, those of the reader's country first. */
  async providers(language: string): Promise<Provider[]> {
    return (await this.ask<Schemas["Providers"]>("/v1/providers", language)).providers;
  }

  private async ask<T>(path: string, language: string, body?: string): Promise<T> {
    const headers: Record<string, string> = { "Accept-Language": language };
    if (this.token) headers["Authorization"] = `Bearer ${this.token}`;
    if (body !== undefined) headers["Content-Type"] = "application/json";
    const request = body === undefined ? { headers } : { method: "POST", headers, body };
    const answer = await fetch(new URL(path, this.address), request).catch(() => {
      throw new Refused("Plumbline cannot be reached");
    });
    if (!answer.ok) {
      const problem = (await answer.json()) as Schemas["Problem"];
      throw new Refused(problem.detail);
    }
    return (await answer.json()) as T;
  }
}
