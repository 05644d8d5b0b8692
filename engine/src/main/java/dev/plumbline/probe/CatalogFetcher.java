package dev.plumbline.probe;

import dev.plumbline.ModelCatalog;
import dev.plumbline.Secret;
import dev.plumbline.internal.candidate.Knowledge;
import dev.plumbline.internal.catalog.Catalog;
import dev.plumbline.internal.catalog.CatalogRefresh;
import dev.plumbline.internal.catalog.RefusedListException;
import dev.plumbline.internal.provider.ModelListing;
import dev.plumbline.probe.FetchedCatalog.Outcome;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/**
 * Fetches the lists of models that providers publish, and makes newer catalogs of them. What cannot
 * be right is refused, so that it never takes the place of what is known. Lists are fetched side by
 * side; a credential goes to the one list that wants it. Safe for all threads.
 */
public final class CatalogFetcher {
  private static final int AT_ONCE = 8;

  private final Knowledge knowledge;
  private final ProbeSettings settings;
  private final OkHttpClient client;

  private CatalogFetcher(Knowledge knowledge, ProbeSettings settings) {
    this.knowledge = knowledge;
    this.settings = settings;
    this.client = Prober.client(settings);
  }

  /** One that knows these facts; hosts use {@code Plumbline.catalogFetcher}. */
  public static CatalogFetcher over(Knowledge knowledge, ProbeSettings settings) {
    return new CatalogFetcher(knowledge, settings);
  }

  /**
   * What is to be fetched.
   *
   * @param providers ids of providers
   * @param keys the credentials to use, by the provider's id
   * @param shrunken whether a list may hold less than half of what is known
   */
  public record Order(List<String> providers, Map<String, Secret> keys, boolean shrunken) {
    /** Copies what can change. */
    public Order {
      providers = List.copyOf(providers);
      keys = Map.copyOf(keys);
    }
  }

  /** The ids of the providers whose models are listed somewhere, in order. */
  public List<String> providers() {
    return List.copyOf(knowledge.facts().lists().keySet());
  }

  /** Fetches; the answers are in the order of the providers. */
  public List<FetchedCatalog> fetch(Order order) {
    ExecutorService threads =
        Executors.newFixedThreadPool(
            AT_ONCE,
            work -> {
              Thread thread = new Thread(work, "plumbline-catalog");
              thread.setDaemon(true);
              return thread;
            });
    try {
      List<CompletableFuture<FetchedCatalog>> asked =
          order.providers().stream()
              .map(provider -> CompletableFuture.supplyAsync(() -> fetch(provider, order), threads))
              .toList();
      return asked.stream().map(CompletableFuture::join).toList();
    } finally {
      threads.shutdownNow();
    }
  }

  private FetchedCatalog fetch(String provider, Order order) {
    Catalog known = knowledge.catalog(provider);
    List<ModelListing> listings = knowledge.facts().lists().getOrDefault(provider, List.of());
    Secret key = order.keys().get(provider);
    CatalogRefresh refresh = new CatalogRefresh(provider, known, order.shrunken());
    FetchedCatalog last =
        listings.isEmpty()
            ? none(provider, Outcome.NO_LIST, "no public list is known", known)
            : none(provider, Outcome.KEY_MISSING, "its list wants a key", known);
    for (ModelListing listing : listings) {
      if (!listing.keyed() || key != null) {
        last = fetch(listing, refresh, key, known);
        if (last.after() != null) {
          return last;
        }
      }
    }
    return last;
  }

  private FetchedCatalog fetch(
      ModelListing listing, CatalogRefresh refresh, @Nullable Secret key, @Nullable Catalog known) {
    LocalDate today = LocalDate.ofInstant(settings.clock().instant(), ZoneOffset.UTC);
    try {
      byte[] answer = answer(listing, key);
      Catalog next = refresh.read(listing, new ByteArrayInputStream(answer), today);
      ModelCatalog before = known == null ? null : ModelCatalog.read(known.json());
      ModelCatalog after = ModelCatalog.read(next.json());
      boolean same = before != null && before.changesTo(after).isEmpty();
      Outcome outcome = same ? Outcome.UNCHANGED : Outcome.CHANGED;
      return new FetchedCatalog(next.provider(), outcome, "", before, after);
    } catch (RefusedListException refused) {
      String why = listing.url() + ": " + refused.getMessage();
      return none(refresh.provider(), Outcome.REFUSED, why, known);
    } catch (IOException failure) {
      String why = listing.url() + ": " + sentence(failure);
      return none(refresh.provider(), Outcome.REFUSED, why, known);
    }
  }

  private byte[] answer(ModelListing listing, @Nullable Secret key)
      throws IOException, RefusedListException {
    HttpUrl url = HttpUrl.parse(listing.url());
    if (url == null) {
      throw new RefusedListException("this is no web address");
    }
    Line line = new Line(client, settings.reach(), settings.limits().bytes());
    Answer answer =
        line.exchange(
            request(url, listing, key),
            settings.limits().total(),
            (status, body) ->
                new Answer(status, status == 200 ? body.readAllBytes() : new byte[0]));
    if (answer.status() != 200) {
      throw new RefusedListException("the answer has the status " + answer.status());
    }
    return answer.body();
  }

  private record Answer(int status, byte[] body) {}

  private static Request request(HttpUrl url, ModelListing listing, @Nullable Secret key)
      throws RefusedListException {
    Request.Builder request =
        new Request.Builder()
            .url(url)
            .header("Accept", "application/json")
            .header("User-Agent", "plumbline");
    listing.headers().forEach(request::header);
    if (listing.keyed() && key != null) {
      Credential credential = new Credential(key, false);
      if (!credential.travels()) {
        throw new RefusedListException("the key has characters that no header carries");
      }
      credential.putInto(request, listing.travel());
    }
    return request.build();
  }

  /** Why no answer came; what the failure itself says may repeat what was sent. */
  private static String sentence(IOException failure) {
    if (failure instanceof BoundedStream.TooLargeException) {
      return "the answer is too large";
    }
    return switch (Line.meaning(failure)) {
      case FORBIDDEN_ADDRESS -> "the address must not be asked from here";
      case SLOW -> "no answer came in time";
      case BAD_CERTIFICATE -> "the certificate does not prove that this is the host";
      case UNREACHABLE -> "nothing answers there";
      default -> "the answer broke off";
    };
  }

  private static FetchedCatalog none(
      String provider, Outcome outcome, String because, @Nullable Catalog known) {
    ModelCatalog before = known == null ? null : ModelCatalog.read(known.json());
    return new FetchedCatalog(provider, outcome, because, before, null);
  }
}
