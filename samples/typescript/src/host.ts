import { createServer, type IncomingMessage, type Server } from "node:http";
import { type Client, type Provider, type Report, Refused, type Setup } from "./client.js";
import { entered, page } from "./form.js";
import { apply } from "./patch.js";

const LARGEST = 64 * 1024;

/**
 * A program in which somebody sets up a provider. It asks Plumbline before it saves, and shows what
 * Plumbline says. It keeps one setup in memory, as it has one user.
 */
export function host(plumbline: Client): Server {
  let draft: Setup = { provider: "openrouter" };
  let saved: Setup | undefined;
  let report: Report | undefined;

  async function submitted(form: URLSearchParams, language: string): Promise<void> {
    draft = entered(form, draft);
    const [what, finding, fix] = (form.get("do") ?? "save").split(" ");
    if (what === "fix") {
      const patch = report?.diagnostics[Number(finding)]?.fixes[Number(fix)]?.patch;
      draft = apply(draft, patch ?? []);
    }
    report = await plumbline.validate(draft, language);
    if (report.outcome !== "error") saved = draft;
  }

  return createServer(async (request, response) => {
    const language = request.headers["accept-language"]?.split(/[,;]/)[0] ?? "en";
    let providers: Provider[] = [];
    let problem: string | undefined;
    try {
      providers = await plumbline.providers(language);
      if (request.method === "POST") await submitted(await content(request), language);
    } catch (failure) {
      if (!(failure instanceof Refused)) throw failure;
      problem = failure.message;
    }
    const shown = { language, providers, setup: draft };
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.setHeader("Saved", String(saved === draft));
    response.end(
      page(problem ? { ...shown, problem } : report ? { ...shown, report } : shown),
    );
  });
}

async function content(request: IncomingMessage): Promise<URLSearchParams> {
  let text = "";
  for await (const part of request) {
    text += part;
    if (text.length > LARGEST) throw new Refused("that is too long");
  }
  return new URLSearchParams(text);
}
