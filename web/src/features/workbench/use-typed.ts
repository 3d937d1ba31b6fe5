import { useEffect, useEffectEvent, useState } from 'react';
import { keepQuestion, keptQuestion, type TypedQuestion } from '../../session/kept-question.ts';
import type { Person } from '../../session/open-id.ts';
import { knownVariables } from './known-variables.ts';
import { type Asked, readyQuestions, typedOf } from './ready-questions.ts';
import { carriesQuestion, questionIn } from './share-link.ts';

interface State {
  readonly question: TypedQuestion;
  /** Grows whenever something was put in that was not typed: the editors then show it. */
  readonly putIn: number;
  /** What was put away by a whole other question. */
  readonly before: TypedQuestion | null;
}

interface Typed extends State {
  /** A link was opened that does not hold a whole question. */
  readonly isLinkBroken: boolean;
  /** Takes what is typed into an editor. */
  type(part: Partial<TypedQuestion>): void;
  /** Puts something into the editors: the question laid out anew, the cursor of a page. */
  put(part: Partial<TypedQuestion>): void;
  /** Puts another question in the place of what is typed, which can be had back as `before`. */
  replace(next: TypedQuestion): void;
}

/** What is typed: kept for the person in this tab until she signs out. A link that carries a question puts it here, and runs nothing. */
export function useTyped(person: Person, asked: Asked): Typed {
  const [state, setState] = useState<State>(() => ({
    question: keptQuestion(person) ?? typedOf(readyQuestions[0], asked),
    putIn: 0,
    before: null,
  }));
  const { question } = state;
  useEffect(() => keepQuestion(person, question), [person, question]);
  const replace = (next: TypedQuestion) => setState((known) => ({ question: next, putIn: known.putIn + 1, before: known.question }));
  const isLinkBroken = useLink((query, variables) => replace({ query, variables: variables ?? knownVariables(query, asked) }));
  return {
    ...state,
    isLinkBroken,
    type: (part) => setState((known) => ({ ...known, question: { ...known.question, ...part } })),
    put: (part) => setState((known) => ({ ...known, question: { ...known.question, ...part }, putIn: known.putIn + 1 })),
    replace,
  };
}

/** Takes the question out of the address, once for each link that is opened; says whether the last one could not be read. */
function useLink(take: (query: string, variables: string | undefined) => void): boolean {
  const [isBroken, setBroken] = useState(false);
  const openLink = useEffectEvent(async () => {
    const { hash, pathname, search } = window.location;
    if (!carriesQuestion(hash)) return;
    const shared = await questionIn(hash);
    // from now on the address does not stand for what is typed any more
    window.history.replaceState(null, '', pathname + search);
    setBroken(shared === null);
    if (shared) take(shared.query, shared.variables);
  });
  useEffect(() => {
    const open = () => void openLink();
    open();
    window.addEventListener('hashchange', open);
    return () => window.removeEventListener('hashchange', open);
  }, []);
  return isBroken;
}
