import { useState } from 'react';
import { useQuery } from 'urql';
import { baseClasses } from '../../address/choices.ts';
import { ClassifyBaseDocument, RatedBaseDocument, type RatedBaseQuery } from '../../gql/graphql.ts';
import { failureOf, outageOf } from '../../graph/failure.ts';
import { useAgain } from '../../graph/use-again.ts';
import { useSay } from '../../language/language.ts';
import { classWords } from '../../language/words.ts';
import { DemonstrationMark, isDemonstration } from '../../ui/marks.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ClassesSection } from '../base/classes-section.tsx';
import { Opener } from '../command/opener.tsx';
import { BranchesSection } from './branches-section.tsx';
import { ClassifyDialog } from './classify-dialog.tsx';
import { momentOf, type RatingYear } from './use-rating-year.ts';

interface RatingPanelProps {
  readonly unitId: string;
  readonly year: number;
  readonly schemeOf: RatingYear['schemeOf'];
  readonly mayClassify: boolean;
  /** Something was recorded that the counts show too. */
  readonly onChanged: () => void;
  readonly onClose: () => void;
}

/** One base with its classes of all years, its branches with theirs, and rating both for those who may. */
export function RatingPanel({ unitId, year, schemeOf, mayClassify, onChanged, onClose }: RatingPanelProps) {
  const say = useSay();
  const [changes, setChanges] = useState(0);
  const { asOf } = momentOf(year);
  const [{ data, error, fetching }, ask] = useQuery({
    query: RatedBaseDocument,
    variables: { unitId, asOf },
    requestPolicy: 'cache-and-network',
  });
  useAgain(changes, ask);
  const unit = data?.unit?.id === unitId ? data.unit : null;
  const changed = () => {
    setChanges((known) => known + 1);
    onChanged();
  };
  return (
    <Panel name={unit?.fullName ?? say({ vi: 'Cơ sở', en: 'Base' })} isBusy={fetching && !unit} onClose={onClose}>
      {!unit && !fetching && (
        <Notice kind="error" onRetry={() => ask({ requestPolicy: 'network-only' })}>
          {say(error ? failureOf(error) : notThere)}
        </Notice>
      )}
      {unit && (
        <>
          {unit.classifications?.some(({ origin }) => isDemonstration(origin)) && <DemonstrationMark isShort />}
          <p className="quiet">
            {unit.ancestors
              ?.toReversed()
              .flatMap(({ fullName }) => fullName ?? [])
              .join(' › ')}
          </p>
          {mayClassify && unit.classifications && <ClassifyBase unit={unit} year={year} schemeOf={schemeOf} onDone={changed} />}
          <ClassesSection classifications={unit.classifications} outage={outageOf(error, 'emulation')} />
          <BranchesSection
            unitId={unitId}
            year={year}
            asOf={asOf}
            scheme={schemeOf('BRANCH', year)}
            mayClassify={mayClassify}
            changes={changes}
            onChanged={changed}
          />
        </>
      )}
    </Panel>
  );
}

const notThere = {
  vi: 'Cơ sở này không có trong phạm vi của bạn, hoặc không có trong năm này. Hãy chọn năm khác.',
  en: 'This base is not in your part of the Union, or was not there in this year. Choose another year.',
};

interface ClassifyBaseProps {
  readonly unit: NonNullable<RatedBaseQuery['unit']>;
  readonly year: number;
  readonly schemeOf: RatingYear['schemeOf'];
  readonly onDone: () => void;
}

function ClassifyBase({ unit, year, schemeOf, onDone }: ClassifyBaseProps) {
  const scheme = schemeOf('BASE', year);
  const known = unit.classifications?.find((one) => one.year === year) ?? null;
  const name = unit.fullName ?? '';
  if (!scheme) return null;
  return (
    <p>
      <Opener label={{ vi: `Xếp loại năm ${year}`, en: `Rate for ${year}` }} isPrimary>
        {(close) => (
          <ClassifyDialog
            document={ClassifyBaseDocument}
            unit={{ id: unit.id, name }}
            year={year}
            known={known}
            grades={baseClasses.filter((one) => scheme.classes.includes(one))}
            words={classWords}
            onDone={onDone}
            onClose={close}
          />
        )}
      </Opener>
    </p>
  );
}
