import { ProposeSupportSolutionDocument, type SolutionMeasure } from '../../../gql/graphql.ts';
import { useLanguage, useSay } from '../../../language/language.ts';
import { formatCount, parseCount } from '../../../language/numbers.ts';
import { measureGroupWords, measures, measureWords } from '../../../language/support-words.ts';
import { CheckList, CountField, TextField } from '../../command/fields.tsx';
import { lacksAny, lacksCount } from '../../command/lacking.ts';
import { useDraft } from '../../command/use-draft.ts';
import { lacksOfYears, type YearDraft, YearRows, yearsFrom } from '../year-rows.tsx';
import { CaseForm } from './case-form.tsx';
import type { CaseDialogProps, ShownCase } from './shown-case.ts';

interface Draft {
  readonly measures: readonly SolutionMeasure[];
  readonly numbers: Readonly<Partial<Record<SolutionMeasure, string>>>;
  readonly amounts: Readonly<Partial<Record<SolutionMeasure, string>>>;
  readonly years: readonly YearDraft[];
}

const places = {
  measures: 'measures',
  documentNumber: 'measures',
  amountVnd: 'measures',
  roadmap: 'years',
  year: 'years',
  members: 'years',
};
const headings = ['A', 'B', 'C', 'D'] as const;

function begin({ measures: known, roadmap }: ShownCase, write: (count: number) => string): Draft {
  return {
    measures: known.map(({ measure }) => measure),
    numbers: Object.fromEntries(known.map(({ measure, documentNumber }) => [measure, documentNumber ?? ''])),
    amounts: Object.fromEntries(known.map(({ measure, amountVnd }) => [measure, amountVnd == null ? '' : write(amountVnd)])),
    years: yearsFrom(roadmap.map(({ year, members }) => ({ year, count: write(members) }))),
  };
}

const inputOf = ({ measures: chosen, numbers, amounts }: Draft) =>
  chosen.map((measure) => ({
    measure,
    documentNumber: numbers[measure]?.trim() || null,
    amountVnd: parseCount(amounts[measure] ?? ''),
  }));

/** Chooses measures A1 … D5 for a base and its roadmap by years (SUP-002, SUP-019…028). */
export function SolutionDialog({ shown, onDone, onClose }: CaseDialogProps) {
  const say = useSay();
  const language = useLanguage();
  const kept = useDraft(`solution ${shown.id}`, () => begin(shown, (count) => formatCount(count, language)));
  const { draft, change, field } = kept;
  const amountLacks = draft.measures.map((one) => [`amount ${one}`, draft.amounts[one] ? lacksCount(draft.amounts[one]) : null] as const);
  return (
    <CaseForm
      title={`${say({ vi: 'Giải pháp và lộ trình', en: 'Solution and roadmap' })}: ${shown.unit?.fullName ?? ''}`}
      document={ProposeSupportSolutionDocument}
      kept={kept}
      isWide
      places={places}
      lacks={{ measures: lacksAny(draft.measures), ...Object.fromEntries(amountLacks), ...lacksOfYears(draft.years) }}
      ask={() => ({
        caseId: shown.id,
        measures: inputOf(draft),
        roadmap: draft.years.map(({ year, count }) => ({ year: parseCount(year) ?? 0, members: parseCount(count) ?? 0 })),
        version: shown.version,
      })}
      onDone={onDone}
      onClose={onClose}
    >
      {headings.map((heading, index) => (
        <CheckList
          key={heading}
          // what is wrong with the list as a whole is told once, above it
          name={index === 0 ? 'measures' : heading}
          legend={{ vi: `${heading}. ${measureGroupWords[heading].vi}`, en: `${heading}. ${measureGroupWords[heading].en}` }}
          codes={measures.filter((one) => one.startsWith(heading))}
          words={measureWords}
          chosen={draft.measures}
          onChange={(chosen) => change({ measures: chosen })}
          below={(measure) => (
            <div className="beside">
              <TextField
                name={`number ${measure}`}
                label={{ vi: 'Số văn bản (nếu có)', en: 'Number of the document (if any)' }}
                value={draft.numbers[measure] ?? ''}
                onChange={(text) => change({ numbers: { ...draft.numbers, [measure]: text } })}
              />
              <CountField
                name={`amount ${measure}`}
                label={{ vi: 'Kinh phí, đồng (nếu có)', en: 'Amount, đồng (if any)' }}
                value={draft.amounts[measure] ?? ''}
                onChange={(text) => change({ amounts: { ...draft.amounts, [measure]: text } })}
              />
            </div>
          )}
        />
      ))}
      <YearRows
        {...field('years')}
        legend={{ vi: 'Lộ trình: số hội viên đến hết năm', en: 'Roadmap: members by the end of the year' }}
        label={{ vi: 'Hội viên', en: 'Members' }}
      />
    </CaseForm>
  );
}
