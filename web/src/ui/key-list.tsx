import { type Sentence, useSay } from '../language/language.ts';

/** Keys as they are labelled, and what each does. */
export type Keys = readonly (readonly [string, Sentence])[];

export function KeyList({ keys }: { readonly keys: Keys }) {
  const say = useSay();
  return (
    <dl className="key-list">
      {keys.map(([key, meaning]) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{say(meaning)}</dd>
        </div>
      ))}
    </dl>
  );
}
