import { useState } from 'react';
import { type CombinedError, type TypedDocumentNode, useClient } from 'urql';
import { useMoment } from '../../address/moment.tsx';
import {
  DissolveUnitsDocument,
  EstablishUnitDocument,
  MergeUnitsDocument,
  type OutcomePartsFragment,
  RenameUnitDocument,
  ReparentUnitsDocument,
  SplitUnitDocument,
} from '../../gql/graphql.ts';
import { commandOf, type InputOf } from './command-of.ts';
import type { Draft, Verb } from './draft.ts';

type Answer = { readonly outcome: OutcomePartsFragment };
interface Question<V extends Verb> {
  readonly input: InputOf[V];
  readonly preview: boolean;
  /** Whose figures are shown before and after. */
  readonly period: string;
  readonly idempotencyKey?: string | null;
}

const documents: { readonly [V in Verb]: TypedDocumentNode<Answer, Question<V>> } = {
  rename: RenameUnitDocument,
  establish: EstablishUnitDocument,
  merge: MergeUnitsDocument,
  split: SplitUnitDocument,
  reparent: ReparentUnitsDocument,
  dissolve: DissolveUnitsDocument,
};

/** The operation of a verb, with what it asks. */
const ask = <V extends Verb>(verb: V, question: Question<V>): readonly [TypedDocumentNode<Answer, Question<V>>, Question<V>] => [
  documents[verb],
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
export function useStructureCommand(verb: Verb, draft: Draft) {
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
    const question = { input: commandOf(verb, draft), preview, period, idempotencyKey: preview ? null : keyOf(draft) };
    const { data, error } = await client.mutation(...ask(verb, question)).toPromise();
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
