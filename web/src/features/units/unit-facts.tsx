import { Link } from '../../address/link.tsx';
import { useView } from '../../address/use-view.ts';
import { useLanguage, useSay } from '../../language/language.ts';
import { formatCount } from '../../language/numbers.ts';
import type { Sentence } from '../../language/sentence.ts';
import {
  areaTypeNames,
  branchTypeWords,
  countedUnits,
  countWords,
  createdReasonWords,
  kindWords,
  levelWords,
  unitStatusWords,
} from '../../language/structure-words.ts';
import { tagWords } from '../../language/words.ts';
import type { ShownUnit } from './unit-panel.tsx';

interface UnitFactsProps {
  readonly unit: ShownUnit;
  readonly code: string | null;
  /** Whether the unit was there on the day shown. */
  readonly isThere: boolean;
}

/** What the unit is: where it hangs on the day, its level and kind, its code, and what lies below it. */
export function UnitFacts({ unit, code, isThere }: UnitFactsProps) {
  const { ancestors, counts, areaTags, level, kind, status } = unit;
  const say = useSay();
  const language = useLanguage();
  const { hrefOf } = useView();
  const counted = countedUnits.filter((what) => (counts?.[what] ?? 0) > 0);
  const kindOf = kind && kind !== 'TERRITORIAL' ? say(kindWords[kind]) : null;
  return (
    <>
      <div className="place-trail">
        {ancestors && ancestors.length > 0 && (
          <ol aria-label={say({ vi: 'Hội cấp trên', en: 'Units above' })}>
            {ancestors.toReversed().map(({ id, fullName }) => (
              <li key={id}>
                <Link href={hrefOf({ unitId: id })}>{fullName}</Link>
              </li>
            ))}
          </ol>
        )}
        {isThere && areaTags && areaTags.length > 0 && (
          <ul className="tags" aria-label={say({ vi: 'Loại địa bàn', en: 'Kinds of area' })}>
            {areaTags.map(({ tag }) => (
              <li key={tag}>{say(tagWords[tag])}</li>
            ))}
          </ul>
        )}
      </div>
      <dl className="key-figures">
        <div>
          <dt>{say({ vi: 'Cấp', en: 'Level' })}</dt>
          <dd>{[level && say(levelWords[level]), kindOf].filter(Boolean).join(', ')}</dd>
        </div>
        <BranchFacts unit={unit} />
        {code && (
          <div>
            <dt>{say({ vi: 'Mã', en: 'Code' })}</dt>
            <dd className="figures">{code}</dd>
          </div>
        )}
        {status && (
          <div>
            <dt>{say({ vi: 'Hôm nay', en: 'Today' })}</dt>
            <dd>{say(unitStatusWords[status])}</dd>
          </div>
        )}
        {isThere &&
          counted.map((what) => (
            <div key={what}>
              <dt>{capital(say(countWords[what]))}</dt>
              <dd className="figures">{formatCount(counts?.[what] ?? 0, language)}</dd>
            </div>
          ))}
      </dl>
    </>
  );
}

/** What a branch gathers women by, where, and why it was formed (ORG-013, ORG-015, ORG-016); nothing of other units. */
function BranchFacts({ unit: { branchType, areaType, createdReason } }: Pick<UnitFactsProps, 'unit'>) {
  const say = useSay();
  const facts: readonly (readonly [Sentence, Sentence | null | undefined])[] = [
    [{ vi: 'Loại hình chi hội', en: 'Type of branch' }, branchType && branchTypeWords[branchType]],
    [{ vi: 'Địa bàn dân cư', en: 'Residential area' }, areaType && areaTypeNames[areaType]],
    [{ vi: 'Lý do thành lập', en: 'Why it was formed' }, createdReason && createdReasonWords[createdReason]],
  ];
  return facts.map(
    ([title, words]) =>
      words && (
        <div key={title.en}>
          <dt>{say(title)}</dt>
          <dd>{say(words)}</dd>
        </div>
      ),
  );
}

const capital = (text: string) => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
