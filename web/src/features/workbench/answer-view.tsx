import { useEffect, useMemo, useRef, useState } from 'react';
import { useLanguage, useSay } from '../../language/language.ts';
import { formatCount } from '../../language/numbers.ts';
import { Notice } from '../../ui/notice.tsx';
import { useIsPhone } from '../../ui/use-is-phone.ts';
import { AnswerErrors } from './answer-errors.tsx';
import { AnswerFacts } from './answer-facts.tsx';
import { AnswerJson } from './answer-json.tsx';
import { AnswerTable } from './answer-table.tsx';
import { DemonstrationNote } from './demonstration-note.tsx';
import { PageStep } from './page-step.tsx';
import { type AnswerList, listsIn } from './tables.ts';
import type { Answered, Run } from './use-run.ts';

interface AnswerViewProps {
  readonly run: Run;
  onPage(variable: string, cursor: string | null): void;
}

/** What came of the question that was run last. */
export function AnswerView({ run: { isRunning, because, answered }, onPage }: AnswerViewProps) {
  const say = useSay();
  const isPhone = useIsPhone();
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    // where the answer stands below the question, nobody would see that it has come
    if (isPhone && (answered || because)) section.current?.scrollIntoView();
  }, [isPhone, answered, because]);
  return (
    <section ref={section} className="workbench-answer" aria-label={say({ vi: 'Trả lời', en: 'Answer' })} aria-busy={isRunning}>
      <p className="answer-state" role="status">
        {isRunning && say({ vi: 'Đang hỏi…', en: 'Asking…' })}
      </p>
      {because && <Notice kind="missing">{say(because)}</Notice>}
      {answered && <Whole answered={answered} onPage={onPage} />}
      {!answered && !because && !isRunning && (
        <p className="quiet">
          {say({
            vi: 'Trả lời sẽ hiện ở đây. Bấm «Chạy» hoặc Ctrl/⌘ + Enter.',
            en: 'The answer will stand here. Press «Run» or Ctrl/⌘ + Enter.',
          })}
        </p>
      )}
    </section>
  );
}

interface WholeProps {
  readonly answered: Answered;
  readonly onPage: AnswerViewProps['onPage'];
}

/** As a table where it holds a list, and as it came. */
function Whole({ answered, onPage }: WholeProps) {
  const say = useSay();
  const { answer } = answered;
  const lists = useMemo(() => listsIn(answer.data), [answer]);
  const [path, choosePath] = useState('');
  const [asJson, showJson] = useState(false);
  const list = lists.find((one) => nameOf(one) === path) ?? lists[0];
  return (
    <>
      <AnswerFacts answered={answered} />
      {answer.data && <DemonstrationNote />}
      {answer.errors.length > 0 && <AnswerErrors errors={answer.errors} />}
      {list && (
        <div className="answer-choice">
          <div className="switch">
            {[false, true].map((json) => (
              <button key={String(json)} type="button" aria-pressed={asJson === json} onClick={() => showJson(json)}>
                {json ? 'JSON' : say({ vi: 'Bảng', en: 'Table' })}
              </button>
            ))}
          </div>
          {lists.length > 1 && !asJson && <ListChoice lists={lists} chosen={list} onChoose={choosePath} />}
          <PageStep answered={answered} list={list} onPage={onPage} />
        </div>
      )}
      {list && !asJson ? <AnswerTable list={list} name={answered.name} /> : <AnswerJson answered={answered} />}
    </>
  );
}

const nameOf = ({ path }: AnswerList) => path.join('.');

interface ListChoiceProps {
  readonly lists: readonly AnswerList[];
  readonly chosen: AnswerList;
  onChoose(path: string): void;
}

/** Which list, of an answer that holds several. */
function ListChoice({ lists, chosen, onChoose }: ListChoiceProps) {
  const say = useSay();
  const language = useLanguage();
  return (
    <label className="field">
      <span className="visually-hidden">{say({ vi: 'Danh sách', en: 'List' })}</span>
      <select value={nameOf(chosen)} onChange={({ target }) => onChoose(target.value)}>
        {lists.map((list) => (
          <option key={nameOf(list)} value={nameOf(list)}>
            {nameOf(list)} ({formatCount(list.rows.length, language)})
          </option>
        ))}
      </select>
    </label>
  );
}
