package dev.plumbline.internal.candidate;

import dev.plumbline.internal.attribute.Part;
import dev.plumbline.internal.provider.HostFacts;
import dev.plumbline.internal.provider.Protocol;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The host program, and what the setup says of the client that it uses. */
final class HostAttributes {
  private HostAttributes() {}

  static void declare(Declarations to) {
    to.restingOn(Part.HOST)
        .text(
            "host",
            "the host program's id, if it is known",
            "roo-code",
            c -> c.host() == null ? null : c.host().id())
        .text(
            "host.name",
            "the host program's name",
            "Roo Code",
            c -> c.host() == null ? null : c.host().name())
        .text(
            "host.containers",
            "how often it runs in a container: seldom, often or always",
            "often",
            c -> c.host() == null ? null : c.host().urls().container().id())
        .text(
            "url.documented",
            "the address that the host program's documentation gives for the provider",
            "https://generativelanguage.googleapis.com/v1beta/models/",
            HostAttributes::documented)
        .restingOn(null)
        .flag(
            "url.isDocumented",
            "whether it is the address that the host program's documentation gives",
            HostAttributes::isDocumented)
        .restingOn(Part.OPTIONS)
        .text(
            "options.protocolStated",
            "the protocol that the options protocol or transformer name",
            "gemini",
            HostAttributes::protocol);
  }

  private static boolean isDocumented(Candidate c) {
    String entered = c.text("baseUrl");
    return entered != null && entered.strip().equals(documented(c));
  }

  private static @Nullable String documented(Candidate c) {
    HostFacts host = c.host();
    return host == null ? null : host.urls().addresses().get(c.provider().id());
  }

  private static @Nullable String protocol(Candidate c) {
    String stated = c.optionText("protocol");
    String named = stated == null ? c.optionText("transformer") : stated;
    if (named != null) {
      String id = named.toLowerCase(Locale.ROOT);
      for (Protocol protocol : Protocol.values()) {
        if (protocol.id().equals(id)) {
          return id;
        }
      }
    }
    return null;
  }
}
