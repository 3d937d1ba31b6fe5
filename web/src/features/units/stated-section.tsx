import './stated.css';
import { useQuery } from 'urql';
import { type StatedPartsFragment, UnitStatedDocument } from '../../gql/graphql.ts';
import { failureOf } from '../../graph/failure.ts';
import { formatDate } from '../../language/dates.ts';
import { useLanguage, useSay } from '../../language/language.ts';
import { Notice } from '../../ui/notice.tsx';
import { PanelSection } from '../../ui/panel-section.tsx';
import { countsWords, recomputedWords, statedWords, verdictWords } from './stated-words.ts';
import type { ShownUnit } from './unit-panel.tsx';

/** What documents state of a province or the nation, and of those it was formed of, each beside what its own counts give (CATALOGUE B.2). */
export function StatedSection({ unit: { id: unitId, level } }: { readonly unit: Pick<ShownUnit, 'id' | 'level'> }) {
  const say = useSay();
  const isSpokenOf = level === 'PROVINCE' || level === 'CENTRAL';
  const [{ data, error }, ask] = useQuery({ query: UnitStatedDocument, variables: { id: unitId }, pause: !isSpokenOf });
  const unit = data?.unit?.id === unitId ? data.unit : null;
  const title = say({ vi: 'Số liệu trong văn bản', en: 'Figures in documents' });
  if (error && !unit)
    return (
      <PanelSection title={title}>
        <Notice kind="error" onRetry={() => ask({ requestPolicy: 'network-only' })}>
          {say(failureOf(error))}
        </Notice>
      </PanelSection>
    );
  const former = unit?.predecessors?.map((one) => one.unit) ?? [];
  const stating = [unit, ...former].flatMap((one) =>
    one?.statedFigures && one.statedFigures.length > 0 ? [{ ...one, statedFigures: one.statedFigures }] : [],
  );
  if (stating.length === 0) return null;
  return (
    <PanelSection title={title}>
      {stating.map(({ id, fullName, statedFigures }) => (
        <StatedTable key={id} name={fullName ?? ''} figures={statedFigures} />
      ))}
    </PanelSection>
  );
}

function StatedTable({ name, figures }: { readonly name: string; readonly figures: readonly StatedPartsFragment[] }) {
  const say = useSay();
  return (
    <table className="plain-table stated-table">
      <caption>{name}</caption>
      <thead>
        <tr>
          <th scope="col">{say({ vi: 'Nội dung, văn bản', en: 'What, document' })}</th>
          <th scope="col" className="number">
            {say({ vi: 'Văn bản nêu', en: 'Stated' })}
          </th>
          <th scope="col" className="number">
            {say({ vi: 'Tính lại', en: 'Recomputed' })}
          </th>
          <th scope="col">{say({ vi: 'Đối chiếu', en: 'Verdict' })}</th>
        </tr>
      </thead>
      <tbody>
        {figures.map((figure) => (
          <StatedRow key={`${figure.asOf} ${figure.indicator}`} figure={figure} />
        ))}
      </tbody>
    </table>
  );
}

function StatedRow({ figure }: { readonly figure: StatedPartsFragment }) {
  const say = useSay();
  const language = useLanguage();
  const { label, asOf, verdict, document, place, note } = figure;
  const counts = countsWords(figure, language);
  return (
    <tr data-verdict={verdict ?? undefined}>
      <th scope="row">
        <span lang="vi">{label}</span>
        <span className="source" lang="vi">
          {document}, {place}. {note}
        </span>
        <time className="source" dateTime={asOf}>
          {formatDate(asOf, language)}
        </time>
      </th>
      <td className="number">{statedWords(figure, language)}</td>
      <td className="number">
        {recomputedWords(figure, language)}
        {counts && <span className="source">{counts}</span>}
      </td>
      <td>{verdict && say(verdictWords[verdict])}</td>
    </tr>
  );
}
