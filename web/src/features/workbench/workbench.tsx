import './workbench.css';
import '../../styles/parts.css';
import type { EditorView } from '@codemirror/view';
import { useRef } from 'react';
import { useMoment } from '../../address/moment.tsx';
import { type Sentence, useSay } from '../../language/language.ts';
import type { TypedQuestion } from '../../session/kept-question.ts';
import type { Person } from '../../session/open-id.ts';
import { Notice } from '../../ui/notice.tsx';
import { AnswerView } from './answer-view.tsx';
import { formatQuestion, formatVariables } from './format-question.ts';
import { KeysHelp } from './keys-help.tsx';
import { MistakeList } from './mistake-list.tsx';
import { QuestionEditor } from './question-editor.tsx';
import { readVariables, writeVariables } from './read-variables.ts';
import { ReadyMenu } from './ready-menu.tsx';
import { RunButtons } from './run-buttons.tsx';
import { ShareMenu } from './share-menu.tsx';
import { useRun } from './use-run.ts';
import { useSchema } from './use-schema.ts';
import { useTyped } from './use-typed.ts';
import { VariablesEditor } from './variables-editor.tsx';

/** A question in one's own words and its answer beside it: over the country, with the rights of whoever asks. */
export function Workbench({ person }: { readonly person: Person }) {
  const { period, asOf } = useMoment();
  const asked = { period, asOf, unitId: person.unitId };
  const { schema, hasFailed } = useSchema();
  const { question, putIn, before, isLinkBroken, type, put, replace } = useTyped(person, asked);
  const run = useRun();
  const view = useRef<EditorView | null>(null);
  const variablesView = useRef<EditorView | null>(null);
  const runButton = useRef<HTMLButtonElement>(null);
  const start = (typed: TypedQuestion) => run.start(typed, view.current?.state.selection.main.head ?? 0);
  const begin = (next: TypedQuestion) => {
    replace(next);
    run.clear();
    view.current?.focus();
  };
  const turnTo = (variable: string, cursor: string | null) => {
    const next = { ...question, variables: writeVariables({ ...readVariables(question.variables), [variable]: cursor }) };
    put(next);
    start(next);
  };
  const keys = { onRun: () => start(question), onFormat: () => put(formatted(question)), onLeave: () => runButton.current?.focus() };
  const editor = { ...keys, putIn };
  return (
    <div className="workbench">
      <section className="workbench-question">
        <div className="workbench-bar">
          <RunButtons {...keys} ref={runButton} isRunning={run.isRunning} onStop={run.stop} />
          <ReadyMenu asked={asked} onChoose={begin} />
          <ShareMenu key={`${question.query} ${question.variables}`} question={question} />
          <KeysHelp />
        </div>
        <Troubles isLinkBroken={isLinkBroken} hasNoSchema={hasFailed} />
        <QuestionEditor {...editor} view={view} schema={schema} text={question.query} onChange={(query) => type({ query })} />
        <MistakeList text={question.query} schema={schema} />
        <VariablesEditor {...editor} view={variablesView} text={question.variables} onChange={(variables) => type({ variables })} />
        {before && <FormerQuestion onWanted={() => begin(before)} />}
      </section>
      <AnswerView run={run} onPage={turnTo} />
    </div>
  );
}

/** Laid out anew, each part that can be read. */
const formatted = ({ query, variables }: TypedQuestion): TypedQuestion => ({
  query: formatQuestion(query) ?? query,
  variables: formatVariables(variables) ?? variables,
});

function Troubles({ isLinkBroken, hasNoSchema }: { readonly isLinkBroken: boolean; readonly hasNoSchema: boolean }) {
  const say = useSay();
  return (
    <>
      {isLinkBroken && <Notice kind="missing">{say(brokenLink)}</Notice>}
      {hasNoSchema && <Notice kind="missing">{say(noSchema)}</Notice>}
    </>
  );
}

function FormerQuestion({ onWanted }: { readonly onWanted: () => void }) {
  const say = useSay();
  return (
    <button type="button" className="button button-plain" onClick={onWanted}>
      {say({ vi: 'Lấy lại câu trước', en: 'Bring back the former question' })}
    </button>
  );
}

const brokenLink: Sentence = {
  vi: 'Liên kết bị cắt mất một phần nên không mở được câu hỏi. Hãy xin lại liên kết; câu đang viết vẫn còn.',
  en: 'A part of the link is missing, so its question cannot be opened. Ask for it again; what you were writing is still here.',
};

const noSchema: Sentence = {
  vi: 'Chưa đọc được lược đồ nên chưa gợi ý và đánh dấu được. Vẫn chạy được câu hỏi; tải lại trang để thử đọc lại.',
  en: 'The schema could not be read, so nothing is completed or marked. Questions can be run; reload the page to try again.',
};
