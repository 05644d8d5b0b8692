package dev.plumbline.internal.provider;

/** The request format that an endpoint speaks. */
public enum Protocol implements Choice {
  /** OpenAI's chat completions and what copies them. */
  OPENAI("openai"),
  /** Anthropic's messages. */
  ANTHROPIC("anthropic"),
  /** Google's generateContent with an API key. */
  GEMINI("gemini"),
  /** Ollama's own interface. */
  OLLAMA("ollama"),
  /** Azure OpenAI with deployments in the path. */
  AZURE("azure"),
  /** Amazon Bedrock's runtime. */
  BEDROCK("bedrock"),
  /** Google Vertex AI with project and location in the path. */
  VERTEX("vertex"),
  /** Cohere's own interface. */
  COHERE("cohere"),
  /** Anything else. */
  OTHER("other");

  private final String id;

  Protocol(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }
}
