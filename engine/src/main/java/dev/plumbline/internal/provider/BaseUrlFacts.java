package dev.plumbline.internal.provider;

import java.util.List;

/**
 * What a provider's clients make of a base URL.
 *
 * @param form how much of the address it carries
 * @param custom how common an address of one's own is
 * @param pages web pages for people, as host or host and path; never an API
 * @param evidence where this comes from
 */
public record BaseUrlFacts(UrlForm form, CustomUrl custom, List<String> pages, Evidence evidence) {
  /** Of providers about which nothing is known. */
  public static final BaseUrlFacts UNKNOWN =
      new BaseUrlFacts(UrlForm.BASE, CustomUrl.NORMAL, List.of(), Evidence.NONE);

  /** Copies the pages. */
  public BaseUrlFacts {
    pages = List.copyOf(pages);
  }
}
