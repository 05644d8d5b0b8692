package dev.plumbline.internal.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.Edit;
import dev.plumbline.Setup;
import dev.plumbline.Value;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PatchedDocumentTest {
  private static final String FIRST = "/options/providerRouting/only/0";

  private Value.Members document = Value.Members.NONE;

  @BeforeEach
  void aSetupWithAList() throws Exception {
    document =
        Setup.read("s", "options: { providerRouting: { only: [azure, openai] } }")
            .get(0)
            .document();
  }

  @Test
  void anElementOfAListIsReplacedAtItsPlace() {
    assertThat(upstreams(new Edit.Replace(FIRST, Value.of("groq"))))
        .isEqualTo(list("groq", "openai"));
  }

  @Test
  void anElementIsTakenOutAndTheOthersMoveUp() {
    assertThat(upstreams(new Edit.Remove(FIRST))).isEqualTo(list("openai"));
  }

  @Test
  void anElementIsPutInFrontOfTheOneAtItsPlaceOrBehindTheLast() {
    assertThat(upstreams(new Edit.Add(FIRST, Value.of("groq"))))
        .isEqualTo(list("groq", "azure", "openai"));
    assertThat(upstreams(new Edit.Add("/options/providerRouting/only/-", Value.of("groq"))))
        .isEqualTo(list("azure", "openai", "groq"));
    assertThat(upstreams(new Edit.Add("/options/providerRouting/only/2", Value.of("groq"))))
        .isEqualTo(list("azure", "openai", "groq"));
  }

  @Test
  void aPartOfAnElementIsCutOut() {
    assertThat(upstreams(new Edit.StrDel(FIRST, 0, 2))).isEqualTo(list("ure", "openai"));
  }

  @Test
  void anElementMovesToAnotherPlace() {
    assertThat(upstreams(new Edit.Move(FIRST, "/options/providerRouting/only/1")))
        .isEqualTo(list("openai", "azure"));
  }

  @Test
  void whatIsNotThereIsRefused() {
    assertThatThrownBy(() -> upstreams(new Edit.Remove("/options/providerRouting/only/2")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("/options/providerRouting/only/2");
    assertThatThrownBy(
            () -> upstreams(new Edit.Add("/options/providerRouting/only/7", Value.of("groq"))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> upstreams(new Edit.Add("/options/providerRouting/only/x/y", Value.of("groq"))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private Value upstreams(Edit edit) {
    Value.Members patched = PatchedDocument.apply(document, List.of(edit));
    return PatchedDocument.at(patched, "/options/providerRouting/only");
  }

  private static Value list(String... names) {
    return new Value.Items(List.of(names).stream().map(Value::of).toList());
  }
}
