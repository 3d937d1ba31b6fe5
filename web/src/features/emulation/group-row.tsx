import type { ReactNode } from 'react';
import type { ClassChoice } from '../../address/choices.ts';
import { Link } from '../../address/link.tsx';
import type { BaseClass, RatedGroupFragment } from '../../gql/graphql.ts';
import { type Sentence, useLanguage, useSay } from '../../language/language.ts';
import { formatCount, formatShare } from '../../language/numbers.ts';
import { classWords, notClassified } from '../../language/words.ts';
import { ClassBar } from './class-bar.tsx';
import { CountLink } from './count-link.tsx';
import { useRatingLinks } from './links.ts';
import { basesRated, changeInTenths, fairIn, formatChange } from './shares.ts';
import type { RatedScope } from './use-ratings.ts';

export type GroupKind = 'CLUSTER' | 'PROVINCE';

const without: Record<GroupKind, Sentence> = {
  CLUSTER: { vi: 'chưa xếp cụm', en: 'in no cluster' },
  PROVINCE: { vi: 'trực thuộc Trung ương', en: 'directly under Central' },
};

interface GroupRowProps {
  readonly kind: GroupKind;
  readonly year: number;
  readonly scope: RatedScope;
  readonly classes: readonly BaseClass[];
  readonly group: RatedGroupFragment;
  /** The same one in the year before; new where there was none, null where nothing is compared. */
  readonly former: RatedGroupFragment | 'new' | null;
}

/** One cluster or province; its name leads into it, its numbers to the list of what they count. */
export function GroupRow({ kind, year, scope, classes, group, former }: GroupRowProps) {
  const say = useSay();
  const language = useLanguage();
  const { listOf, within } = useRatingLinks(year);
  const { key, bases, classified } = group;
  const name = group.label ?? say(without[kind]);
  const here: RatedScope = kind === 'CLUSTER' ? { clusterId: key ?? null, provinceId: null } : { ...scope, provinceId: key ?? null };
  const hrefOf = (choices: readonly ClassChoice[]) => (key ? listOf(here, choices) : null);
  const change = former === null || former === 'new' ? null : changeInTenths(fairIn([group]), fairIn([former]));
  return (
    <tr data-incomplete={classified < bases}>
      <th scope="row">{key ? <Link href={within(here)}>{name}</Link> : name}</th>
      <NumberCell words={{ vi: 'cơ sở', en: 'bases' }}>
        <CountLink count={bases} href={hrefOf([])} about={say({ vi: `cơ sở, ${name}`, en: `bases, ${name}` })} />
      </NumberCell>
      <td className="col-bar">
        <ClassBar groups={[group]} />
      </td>
      {[...classes, 'NONE' as const].map((choice) => (
        <NumberCell key={choice} words={wordsOf(choice)}>
          <CountLink count={basesRated([group], choice)} href={hrefOf([choice])} about={`${say(wordsOf(choice))}, ${name}`} />
        </NumberCell>
      ))}
      <NumberCell words={{ vi: 'khá trở lên', en: 'good or better' }}>
        <FairShare group={group} />
      </NumberCell>
      {former !== null && (
        <NumberCell words={{ vi: `so với ${year - 1}`, en: `against ${year - 1}` }}>
          {change === null ? '—' : formatChange(change, language)}
        </NumberCell>
      )}
    </tr>
  );
}

const wordsOf = (choice: ClassChoice): Sentence => (choice === 'NONE' ? notClassified : classWords[choice]);

/** A number under its heading; on a narrow page, where there are no headings, beside its words. */
function NumberCell({ words, children }: { readonly words: Sentence; readonly children: ReactNode }) {
  const say = useSay();
  return (
    <td className="number" data-words={say(words)}>
      {children}
    </td>
  );
}

/** Of how many, where not all are rated. */
function FairShare({ group }: { readonly group: RatedGroupFragment }) {
  const say = useSay();
  const language = useLanguage();
  const { part, whole } = fairIn([group]);
  return (
    <>
      {formatShare(part, whole, language) ?? '—'}
      {whole > 0 && whole < group.bases && (
        <span className="incomplete-of">
          {' '}
          {say({ vi: 'của', en: 'of' })} {formatCount(whole, language)}
        </span>
      )}
    </>
  );
}
