package dev.plumbline.service.http;

import java.util.Map;

/**
 * One path with what it does for each method.
 *
 * @param path the path; with {@code /{path}} at its end, everything below it
 * @param methods what it does, by method
 */
record Route(String path, Map<Method, Endpoint> methods) {
  static final String REST = "/{path}";

  /** Copies the methods. */
  Route {
    methods = Map.copyOf(methods);
  }

  boolean isOpen() {
    return path.endsWith(REST);
  }

  /** The beginning of all paths of an open route, with its slash. */
  String beginning() {
    return path.substring(0, path.length() - REST.length() + 1);
  }
}
