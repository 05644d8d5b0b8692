package dev.plumbline.internal.expression;

/**
 * How far a text follows an expression that matches whole texts.
 *
 * @param wordEnd where the longest matching part ends that begins at the start; negative if none
 * @param complete whether no character could have continued that part
 * @param textEnded whether the text ended where the expression wants more, all right until then
 * @param fault the first character that cannot stand where it does; negative if there is none or
 *     nothing is known
 */
public record Trail(int wordEnd, boolean complete, boolean textEnded, int fault) {
  /** Of expressions that no table is made for. */
  public static final Trail UNKNOWN = new Trail(-1, false, false, -1);
}
