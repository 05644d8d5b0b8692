package dev.plumbline.service.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SensitivePartsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://me:pass@host/v1 | https://•••••••@host/v1",
        "https://token@host/v1 | https://•••••@host/v1",
        "https://me:pa ss@host/v1 | https://••••••••@host/v1",
        "https://me:pa/ss@host/v1 | https://••••••••@host/v1",
        "me:pass@host | •••••••@host",
        "https://host/v1?key=abcd&x=y | https://host/v1?key=••••&x=•",
        "https://host/v1?abcd | https://host/v1?••••",
        "https://host/v1#access_token=ab | https://host/v1#access_token=••",
        "https://host/v1?a=b?c=d | https://host/v1?a=•?c=•",
        "sk-or-v1-0123456789abcdef01 | •••••••••••••••••••••••••••",
        "x AIzaSyA0B1C2D3E4F5G6 y | x •••••••••••••••••••• y"
      })
  void whatMayBeACredentialIsDotted(String text, String shown) {
    assertThat(Concealed.shown(text)).isEqualTo(shown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "anthropic/claude-sonnet-4-5-20250929",
        "google/gemini-2.5-pro:free",
        "https://openrouter.ai/api/v1",
        "arn:aws:bedrock:us-east-1:123456789012:inference-profile/us.anthropic.claude-v2:1",
        "meta-llama/llama-4-maverick-17b-128e-instruct",
        "publishers/anthropic/models/claude-sonnet-4@20250514",
        "alice@acme.example",
        "https://host:8080/models/claude@2025",
        "https://host/models/claude@2025",
        "550e8400-e29b-41d4-a716-446655440000",
        "https://my-resource-name.openai.azure.com/openai/v1/",
        ""
      })
  void ordinaryValuesAreShown(String text) {
    assertThat(Concealed.shown(text)).isEqualTo(text);
  }
}
