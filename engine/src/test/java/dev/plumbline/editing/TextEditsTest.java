package dev.plumbline.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plumbline.Edit;
import dev.plumbline.Value;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextEditsTest {
  private static final String TWO = "model: a # one\n---\nmodel:   a # two\n";
  private static final List<Edit> PATCH = List.of(new Edit.Replace("/model", Value.of("b")));

  @Test
  void onlyTheDocumentThatIsMeantChanges() throws EditException {
    assertThat(TextEdits.apply("s.yaml", TWO, 0, PATCH))
        .isEqualTo("model: b # one\n---\nmodel:   a # two\n");
    assertThat(TextEdits.apply("s.yaml", TWO, 1, PATCH))
        .isEqualTo("model: a # one\n---\nmodel:   b # two\n");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 2})
  void aDocumentThatIsNotThereIsRefused(int document) {
    assertThatExceptionOfType(EditException.class)
        .isThrownBy(() -> TextEdits.apply("s.yaml", TWO, document, PATCH))
        .withMessage("the text holds no setup of that number");
  }

  @Test
  void aPatchThatDoesNotFitIsRefusedWithAReason() {
    List<Edit> elsewhere = List.of(new Edit.Remove("/region"));
    assertThatExceptionOfType(EditException.class)
        .isThrownBy(() -> TextEdits.apply("s.yaml", TWO, 0, elsewhere))
        .withMessageMatching("\\S.*");
  }
}
