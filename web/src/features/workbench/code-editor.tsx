import './code-editor.css';
import { autocompletion, closeBrackets, closeBracketsKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { bracketMatching, indentOnInput, syntaxHighlighting } from '@codemirror/language';
import { lintKeymap } from '@codemirror/lint';
import { type ChangeSpec, Compartment, EditorState, type Extension } from '@codemirror/state';
import { EditorView, keymap, lineNumbers } from '@codemirror/view';
import { classHighlighter } from '@lezer/highlight';
import { type RefObject, useEffect, useEffectEvent, useMemo, useRef } from 'react';
import { useSay } from '../../language/language.ts';

/** What an editor can ask of the place it stands in, by a key. */
export interface EditorKeys {
  onRun(): void;
  onFormat(): void;
  /** Esc: the focus goes on, out of the editor. */
  onLeave(): void;
}

interface CodeEditorProps extends EditorKeys {
  readonly label: string;
  readonly text: string;
  /** Grows whenever the text was not typed: it is then shown. */
  readonly putIn: number;
  /** The language of the text, from the first; it does not change. */
  readonly language: Extension;
  /** What depends on the reader's language or on the schema; it may change while she types. */
  readonly marks: Extension;
  /** Where the editor itself is to be had. */
  readonly view: RefObject<EditorView | null>;
  onChange(text: string): void;
}

/**
 * A field for text of a programming language. The tab key goes on to the next field, as in any form: it is no trap. What is put in from
 * outside can be undone like what is typed.
 */
export function CodeEditor(props: CodeEditorProps) {
  const { label, text, language, marks, view, putIn } = props;
  const place = useRef<HTMLDivElement>(null);
  const changing = useMemo(() => new Compartment(), []);
  const spoken = useSpoken(label, marks);
  const tell = useEffectEvent((typed: string) => {
    if (typed !== text) props.onChange(typed);
  });
  const press = useEffectEvent((key: keyof EditorKeys) => props[key]());
  const create = useEffectEvent(() => {
    const listener = EditorView.updateListener.of(({ docChanged, state }) => {
      if (docChanged) tell(state.doc.toString());
    });
    const extensions = [keysOf(press), language, listener, changing.of(spoken)];
    view.current = new EditorView({ doc: text, extensions, ...(place.current && { parent: place.current }) });
  });
  useEffect(() => {
    create();
    return () => {
      view.current?.destroy();
      view.current = null;
    };
  }, [view]);
  useEffect(() => {
    view.current?.dispatch({ effects: changing.reconfigure(spoken) });
  }, [view, changing, spoken]);
  const show = useEffectEvent((_putIn: number) => {
    const shown = view.current;
    if (shown) shown.dispatch({ changes: differenceOf(shown.state.doc.toString(), text) });
  });
  useEffect(() => show(putIn), [putIn]);
  return <div ref={place} className="code-editor" />;
}

/** What of a text is to be changed into another: where both are alike, the cursor stays where it is. */
function differenceOf(before: string, after: string): ChangeSpec {
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before[from] === after[from]) from += 1;
  let alike = 0;
  while (alike < shorter - from && before.at(-1 - alike) === after.at(-1 - alike)) alike += 1;
  return { from, to: before.length - alike, insert: after.slice(from, after.length - alike) };
}

/** The reader's words for what CodeMirror says aloud or shows by itself. */
const phrases = {
  Completions: { vi: 'Gợi ý', en: 'Completions' },
  Diagnostics: { vi: 'Chỗ sai', en: 'Mistakes' },
  'No diagnostics': { vi: 'Không có chỗ sai', en: 'No mistakes' },
  close: { vi: 'đóng', en: 'close' },
};

function useSpoken(label: string, marks: Extension): Extension {
  const say = useSay();
  return useMemo(() => {
    const words = Object.fromEntries(Object.entries(phrases).map(([phrase, sentence]) => [phrase, say(sentence)]));
    // what can be typed into has the focus anyway; to be told so keeps checkers from taking the text for out of reach
    const attributes = EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0' });
    return [EditorState.phrases.of(words), attributes, marks];
  }, [say, label, marks]);
}

/** The keys of the place before those of the editor; Esc after what it closes first: suggestions, the list of mistakes. */
function keysOf(press: (key: keyof EditorKeys) => void): Extension {
  const act = (key: keyof EditorKeys) => () => {
    press(key);
    return true;
  };
  return [
    keymap.of([
      { key: 'Mod-Enter', run: act('onRun') },
      { key: 'Mod-Shift-f', run: act('onFormat') },
    ]),
    basics,
    keymap.of([{ key: 'Escape', run: act('onLeave') }]),
  ];
}

const basics: Extension = [
  lineNumbers(),
  history(),
  indentOnInput(),
  bracketMatching(),
  closeBrackets(),
  autocompletion({ icons: false }),
  syntaxHighlighting(classHighlighter),
  EditorView.lineWrapping,
  keymap.of([...closeBracketsKeymap, ...historyKeymap, ...lintKeymap, ...defaultKeymap.filter(({ key }) => key !== 'Escape')]),
];
