package dev.plumbline.internal.policy;

import dev.plumbline.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whom and what place a setup is for.
 *
 * @param context as the setup states it
 * @param regions the regions that the setup names, in whatever fields
 * @param hosts what the host program is called as well, where the context's name for it is known
 */
public record Who(Context context, List<String> regions, List<String> hosts) {
  /** Copies the lists. */
  public Who {
    regions = List.copyOf(regions);
    hosts = List.copyOf(hosts);
  }

  /** The values in one dimension, in small letters; none where the setup says nothing. */
  public List<String> values(Dimension dimension) {
    List<String> values = new ArrayList<>(2);
    switch (dimension) {
      case ORGANIZATIONS -> add(context.organization(), values);
      case ACCOUNTS -> add(context.account(), values);
      case GROUPS -> context.groups().forEach(group -> add(group, values));
      case COUNTRIES -> add(context.country(), values);
      case REGIONS -> regions.forEach(region -> add(region, values));
      case PLANS -> add(context.plan(), values);
      case HOSTS -> {
        add(context.host(), values);
        hosts.forEach(host -> add(host, values));
      }
    }
    return values;
  }

  private static void add(@Nullable String value, List<String> to) {
    if (value != null) {
      to.add(value.strip().toLowerCase(Locale.ROOT));
    }
  }
}
