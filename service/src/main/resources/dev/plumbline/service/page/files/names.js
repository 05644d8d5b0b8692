// What stands where in a setup, and where its fields are in the page.

/** The members of which one holds the key, or says where it is. */
export const CREDENTIALS = ["/apiKey", "/apiKeyEnv", "/apiKeyFile"];

/** The options that are worth a field of their own; all others are fields once they are there. */
export const OPTIONS = [
  { name: "promptCaching", type: "flag" },
  { name: "compressContext", type: "flag", of: /^openrouter$/ },
  { name: "deployment", type: "text", of: /^azure/ },
  { name: "apiVersion", type: "text", of: /^azure/ },
  { name: "maxTokens", type: "number" },
  { name: "thinkingBudget", type: "number" },
];

/** The id of a field in the page. */
export function idOf(pointer) {
  return `field${pointer.replace(/[^\w-]/g, "-")}`;
}
