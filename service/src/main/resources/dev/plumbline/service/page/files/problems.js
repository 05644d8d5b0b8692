// Why a request failed, in the language of the page.
const TOLD = ["too-large", "forbidden", "unauthenticated", "too-many-requests", "overloaded", "request-timeout", "internal-error"];

/** One sentence with the next step; what the service says itself where the page has no words for it. */
export function reason(failure, t) {
  if (!failure.status) {
    return t("problem.offline");
  }
  const kind = failure.body.type?.split(":").at(-1);
  return TOLD.includes(kind) ? t(`problem.${kind}`) : failure.message;
}

/** Whether the service was not reached at all, so that the same may work a moment later. */
export const isUnreachable = (failure) => failure !== null && !failure.status && failure.name !== "AbortError";
