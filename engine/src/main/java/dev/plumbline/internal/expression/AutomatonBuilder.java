package dev.plumbline.internal.expression;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes each set of states that can be held at once into one state of an automaton. */
final class AutomatonBuilder {
  private static final int LARGEST = 1_000;

  private final Network network;
  private final byte[] columns = new byte[Ascii.SIZE];
  private final List<Integer> representatives = new ArrayList<>();
  private final Map<BitSet, Short> known = new HashMap<>();
  private final List<BitSet> states = new ArrayList<>();

  AutomatonBuilder(Network network) {
    this.network = network;
    assignColumns();
  }

  /** Characters that no part tells apart share a column. */
  private void assignColumns() {
    List<Ascii> alphabet = network.alphabet();
    Map<BitSet, Byte> seen = new HashMap<>();
    for (int c = 0; c < Ascii.SIZE; c++) {
      BitSet sets = new BitSet();
      for (int i = 0; i < alphabet.size(); i++) {
        sets.set(i, alphabet.get(i).contains(c));
      }
      Byte column = seen.putIfAbsent(sets, (byte) representatives.size());
      columns[c] = column == null ? (byte) representatives.size() : column;
      if (column == null) {
        representatives.add(c);
      }
    }
  }

  Automaton build() throws UnusualSyntaxException {
    BitSet begin = network.begin();
    if (Network.isMatched(begin)) {
      return automaton(Automaton.MATCHED, List.of());
    }
    // The first state is known by no set: anchors at the beginning count in it alone.
    states.add(begin);
    List<Short> next = new ArrayList<>();
    for (int state = 0; state < states.size(); state++) {
      for (int representative : representatives) {
        next.add(stateOf(network.after(states.get(state), representative)));
      }
    }
    return automaton((short) 0, next);
  }

  private short stateOf(BitSet held) throws UnusualSyntaxException {
    if (Network.isMatched(held)) {
      return Automaton.MATCHED;
    }
    if (held.isEmpty()) {
      return Automaton.DEAD;
    }
    Short state = known.putIfAbsent(held, (short) states.size());
    if (state != null) {
      return state;
    }
    if (states.size() == LARGEST) {
      throw new UnusualSyntaxException("too large");
    }
    states.add(held);
    return (short) (states.size() - 1);
  }

  private Automaton automaton(short start, List<Short> next) {
    short[] table = new short[next.size()];
    for (int i = 0; i < table.length; i++) {
      table[i] = next.get(i);
    }
    boolean[] matchedAtEnd = new boolean[states.size()];
    for (int i = 0; i < matchedAtEnd.length; i++) {
      matchedAtEnd[i] = network.isMatchedAtEnd(states.get(i), i == 0);
    }
    return new Automaton(columns, representatives.size(), table, matchedAtEnd, start);
  }
}
