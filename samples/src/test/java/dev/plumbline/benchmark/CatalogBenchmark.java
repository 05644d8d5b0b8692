package dev.plumbline.benchmark;

import dev.plumbline.internal.catalog.Catalog;
import dev.plumbline.internal.catalog.CatalogModel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Look-ups among five thousand models. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CatalogBenchmark {
  private static final int MODELS = 5_000;

  private final List<String> ids = ids();
  private final byte[] json = json(ids);
  private final Catalog catalog = Catalog.read(json);
  private int next;

  private String id() {
    next = (next + 7) % MODELS;
    return ids.get(next);
  }

  /** An id that is there. */
  @Benchmark
  public Object find() {
    return catalog.find(id());
  }

  /** The nearest ids to one with two letters swapped. */
  @Benchmark
  public Object nearest() {
    String id = id();
    int at = id.length() / 2;
    String typo = id.substring(0, at) + id.charAt(at + 1) + id.charAt(at) + id.substring(at + 2);
    return catalog.nearest(typo, 5);
  }

  /** Reads all of them. */
  @Benchmark
  public Object load() {
    return Catalog.read(json);
  }

  /** Ids like OpenRouter's, told apart by versions. */
  private static List<String> ids() {
    List<CatalogModel> models = Contenders.openRouterModels();
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < MODELS; i++) {
      String id = models.get(i % models.size()).id();
      int round = i / models.size();
      ids.add(round == 0 ? id : id + "-edition-" + round);
    }
    return ids.stream().sorted().toList();
  }

  private static byte[] json(List<String> ids) {
    StringBuilder json = new StringBuilder();
    for (String id : ids) {
      json.append(json.isEmpty() ? "" : ",")
          .append("{\"id\":\"")
          .append(id)
          .append("\",\"name\":\"x\",\"context\":128000,\"output\":4096}");
    }
    String head = "{\"kind\":\"catalog\",\"provider\":\"openrouter\",\"complete\":true,";
    return (head + "\"models\":[" + json + "]}").getBytes(StandardCharsets.UTF_8);
  }
}
