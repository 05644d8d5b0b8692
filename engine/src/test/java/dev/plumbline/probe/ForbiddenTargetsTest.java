package dev.plumbline.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.ProbeResult;
import dev.plumbline.ProbeVerdict;
import java.net.InetAddress;
import java.util.ArrayList;
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

  static List<String> hosts() {
    List<String> hosts =
        new ArrayList<>(
            List.of(
                "localhost",
                "LOCALHOST",
                "localhost.",
                "LocalHost.",
                "a.localhost",
                "127.0.0.1",
                "127.0.0.1.",
                "127.1",
                "127.0.1",
                "127.255.255.254",
                "2130706433",
                "0x7f000001",
                "0x7F.0x0.0x0.0x1",
                "0x7f.1",
                "017700000001",
                "0177.0.0.1",
                "0177.0x0.0.1",
                "00000177.0.0.1",
                "127.0.0.01",
                "0127.0.0.1",
                "1.0x7f.1",
                "0",
                "0.0.0.0",
                "0x0",
                "00",
                "0.1",
                "0.0.0.1",
                "10.0.0.1",
                "10.255.255.255",
                "10.1",
                "012.0.0.1",
                "0xa.0.0.1",
                "167772161",
                "172.16.0.1",
                "172.31.255.255",
                "172.16.1",
                "0xac.0x10.0x0.0x1",
                "2886729729",
                "192.168.0.1",
                "192.168.1",
                "192.168.255.255",
                "0xc0a80001",
                "3232235521",
                "169.254.169.254",
                "169.254.0.1",
                "169.16689662",
                "0xa9fea9fe",
                "2852039166",
                "0251.0376.0251.0376",
                "169.254.170.2",
                "100.64.0.1",
                "100.127.255.255",
                "100.100.100.200",
                "168.63.129.16",
                "192.0.0.192",
                "192.0.0.1",
                "192.0.2.1",
                "192.88.99.1",
                "198.18.0.1",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "4294967295",
                "0xffffffff",
                "[::]",
                "[::1]",
                "[0:0:0:0:0:0:0:1]",
                "[0000::0001]",
                "[::ffff:127.0.0.1]",
                "[::ffff:7f00:1]",
                "[0:0:0:0:0:ffff:127.0.0.1]",
                "[::ffff:10.0.0.1]",
                "[::ffff:169.254.169.254]",
                "[::ffff:a9fe:a9fe]",
                "[::127.0.0.1]",
                "[::7f00:1]",
                "[::10.1.2.3]",
                "[::ffff:0:127.0.0.1]",
                "[::ffff:0:a9fe:a9fe]",
                "[64:ff9b::127.0.0.1]",
                "[64:ff9b::a9fe:a9fe]",
                "[64:ff9b::10.0.0.1]",
                "[64:ff9b:1::1]",
                "[2002:7f00:1::]",
                "[2002:a9fe:a9fe::1]",
                "[2002:a00:1::]",
                "[2002:c0a8:1::1]",
                "[2001::1]",
                "[2001:db8::1]",
                "[3fff::1]",
                "[100::1]",
                "[5f00::1]",
                "[fc00::1]",
                "[fd00::1]",
                "[fd00:ec2::254]",
                "[fd12:3456::1]",
                "[fe80::1]",
                "[febf::1]",
                "[fec0::1]",
                "[ff02::1]",
                "[ff05::1:3]",
                "[::1%25lo]",
                "[fe80::1%25eth0]",
                "[::ffff:127.1]",
                "[0:0:0:0:0:0:0:0]",
                "[::ffff:0.0.0.0]",
                "[64:ff9b::7f00:1]",
                "[64:ff9b::192.168.0.1]",
                "127.0.0.1..",
                "0177.0000.0000.0001",
                "0x7f.0x00.0x00.0x01",
                "127.00.00.01",
                "169.254.169.254.",
                "localhost.localdomain",
                "①⑥⑨.②⑤④.①⑥⑨.②⑤④",
                "127｡0｡0｡1",
                "127．0．0．1",
                "１２７.０.０.１",
                "127。0。0。1",
                "①②⑦.⓪.⓪.①",
                "ｌｏｃａｌｈｏｓｔ"));
    return hosts;
  }

  @Test
  void thereAreMoreThanAHundredSpellings() {
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

  static Stream<String> literals() {
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
