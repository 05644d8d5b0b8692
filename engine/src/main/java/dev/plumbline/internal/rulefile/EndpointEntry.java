package dev.plumbline.internal.rulefile;

import dev.plumbline.internal.policy.EntryList.Described;
import dev.plumbline.internal.rule.Condition;
import dev.plumbline.internal.rule.Glob;
import dev.plumbline.internal.rule.Matcher;
import dev.plumbline.internal.rule.Operand;
import dev.plumbline.internal.yaml.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Takes an address of a policy apart, so that each part is matched by itself: a pattern over the
 * whole text would let {@code https://evil.example/.acme.example} pass for a host of acme.
 */
final class EndpointEntry {
  private static final String SCHEME_END = "://";

  private final FileNotes notes;
  private final List<Condition> conditions = new ArrayList<>(4);

  EndpointEntry(FileNotes notes) {
    this.notes = notes;
  }

  /** A host, possibly with a port, or an address with its scheme. */
  void read(Scalar scalar, List<Described> to) {
    String text = scalar.text().strip().toLowerCase(Locale.ROOT);
    int end = text.indexOf(SCHEME_END);
    String rest = end < 0 ? text : text.substring(end + SCHEME_END.length());
    int slash = rest.indexOf('/');
    String authority = slash < 0 ? rest : rest.substring(0, slash);
    if (authority.isEmpty() || authority.indexOf('@') >= 0 || (end < 0 && slash >= 0)) {
      notes.problems().add(scalar.span(), "policy/endpoint", Map.of());
      return;
    }
    String scheme = end < 0 ? "*" : text.substring(0, end);
    scheme(scheme);
    authority(authority, scheme);
    path(slash < 0 ? "" : scalar.text().strip().substring(text.length() - rest.length() + slash));
    to.add(new Described(scalar.text().strip(), conditions, scalar.span().position()));
  }

  private void scheme(String scheme) {
    if (!scheme.equals("*")) {
      conditions.add(test("endpoint.scheme", equal(scheme)));
    }
  }

  /** An address without a port means the scheme's own; a host alone means any. */
  private void authority(String authority, String scheme) {
    int colon = authority.endsWith("]") ? -1 : authority.lastIndexOf(':');
    String host = colon < 0 ? authority : authority.substring(0, colon);
    conditions.add(test("endpoint.host", new Matcher.Fits(new Glob(host))));
    String port = colon < 0 ? "" : authority.substring(colon + 1);
    if (port.matches("[0-9]{1,5}")) {
      conditions.add(test("endpoint.port", equal(Long.valueOf(port))));
    } else if (port.isEmpty() && !scheme.equals("*")) {
      conditions.add(test("endpoint.port", equal(scheme.equals("http") ? 80L : 443L)));
    }
  }

  /** A path means itself and what is below it. */
  private void path(String written) {
    String path = written.endsWith("/") ? written.substring(0, written.length() - 1) : written;
    if (path.isEmpty() || path.equals("/*")) {
      return;
    }
    List<Condition> either =
        List.of(
            test("endpoint.path", new Matcher.Fits(new Glob(path))),
            test("endpoint.path", new Matcher.Fits(new Glob(path + "/*"))));
    conditions.add(new Condition.Any(either));
  }

  private Condition test(String attribute, Matcher matcher) {
    return new Condition.Test(notes.vocabulary().require(attribute), matcher);
  }

  private static Matcher equal(Object value) {
    return new Matcher.EqualTo(new Operand.Literal(value));
  }
}
