package dev.plumbline.internal.yaml;

import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.comments.CommentType;
import org.yaml.snakeyaml.events.CommentEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/** Whether two texts say the same, wherever on their lines they say it. */
final class Sameness {
  private Sameness() {}

  static boolean of(Parsed one, Parsed other) {
    return one.problems().equals(other.problems()) && ofAll(one.documents(), other.documents());
  }

  private static boolean ofAll(List<? extends Node> some, List<? extends Node> others) {
    if (some.size() != others.size()) {
      return false;
    }
    for (int i = 0; i < some.size(); i++) {
      if (!of(some.get(i), others.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean of(Node one, Node other) {
    if (one instanceof Scalar scalar) {
      return other instanceof Scalar same
          && scalar.kind() == same.kind()
          && scalar.text().equals(same.text());
    }
    if (one instanceof Sequence list) {
      return other instanceof Sequence same && ofAll(list.items(), same.items());
    }
    return other instanceof Mapping same && of((Mapping) one, same);
  }

  private static boolean of(Mapping one, Mapping other) {
    return ofAll(
            one.entries().stream().map(Mapping.Entry::key).toList(),
            other.entries().stream().map(Mapping.Entry::key).toList())
        && ofAll(
            one.entries().stream().map(Mapping.Entry::value).toList(),
            other.entries().stream().map(Mapping.Entry::value).toList());
  }

  static boolean ofComments(String one, String other) {
    return comments(one).equals(comments(other));
  }

  /** The comments of a text in their order, and whether each stands behind something. */
  private static List<String> comments(String text) {
    LoaderOptions options = new LoaderOptions();
    options.setProcessComments(true);
    options.setCodePointLimit(Integer.MAX_VALUE);
    ParserImpl parser = new ParserImpl(new StreamReader(text), options);
    List<String> comments = new ArrayList<>();
    while (!parser.checkEvent(Event.ID.StreamEnd)) {
      if (parser.getEvent() instanceof CommentEvent comment
          && comment.getCommentType() != CommentType.BLANK_LINE) {
        comments.add(comment.getCommentType() + comment.getValue().stripTrailing());
      }
    }
    return comments;
  }
}
