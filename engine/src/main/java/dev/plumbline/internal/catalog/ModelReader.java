package dev.plumbline.internal.catalog;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the models of a catalog, one after the other. */
final class ModelReader {
  private @Nullable String id;
  private @Nullable String name;
  private ModelType type = ModelType.CHAT;
  private List<String> lines = List.of();
  private int context;
  private int output;
  private List<String> input = Abilities.UNSTATED.input();
  private Support tools = Support.UNSTATED;
  private Support temperature = Support.UNSTATED;
  private boolean thinks;
  private boolean alwaysThinks;
  private Thinking.Form thinking = Thinking.Form.UNSTATED;
  private List<String> efforts = List.of();
  private @Nullable Prices prices;
  private @Nullable LocalDate released;

  void take(String member, JsonCursor value) throws IOException {
    switch (member) {
      case "id" -> id = value.text();
      case "name" -> name = value.text();
      case "type" -> type = word(ModelType.class, value);
      case "lines" -> lines = value.texts();
      case "context" -> context = value.count();
      case "output" -> output = value.count();
      case "cost" -> prices = prices(value);
      case "releaseDate" -> released = value.day();
      default -> takeAbility(member, value);
    }
  }

  private void takeAbility(String member, JsonCursor value) throws IOException {
    switch (member) {
      case "input" -> input = value.texts();
      case "tools" -> tools = Support.of(value.flag());
      case "temperature" -> temperature = Support.of(value.flag());
      case "reasoning" -> thinks = value.flag();
      case "thinking" -> thinking = word(Thinking.Form.class, value);
      case "alwaysThinks" -> alwaysThinks = value.flag();
      case "efforts" -> efforts = value.texts();
      default -> throw value.unknown(member);
    }
  }

  /** The model that was read; the next one starts from nothing. */
  CatalogModel finish() {
    String known = CatalogReader.required("id", id);
    CatalogModel model =
        new CatalogModel(
            known,
            name == null ? known : name,
            new Offer(type, lines, prices, released),
            new Limits(context, output),
            new Abilities(input, tools, temperature, thinking()));
    reset();
    return model;
  }

  private Thinking thinking() {
    return thinks ? new Thinking(true, thinking, alwaysThinks, efforts) : Thinking.NONE;
  }

  private void reset() {
    id = null;
    name = null;
    type = ModelType.CHAT;
    lines = List.of();
    context = 0;
    output = 0;
    input = Abilities.UNSTATED.input();
    tools = Support.UNSTATED;
    temperature = Support.UNSTATED;
    thinks = false;
    alwaysThinks = false;
    thinking = Thinking.Form.UNSTATED;
    efforts = List.of();
    prices = null;
    released = null;
  }

  private static <E extends Enum<E>> E word(Class<E> words, JsonCursor value) throws IOException {
    String text = value.text();
    for (E word : words.getEnumConstants()) {
      if (word.name().toLowerCase(Locale.ROOT).equals(text)) {
        return word;
      }
    }
    throw value.problem("unknown word `" + text + "`");
  }

  private static Prices prices(JsonCursor value) throws IOException {
    double[] stated = {-1, -1, 0, 0};
    value.object(
        (member, price) -> {
          switch (member) {
            case "in" -> stated[0] = price.price();
            case "out" -> stated[1] = price.price();
            case "cacheRead" -> stated[2] = price.price();
            case "cacheWrite" -> stated[3] = price.price();
            default -> throw price.unknown(member);
          }
        });
    if (stated[0] < 0 || stated[1] < 0) {
      throw value.problem("a cost without `in` or `out`");
    }
    return new Prices(stated[0], stated[1], stated[2], stated[3]);
  }
}
