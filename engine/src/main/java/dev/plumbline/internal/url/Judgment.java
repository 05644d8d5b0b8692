package dev.plumbline.internal.url;

import dev.plumbline.internal.provider.Protocol;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was found out about a path, while it is found out. For one thread. */
final class Judgment {
  final @Nullable KnownEndpoint endpoint;
  final List<FoundFault> faults = new ArrayList<>(2);
  int rank;
  Operation.@Nullable Found operation;

  /** The path as it should be; the entered one where nothing better is known. */
  List<String> path;

  /** Whether the path should end in a slash. */
  boolean slash;

  /** Whether faults remain that nobody can mend. */
  boolean unsure;

  Judgment(@Nullable KnownEndpoint endpoint, List<String> path) {
    this.endpoint = endpoint;
    this.path = path;
    this.slash = false;
  }

  Judgment ranked(int value) {
    rank = value;
    return this;
  }

  Judgment fault(UrlFault fault, Certainty certainty) {
    faults.add(new FoundFault(fault, certainty));
    return this;
  }

  Judgment mended(List<String> right) {
    path = right;
    return this;
  }

  /** The protocol of the path: the endpoint's, or what the operation tells. */
  @Nullable Protocol protocol() {
    if (endpoint != null) {
      return endpoint.protocol();
    }
    return operation == null ? null : operation.operation().protocol();
  }
}
