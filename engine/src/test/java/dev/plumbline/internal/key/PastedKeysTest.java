package dev.plumbline.internal.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PastedKeysTest {
  private final PastedKeys keys = new PastedKeys(List.of("sk-or-v1-", "gsk_"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "k3Jx9Qp2Lm7Rt5Vw8Zb1Nc4Hd6Fg0Ys2Ae",
        "sk-0a1b2c3d4e5f60718293a4b5c6d7e8f9",
        "0a1b2c3d4e5f60718293a4b5c6d7e8f9",
        "0123456789abcdef0123456789abcd"
      })
  void whatIsLongAndRandomLooksLikeAKey(String text) {
    assertThat(keys.isRandom(text)).isTrue();
    assertThat(text).endsWith(keys.random(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gpt-4.1-mini-2025-04-14",
        "Meta-Llama-3.1-405B-Instruct-Turbo",
        "qwen2_5_coder_32b_instruct_q4_k_m",
        "Llama31405BInstructTurboFP8",
        "acme/model:5c7d5dc6dd8bf75c1acaa8565735e7986bc5b66206b55cca93cb72c9bf15ccaa",
        "ft:gpt-4o-mini-2024-07-18:acme::A1b2C3d4",
        "123456789012345678901234",
        "1b2e7a9c-3d4f-4a5b-8c6d-7e8f9a0b1c2d"
      })
  void namesDoNot(String text) {
    assertThat(keys.isRandom(text)).isFalse();
    assertThat(keys.known(text)).isNull();
  }

  @Test
  void aKnownBeginningTellsAKeyWithinAText() {
    assertThat(keys.known("openai/gsk_Ab3dEf6hIj9lMn2pQr5t")).isEqualTo("gsk_Ab3dEf6hIj9lMn2pQr5t");
    assertThat(keys.known("gsk_tuned-by-our-team")).isNull();
  }
}
