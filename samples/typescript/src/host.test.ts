import assert from "node:assert/strict";
import type { AddressInfo } from "node:net";
import { after, before, test } from "node:test";
import { Client } from "./client.js";
import { host } from "./host.js";

const KEY = "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";
const server = host(new Client(process.env["PLUMBLINE_URL"] ?? "http://127.0.0.1:8383"));
let address = "";

before(async () => {
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});

after(() => server.close());

async function submit(fields: Record<string, string>, language = "en"): Promise<Response> {
  return fetch(address, {
    method: "POST",
    headers: { "Accept-Language": language },
    body: new URLSearchParams(fields),
  });
}

function findingsOf(page: string, field: string): string {
  return page.split(`id="${field}-findings">`)[1]?.split("</ul>")[0] ?? "";
}

test("the form offers the providers of the reader's country first", async () => {
  const page = await (await fetch(address, { headers: { "Accept-Language": "ko-KR" } })).text();
  assert.match(page, /<html lang="ko-KR">/);
  assert.match(page, /<option value="openrouter">OpenRouter<\/option>/);
});

test("what is found stands beside its field, is mended by its fix, and then is saved", async () => {
  const fields = {
    provider: "openrouter",
    baseUrl: "https://openrouter.ai/api/v1/chat/completions",
    model: "google/gemini-2.5-pro",
  };
  const refused = await submit({ ...fields, apiKey: `Bearer ${KEY}` });
  assert.equal(refused.headers.get("saved"), "false");
  let page = await refused.text();
  assert.match(page, /Not saved/);
  assert.match(findingsOf(page, "apiKey"), /class="error"/);
  assert.match(findingsOf(page, "baseUrl"), /class="error"/);
  assert.ok(!page.includes(KEY.slice(20, 28)), "the key is not in the page");

  for (let fix = findingsOf(page, "apiKey").match(/value="(fix \d+ \d+)"/); fix; ) {
    page = await (await submit({ ...fields, do: fix[1] ?? "" })).text();
    fix = findingsOf(page, "apiKey").match(/value="(fix \d+ \d+)"/);
  }
  assert.equal(findingsOf(page, "apiKey"), "");

  const fix = findingsOf(page, "baseUrl").match(/value="(fix \d+ \d+)"/);
  const mended = await submit({ ...fields, do: fix?.[1] ?? "" });
  assert.equal(mended.headers.get("saved"), "true");
  page = await mended.text();
  assert.match(page, /value="https:\/\/openrouter.ai\/api\/v1"/);
  assert.match(page, /Saved/);
});

test("findings are told in the reader's language", async () => {
  const page = await (await submit({ provider: "openruter", model: "m" }, "ko")).text();
  assert.match(findingsOf(page, "provider"), /[\uAC00-\uD7A3]/);
});

test("a service that cannot be reached is told in a sentence", async () => {
  const alone = host(new Client("http://127.0.0.1:9"));
  await new Promise<void>((ready) => alone.listen(0, "127.0.0.1", ready));
  const port = (alone.address() as AddressInfo).port;
  const page = await (await fetch(`http://127.0.0.1:${port}/`)).text();
  assert.match(page, /Plumbline cannot be reached/);
  alone.close();
});
