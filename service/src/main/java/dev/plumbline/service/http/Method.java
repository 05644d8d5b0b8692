package dev.plumbline.service.http;

import org.jspecify.annotations.Nullable;

/** The request methods that some path answers. */
enum Method {
  GET,
  POST,
  PUT,
  DELETE;

  /** The method of this name, or null; {@code HEAD} is a {@code GET} whose content is not sent. */
  static @Nullable Method of(String name) {
    return switch (name) {
      case "GET", "HEAD" -> GET;
      case "POST" -> POST;
      case "PUT" -> PUT;
      case "DELETE" -> DELETE;
      default -> null;
    };
  }
}
