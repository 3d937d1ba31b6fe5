import type { GuidanceParameter } from '../../../gql/graphql.ts';
import { parameters, parameterWords } from '../../../language/support-words.ts';
import type { Lacks } from '../../command/command-form.tsx';
import { CheckList, TextField } from '../../command/fields.tsx';
import { lacksText } from '../../command/lacking.ts';

/** What a province adapts of the guidance, as typed. */
export interface AdaptationDraft {
  readonly parameter: GuidanceParameter;
  readonly value: string;
  readonly reason: string;
}

/** The adaptations that are there; what the reader may not see of them stays empty. */
export const adaptationsFrom = (
  known: readonly { readonly parameter: GuidanceParameter; readonly value: string | null; readonly reason: string | null }[],
): readonly AdaptationDraft[] => known.map(({ parameter, value, reason }) => ({ parameter, value: value ?? '', reason: reason ?? '' }));

/** SUP-044: nothing is adapted without saying to what, and why. */
export const lacksOfAdaptations = (adaptations: readonly AdaptationDraft[]): Lacks =>
  Object.fromEntries(
    adaptations.flatMap(({ parameter, value, reason }) => [
      [`value ${parameter}`, lacksText(value)],
      [`reason ${parameter}`, lacksText(reason)],
    ]),
  );

interface AdaptationRowsProps {
  readonly name: string;
  readonly value: readonly AdaptationDraft[];
  readonly onChange: (adaptations: readonly AdaptationDraft[]) => void;
}

/** What is adapted to the place: each with what holds here and why. */
export function AdaptationRows({ name, value: adaptations, onChange }: AdaptationRowsProps) {
  const find = (parameter: GuidanceParameter) => adaptations.find((one) => one.parameter === parameter);
  const put = (parameter: GuidanceParameter, part: Partial<AdaptationDraft>) =>
    onChange(adaptations.map((one) => (one.parameter === parameter ? { ...one, ...part } : one)));
  return (
    <CheckList
      name={name}
      legend={{ vi: 'Vận dụng theo tình hình địa phương (nếu có)', en: 'What is adapted to the place (if anything)' }}
      codes={parameters}
      words={parameterWords}
      chosen={adaptations.map(({ parameter }) => parameter)}
      onChange={(chosen) => onChange(chosen.map((parameter) => find(parameter) ?? { parameter, value: '', reason: '' }))}
      below={(parameter) => (
        <>
          <TextField
            name={`value ${parameter}`}
            label={{ vi: 'Nội dung vận dụng', en: 'What holds here' }}
            value={find(parameter)?.value ?? ''}
            onChange={(value) => put(parameter, { value })}
          />
          <TextField
            name={`reason ${parameter}`}
            label={{ vi: 'Lý do', en: 'Why' }}
            value={find(parameter)?.reason ?? ''}
            onChange={(reason) => put(parameter, { reason })}
          />
        </>
      )}
    />
  );
}
