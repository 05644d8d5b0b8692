package dev.plumbline.service.output;

import dev.plumbline.ModelOffer;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;

/** Models as lines of provider and id; refused ones faint, with what refuses them. */
public final class OffersText {
  private final Writer out;
  private final Palette palette;

  /** Writes to the writer, which stays open. */
  public OffersText(Writer out, Palette palette) {
    this.out = out;
    this.palette = palette;
  }

  /** Writes a line for each model. */
  public void write(List<ModelOffer> offers) throws IOException {
    for (ModelOffer offer : offers) {
      String name = Paragraph.printable(offer.provider() + "  " + offer.model());
      out.write((offer.accepted() ? name : palette.faint("- " + name + why(offer))) + "\n");
    }
  }

  static String why(ModelOffer offer) {
    if (offer.accepted()) {
      return "";
    }
    return offer.refusals().stream()
        .map(one -> one.code() + " " + one.rule().file() + ":" + one.rule().line())
        .collect(Collectors.joining(", ", "  (", ")"));
  }
}
