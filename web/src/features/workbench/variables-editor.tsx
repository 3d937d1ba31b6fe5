import { json, jsonParseLinter } from '@codemirror/lang-json';
import { linter } from '@codemirror/lint';
import { useMemo } from 'react';
import { useSay } from '../../language/language.ts';
import { CodeEditor } from './code-editor.tsx';
import type { EditorProps } from './question-editor.tsx';

const language = json();
const faultsIn = jsonParseLinter();

/** The variables, as JSON; what is no JSON is marked where it begins to be none. */
export function VariablesEditor(editor: EditorProps) {
  const say = useSay();
  const marks = useMemo(() => {
    const message = say({ vi: 'Từ đây không còn là JSON.', en: 'From here on it is no JSON.' });
    return linter((view) => {
      const { length } = view.state.doc;
      if (view.state.doc.toString().trim() === '') return [];
      // a place between two letters is marked by one of them
      return faultsIn(view).map(({ from, severity }) => ({
        from: Math.min(from, length - 1),
        to: Math.min(from + 1, length),
        severity,
        message,
      }));
    });
  }, [say]);
  return (
    <>
      <h2 className="workbench-heading">{say({ vi: 'Biến', en: 'Variables' })}</h2>
      <CodeEditor {...editor} label={say({ vi: 'Biến, dạng JSON', en: 'Variables, as JSON' })} language={language} marks={marks} />
    </>
  );
}
