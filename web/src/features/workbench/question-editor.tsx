import { linter } from '@codemirror/lint';
import type { EditorView } from '@codemirror/view';
import { completion, graphqlLanguageSupport, stateExtensions, updateSchema } from 'cm6-graphql';
import type { GraphQLSchema } from 'graphql';
import { type RefObject, useEffect, useMemo } from 'react';
import { useSay } from '../../language/language.ts';
import { CodeEditor, type EditorKeys } from './code-editor.tsx';
import { mistakesIn } from './mistakes.ts';

export interface EditorProps extends EditorKeys {
  readonly text: string;
  readonly putIn: number;
  readonly view: RefObject<EditorView | null>;
  onChange(text: string): void;
}

interface QuestionEditorProps extends EditorProps {
  /** Null until it has come: one can type without it, and nothing is marked by it. */
  readonly schema: GraphQLSchema | null;
}

const language = [graphqlLanguageSupport(), completion, stateExtensions()];

/** The question: completed and marked by the schema the gateway tells. */
export function QuestionEditor({ schema, ...editor }: QuestionEditorProps) {
  const say = useSay();
  const { view } = editor;
  const marks = useMemo(() => {
    const markOf = ({ from, to, told }: ReturnType<typeof mistakesIn>[number]) =>
      ({ from, to, severity: 'error', message: say(told) }) as const;
    return linter(({ state }) => mistakesIn(state.doc.toString(), schema).map(markOf));
  }, [schema, say]);
  useEffect(() => {
    if (view.current && schema) updateSchema(view.current, schema);
  }, [view, schema]);
  return <CodeEditor {...editor} label={say({ vi: 'Câu hỏi GraphQL', en: 'GraphQL question' })} language={language} marks={marks} />;
}
