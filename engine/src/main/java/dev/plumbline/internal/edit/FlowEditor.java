package dev.plumbline.internal.edit;

import dev.plumbline.internal.yaml.Mapping;
import dev.plumbline.internal.yaml.Mapping.Entry;
import dev.plumbline.internal.yaml.Node;
import dev.plumbline.internal.yaml.Scalar.Style;
import dev.plumbline.internal.yaml.Sequence;
import java.util.ArrayList;
import java.util.List;

/** Puts members into what stands in brackets, JSON included, and takes them out. */
final class FlowEditor {
  private static final int NONE = -1;

  private final Source source;
  private final NodeWriter writer;
  private final Node container;
  private final List<Slot> slots = new ArrayList<>();
  private final int open;
  private final int close;

  /** Where a member stands, without the comma. */
  private record Slot(int start, int end) {}

  FlowEditor(Source source, NodeWriter writer, Node container) {
    this.source = source;
    this.writer = writer;
    this.container = container;
    this.open = container.span().start() + 1;
    this.close = container.span().end() - 1;
    fillSlots();
  }

  private void fillSlots() {
    int from = open;
    for (int end : memberEnds()) {
      int start = source.behindSpace(from);
      slots.add(new Slot(start, end));
      int comma = comma(end);
      from = comma == NONE ? end : comma + 1;
    }
  }

  private List<Integer> memberEnds() {
    if (container instanceof Sequence sequence) {
      return sequence.items().stream().map(item -> item.span().end()).toList();
    }
    List<Integer> ends = new ArrayList<>();
    for (Entry entry : ((Mapping) container).entries()) {
      ends.add(Math.max(entry.key().span().end(), entry.value().span().end()));
    }
    return ends;
  }

  String addEntry(String key, Node value) {
    String name = writer.key(key, Style.PLAIN);
    return add(slots.size(), name + colon() + writer.inline(value));
  }

  String addItem(int position, Node value) {
    return add(position, writer.inline(value));
  }

  private String add(int position, String member) {
    if (slots.isEmpty()) {
      return addFirst(member);
    }
    if (position < slots.size()) {
      int at = slots.get(position).start();
      return splices().insert(at, member + "," + separator(at)).apply();
    }
    Slot last = slots.get(slots.size() - 1);
    int comma = comma(last.end());
    int behind = comma == NONE ? last.end() : comma + 1;
    boolean ownLine = source.startsLine(last.start()) && source.endsLine(behind);
    int at = ownLine ? source.lineEnd(behind) : behind;
    String added = separator(last.start()) + member;
    return comma == NONE
        ? splices().insert(last.end(), ",").insert(at, added).apply()
        : splices().insert(at, added + ",").apply();
  }

  private String addFirst(String member) {
    String inside = source.text().substring(open, close);
    if (source.sameLine(open, close)) {
      return splices().replace(open, close, member).apply();
    }
    int at = open + inside.stripTrailing().length();
    String indentation = source.indentation(container.span().start()) + " ".repeat(source.step());
    return splices().insert(at, source.eol() + indentation + member).apply();
  }

  String remove(int position) {
    Slot slot = slots.get(position);
    int comma = comma(slot.end());
    if (slots.size() == 1) {
      boolean comments = !isBlank(open, slot.start()) || !isBlank(behind(slot, comma), close);
      return comments
          ? splices().delete(slot.start(), behind(slot, comma)).apply()
          : splices().delete(open, close).apply();
    }
    return comma == NONE ? removeLast(slot, slots.get(position - 1)) : removeWithComma(slot, comma);
  }

  private static int behind(Slot slot, int comma) {
    return comma == NONE ? slot.end() : comma + 1;
  }

  private boolean isBlank(int start, int end) {
    return source.text().substring(start, end).isBlank();
  }

  private String removeWithComma(Slot slot, int comma) {
    boolean endsLine = source.endsLine(comma + 1);
    boolean last = slot.equals(slots.get(slots.size() - 1));
    if (source.startsLine(slot.start()) && endsLine) {
      return splices().delete(source.lineStart(slot.start()), source.nextLine(comma + 1)).apply();
    }
    return endsLine || last
        ? splices().delete(source.behindVisible(slot.start()), comma + 1).apply()
        : splices().delete(slot.start(), source.behindBlanks(comma + 1)).apply();
  }

  private String removeLast(Slot slot, Slot previous) {
    int comma = comma(previous.end());
    boolean ownLine = source.startsLine(slot.start()) && source.endsLine(slot.end());
    if (ownLine) {
      return splices()
          .delete(comma, comma + 1)
          .delete(source.lineStart(slot.start()), source.nextLine(slot.end()))
          .apply();
    }
    boolean comments = !source.text().substring(comma + 1, slot.start()).isBlank();
    return comments
        ? splices().delete(comma, comma + 1).delete(slot.start(), slot.end()).apply()
        : splices().delete(comma, slot.end()).apply();
  }

  /** Where the comma behind a member is. */
  private int comma(int memberEnd) {
    int at = source.behindSpace(memberEnd);
    return at < close && source.at(at) == ',' ? at : NONE;
  }

  /** What stands between a comma and a member: a line break where the members have lines. */
  private String separator(int memberStart) {
    if (source.startsLine(memberStart)) {
      return source.eol() + source.indentation(memberStart);
    }
    if (!source.json()) {
      return " ";
    }
    if (slots.size() > 1) {
      int comma = comma(slots.get(0).end());
      return comma + 1 == slots.get(1).start() ? "" : " ";
    }
    return colon().endsWith(" ") || container instanceof Sequence ? " " : "";
  }

  /** The colon as the neighbors have it. */
  private String colon() {
    if (source.json() && container instanceof Mapping mapping && !mapping.entries().isEmpty()) {
      Entry last = mapping.entries().get(mapping.entries().size() - 1);
      int start = last.key().span().end();
      String colon = source.text().substring(start, last.value().span().start());
      return source.sameLine(start, start + colon.length()) ? colon : ": ";
    }
    return ": ";
  }

  private Splices splices() {
    return new Splices(source.text());
  }
}
