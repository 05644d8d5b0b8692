package dev.plumbline.internal.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CatalogsTest {
  @Test
  void aFileIsReadOnceAndOnlyWhenAskedFor() {
    AtomicInteger read = new AtomicInteger();
    Supplier<byte[]> file =
        () -> {
          read.incrementAndGet();
          return Samples.file("", "{\"id\": \"a\"}");
        };
    Catalogs catalogs = Catalogs.of(Map.of("sample", file));
    assertThat(catalogs.providers()).containsExactly("sample");
    assertThat(read).hasValue(0);
    long different =
        IntStream.range(0, 64).parallel().mapToObj(i -> catalogs.of("sample")).distinct().count();
    assertThat(different).isEqualTo(1);
    assertThat(read).hasValue(1);
  }

  @Test
  void aProviderWithoutCatalogHasNone() {
    assertThat(Catalogs.of(Map.of()).of("sample")).isNull();
  }

  @Test
  void aCatalogOfAnotherProviderIsRefused() {
    Supplier<byte[]> file = () -> Samples.file("", "");
    Catalogs catalogs = Catalogs.of(Map.of("other", file));
    assertThatThrownBy(() -> catalogs.of("other"))
        .isInstanceOf(CatalogFormatException.class)
        .hasMessage("the catalog is of `sample`, not `other`");
  }
}
