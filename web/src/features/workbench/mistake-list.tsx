import type { GraphQLSchema } from 'graphql';
import { useDeferredValue, useMemo } from 'react';
import { useSay } from '../../language/language.ts';
import { type Mistake, mistakesIn } from './mistakes.ts';

/** So many are told in words; the others are marked. */
const told = 3;

/** What the marks in the editor say, for who sees no colours, points at nothing or has it read aloud. */
export function MistakeList({ text, schema }: { readonly text: string; readonly schema: GraphQLSchema | null }) {
  const say = useSay();
  const settled = useDeferredValue(text);
  const mistakes = useMemo<readonly Mistake[]>(() => mistakesIn(settled, schema), [settled, schema]);
  if (mistakes.length === 0) return null;
  return (
    <ul className="mistake-list">
      {mistakes.slice(0, told).map(({ from, line, told: sentence }) => (
        <li key={`${from} ${sentence.en}`}>
          {say({ vi: 'Dòng', en: 'Line' })} {line}: {say(sentence)}
        </li>
      ))}
      {mistakes.length > told && <li>{say({ vi: 'và những chỗ khác được đánh dấu.', en: 'and more that is marked.' })}</li>}
    </ul>
  );
}
