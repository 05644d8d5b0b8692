package dev.plumbline.internal.validation;

import java.util.Comparator;
import java.util.List;

/** The order of the setup document's fields; fields that nobody knows come last, by name. */
enum FieldOrder implements Comparator<String> {
  INSTANCE;

  private static final List<String> MEMBERS =
      List.of(
          "/provider",
          "/apiKey",
          "/apiKeyEnv",
          "/apiKeyFile",
          "/baseUrl",
          "/model",
          "/region",
          "/options",
          "/context");

  @Override
  public int compare(String left, String right) {
    int byMember = Integer.compare(rank(left), rank(right));
    return byMember != 0 ? byMember : left.compareTo(right);
  }

  private static int rank(String field) {
    int end = field.indexOf('/', 1);
    int rank = MEMBERS.indexOf(end < 0 ? field : field.substring(0, end));
    return rank < 0 ? MEMBERS.size() : rank;
  }
}
