import { Link } from '../../address/link.tsx';
import { useView } from '../../address/use-view.ts';
import { formatDate } from '../../language/dates.ts';
import { useLanguage, useSay } from '../../language/language.ts';
import { baseModelWords } from '../../language/structure-words.ts';
import { PanelSection } from '../../ui/panel-section.tsx';
import type { ShownUnit } from './unit-panel.tsx';

/** What the unit was called and where it hung, oldest first; the line of the day shown is marked. */
export function HistorySection({ unit: { history }, asOf }: { readonly unit: ShownUnit; readonly asOf: string }) {
  const say = useSay();
  const language = useLanguage();
  const { hrefOf } = useView();
  const isShown = (from: string | null | undefined, to: string | null | undefined) => (from ?? '') <= asOf && (to == null || to >= asOf);
  return (
    <PanelSection title={say({ vi: 'Lịch sử', en: 'History' })} isMissing={!history}>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{say({ vi: 'Từ', en: 'From' })}</th>
            <th scope="col">{say({ vi: 'Đến', en: 'To' })}</th>
            <th scope="col">{say({ vi: 'Tên', en: 'Name' })}</th>
            <th scope="col">{say({ vi: 'Trực thuộc', en: 'Under' })}</th>
          </tr>
        </thead>
        <tbody>
          {history?.map(({ fullName, baseModel, validFrom, validTo, parent }) => (
            <tr key={validFrom ?? ''} aria-current={isShown(validFrom, validTo) ? 'date' : undefined}>
              <td className="figures">{validFrom ? formatDate(validFrom, language) : say({ vi: 'trước đó', en: 'before' })}</td>
              <td className="figures">{validTo ? formatDate(validTo, language) : say({ vi: 'nay', en: 'now' })}</td>
              <td>
                {fullName}
                {baseModel && <span className="quiet">, {say(baseModelWords[baseModel])}</span>}
              </td>
              <td>
                {parent?.fullName && (
                  <Link href={hrefOf({ unitId: parent.id, ...(validTo ? { asOf: validTo } : {}) })}>{parent.fullName}</Link>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </PanelSection>
  );
}
