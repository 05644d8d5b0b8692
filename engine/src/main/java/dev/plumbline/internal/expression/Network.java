package dev.plumbline.internal.expression;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The states of an expression, several of which may be held at once while a text is read
 * (Thompson's construction).
 */
final class Network {
  private static final int LARGEST = 4_000;
  private static final int END_OF_CHAIN = 0;

  private final List<State> states = new ArrayList<>();
  private final int entry;

  private sealed interface State {
    /** The expression is matched. */
    record Matched() implements State {}

    /** A character leads on. */
    record Reading(Ascii characters, int next) implements State {}

    /** Two ways lead on, without a character. */
    record Fork(int one, int other) implements State {}

    /** A place in the text leads on. */
    record Placed(Part.Anchor anchor, int next) implements State {}
  }

  private final BitSet restart;
  private final Map<Integer, BitSet> reachable = new HashMap<>();

  private Network(Part part) throws UnusualSyntaxException {
    states.add(new State.Matched());
    entry = add(part, END_OF_CHAIN);
    restart = reach(entry, false, false);
  }

  static Network of(Part part) throws UnusualSyntaxException {
    return new Network(part);
  }

  private int add(State state) throws UnusualSyntaxException {
    if (states.size() == LARGEST) {
      throw new UnusualSyntaxException("too large");
    }
    states.add(state);
    return states.size() - 1;
  }

  private int add(Part part, int next) throws UnusualSyntaxException {
    if (part instanceof Part.OneOf oneOf) {
      return add(new State.Reading(oneOf.characters(), next));
    } else if (part instanceof Part.Anchor anchor) {
      return add(new State.Placed(anchor, next));
    } else if (part instanceof Part.Sequence sequence) {
      return addSequence(sequence.parts(), next);
    } else if (part instanceof Part.Choice choice) {
      return addChoice(choice.parts(), next);
    }
    return addRepeat((Part.Repeat) part, next);
  }

  private int addSequence(List<Part> parts, int next) throws UnusualSyntaxException {
    int first = next;
    for (int i = parts.size() - 1; i >= 0; i--) {
      first = add(parts.get(i), first);
    }
    return first;
  }

  private int addChoice(List<Part> parts, int next) throws UnusualSyntaxException {
    int fork = add(parts.get(0), next);
    for (Part part : parts.subList(1, parts.size())) {
      fork = add(new State.Fork(fork, add(part, next)));
    }
    return fork;
  }

  private int addRepeat(Part.Repeat repeat, int next) throws UnusualSyntaxException {
    int first = repeat.most() < 0 ? addLoop(repeat.part(), next) : next;
    for (int i = repeat.least(); i < repeat.most(); i++) {
      first = add(new State.Fork(add(repeat.part(), first), next));
    }
    for (int i = 0; i < repeat.least(); i++) {
      first = add(repeat.part(), first);
    }
    return first;
  }

  private int addLoop(Part part, int next) throws UnusualSyntaxException {
    int loop = add(new State.Fork(next, next));
    states.set(loop, new State.Fork(add(part, loop), next));
    return loop;
  }

  /** The states held before the first character. */
  BitSet begin() {
    return reach(entry, true, false);
  }

  /** The states held after one more character; a match may begin anywhere. */
  BitSet after(BitSet held, int c) {
    BitSet next = (BitSet) restart.clone();
    for (int state = held.nextSetBit(0); state >= 0; state = held.nextSetBit(state + 1)) {
      if (states.get(state) instanceof State.Reading reading && reading.characters.contains(c)) {
        next.or(reachedFrom(reading.next));
      }
    }
    return next;
  }

  private BitSet reachedFrom(int state) {
    BitSet reached = reachable.get(state);
    if (reached == null) {
      reached = reach(state, false, false);
      reachable.put(state, reached);
    }
    return reached;
  }

  static boolean isMatched(BitSet held) {
    return held.get(END_OF_CHAIN);
  }

  /** Whether the expression is matched if the text ends here. */
  boolean isMatchedAtEnd(BitSet held, boolean atBegin) {
    for (int state = held.nextSetBit(0); state >= 0; state = held.nextSetBit(state + 1)) {
      if (states.get(state) instanceof State.Placed && isMatched(reach(state, atBegin, true))) {
        return true;
      }
    }
    return isMatched(held);
  }

  /** The character sets that any state reads. */
  List<Ascii> alphabet() {
    return states.stream()
        .filter(State.Reading.class::isInstance)
        .map(state -> ((State.Reading) state).characters)
        .distinct()
        .toList();
  }

  /** The states that can be waited in, reached from one without a character. */
  private BitSet reach(int start, boolean atBegin, boolean atEnd) {
    BitSet seen = new BitSet();
    BitSet reached = new BitSet();
    Deque<Integer> open = new ArrayDeque<>();
    open.push(start);
    while (!open.isEmpty()) {
      int state = open.pop();
      if (seen.get(state)) {
        continue;
      }
      seen.set(state);
      State kind = states.get(state);
      if (kind instanceof State.Fork fork) {
        open.push(fork.one);
        open.push(fork.other);
      } else if (!(kind instanceof State.Placed placed)) {
        reached.set(state);
      } else if (placed.anchor == Part.Anchor.BEGIN ? atBegin : atEnd) {
        open.push(placed.next);
      } else if (placed.anchor == Part.Anchor.END) {
        reached.set(state);
      }
    }
    return reached;
  }
}
