import type { UnitPartsFragment } from '../../gql/graphql.ts';
import { useSay } from '../../language/language.ts';
import { classWords } from '../../language/words.ts';
import { PanelSection } from '../../ui/panel-section.tsx';

interface ClassesSectionProps {
  readonly classifications: UnitPartsFragment['classifications'];
  readonly outage: string | null;
}

/** The class of each year, the latest first; classes of different schemes do not compare, so the scheme stands beside. */
export function ClassesSection({ classifications, outage }: ClassesSectionProps) {
  const say = useSay();
  return (
    <PanelSection title={say({ vi: 'Xếp loại theo năm', en: 'Classes by year' })} isMissing={!classifications} outage={outage}>
      {classifications?.length === 0 && <p className="quiet">{say({ vi: 'Chưa được xếp loại.', en: 'Not classified yet.' })}</p>}
      {classifications && classifications.length > 0 && (
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{say({ vi: 'Năm', en: 'Year' })}</th>
              <th scope="col">{say({ vi: 'Xếp loại', en: 'Class' })}</th>
              <th scope="col">{say({ vi: 'Theo quy định', en: 'Scheme' })}</th>
            </tr>
          </thead>
          <tbody>
            {classifications.toReversed().map(({ year, class: given, scheme }) => (
              <tr key={year}>
                <th scope="row">{year}</th>
                <td>{say(classWords[given])}</td>
                <td className="quiet">{scheme.replace(/^V/, '')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </PanelSection>
  );
}
