package dev.plumbline.internal.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.Edit;
import dev.plumbline.Value;
import dev.plumbline.internal.yaml.Parsed;
import dev.plumbline.internal.yaml.Parsed.Format;
import dev.plumbline.internal.yaml.YamlReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class FlatEditorTest {
  private static final String PROPERTIES = "# one\r\na.b = x\r\na.c=y\\:z\r\n\r\nq=1";
  private static final String VARIABLES = "# one\nexport A=\"x y\"  # two\nB=z\n";

  @Test
  void aPropertyIsChangedInItsPlace() {
    assertThat(edit(Format.PROPERTIES, PROPERTIES, new Edit.Replace("/a.b", Value.of("n\\m"))))
        .isEqualTo("# one\r\na.b = n\\\\m\r\na.c=y\\:z\r\n\r\nq=1");
  }

  @Test
  void aPartIsCutOutOfEscapedText() {
    assertThat(edit(Format.PROPERTIES, PROPERTIES, new Edit.StrDel("/a.c", 1, 1)))
        .isEqualTo("# one\r\na.b = x\r\na.c=yz\r\n\r\nq=1");
  }

  @Test
  void aNewPropertyStandsBehindItsRelatives() {
    assertThat(edit(Format.PROPERTIES, PROPERTIES, new Edit.Add("/a.d", Value.of("n"))))
        .isEqualTo("# one\r\na.b = x\r\na.c=y\\:z\r\na.d=n\r\n\r\nq=1");
  }

  @Test
  void aVariableKeepsItsQuotesAndItsComment() {
    assertThat(edit(Format.ENVIRONMENT, VARIABLES, new Edit.Replace("/A", Value.of("a\"b$c"))))
        .isEqualTo("# one\nexport A=\"a\\\"b\\$c\"  # two\nB=z\n");
  }

  @Test
  void aVariableIsRenamedAddedAndTakenAway() {
    assertThat(edit(Format.ENVIRONMENT, VARIABLES, new Edit.Move("/B", "/C")))
        .isEqualTo("# one\nexport A=\"x y\"  # two\nC=z\n");
    assertThat(edit(Format.ENVIRONMENT, VARIABLES, new Edit.Add("/BB", Value.of("a b"))))
        .isEqualTo("# one\nexport A=\"x y\"  # two\nB=z\nBB='a b'\n");
    assertThat(edit(Format.ENVIRONMENT, VARIABLES, new Edit.Remove("/A")))
        .isEqualTo("# one\nB=z\n");
  }

  @Test
  void whatIsNoTextHasNoPlaceInFlatFiles() {
    Edit nested = new Edit.Add("/a/b", Value.of("n"));
    assertThatThrownBy(() -> edit(Format.PROPERTIES, "a=1\n", nested))
        .isInstanceOf(EditRefusedException.class);
  }

  @Test
  void commentsInJsonStayWhereTheyAre() {
    String text = "{\n  // one\n  \"a\": 1, // two\n  \"b\": 2, /* three */\n}\n";
    assertThat(edit(Format.JSON_WITH_COMMENTS, text, new Edit.Replace("/a", Value.of(3))))
        .isEqualTo("{\n  // one\n  \"a\": 3, // two\n  \"b\": 2, /* three */\n}\n");
    assertThat(edit(Format.JSON_WITH_COMMENTS, text, new Edit.Remove("/a")))
        .isEqualTo("{\n  // one\n  \"b\": 2, /* three */\n}\n");
    assertThat(edit(Format.JSON_WITH_COMMENTS, text, new Edit.Add("/c", Value.of(3))))
        .contains("// one")
        .contains("// two")
        .contains("/* three */")
        .contains("\"c\": 3");
  }

  private static String edit(Format format, String text, Edit edit) {
    Parsed parsed = YamlReader.read(format, text);
    return SourceEditor.edit(parsed, text, SourceEditor.Placed.in(0, List.of(edit)));
  }
}
