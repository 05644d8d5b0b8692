package dev.plumbline.service.store;

import java.io.IOException;
import java.net.URISyntaxException;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.TransportCommand;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.errors.NotSupportedException;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.RemoteRefUpdate;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.transport.UsernamePasswordCredentialsProvider;
import org.jspecify.annotations.Nullable;

/**
 * Follows a branch of a repository elsewhere, and puts commits there only on top of what it saw.
 */
final class GitRemote {
  private static final int TIMEOUT_SECONDS = 20;

  private final Repository repository;
  private final RemoteSource source;

  GitRemote(Repository repository, RemoteSource source) {
    this.repository = repository;
    this.source = source;
  }

  /** Brings the remote branch here, whatever stood here before. */
  void pull(String branch) throws StoreException {
    try {
      var fetch =
          Git.wrap(repository)
              .fetch()
              .setRemote(source.url())
              .setRefSpecs(new RefSpec("+" + remoteBranch() + ":" + branch))
              .setTimeout(TIMEOUT_SECONDS);
      withCredentials(fetch).call();
    } catch (GitAPIException failure) {
      throw new StoreException(
          "the remote repository of the rules cannot be reached, or lacks the branch", failure);
    }
  }

  /** Puts a commit there; false where the branch has moved on. */
  boolean push(String branch, @Nullable ObjectId from, ObjectId to) throws IOException {
    RemoteRefUpdate update =
        new RemoteRefUpdate(
            repository,
            null,
            to,
            remoteBranch(),
            false,
            null,
            from == null ? ObjectId.zeroId() : from);
    try (Transport transport = Transport.open(repository, new URIish(source.url()))) {
      transport.setCredentialsProvider(credentials());
      transport.setTimeout(TIMEOUT_SECONDS);
      transport.push(NullProgressMonitor.INSTANCE, List.of(update));
    } catch (TransportException | NotSupportedException failure) {
      throw new StoreException("the remote repository of the rules cannot be reached", failure);
    } catch (URISyntaxException malformed) {
      throw new StoreException("the address of the remote repository is none", malformed);
    }
    if (update.getStatus() != RemoteRefUpdate.Status.OK) {
      return false;
    }
    RefUpdate local = repository.updateRef(branch);
    local.setNewObjectId(to);
    local.disableRefLog();
    local.forceUpdate();
    return true;
  }

  private String remoteBranch() {
    return Constants.R_HEADS + source.branch();
  }

  private <C extends TransportCommand<C, ?>> C withCredentials(C command) {
    CredentialsProvider credentials = credentials();
    return credentials == null ? command : command.setCredentialsProvider(credentials);
  }

  private @Nullable CredentialsProvider credentials() {
    return source.password() == null
        ? null
        : new UsernamePasswordCredentialsProvider(
            source.user() == null ? "plumbline" : source.user(), source.password());
  }
}
