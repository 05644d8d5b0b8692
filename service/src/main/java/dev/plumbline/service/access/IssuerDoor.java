package dev.plumbline.service.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Clock;
import java.util.Date;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lets in whoever has a signed token of an organization's own identity provider. */
public final class IssuerDoor implements Door {
  /** Signatures by a private key; a shared secret would let this service make tokens itself. */
  private static final Set<JWSAlgorithm> SIGNATURES =
      Set.of(
          JWSAlgorithm.RS256,
          JWSAlgorithm.RS384,
          JWSAlgorithm.RS512,
          JWSAlgorithm.PS256,
          JWSAlgorithm.PS384,
          JWSAlgorithm.PS512,
          JWSAlgorithm.ES256,
          JWSAlgorithm.ES384,
          JWSAlgorithm.ES512);

  private final Issuer issuer;
  private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

  /**
   * Trusts an issuer.
   *
   * @param folder what the name of a file with keys is relative to
   * @throws IOException where the keys cannot be had, in a sentence
   */
  public IssuerDoor(Issuer issuer, Path folder, Clock clock) throws IOException {
    this.issuer = issuer;
    processor.setJWSKeySelector(
        new JWSVerificationKeySelector<>(SIGNATURES, keys(issuer.keys(), folder)));
    processor.setJWTClaimsSetVerifier(
        new DefaultJWTClaimsVerifier<>(
            issuer.audience(),
            new JWTClaimsSet.Builder().issuer(issuer.issuer()).build(),
            Set.of("sub", "exp")) {
          @Override
          protected Date currentTime() {
            return Date.from(clock.instant());
          }
        });
  }

  private static JWKSource<SecurityContext> keys(String place, Path folder) throws IOException {
    if (place.startsWith("https://") || place.startsWith("http://")) {
      return JWKSourceBuilder.<SecurityContext>create(URI.create(place).toURL())
          .retrying(true)
          .outageTolerant(true)
          .build();
    }
    try {
      return new ImmutableJWKSet<>(JWKSet.load(folder.resolve(place).toFile()));
    } catch (IOException | ParseException unreadable) {
      throw new IOException(place + " cannot be read as a set of public keys (JWKS)", unreadable);
    }
  }

  @Override
  public @Nullable Caller open(@Nullable String credentials) {
    String bearer = Bearer.token(credentials);
    if (bearer == null) {
      return null;
    }
    try {
      return new Claims(processor.process(bearer, null).getClaims()).caller(issuer);
    } catch (ParseException | BadJOSEException | JOSEException refused) {
      return null;
    }
  }
}
