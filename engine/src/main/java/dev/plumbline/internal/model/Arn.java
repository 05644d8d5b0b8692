package dev.plumbline.internal.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An Amazon resource name, {@code arn:partition:service:region:account:kind/resource}.
 *
 * @param partition {@code aws}, {@code aws-cn}, {@code aws-us-gov} ...
 * @param region the region; empty for global resources
 * @param account the account; empty for what belongs to the service
 * @param kind what the resource is, such as {@code inference-profile}
 * @param resource its name
 */
public record Arn(String partition, String region, String account, String kind, String resource) {
  private static final int PARTS = 6;

  /** Reads a name; null where the text is none. */
  public static @Nullable Arn parse(String text) {
    if (!text.startsWith("arn:")) {
      return null;
    }
    List<String> parts = List.of(text.split(":", PARTS));
    int slash = parts.size() == PARTS ? parts.get(PARTS - 1).indexOf('/') : -1;
    if (slash < 0) {
      return null;
    }
    String last = parts.get(PARTS - 1);
    return new Arn(
        parts.get(1),
        parts.get(3),
        parts.get(4),
        last.substring(0, slash),
        last.substring(slash + 1));
  }

  /** The same place and account with another resource. */
  Arn with(String otherKind, String otherResource) {
    return new Arn(partition, region, account, otherKind, otherResource);
  }

  @Override
  public String toString() {
    return "arn:%s:bedrock:%s:%s:%s/%s".formatted(partition, region, account, kind, resource);
  }
}
