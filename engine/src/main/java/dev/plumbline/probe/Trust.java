package dev.plumbline.probe;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Whose certificates count: the platform's authorities and some more.
 *
 * @param manager decides
 * @param sockets make connections by its decisions
 */
record Trust(X509TrustManager manager, SSLSocketFactory sockets) {

  static Trust of(List<X509Certificate> more) {
    try {
      X509TrustManager platform = manager(null);
      if (more.isEmpty()) {
        return new Trust(platform, sockets(platform));
      }
      KeyStore all = KeyStore.getInstance(KeyStore.getDefaultType());
      all.load(null, null);
      int number = 0;
      for (X509Certificate authority : platform.getAcceptedIssuers()) {
        all.setCertificateEntry("platform-" + number++, authority);
      }
      for (X509Certificate authority : more) {
        all.setCertificateEntry("more-" + number++, authority);
      }
      X509TrustManager both = manager(all);
      return new Trust(both, sockets(both));
    } catch (GeneralSecurityException | IOException broken) {
      throw new IllegalStateException("this Java cannot check certificates", broken);
    }
  }

  private static X509TrustManager manager(@Nullable KeyStore authorities)
      throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(authorities);
    return (X509TrustManager) factory.getTrustManagers()[0];
  }

  private static SSLSocketFactory sockets(X509TrustManager manager)
      throws GeneralSecurityException {
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, new TrustManager[] {manager}, null);
    return context.getSocketFactory();
  }
}
