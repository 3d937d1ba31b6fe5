import { ClassifyBranchDocument, RatedBranchesDocument, type RatedBranchesQuery } from '../../gql/graphql.ts';
import { usePages } from '../../graph/use-pages.ts';
import { useLanguage, useSay } from '../../language/language.ts';
import { branchClassWords } from '../../language/model-words.ts';
import { formatCount } from '../../language/numbers.ts';
import { notClassified } from '../../language/words.ts';
import { isDemonstration } from '../../ui/marks.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PanelSection } from '../../ui/panel-section.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { Opener } from '../command/opener.tsx';
import { ClassifyDialog } from './classify-dialog.tsx';
import type { Scheme } from './use-rating-year.ts';

interface BranchesSectionProps {
  readonly unitId: string;
  readonly year: number;
  readonly asOf: string;
  /** What branches are rated by in the year; null while its service does not say. */
  readonly scheme: Scheme | null;
  readonly mayClassify: boolean;
  readonly changes: number;
  readonly onChanged: () => void;
}

type Branch = NonNullable<NonNullable<RatedBranchesQuery['unit']>['children']>['edges'][number]['node'];

/** The branches of the base, each with its class of the year: rated apart from it, by a scheme of their own (EMU-006). */
export function BranchesSection({ unitId, year, asOf, scheme, mayClassify, changes, onChanged }: BranchesSectionProps) {
  const say = useSay();
  const language = useLanguage();
  const list = usePages(RatedBranchesDocument, { unitId, asOf }, (answer) => answer.unit?.children, changes);
  const { rows, total, hasMore, isLoading, failure } = list.shown;
  const more = () => list.loadTo(rows.length + 1);
  const title = say({ vi: `Chi hội, năm ${year}`, en: `Branches in ${year}` });
  return (
    <PanelSection title={total === null ? title : `${title} (${formatCount(total, language)})`}>
      {failure && (
        <Notice kind="error" onRetry={more}>
          {say(failure)}
        </Notice>
      )}
      {total === null && !failure && <Waiting />}
      {total === 0 && <p className="quiet">{say({ vi: 'Cơ sở này chưa có chi hội.', en: 'This base has no branches yet.' })}</p>}
      <ul className="rated-branches" aria-busy={list.isStale}>
        {rows.map((branch) => (
          <BranchLine key={branch.id} branch={branch} year={year} scheme={mayClassify ? scheme : null} onChanged={onChanged} />
        ))}
      </ul>
      {hasMore && rows.length > 0 && (
        <button type="button" className="button" disabled={isLoading} onClick={more}>
          {say({ vi: 'Xem thêm', en: 'Show more' })}
        </button>
      )}
    </PanelSection>
  );
}

interface BranchLineProps {
  readonly branch: Branch;
  readonly year: number;
  /** Null where nothing is to be recorded. */
  readonly scheme: Scheme | null;
  readonly onChanged: () => void;
}

function BranchLine({ branch, year, scheme, onChanged }: BranchLineProps) {
  const say = useSay();
  const known = branch.branchClassifications?.find((one) => one.year === year) ?? null;
  const name = branch.fullName ?? '';
  const grades = branchClasses.filter((one) => scheme?.classes.includes(one));
  return (
    <li>
      <span>{name}</span>
      <span className={known ? undefined : 'quiet'}>
        {say(known ? branchClassWords[known.class] : notClassified)}
        {isDemonstration(known?.origin) && <span className="quiet"> {say({ vi: '(minh họa)', en: '(demonstration)' })}</span>}
      </span>
      {scheme && (
        <Opener label={{ vi: 'Xếp loại', en: 'Rate' }} about={name} isPlain>
          {(close) => (
            <ClassifyDialog
              document={ClassifyBranchDocument}
              unit={{ id: branch.id, name }}
              year={year}
              known={known}
              grades={grades}
              words={branchClassWords}
              onDone={onChanged}
              onClose={close}
            />
          )}
        </Opener>
      )}
    </li>
  );
}

const branchClasses = Object.keys(branchClassWords) as readonly (keyof typeof branchClassWords)[];
