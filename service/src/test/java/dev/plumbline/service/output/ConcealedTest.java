package dev.plumbline.service.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConcealedTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "apiKey: abcdefghij | apiKey: ••••••••••",
        "apiKey: 'abc' | apiKey: '•••'",
        "apiKey: \"abc\\tdef\" | apiKey: \"••••••••\"",
        "'apiKey: abcdefghij # was abcdefghij' | 'apiKey: •••••••••• # was ••••••••••'",
        "'apiKey: hunter # was sk-0123456789abcdefgh' | 'apiKey: •••••• # was •••••••••••••••••••••'",
        "'{\"apiKey\": \"abcde\", \"model\": \"m\"}' | '{\"apiKey\": \"•••••\", \"model\": \"m\"}'",
        "'options: { headers: { X-Org: acme }, top: 1 }' | 'options: { headers: { X-Org: •••• }, top: 1 }'",
        "'options: { sessionToken: [ab, cd] }' | 'options: { sessionToken: [••, ••] }'",
        "apiKye: abcd | apiKye: ••••",
        "'options: { apiKy: aB3-aB3-aB, serviceTier: flex }' | 'options: { apiKy: ••••••••••, serviceTier: flex }'",
        "region: eu-west-1 | region: eu-west-1",
        "baseUrl: https://a:b@host?k=v | baseUrl: https://•••@host?k=•"
      })
  void secretsOfALineAreDotted(String line, String shown) {
    assertThat(shownLine(line, 1)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({"1, 'apiKey: •'", "2, '••••••••'", "3, '••••••••'", "4, 'model: m'"})
  void secretsOfSeveralLinesAreDottedInEach(int number, String shown) {
    assertThat(shownLine("apiKey: |\n  abcdef\n  ghijkl\nmodel: m\n", number)).isEqualTo(shown);
  }

  private static String shownLine(String text, int number) {
    SourceText source = new SourceText("s.yaml", text);
    Concealed concealed = new Concealed(source, Answers.setup("s.yaml", text));
    return DisplayText.of(source.line(number), concealed.inLine(number)).text();
  }
}
