import { CheckThreeKnowDocument } from '../../../gql/graphql.ts';
import { useSay } from '../../../language/language.ts';
import { type Criterion, criteria, criterionWords } from '../../../language/model-words.ts';
import { parseCount } from '../../../language/numbers.ts';
import { CheckList, CountField } from '../../command/fields.tsx';
import { lacksCount } from '../../command/lacking.ts';
import { useDraft } from '../../command/use-draft.ts';
import { ModelForm } from '../model-form.tsx';
import type { ModelDialogProps, ShownSite } from './shown-model.ts';

interface ThreeKnowDialogProps extends ModelDialogProps {
  readonly site: ShownSite;
  readonly year: number;
}

const places = { THREE_KNOW_YEAR_INVALID: 'year', MODEL_NOT_RUN_HERE: 'year' };

/** Activity in every month is not said but follows from what was held (MOD-008). */
const seen = criteria.filter((one) => one !== 'hasMonthlyActivity') as readonly Exclude<Criterion, 'hasMonthlyActivity'>[];

/** Holds a branch against «3 có, 3 biết» for a year, or mends what was found (MOD-007). */
export function ThreeKnowDialog({ model, site, year, onDone, onClose }: ThreeKnowDialogProps) {
  const say = useSay();
  const checks = site.unit?.threeHaveThreeKnow ?? [];
  const known = checks.find((one) => one.year === year);
  const kept = useDraft(`three know ${site.id}`, () => ({
    year: String(year),
    met: seen.filter((criterion) => known?.[criterion]) as readonly (typeof seen)[number][],
  }));
  const { draft, change, field } = kept;
  const askedYear = parseCount(draft.year) ?? 0;
  const is = (criterion: (typeof seen)[number]) => draft.met.includes(criterion);
  return (
    <ModelForm
      title={`${say({ vi: '3 có, 3 biết', en: '3 have, 3 know' })}: ${site.unit?.fullName ?? ''}`}
      document={CheckThreeKnowDocument}
      kept={kept}
      places={places}
      lacks={{ year: lacksCount(draft.year) }}
      ask={() => ({
        input: {
          modelId: model.id,
          unitId: site.unit?.id ?? '',
          year: askedYear,
          hasPioneers: is('hasPioneers'),
          hasResources: is('hasResources'),
          knowsFaces: is('knowsFaces'),
          knowsCircumstances: is('knowsCircumstances'),
          knowsNeeds: is('knowsNeeds'),
          version: checks.find((one) => one.year === askedYear)?.version ?? 0,
        },
      })}
      onDone={onDone}
      onClose={onClose}
    >
      <CountField {...field('year')} label={{ vi: 'Năm', en: 'Year' }} isYear />
      <CheckList
        name="met"
        legend={{ vi: 'Tiêu chí đạt', en: 'Criteria met' }}
        codes={seen}
        words={criterionWords}
        chosen={draft.met}
        onChange={(met) => change({ met })}
      />
      <p className="field-hint">
        {say({
          vi: '«Có hoạt động hằng tháng» tính từ các hoạt động đã ghi: đủ 12 tháng trong năm mới đạt.',
          en: '“Has an activity every month” follows from the activities recorded: it takes all twelve months.',
        })}
      </p>
    </ModelForm>
  );
}
