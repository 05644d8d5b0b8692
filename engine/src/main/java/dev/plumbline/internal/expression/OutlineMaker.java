package dev.plumbline.internal.expression;

import java.util.ArrayList;
import java.util.List;

/** Draws the outline of a parsed expression. */
final class OutlineMaker {
  private static final int MOST_BEGINNINGS = 32;
  private static final int LARGEST_CHOICE = 8;

  private OutlineMaker() {}

  static Outline of(Part part) {
    return new Outline(
        least(part),
        (int) Math.min(most(part), Outline.OPEN),
        beginnings(part).stream().map(Beginning::text).distinct().toList(),
        new Outline.Letters(first(part), all(part)));
  }

  private static int least(Part part) {
    if (part instanceof Part.Sequence sequence) {
      return sequence.parts().stream().mapToInt(OutlineMaker::least).sum();
    } else if (part instanceof Part.Choice choice) {
      return choice.parts().stream().mapToInt(OutlineMaker::least).min().orElse(0);
    } else if (part instanceof Part.Repeat repeat) {
      return repeat.least() * least(repeat.part());
    }
    return part instanceof Part.OneOf ? 1 : 0;
  }

  private static long most(Part part) {
    if (part instanceof Part.Sequence sequence) {
      return sequence.parts().stream().mapToLong(OutlineMaker::most).sum();
    } else if (part instanceof Part.Choice choice) {
      return choice.parts().stream().mapToLong(OutlineMaker::most).max().orElse(0);
    } else if (part instanceof Part.Repeat repeat) {
      long times = repeat.most() < 0 ? Outline.OPEN : repeat.most();
      return Math.min(Outline.OPEN, times * most(repeat.part()));
    }
    return part instanceof Part.OneOf ? 1 : 0;
  }

  private static Ascii first(Part part) {
    if (part instanceof Part.OneOf oneOf) {
      return oneOf.characters();
    } else if (part instanceof Part.Choice choice) {
      return choice.parts().stream().map(OutlineMaker::first).reduce(Ascii.NONE, Ascii::or);
    } else if (part instanceof Part.Repeat repeat) {
      return first(repeat.part());
    }
    Ascii first = Ascii.NONE;
    for (Part next : part instanceof Part.Sequence some ? some.parts() : List.<Part>of()) {
      first = first.or(first(next));
      if (least(next) > 0) {
        return first;
      }
    }
    return first;
  }

  private static Ascii all(Part part) {
    if (part instanceof Part.OneOf oneOf) {
      return oneOf.characters();
    } else if (part instanceof Part.Sequence sequence) {
      return sequence.parts().stream().map(OutlineMaker::all).reduce(Ascii.NONE, Ascii::or);
    } else if (part instanceof Part.Choice choice) {
      return choice.parts().stream().map(OutlineMaker::all).reduce(Ascii.NONE, Ascii::or);
    }
    return part instanceof Part.Repeat repeat ? all(repeat.part()) : Ascii.NONE;
  }

  /**
   * A text with which matches begin.
   *
   * @param whole whether it is all that the part matches, so that what follows may be added
   */
  private record Beginning(String text, boolean whole) {
    static final Beginning EMPTY = new Beginning("", true);
  }

  private static List<Beginning> beginnings(Part part) {
    if (part instanceof Part.OneOf oneOf) {
      return oneOf(oneOf.characters());
    } else if (part instanceof Part.Sequence sequence) {
      return sequence(sequence.parts());
    } else if (part instanceof Part.Choice choice) {
      return choice.parts().stream().flatMap(each -> beginnings(each).stream()).toList();
    } else if (part instanceof Part.Repeat repeat) {
      return repeat.least() == 0
          ? List.of(new Beginning("", false))
          : beginnings(repeat.part()).stream()
              .map(each -> new Beginning(each.text(), each.whole() && repeat.most() == 1))
              .toList();
    }
    return List.of(Beginning.EMPTY);
  }

  private static List<Beginning> oneOf(Ascii characters) {
    List<Beginning> each = new ArrayList<>();
    for (char c = 0; c < Ascii.SIZE; c++) {
      if (characters.contains(c)) {
        each.add(new Beginning(String.valueOf(c), true));
      }
    }
    return each.size() > LARGEST_CHOICE ? List.of(new Beginning("", false)) : each;
  }

  private static List<Beginning> sequence(List<Part> parts) {
    List<Beginning> all = List.of(Beginning.EMPTY);
    for (Part part : parts) {
      List<Beginning> longer = new ArrayList<>();
      for (Beginning head : all) {
        if (head.whole()) {
          beginnings(part)
              .forEach(tail -> longer.add(new Beginning(head.text() + tail.text(), tail.whole())));
        } else {
          longer.add(head);
        }
      }
      if (longer.size() > MOST_BEGINNINGS) {
        return all;
      }
      all = longer;
    }
    return all;
  }
}
