import { useMoment } from '../../address/moment.tsx';
import type { OutcomePartsFragment } from '../../gql/graphql.ts';
import { formatDate, periodName, shortPeriodName } from '../../language/dates.ts';
import { type Sentence, useLanguage, useSay } from '../../language/language.ts';
import { formatCount } from '../../language/numbers.ts';
import { EstimateMark } from '../../ui/marks.tsx';
import { Rate } from '../../ui/rate.tsx';

type Closed = OutcomePartsFragment['closed'];
type Formed = OutcomePartsFragment['formed'];

interface MovedPartProps {
  readonly closed: Closed;
  readonly formed: Formed;
}

/** What hangs on the units that end and has to move, service by service; and the figures before and after. */
export function MovedPart({ closed, formed }: MovedPartProps) {
  const say = useSay();
  const { period } = useMoment();
  if (closed.length === 0 && formed.length === 0) return null;
  const hasFigures = [...closed, ...formed].some(({ figures }) => figures);
  return (
    <>
      {closed.length > 0 && (
        <section>
          <h3>{say({ vi: 'Những gì đi theo, những gì chờ bố trí', en: 'What is carried, what is to be placed' })}</h3>
          <MovedTable closed={closed} />
        </section>
      )}
      {hasFigures && (
        <section>
          <h3>
            {say({ vi: 'Số liệu trước và sau', en: 'Figures before and after' })}, {say(periodName(period))}
          </h3>
          <FigureTable closed={closed} formed={formed} />
        </section>
      )}
    </>
  );
}

const unknown = '—';

/** What becomes of an open support case, by where its base goes. */
const caseWords: Record<Closed[number]['extent'], Sentence> = {
  WHOLE: { vi: 'đi theo', en: 'carried' },
  PART: { vi: 'chờ bố trí', en: 'to be placed' },
  NONE: { vi: 'chờ bố trí', en: 'to be placed' },
  NEVER: { vi: 'chờ bố trí', en: 'to be placed' },
};

function MovedTable({ closed }: { readonly closed: Closed }) {
  const say = useSay();
  const language = useLanguage();
  const pair = (carried: number | undefined, toPlace: number | undefined) =>
    carried === undefined || toPlace === undefined ? unknown : `${formatCount(carried, language)} / ${formatCount(toPlace, language)}`;
  return (
    <div className="sideways">
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{say({ vi: 'Đơn vị kết thúc', en: 'Unit that ends' })}</th>
            <th scope="col" className="number">
              {say({ vi: 'Chức danh: đi theo / chờ', en: 'Positions: carried / to place' })}
            </th>
            <th scope="col" className="number">
              {say({ vi: 'Kèm cặp: đi theo / chờ', en: 'Mentors: carried / to place' })}
            </th>
            <th scope="col">{say({ vi: 'Hồ sơ hỗ trợ đang mở', en: 'Open support case' })}</th>
            <th scope="col">{say({ vi: 'Kỳ báo cáo phải tiếp nhận', en: 'Open periods to take over' })}</th>
            <th scope="col" className="number">
              {say({ vi: 'Xếp loại giữ lại', en: 'Classes kept' })}
            </th>
          </tr>
        </thead>
        <tbody>
          {closed.map(({ unitId, fullName, extent, people, emulation, openPeriods, supportCase }) => (
            <tr key={unitId}>
              <th scope="row">{fullName}</th>
              <td className="number">{pair(people?.positionsCarried, people?.positionsToPlace)}</td>
              <td className="number">{pair(people?.mentorAssignmentsCarried, people?.mentorAssignmentsToPlace)}</td>
              <td>{supportCase ? say(caseWords[extent]) : say({ vi: 'không', en: 'none' })}</td>
              <td>
                {openPeriods
                  ? openPeriods
                      .map(({ period, deadline }) => `${say(shortPeriodName(period))} (${formatDate(deadline, language)})`)
                      .join(', ') || '0'
                  : unknown}
              </td>
              <td className="number">
                {emulation ? formatCount(emulation.classesKept, language) : unknown}
                {emulation?.clusterToPlace && (
                  <span className="quiet">
                    {' '}
                    {say({ vi: 'rời cụm', en: 'leaves cluster' })} {emulation.clusterToPlace.name}
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function FigureTable({ closed, formed }: MovedPartProps) {
  const say = useSay();
  const language = useLanguage();
  const count = (value: number | null | undefined) => (value == null ? unknown : formatCount(value, language));
  return (
    <div className="sideways">
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{say({ vi: 'Đơn vị', en: 'Unit' })}</th>
            <th scope="col" className="number">
              {say({ vi: 'Hội viên', en: 'Members' })}
            </th>
            <th scope="col" className="number">
              {say({ vi: 'Phụ nữ 18+', en: 'Women 18+' })}
            </th>
            <th scope="col" className="number">
              {say({ vi: 'Tỷ lệ', en: 'Rate' })}
            </th>
          </tr>
        </thead>
        <tbody>
          {closed.map(({ unitId, fullName, figures }) => (
            <tr key={unitId}>
              <th scope="row">
                {fullName} <span className="quiet">{say({ vi: 'trước', en: 'before' })}</span>
              </th>
              <td className="number">{count(figures?.members)}</td>
              <td className="number">{count(figures?.women18Plus)}</td>
              <td className="number">
                <Rate ratio={{ numerator: figures?.members, denominator: figures?.women18Plus }} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          {formed.map(({ unitId, fullName, figures, gatheringRate }) => (
            <tr key={unitId}>
              <th scope="row">
                {fullName} <span className="quiet">{say({ vi: 'sau', en: 'after' })}</span>
              </th>
              <td className="number">
                {figures && <EstimateMark method={figures.provenance.method} />} {count(figures?.members)}
              </td>
              <td className="number">{count(figures?.women18Plus)}</td>
              <td className="number">
                <Rate ratio={gatheringRate ?? {}} />
              </td>
            </tr>
          ))}
        </tfoot>
      </table>
    </div>
  );
}
