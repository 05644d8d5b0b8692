package dev.plumbline.rules;

import dev.plumbline.internal.message.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How texts are written in one language: what they avoid, and how their sentences end. Crutches say
 * that something is wrong without saying what; the words for please add nothing to a next step.
 *
 * @param avoided expressions that stand in no text
 * @param sentenceEnd how every message ends
 * @param stop what stands at the end of sentences, and never at the end of titles
 */
record WordingHabits(Pattern avoided, Pattern sentenceEnd, String stop) {

  private static final String ANYWHERE = "!|！|\\.\\.\\.|…| {2}|\\bsk-";

  static WordingHabits of(String language) {
    return switch (language) {
      case "ko" ->
          habits(
              // Particles change with the last sound of a word, which an argument does not tell.
              "\\}(은|는|이|가|을|를|과|와|로|으로|란|이란)(?![가-힣])"
                  + "|유효하지 않|올바르지 않|잘못된 값|부적절|제발|부디|바랍니다|주십시오|해요\\.",
              "(니다|세요)\\.|: \\{[a-z]+\\}",
              ".");
      case "ja" ->
          habits(
              "不正|無効|正しくありません|お願い|恐れ入り|くださいませ|である。|だ。|[A-Za-z]{2}[ぁ-ん]|[ぁ-ん][A-Za-z]{2}",
              "(ます|です|ません|ました|ください)。|: \\{[a-z]+\\}", "。");
      case "zh" ->
          habits(
              "无效|非法|不合法|请(?!求)|您|[一-鿿][,;:?]|[,;:?][一-鿿]|[一-鿿][A-Za-z]{2}|[A-Za-z]{2}[一-鿿]",
              "[^。]。|：\\{[a-z]+\\}", "。");
      default ->
          habits(
              "(?i)\\b(invalid|illegal|please|sorry|oops|failed|cannot be empty|must)\\b|'|(?i)\\ban? \\{",
              "[^.]\\.|: \\{[a-z]+\\}",
              ".");
    };
  }

  private static WordingHabits habits(String avoided, String sentenceEnd, String stop) {
    return new WordingHabits(
        Pattern.compile(ANYWHERE + "|" + avoided),
        Pattern.compile("(?:" + sentenceEnd + ")\\}*$"),
        stop);
  }

  /** What a text does against the habits. */
  List<String> breaches(Texts texts) {
    List<String> breaches = new ArrayList<>();
    List<String> headings = new ArrayList<>(texts.fixes());
    headings.add(texts.title());
    for (String heading : headings) {
      avoid(heading, breaches);
      if (heading.endsWith(stop)) {
        breaches.add("a heading ends in a full stop: " + heading);
      }
    }
    avoid(texts.message(), breaches);
    if (!sentenceEnd.matcher(texts.message()).find()) {
      breaches.add("the message does not end as sentences do: " + texts.message());
    }
    return breaches;
  }

  private void avoid(String text, List<String> breaches) {
    Matcher found = avoided.matcher(text);
    if (found.find()) {
      breaches.add("“" + found.group() + "” in: " + text);
    }
  }
}
