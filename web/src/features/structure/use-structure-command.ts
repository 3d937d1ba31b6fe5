import { useState } from 'react';
import { type CombinedError, type TypedDocumentNode, useClient } from 'urql';
import { useMoment } from '../../address/moment.tsx';
import {
  ChangeUnitTypeDocument,
  CorrectUnitEventDocument,
  DissolveUnitsDocument,
  EstablishUnitDocument,
  MergeUnitsDocument,
  type OutcomePartsFragment,
  RedrawUnitsDocument,
  RenameUnitDocument,
  ReparentUnitsDocument,
  SplitUnitDocument,
} from '../../gql/graphql.ts';
import { commandOf, type InputOf } from './command-of.ts';
import type { Act, Draft } from './draft.ts';

type Answer = { readonly outcome: OutcomePartsFragment };
interface Question<A extends Act> {
  readonly input: InputOf[A];
  readonly preview: boolean;
  /** Whose figures are shown before and after. */
  readonly period: string;
  readonly idempotencyKey?: string | null;
}

const documents: { readonly [A in Act]: TypedDocumentNode<Answer, Question<A>> } = {
  rename: RenameUnitDocument,
  changeType: ChangeUnitTypeDocument,
  changeModel: ChangeUnitTypeDocument,
  establish: EstablishUnitDocument,
  merge: MergeUnitsDocument,
  split: SplitUnitDocument,
  redraw: RedrawUnitsDocument,
  reparent: ReparentUnitsDocument,
  dissolve: DissolveUnitsDocument,
  correct: CorrectUnitEventDocument,
};

/** The operation of an act, with what it asks. */
const ask = <A extends Act>(act: A, question: Question<A>): readonly [TypedDocumentNode<Answer, Question<A>>, Question<A>] => [
  documents[act],
  question,
];

interface Asked {
  readonly draft: Draft;
  readonly outcome: OutcomePartsFragment | null;
  readonly error: CombinedError | undefined;
}

/**
 * Previews a draft, and records it. A draft keeps one key as long as it stays as it is: sent twice, it is done once; what
 * was previewed is what can be recorded.
 */
export function useStructureCommand(act: Act, draft: Draft) {
  const client = useClient();
  const { period } = useMoment();
  const [asked, note] = useState<Asked | null>(null);
  const [done, finish] = useState<OutcomePartsFragment | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [keys] = useState(() => new WeakMap<Draft, string>());
  const keyOf = (one: Draft) => {
    const key = keys.get(one) ?? crypto.randomUUID();
    keys.set(one, key);
    return key;
  };
  const send = async (preview: boolean) => {
    setBusy(true);
    const question = { input: commandOf(act, draft), preview, period, idempotencyKey: preview ? null : keyOf(draft) };
    const { data, error } = await client.mutation(...ask(act, question)).toPromise();
    setBusy(false);
    if (!preview && data) finish(data.outcome);
    else note({ draft, outcome: data?.outcome ?? null, error });
  };
  return {
    asked,
    /** What the preview shows still is what would be done. */
    isCurrent: asked?.draft === draft,
    done,
    isBusy,
    preview: () => send(true),
    record: () => send(false),
  };
}
