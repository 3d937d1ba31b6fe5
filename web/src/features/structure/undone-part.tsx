import type { OutcomePartsFragment } from '../../gql/graphql.ts';
import { type Sentence, useLanguage, useSay } from '../../language/language.ts';
import { formatCount } from '../../language/numbers.ts';
import { levelWords } from '../../language/structure-words.ts';

interface UndonePartProps {
  readonly undone: OutcomePartsFragment['undone'];
  readonly isPreview: boolean;
}

/** So many stand open; the rest, which only went along, is folded away with its number. */
const shownAtOnce = 12;

/** What the corrected event had done and is taken back: units that never were, names that never changed, ends that never came. */
export function UndonePart({ undone, isPreview }: UndonePartProps) {
  const say = useSay();
  const language = useLanguage();
  const rest = undone.slice(shownAtOnce);
  return (
    <section>
      <h3>{isPreview ? say({ vi: 'Sẽ hủy', en: 'Would be taken back' }) : say({ vi: 'Đã hủy', en: 'Taken back' })}</h3>
      <UndoneTable undone={undone.slice(0, shownAtOnce)} />
      {rest.length > 0 && (
        <details className="table-twin">
          <summary>
            {say({ vi: 'Xem thêm', en: 'More' })} ({formatCount(rest.length, language)})
          </summary>
          <UndoneTable undone={rest} />
        </details>
      )}
    </section>
  );
}

function UndoneTable({ undone }: Pick<UndonePartProps, 'undone'>) {
  const say = useSay();
  return (
    <div className="sideways">
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{say({ vi: 'Đã ghi', en: 'Was recorded' })}</th>
            <th scope="col">{say({ vi: 'Đơn vị', en: 'Unit' })}</th>
            <th scope="col">{say({ vi: 'Sau đính chính', en: 'After the correction' })}</th>
          </tr>
        </thead>
        <tbody>
          {undone.map(({ unitId, act, level, fullName, standsAs }) => (
            <tr key={unitId}>
              <td className="change-act">{say(recorded[act])}</td>
              <th scope="row">
                {fullName} <span className="quiet">{say(levelWords[level])}</span>
              </th>
              <td>{standsAs ?? say(act === 'OPEN' ? never : gone)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const recorded: Record<UndonePartProps['undone'][number]['act'], Sentence> = {
  OPEN: { vi: 'thành lập', en: 'opened' },
  ALTER: { vi: 'thay đổi', en: 'changed' },
  CLOSE: { vi: 'kết thúc', en: 'ended' },
};
const never: Sentence = { vi: 'coi như chưa từng có', en: 'as if it never was' };
const gone: Sentence = { vi: 'không còn', en: 'no more' };
