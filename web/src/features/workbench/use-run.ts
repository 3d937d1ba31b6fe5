import { useEffect, useRef, useState } from 'react';
import type { Sentence } from '../../language/language.ts';
import type { TypedQuestion } from '../../session/kept-question.ts';
import { type Answer, ask, type Question } from './ask.ts';
import { type Chosen, operationAt } from './chosen-operation.ts';
import { readVariables } from './read-variables.ts';

/** An answer beside what it answers. */
export interface Answered {
  readonly answer: Answer;
  readonly chosen: Exclude<Chosen, { readonly kind: 'refused' }>;
  /** The name of the operation, where it has one. */
  readonly name: string | null;
  readonly variables: Question['variables'];
}

export interface Run {
  readonly isRunning: boolean;
  /** Why the last one gave no answer; null where it gave one, or is on its way. */
  readonly because: Sentence | null;
  readonly answered: Answered | null;
  /** Asks the operation the cursor stands in. One that runs is stopped first. */
  start(typed: TypedQuestion, cursor: number): void;
  stop(): void;
  /** Puts the answer away: what is typed has nothing to do with it any more. */
  clear(): void;
}

interface State {
  readonly isRunning: boolean;
  readonly because: Sentence | null;
  readonly answered: Answered | null;
}

const atRest: State = { isRunning: false, because: null, answered: null };

/** Runs questions, one at a time. */
export function useRun(): Run {
  const [state, setState] = useState(atRest);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const start = ({ query, variables: typed }: TypedQuestion, cursor: number) => {
    running.current?.abort();
    const chosen = operationAt(query, cursor);
    const variables = readVariables(typed);
    if (chosen.kind === 'refused') return setState({ ...atRest, because: chosen.because });
    if (!variables) return setState({ ...atRest, because: noJson });
    const name = chosen.kind === 'question' ? (chosen.operation.name?.value ?? null) : null;
    const own = new AbortController();
    running.current = own;
    setState((known) => ({ ...known, isRunning: true, because: null }));
    const settle = async () => {
      const outcome = await outcomeOf({ query, variables, operationName: name }, own.signal);
      // one that was started since has its own outcome
      if (running.current !== own) return;
      if ('data' in outcome) setState({ ...atRest, answered: { answer: outcome, chosen, name, variables } });
      else setState({ ...atRest, because: outcome });
    };
    void settle();
  };
  return {
    ...state,
    start,
    stop: () => running.current?.abort(),
    clear: () => {
      running.current?.abort();
      running.current = null;
      setState(atRest);
    },
  };
}

/** An answer, or why there is none. */
async function outcomeOf(question: Question, signal: AbortSignal): Promise<Answer | Sentence> {
  try {
    return await ask(question, signal);
  } catch {
    return signal.aborted ? stopped : unreachable;
  }
}

const stopped: Sentence = { vi: 'Đã dừng. Câu hỏi vẫn còn đó.', en: 'Stopped. The question is still there.' };

const unreachable: Sentence = {
  vi: 'Không kết nối được máy chủ. Hãy kiểm tra mạng rồi chạy lại; câu hỏi vẫn còn đó.',
  en: 'The server cannot be reached. Check the network and run it again; the question is still there.',
};

const noJson: Sentence = {
  vi: 'Biến phải là một đối tượng JSON, ví dụ { "period": "2026H1" }. Hãy sửa chỗ được đánh dấu.',
  en: 'Variables have to be a JSON object, such as { "period": "2026H1" }. Mend what is marked.',
};
