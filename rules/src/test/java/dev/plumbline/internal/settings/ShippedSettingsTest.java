package dev.plumbline.internal.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.internal.provider.Facts;
import dev.plumbline.internal.rulefile.RuleSources;
import dev.plumbline.internal.rulefile.Rules;
import dev.plumbline.internal.rulefile.RulesReader;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the shipped files say of hosts' settings fits what is known of providers and options. */
class ShippedSettingsTest {
  private static final Rules RULES = RulesReader.read(RuleSources.builtIn());
  private static final Facts FACTS = RULES.knowledge().facts();
  private static final Set<String> MEMBERS =
      Set.of("apiKey", "apiKeyEnv", "apiKeyFile", "baseUrl", "model", "region");

  static Stream<SettingsKind> kinds() {
    return RULES.settings().all().stream();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void everyKindHasFormatsSignsAndProfiles(SettingsKind kind) {
    assertThat(kind.formats()).isNotEmpty();
    assertThat(kind.signs()).isNotEmpty();
    assertThat(kind.profiles()).isNotEmpty();
    if (kind.host() != null) {
      assertThat(FACTS.host(kind.host())).as(kind.host()).isNotNull();
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void everyProviderIsOneOfOurs(SettingsKind kind) {
    for (ProfileSpec profile : kind.profiles()) {
      profile
          .providers()
          .forEach(
              (name, spec) -> {
                String id = spec.id() == null ? name : spec.id();
                assertThat(FACTS.provider(id)).as(kind.id() + ": " + name).isNotNull();
                assertThat(spec.addresses().values())
                    .allSatisfy(one -> assertThat(FACTS.provider(one)).as(one).isNotNull());
              });
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void everyMemberIsOneOfASetup(SettingsKind kind) {
    for (ProfileSpec profile : kind.profiles()) {
      Stream.concat(
              profile.fields().keySet().stream(),
              profile.providers().values().stream().flatMap(one -> one.fields().keySet().stream()))
          .forEach(member -> assertThat(isMember(member)).as(kind.id() + ": " + member).isTrue());
    }
  }

  private static boolean isMember(String member) {
    return member.startsWith("options/")
        ? FACTS.options().named(member.substring("options/".length())) != null
        : MEMBERS.contains(member);
  }
}
