package dev.plumbline.service.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IssuerDoorTest {
  private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

  @TempDir private Path folder;
  private RSAKey key;
  private Door door;

  @BeforeEach
  void trust() throws Exception {
    key = new RSAKeyGenerator(2048).keyID("k1").generate();
    Files.writeString(folder.resolve("keys.json"), new JWKSet(key.toPublicJWK()).toString());
    Issuer issuer =
        new Issuer(
            "https://id.acme.example",
            "plumbline",
            "keys.json",
            "realm.roles",
            Map.of(Role.VALIDATE, "*", Role.EDIT_RULES, "rule-admins"),
            Map.of("organization", "org", "account", "email", "groups", "groups"));
    door = new IssuerDoor(issuer, folder, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private static JWTClaimsSet.Builder claims() {
    return new JWTClaimsSet.Builder()
        .issuer("https://id.acme.example")
        .audience("plumbline")
        .subject("u-1")
        .expirationTime(Date.from(NOW.plusSeconds(300)))
        .claim("email", "alice@acme.example")
        .claim("org", "acme")
        .claim("groups", List.of("research"))
        .claim("realm", Map.of("roles", List.of("rule-admins")));
  }

  private String signed(JWTClaimsSet claims) throws Exception {
    SignedJWT token =
        new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k1").build(), claims);
    token.sign(new RSASSASigner(key));
    return "Bearer " + token.serialize();
  }

  @Test
  void claimsBecomeRolesAndContext() throws Exception {
    Caller caller = door.open(signed(claims().build()));
    assertThat(caller).isNotNull();
    assertThat(caller.name()).isEqualTo("alice@acme.example");
    assertThat(caller.roles()).isEqualTo(Set.of(Role.VALIDATE, Role.EDIT_RULES));
    assertThat(caller.context().organization()).isEqualTo("acme");
    assertThat(caller.context().account()).isEqualTo("alice@acme.example");
    assertThat(caller.context().groups()).containsExactly("research");
  }

  @Test
  void tokensOfOthersForOthersAndOfYesterdayAreRefused() throws Exception {
    assertThat(door.open(signed(claims().issuer("https://other.example").build()))).isNull();
    assertThat(door.open(signed(claims().audience("mail").build()))).isNull();
    Date past = Date.from(NOW.minusSeconds(3600));
    assertThat(door.open(signed(claims().expirationTime(past).build()))).isNull();
    assertThat(door.open(signed(claims().expirationTime(null).build()))).isNull();
  }

  @Test
  void tokensThatNobodySignedAreRefused() throws Exception {
    assertThat(door.open("Bearer " + new PlainJWT(claims().build()).serialize())).isNull();
    SignedJWT byPublicKey =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("k1").build(), claims().build());
    byPublicKey.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
    assertThat(door.open("Bearer " + byPublicKey.serialize())).isNull();
    String right = signed(claims().build());
    assertThat(door.open(right.substring(0, right.length() - 4) + "AAAA")).isNull();
    assertThat(door.open("Bearer a.b.c")).isNull();
  }
}
