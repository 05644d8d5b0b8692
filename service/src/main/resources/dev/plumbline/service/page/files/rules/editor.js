// The editor of one rule file after the other. Each keeps its own undo steps and place.
import { closeBrackets, closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { yaml } from "@codemirror/lang-yaml";
import {
  bracketMatching, foldGutter, foldKeymap, HighlightStyle, indentOnInput, syntaxHighlighting,
} from "@codemirror/language";
import { forEachDiagnostic, lintGutter, nextDiagnostic, setDiagnostics } from "@codemirror/lint";
import { highlightSelectionMatches, searchKeymap } from "@codemirror/search";
import { Compartment, EditorSelection, EditorState } from "@codemirror/state";
import {
  drawSelection, EditorView, highlightActiveLine, highlightActiveLineGutter, keymap, lineNumbers,
} from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { assistance } from "./assist.js";

const colors = HighlightStyle.define([
  { tag: tags.definition(tags.propertyName), color: "var(--code-key)", fontWeight: "600" },
  { tag: tags.string, color: "var(--code-text)" },
  { tag: tags.content, color: "var(--text)" },
  { tag: tags.lineComment, color: "var(--code-comment)", fontStyle: "italic" },
  { tag: [tags.separator, tags.squareBracket, tags.brace, tags.punctuation], color: "var(--soft)" },
  { tag: [tags.meta, tags.typeName, tags.labelName], color: "var(--code-mark)" },
]);

const look = EditorView.theme({
  "&": { backgroundColor: "var(--surface)", color: "var(--text)", fontSize: "0.875rem", height: "100%" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { fontFamily: "var(--mono)", lineHeight: "1.6" },
  ".cm-content": { caretColor: "var(--text)", paddingBottom: "3rem" },
  ".cm-cursor": { borderLeftColor: "var(--text)", borderLeftWidth: "2px" },
  ".cm-gutters": { backgroundColor: "var(--sunken)", color: "var(--soft)", border: "none" },
  ".cm-activeLine": { backgroundColor: "var(--code-line)" },
  ".cm-activeLineGutter": { backgroundColor: "var(--code-line)", color: "var(--text)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground, ::selection": {
    backgroundColor: "var(--code-selection)",
  },
  ".cm-matchingBracket, &.cm-focused .cm-matchingBracket": { backgroundColor: "var(--code-selection)", outline: "1px solid var(--edge)" },
  ".cm-selectionMatch": { backgroundColor: "var(--code-selection)" },
  ".cm-foldGutter .cm-gutterElement": { cursor: "pointer" },
  ".cm-foldPlaceholder": { backgroundColor: "var(--sunken)", border: "1px solid var(--line)", color: "var(--soft)" },
  ".cm-tooltip": {
    backgroundColor: "var(--surface)", color: "var(--text)", border: "1px solid var(--edge)", borderRadius: "8px",
    boxShadow: "0 6px 24px rgb(0 0 0 / 0.22)", maxWidth: "min(30rem, 90vw)", fontFamily: "var(--sans)", overflow: "hidden",
  },
  ".cm-tooltip-hover .about": { padding: "0.5rem 0.75rem", lineHeight: "1.5" },
  ".cm-tooltip.cm-tooltip-autocomplete": { overflow: "visible" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul": { fontFamily: "var(--mono)", maxHeight: "16rem" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li": { padding: "0.25rem 0.75rem", lineHeight: "1.5" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]": { backgroundColor: "var(--accent)", color: "var(--on-accent)" },
  ".cm-tooltip.cm-completionInfo": { padding: "0.5rem 0.75rem", lineHeight: "1.5", maxWidth: "20rem" },
  ".cm-diagnostic": { padding: "0.5rem 0.75rem", borderLeft: "4px solid var(--info)" },
  ".cm-diagnostic-error": { borderLeftColor: "var(--error)" },
  ".cm-diagnostic-warning": { borderLeftColor: "var(--warning)" },
  ".cm-diagnosticAction": {
    font: "inherit", fontWeight: "600", padding: "0.15rem 0.6rem", margin: "0.35rem 0 0", display: "block",
    color: "var(--on-accent)", backgroundColor: "var(--accent)", borderRadius: "6px", minHeight: "1.75rem",
  },
  ".cm-lintRange-error": { backgroundImage: "none", borderBottom: "2px solid var(--error)" },
  ".cm-lintRange-warning": { backgroundImage: "none", borderBottom: "2px solid var(--code-warning)" },
  ".cm-lintRange-info, .cm-lintRange-hint": { backgroundImage: "none", borderBottom: "2px dotted var(--info)" },
  ".cm-lint-marker-error": { content: "none", backgroundColor: "var(--error)", borderRadius: "50%" },
  ".cm-lint-marker-warning": { content: "none", backgroundColor: "var(--code-warning)", clipPath: "polygon(50% 5%, 100% 95%, 0 95%)" },
  ".cm-lint-marker-info": { content: "none", backgroundColor: "var(--info)", borderRadius: "2px" },
  ".cm-panels": { backgroundColor: "var(--sunken)", color: "var(--text)", borderColor: "var(--line)", fontFamily: "var(--sans)" },
  ".cm-panel.cm-search": { padding: "0.5rem 0.75rem" },
  ".cm-panel.cm-search label": { display: "inline-flex", alignItems: "center", gap: "0.3rem", fontWeight: "400" },
  ".cm-textfield": { font: "inherit", color: "inherit", backgroundColor: "var(--surface)", borderColor: "var(--edge)", minHeight: "0", width: "auto" },
  ".cm-button": { backgroundImage: "none", backgroundColor: "var(--surface)", color: "var(--text)", border: "1px solid var(--edge)", minHeight: "0" },
});

export class RuleEditor {
  #view;
  #states = new Map();
  #path = null;
  #read = new Compartment();
  #setup;

  /**
   * @param knowledge see {@link assistance}
   * @param on `change` is told the path and each new text, `move` each new place of the cursor
   */
  constructor(parent, page, knowledge, on) {
    this.#setup = [
      lineNumbers(), lintGutter(), foldGutter(), highlightActiveLineGutter(), highlightActiveLine(),
      history(), drawSelection(), EditorView.lineWrapping, indentOnInput(), bracketMatching(), closeBrackets(), highlightSelectionMatches(),
      yaml(), syntaxHighlighting(colors), look, assistance(knowledge),
      keymap.of([
        { key: "Mod-.", run: mend }, { key: "F8", run: (view) => next(view, page) },
        ...closeBracketsKeymap, ...completionKeymap, ...searchKeymap, ...historyKeymap, ...foldKeymap,
        ...defaultKeymap, indentWithTab,
      ]),
      EditorView.cspNonce.of(page.nonce()),
      EditorState.tabSize.of(2),
      EditorState.phrases.of(phrases(page.t)),
      EditorView.contentAttributes.of({ "aria-describedby": "editor-keys", spellcheck: "false", tabindex: "0" }),
      EditorView.updateListener.of((update) => {
        if (update.docChanged) {
          on.change(this.#path, this.text());
        }
        if (update.docChanged || update.selectionSet) {
          on.move(this.#place());
        }
      }),
    ];
    const nonce = EditorState.create({ extensions: EditorView.cspNonce.of(page.nonce()) });
    this.#view = new EditorView({ parent, state: nonce });
  }

  /** Shows a file; one that was shown before is as it was left, unless its text is another now. */
  open(path, text, { label, readOnly }) {
    this.#leave();
    const kept = this.#states.get(path);
    const same = kept && kept.state.doc.toString() === text && kept.readOnly === readOnly;
    const state = same
      ? kept.state
      : EditorState.create({
          doc: text,
          extensions: [
            this.#setup,
            EditorView.contentAttributes.of({ "aria-label": label }),
            this.#read.of(readOnly ? [EditorState.readOnly.of(true)] : []),
          ],
        });
    this.#path = path;
    this.#states.set(path, { state, readOnly });
    this.#view.setState(state);
    if (same) {
      this.#view.scrollDOM.scrollTop = kept.top;
    }
  }

  #leave() {
    if (this.#path !== null) {
      const { readOnly } = this.#states.get(this.#path);
      this.#states.set(this.#path, { state: this.#view.state, readOnly, top: this.#view.scrollDOM.scrollTop });
    }
  }

  text() {
    return this.#view.state.doc.toString();
  }

  #place() {
    const { head } = this.#view.state.selection.main;
    const line = this.#view.state.doc.lineAt(head);
    return { line: line.number, column: head - line.from + 1 };
  }

  /** Marks what was found; each finding has a position and, where there is one, a fix. */
  mark(findings, t) {
    const diagnostics = findings.map((finding) => ({
      ...this.#span(finding.position),
      severity: finding.severity,
      message: finding.message,
      source: finding.code,
      actions: finding.fix?.replacement
        ? [{ name: finding.fix.title?.replaceAll("`", "") ?? t("fix.apply"), apply: () => this.replace(finding.fix.replacement) }]
        : [],
    }));
    this.#view.dispatch(setDiagnostics(this.#view.state, diagnostics));
  }

  /** Puts a text in the place of a part, in one step that can be undone. */
  replace({ position, text }) {
    this.#view.dispatch({ changes: { ...this.#span(position), insert: text }, userEvent: "input.fix", scrollIntoView: true });
    this.#view.focus();
  }

  /** The lines that a replacement takes out, and those that it puts in. */
  lines({ position, text }) {
    const { doc } = this.#view.state;
    const { from, to } = this.#span(position);
    const start = doc.lineAt(from).from;
    const end = doc.lineAt(to).to;
    const before = doc.sliceString(start, end).split("\n");
    const after = (doc.sliceString(start, from) + text + doc.sliceString(to, end)).split("\n");
    while (before.length > 0 && after.length > 0 && before[0] === after[0]) {
      before.shift();
      after.shift();
    }
    while (before.length > 0 && after.length > 0 && before.at(-1) === after.at(-1)) {
      before.pop();
      after.pop();
    }
    return { gone: before.join("\n"), put: after.join("\n") };
  }

  #span({ line, column, endLine, endColumn }) {
    const from = this.#offset(line, column);
    return { from, to: Math.max(from, this.#offset(endLine, endColumn)) };
  }

  #offset(line, column) {
    const { doc } = this.#view.state;
    const there = doc.line(Math.min(Math.max(line, 1), doc.lines));
    return Math.min(there.from + column - 1, there.to);
  }

  /** Takes the cursor to a line. */
  go(line, column = 1) {
    this.#view.dispatch({
      selection: EditorSelection.cursor(this.#offset(line, column)),
      effects: EditorView.scrollIntoView(this.#offset(line, column), { y: "center" }),
    });
    this.#view.focus();
  }

  /** Puts another text in the place of all of it, in one step that can be undone. */
  set(text) {
    this.#view.dispatch({ changes: { from: 0, to: this.#view.state.doc.length, insert: text } });
  }

  focus() {
    this.#view.focus();
  }

  forget(path) {
    this.#states.delete(path);
    if (this.#path === path) {
      this.#path = null;
    }
  }

  close() {
    this.#view.destroy();
  }
}

/** Goes to the next finding and says it. */
function next(view, page) {
  const found = nextDiagnostic(view);
  const { from, to } = view.state.selection.main;
  forEachDiagnostic(view.state, (diagnostic, start, end) => {
    if (found && start === from && end === to) {
      page.announce(`${page.t(`severity.${diagnostic.severity}`)}: ${diagnostic.message}`);
    }
  });
  return found;
}

/** Applies the fix of the finding at the cursor. */
function mend(view) {
  const { head } = view.state.selection.main;
  const line = view.state.doc.lineAt(head);
  let fix = null;
  forEachDiagnostic(view.state, (diagnostic, from, to) => {
    if (fix === null && diagnostic.actions?.length && to >= line.from && from <= line.to) {
      fix = () => diagnostic.actions[0].apply(view, from, to);
    }
  });
  fix?.();
  return fix !== null;
}

/** The editor's own words, which it looks up in English. */
function phrases(t) {
  const words = {
    "Control character": "control", "Selection deleted": "deleted", "Folded lines": "folded", "Unfolded lines": "unfolded",
    to: "to", "folded code": "foldedCode", unfold: "unfold", "Fold line": "fold", "Unfold line": "unfoldLine",
    Diagnostics: "findings", "No diagnostics": "none", Completions: "completions", Find: "find", Replace: "replace",
    next: "next", previous: "previous", all: "all", "match case": "case", regexp: "regexp", "by word": "word",
    replace: "replaceOne", "replace all": "replaceAll", close: "close", "current match": "current",
    "replaced $ matches": "replaced", "replaced match on line $": "replacedOn", "on line": "onLine",
    "Go to line": "goToLine", go: "go",
  };
  return Object.fromEntries(Object.entries(words).map(([phrase, key]) => [phrase, t(`editor.${key}`)]));
}
