package dev.plumbline.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.ProbeResult;
import dev.plumbline.ProbeVerdict;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a service must never be talked into asking, in every spelling that we know of. */
final class ForbiddenTargetsTest {
  private static final ProbeSettings SERVICE =
      ProbeSettings.of(Probing.CLOCK, new byte[32])
          .withLimits(Limits.STANDARD.withProbes(256, 100_000));

  private final FakeProvider inside = FakeProvider.plain();

  @AfterEach
  void close() {
    inside.close();
  }

  static List<String> hosts() throws IOException {
    try (InputStream hosts =
        ForbiddenTargetsTest.class.getResourceAsStream("forbidden-hosts.txt")) {
      return new String(hosts.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  @Test
  void thereAreMoreThanAHundredSpellings() throws IOException {
    assertThat(hosts()).doesNotHaveDuplicates().hasSizeGreaterThan(100);
  }

  @ParameterizedTest
  @MethodSource("hosts")
  void noneOfThemIsAskedFromAService(String host) {
    String url = "http://" + host + ":" + inside.port() + "/v1";
    ProbeResult result =
        Probing.ask(Probing.setup("openai-compatible", url, "model: m"), SERVICE, ProbeMode.CHECK);

    assertThat(result.verdict())
        .isIn(ProbeVerdict.FORBIDDEN_ADDRESS, ProbeVerdict.NOT_ASKED, ProbeVerdict.UNREACHABLE);
    assertThat(inside.requests()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("literals")
  void everyForbiddenAddressIsKnownAsOne(String address) throws Exception {
    assertThat(AddressBlocks.placeOf(InetAddress.getByName(address)))
        .isNotEqualTo(AddressBlocks.Place.PUBLIC);
  }

  static Stream<String> literals() throws IOException {
    return hosts().stream()
        .filter(host -> host.startsWith("["))
        .filter(host -> host.indexOf('%') < 0 && !host.equals("[::ffff:127.1]"))
        .map(host -> host.substring(1, host.length() - 1));
  }

  @ParameterizedTest
  @MethodSource("publicAddresses")
  void publicAddressesAreNotTakenForForbiddenOnes(String address) throws Exception {
    assertThat(AddressBlocks.placeOf(InetAddress.getByName(address)))
        .isEqualTo(AddressBlocks.Place.PUBLIC);
  }

  static List<String> publicAddresses() {
    return List.of(
        "1.1.1.1",
        "8.8.8.8",
        "104.18.2.115",
        "172.15.255.255",
        "172.32.0.1",
        "100.63.255.255",
        "100.128.0.1",
        "11.0.0.1",
        "126.255.255.255",
        "128.0.0.1",
        "223.255.255.255",
        "2606:4700::6812:273",
        "2001:4860:4860::8888",
        "64:ff9b::808:808",
        "2002:808:808::1");
  }

  @Test
  void aNameThatLeadsInsideIsNotFollowed() {
    ProbeSettings poisoned =
        SERVICE.withReach(
            Reach.PUBLIC.withAddresses(host -> List.of(InetAddress.getByName("127.0.0.1"))));
    ProbeResult result = ask(poisoned);

    assertThat(result.verdict()).isEqualTo(ProbeVerdict.FORBIDDEN_ADDRESS);
    assertThat(inside.requests()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "metadata.google.internal",
        "METADATA.google.internal.",
        "metadata",
        "metadata.goog",
        "instance-data",
        "instance-data.ec2.internal",
        "metadata.azure.internal",
        "metadata.tencentyun.com",
        "100-100-100-200.acme.example"
      })
  void aNameOfTheMetadataIsNotAskedEvenFromAPersonsOwnMachine(String name) {
    for (String address : List.of("169.254.169.254", "100.100.100.200", "fd00:ec2::254")) {
      AddressBook metadata = host -> List.of(InetAddress.getByName(address));
      for (Reach reach : List.of(Reach.PUBLIC, Reach.OWN_MACHINE)) {
        ProbeResult result =
            Probing.ask(
                Probing.setup("openai-compatible", "http://" + name + "/v1", "model: m"),
                SERVICE.withReach(reach.withAddresses(metadata)),
                ProbeMode.CHECK);

        assertThat(result.verdict()).isEqualTo(ProbeVerdict.FORBIDDEN_ADDRESS);
      }
    }
  }

  @Test
  void oneAddressInsideAmongPublicOnesIsEnoughToRefuse() {
    ProbeSettings mixed =
        SERVICE.withReach(
            Reach.PUBLIC.withAddresses(
                host ->
                    List.of(
                        InetAddress.getByName("93.184.216.34"),
                        InetAddress.getByName("127.0.0.1"))));

    assertThat(ask(mixed).verdict()).isEqualTo(ProbeVerdict.FORBIDDEN_ADDRESS);
    assertThat(inside.requests()).isEmpty();
  }

  @Test
  void aNameIsLookedUpOnceSoThatASecondAnswerComesTooLate() {
    AtomicInteger lookups = new AtomicInteger();
    AddressBook changing =
        host ->
            List.of(
                InetAddress.getByName(lookups.getAndIncrement() == 0 ? "192.0.0.8" : "127.0.0.1"));
    ask(SERVICE.withReach(Reach.PUBLIC.withAddresses(changing)));
    ask(SERVICE.withReach(Reach.PUBLIC.withAddresses(changing)));

    assertThat(inside.requests()).isEmpty();

    Door door =
        new Door(
            Reach.OWN_MACHINE.withAddresses(
                host -> List.of(InetAddress.getByName("127.0.0." + lookups.incrementAndGet()))));
    List<String> seen = IntStream.range(0, 3).mapToObj(any -> first(door)).distinct().toList();
    assertThat(seen).hasSize(1);
  }

  private static String first(Door door) {
    try {
      return door.lookup("llm.acme.example").get(0).getHostAddress();
    } catch (java.net.UnknownHostException gone) {
      throw new IllegalStateException(gone);
    }
  }

  private ProbeResult ask(ProbeSettings settings) {
    return Probing.ask(
        Probing.setup(
            "openai-compatible", "https://llm.acme.example:" + inside.port() + "/v1", "model: m"),
        settings,
        ProbeMode.CHECK);
  }

  @Test
  void aHostThatAPolicyAllowsIsAsked() {
    ProbeSettings allowed =
        SERVICE.withReach(Reach.PUBLIC.withInsideHosts(java.util.Set.of("localhost")));
    inside.answers("GET /v1/models", 200, "{\"data\":[{\"id\":\"m\"}]}");
    ProbeResult result =
        Probing.ask(
            Probing.setup("openai-compatible", inside.url("/v1"), "model: m"),
            allowed,
            ProbeMode.CHECK);

    assertThat(result.verdict()).isEqualTo(ProbeVerdict.GOOD);
  }

  @Test
  void noRedirectIsFollowedWithOrWithoutAKey() {
    try (FakeProvider other = FakeProvider.plain()) {
      inside.answers(
          "GET /v1/models",
          new MockResponse.Builder().code(307).addHeader("Location", other.url("/steal")).build());
      ProbeResult result =
          Probing.ask(Probing.setup("openai-compatible", inside.url("/v1"), "model: m"));

      assertThat(result.verdict()).isEqualTo(ProbeVerdict.REDIRECTED);
      assertThat(other.requests()).isEmpty();
    }
  }
}
