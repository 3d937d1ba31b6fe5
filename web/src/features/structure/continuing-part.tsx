import { useMoment } from '../../address/moment.tsx';
import type { OutcomePartsFragment } from '../../gql/graphql.ts';
import { periodName } from '../../language/dates.ts';
import { type Sentence, useLanguage, useSay } from '../../language/language.ts';
import { formatCount } from '../../language/numbers.ts';
import { EstimateMark } from '../../ui/marks.tsx';
import { Rate } from '../../ui/rate.tsx';

type Continuing = NonNullable<OutcomePartsFragment['continuing']>;
type Planned = Continuing[number]['before'];

/** What units that go on have before and after: who takes others in, and the units above between which bases move. */
export function ContinuingPart({ units }: { readonly units: Continuing }) {
  const say = useSay();
  const { period } = useMoment();
  if (units.length === 0) return null;
  return (
    <section>
      <h3>
        {say({ vi: 'Đơn vị tiếp tục hoạt động, trước và sau', en: 'Units that go on, before and after' })}, {say(periodName(period))}
      </h3>
      <div className="sideways">
        <table className="plain-table">
          <Heading />
          <tbody>
            {units.map(({ unitId, fullName, before, after }) => (
              <tr key={unitId}>
                <th scope="row">{fullName}</th>
                <Count planned={before} name="members" />
                <Count planned={after} name="members" />
                <Count planned={before} name="women18Plus" />
                <Count planned={after} name="women18Plus" />
                {[before, after].map(({ gatheringRate }, index) => (
                  <td key={whens[index]?.en} className="number">
                    <Rate ratio={gatheringRate ?? {}} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

const whens: readonly Sentence[] = [
  { vi: 'trước', en: 'before' },
  { vi: 'sau', en: 'after' },
];

const counted: readonly Sentence[] = [
  { vi: 'Hội viên', en: 'Members' },
  { vi: 'Phụ nữ 18+', en: 'Women 18+' },
  { vi: 'Tỷ lệ', en: 'Rate' },
];

function Heading() {
  const say = useSay();
  return (
    <thead>
      <tr>
        <th scope="col">{say({ vi: 'Đơn vị', en: 'Unit' })}</th>
        {counted.flatMap((what) =>
          whens.map((when) => (
            <th key={`${what.en} ${when.en}`} scope="col" className="number">
              {say(what)}, {say(when)}
            </th>
          )),
        )}
      </tr>
    </thead>
  );
}

interface CountProps {
  readonly planned: Planned;
  readonly name: 'members' | 'women18Plus';
}

function Count({ planned: { figures }, name }: CountProps) {
  const language = useLanguage();
  const count = figures?.[name];
  return (
    <td className="number">
      {count == null ? (
        '—'
      ) : (
        <>
          {figures && <EstimateMark method={figures.provenance.method} />} {formatCount(count, language)}
        </>
      )}
    </td>
  );
}
