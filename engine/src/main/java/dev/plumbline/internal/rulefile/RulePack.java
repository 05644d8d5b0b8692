package dev.plumbline.internal.rulefile;

import dev.plumbline.internal.yaml.NodePacker;
import dev.plumbline.internal.yaml.NodeUnpacker;
import dev.plumbline.internal.yaml.Parsed;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The built-in rule files as the build made them ready: parsed, with their hashes. A program that
 * starts need not parse hundreds of texts that cannot have changed since. Immutable.
 */
public final class RulePack {
  private static final int NOT_PARSED = -1;

  private final byte[] bytes;
  private final int trees;
  private final String revision;
  private final List<RuleSource> sources;

  /** What the build knows of one file; {@code tree} is where its documents begin. */
  record Ready(RulePack pack, byte[] hash, int tree) {
    /** The documents, or null where the text has to be read. */
    @Nullable Parsed parsed() {
      return tree == NOT_PARSED
          ? null
          : new Parsed(
              Parsed.Format.YAML, NodeUnpacker.unpack(pack.bytes, pack.trees + tree), List.of());
    }
  }

  private RulePack(byte[] bytes, Function<String, byte[]> contents) throws IOException {
    this.bytes = bytes;
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    trees = in.readInt();
    revision = in.readUTF();
    int count = in.readInt();
    List<RuleSource> read = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      String name = in.readUTF();
      Ready ready = new Ready(this, in.readNBytes(Revision.HASH_BYTES), in.readInt());
      read.add(new RuleSource(name, RuleSource.BUILTIN, () -> contents.apply(name), ready));
    }
    sources = List.copyOf(read);
  }

  /** Opens a pack; the text of a file is asked for by its name, when somebody needs it. */
  static RulePack open(byte[] bytes, Function<String, byte[]> contents) {
    try {
      return new RulePack(bytes, contents);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Packs files; one that cannot be parsed stays a text, so that whoever loads it is told why. */
  public static byte[] of(List<RuleSource> sources) throws IOException {
    ByteArrayOutputStream index = new ByteArrayOutputStream();
    ByteArrayOutputStream trees = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(index);
    out.writeUTF(Revision.of(sources));
    out.writeInt(sources.size());
    for (RuleSource source : sources) {
      out.writeUTF(source.name());
      out.write(source.hash());
      Parsed parsed = source.isCatalog() ? null : source.parsed();
      if (parsed != null && parsed.problems().isEmpty()) {
        out.writeInt(trees.size());
        trees.writeBytes(NodePacker.pack(parsed.documents()));
      } else {
        out.writeInt(NOT_PARSED);
      }
    }
    ByteArrayOutputStream pack = new ByteArrayOutputStream();
    new DataOutputStream(pack).writeInt(Integer.BYTES + index.size());
    index.writeTo(pack);
    trees.writeTo(pack);
    return pack.toByteArray();
  }

  /** The files, in the order of their names. */
  List<RuleSource> sources() {
    return sources;
  }

  /** Whether these are the files of the pack, each once and no others. */
  boolean isWhole(List<RuleSource> files) {
    if (files.size() != sources.size()) {
      return false;
    }
    for (int i = 0; i < files.size(); i++) {
      RuleSource file = files.get(i);
      if (file.ready() == null
          || file.ready().pack() != this
          || !file.name().equals(sources.get(i).name())) {
        return false;
      }
    }
    return true;
  }

  /** The revision of exactly these files. */
  String revision() {
    return revision;
  }
}
