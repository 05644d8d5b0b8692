package dev.plumbline.service.http;

import dev.plumbline.service.access.Caller;
import dev.plumbline.service.access.Role;
import dev.plumbline.service.store.Publishing;
import java.util.List;
import org.eclipse.jetty.server.Request;

/** Takes down for the audit log who wanted to change rules and may not. */
final class Denials {
  private static final String FILES = "/v1/rules/";

  private final Publishing publishing;
  private final Intents intents;

  Denials(Publishing publishing, Intents intents) {
    this.publishing = publishing;
    this.intents = intents;
  }

  /** Only what changes rules is taken down; a path only where it is one of a file that is there. */
  void note(Request request, Role need, Caller caller, String reason) {
    if (need != Role.EDIT_RULES) {
      return;
    }
    String path = Request.getPathInContext(request);
    String file = path.startsWith(FILES) ? path.substring(FILES.length()) : "";
    boolean known = publishing.active().current().files().text(file).isPresent();
    String from = ", from " + Request.getRemoteAddr(request);
    publishing.deny(
        intents.of(caller, wish(request)), known ? List.of(file) : List.of(), reason + from);
  }

  private static String wish(Request request) {
    Method method = Method.of(request.getMethod());
    if (method == Method.PUT) {
      return "Give a rule file a text";
    }
    return method == Method.DELETE ? "Remove a rule file" : "Change rule files";
  }
}
