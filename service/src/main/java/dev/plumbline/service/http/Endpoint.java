package dev.plumbline.service.http;

import dev.plumbline.service.access.Role;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * What a path does for one method.
 *
 * @param need what the caller has to be allowed; null where it is open to everyone
 * @param work how it answers
 */
record Endpoint(@Nullable Role need, Work work) {

  /** How an endpoint answers. */
  sealed interface Work permits Whole, Streamed {}

  /**
   * Takes the whole content, of bounded size, and gives a whole answer.
   *
   * @param largest the most bytes that are read
   * @param reply what answers
   */
  record Whole(int largest, Reply reply) implements Work {}

  /**
   * Reads and writes as it comes, so that content of any length needs little memory.
   *
   * @param type the media type of the answer
   * @param pipe what answers
   */
  record Streamed(String type, Pipe pipe) implements Work {}

  /** Answers one request. */
  @FunctionalInterface
  interface Reply {
    Answer to(Call call) throws Problem, IOException;
  }

  /** Answers one request while it is being read. */
  @FunctionalInterface
  interface Pipe {
    void run(Call call, InputStream in, OutputStream out) throws Problem, IOException;
  }

  /** An endpoint without content. */
  static Endpoint get(@Nullable Role need, Reply reply) {
    return new Endpoint(need, new Whole(0, reply));
  }
}
