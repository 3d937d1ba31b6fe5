import type { DataOrigin, FigureMethod } from '../gql/graphql.ts';
import { useSay } from '../language/language.ts';
import { methodWords } from '../language/words.ts';

/** Says on every page that shows it that data is made up. */
export function DemonstrationMark({ isShort = false }: { readonly isShort?: boolean }) {
  const say = useSay();
  return (
    <p className="demonstration">
      <strong>{say({ vi: 'Dữ liệu minh họa', en: 'Demonstration data' })}</strong>{' '}
      {!isShort &&
        say({
          vi: 'trên đơn vị hành chính thật; không phải số liệu của Hội.',
          en: 'on real units; no figures of the Union.',
        })}
    </p>
  );
}

/** Hatched, with the reason one pointer or one screen reader away. */
export function EstimateMark({ method }: { readonly method: FigureMethod }) {
  const say = useSay();
  if (method !== 'ESTIMATED') return null;
  return (
    <span className="estimate" title={say(methodWords.ESTIMATED)}>
      {say({ vi: 'ước tính', en: 'estimate' })}
    </span>
  );
}

export const isDemonstration = (origin: DataOrigin | null | undefined): boolean => origin === 'DEMONSTRATION';
