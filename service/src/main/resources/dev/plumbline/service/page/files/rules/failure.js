// What to say where a request failed.

/** @param failure what was thrown: a problem that the service told, or the browser's error where nobody answered */
export function told(t, failure) {
  if (failure.status === 403) {
    return t("forbidden");
  }
  return failure instanceof TypeError ? t("unreachable") : failure.message;
}
