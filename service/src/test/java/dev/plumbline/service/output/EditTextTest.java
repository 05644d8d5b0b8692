package dev.plumbline.service.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.Edit;
import dev.plumbline.Setup;
import dev.plumbline.Value;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EditTextTest {
  private static final Setup SETUP = Answers.setup("s.yaml", Answers.SETUP);

  static Stream<Arguments> edits() {
    return Stream.of(
        Arguments.of(new Edit.Add("/region", Value.of("eu")), "+ region: eu"),
        Arguments.of(
            new Edit.Replace("/model", Value.of("")), "model: google/gemini-2.5-pro -> \"\""),
        Arguments.of(
            new Edit.Replace("/options/maxTokens", Value.of(1)), "options.maxTokens: 8192 -> 1"),
        Arguments.of(new Edit.Remove("/options"), "- options: {maxTokens: 8192}"),
        Arguments.of(
            new Edit.StrDel("/model", 0, 7), "model: google/gemini-2.5-pro -> gemini-2.5-pro"),
        Arguments.of(new Edit.StrDel("/apiKey", 0, 7), "apiKey: 7 characters removed"),
        Arguments.of(new Edit.StrDel("/apiKey", 0, 1), "apiKey: 1 character removed"),
        Arguments.of(new Edit.Move("/apiKey", "/options/apiKey"), "apiKey -> options.apiKey"),
        Arguments.of(new Edit.Remove("/apiKey"), "- apiKey: •••"),
        Arguments.of(
            new Edit.Add("/options/a~1b", new Value.Members(Map.of("c", new Value.Decimal(0.5)))),
            "+ options.a/b: {c: 0.5}"),
        Arguments.of(
            new Edit.Remove("/baseUrl"),
            "- baseUrl: https://•••••••••••@openrouter.ai?token=••••••••"));
  }

  @ParameterizedTest
  @MethodSource("edits")
  void anEditTellsWhatItChanges(Edit edit, String line) {
    EditText texts = new EditText(Words.in(Locale.ENGLISH));
    assertThat(texts.lines(SETUP, List.of(edit))).containsExactly(line);
  }
}
