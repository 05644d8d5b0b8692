import assert from "node:assert/strict";
import { test } from "node:test";
import { catalogText } from "./catalog-text.mjs";
import { merge } from "./merge.mjs";
import { readPiAi } from "./pi-ai.mjs";

const MODEL = {
  id: "one",
  name: "One",
  type: "chat",
  api: "openai-completions",
  reasoning: false,
  input: ["text"],
  contextWindow: 1000,
  maxTokens: 100,
  cost: { input: 1, output: 2, cacheRead: 0, cacheWrite: 0 },
};

function read(model, from = {}) {
  const listed = JSON.stringify({ api: { [model.id]: { ...MODEL, ...model } } });
  const files = new Map([["dist/providers/data/p.json", Buffer.from(listed)]]);
  return readPiAi(files, { file: "p", ...from })[0];
}

test("a limit that the package invents is not stated", () => {
  const from = { invents: ["4096", "fractions"] };
  assert.equal(read({ maxTokens: 900 }, from).output, undefined);
  assert.equal(read({ maxTokens: 800 }, from).output, undefined);
  assert.equal(read({ contextWindow: 9999, maxTokens: 4096 }, from).output, undefined);
  assert.equal(read({ contextWindow: 4096 }, from).context, undefined);
  assert.equal(read({ maxTokens: 850 }, from).output, 850);
  assert.equal(read({ maxTokens: 900 }).output, 900);
});

test("an answer cannot be longer than the context", () => {
  assert.equal(read({ maxTokens: 1001 }).output, undefined);
});

test("a price of zero is one only where the id says free", () => {
  const free = { input: 0, output: 0, cacheRead: 0, cacheWrite: 0 };
  assert.equal(read({ cost: free }).cost, undefined);
  assert.equal(read({ id: "one:free", cost: free }).cost.in, 0);
  assert.equal(read({}, { plan: true }).cost, undefined);
});

test("efforts are told only where the package spells them out", () => {
  const reasoning = true;
  const told = { off: "none", minimal: null, low: "LOW", medium: null, high: "HIGH" };
  assert.deepEqual(read({ reasoning, thinkingLevelMap: told }).efforts, ["none", "low", "high"]);
  assert.equal(read({ reasoning, thinkingLevelMap: { xhigh: "xhigh" } }).efforts, undefined);
  assert.equal(read({ reasoning, thinkingLevelMap: { ...told, off: null } }).alwaysThinks, true);
});

test("a model on two lines is one model", () => {
  const lists = [
    { line: "b", models: [{ id: "y" }, { id: "x", context: 1 }] },
    { line: "a", models: [{ id: "x", context: 2 }] },
  ];
  assert.deepEqual(merge(lists, new Map()), [
    { id: "x", context: 1, lines: ["b", "a"] },
    { id: "y", lines: ["b"] },
  ]);
});

test("a member that catalogs do not have stops the conversion", () => {
  const header = { complete: false, because: "." };
  assert.throws(() => catalogText({ header, models: [{ id: "x", size: 1 }] }), /x: unknown size/);
});
