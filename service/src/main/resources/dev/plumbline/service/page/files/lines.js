// What people call the addresses that a provider has: their names in the rules are made of words.
const WORDS = ["default", "china", "international", "local", "native", "api", "old", "new", "alt", "coding", "coding-plan", "token-plan", "plan", "government", "cloud", "beta", "container", "individual", "business", "enterprise", "global", "multi", "gateway", "hong-kong", "singapore", "europe"];

/** Names that are the same in every language. */
const NAMES = {
  anthropic: "Anthropic API",
  openai: "OpenAI API",
  "ai-sdk": "AI SDK",
  "llama-cpp": "llama.cpp",
  byteplus: "BytePlus",
  codestral: "Codestral",
  go: "Go",
  lkeap: "LKEAP",
  maas: "MaaS",
  moark: "Moark",
  solar: "Solar",
  tokenhub: "TokenHub",
  ai: ".ai",
  com: ".com",
  ip: "IP",
};
const VERSION = /^v\d+$/;
const LONGEST = 2;

/** `코딩 요금제 · 중국` of `coding-china`; a name that no words are known for stays as it is. */
export function lineName(name, t, language) {
  const countries = new Intl.DisplayNames(language, { type: "region", fallback: "none" });
  const steps = name.split(/[-_]/);
  const said = [];
  for (let at = 0; at < steps.length; ) {
    const length = [LONGEST, 1].find((size) => at + size <= steps.length && word(steps.slice(at, at + size).join("-"), t, countries));
    if (length === undefined) {
      return name;
    }
    said.push(word(steps.slice(at, at + length).join("-"), t, countries));
    at += length;
  }
  return said.join(" · ");
}

function word(step, t, countries) {
  if (WORDS.includes(step)) {
    return t(`line.${step}`);
  }
  return NAMES[step] ?? (VERSION.test(step) ? step : /^[a-z]{2}$/.test(step) ? countries.of(step.toUpperCase()) : undefined);
}
