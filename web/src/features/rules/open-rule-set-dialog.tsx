import { type Comparator, OpenRuleSetDocument, type RuleSetLineFragment } from '../../gql/graphql.ts';
import { type Sentence, useSay } from '../../language/language.ts';
import { parseCount } from '../../language/numbers.ts';
import { comparatorWords } from '../../language/rule-words.ts';
import { CommandForm } from '../command/command-form.tsx';
import { ChoiceField, CountField, TextField } from '../command/fields.tsx';
import { lacksCount, lacksText } from '../command/lacking.ts';
import type { Reword } from '../command/refusals.ts';
import { useDraft } from '../command/use-draft.ts';
import { nextTerm } from './next-term.ts';

interface OpenRuleSetDialogProps {
  /** The rules of the last term there is: the new ones begin with them. */
  readonly before: RuleSetLineFragment | null;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

export const comparators = Object.keys(comparatorWords) as readonly Comparator[];

const places = {
  thresholdPercent: 'thresholdPercent',
  denominatorYear: 'denominatorYear',
  denominatorSource: 'denominatorSource',
  formula: 'formula',
  source: 'source',
  RULE_SET_PERIODS_INVALID: 'firstPeriod',
  RULE_SET_OVERLAPS: 'firstPeriod',
} as const;

const sentences: Readonly<Record<string, Sentence>> = {
  RULE_SET_INVALID: {
    vi: 'Mức từ 1 đến 100, năm của mẫu số từ 1999 đến năm cuối nhiệm kỳ, các mục chữ không để trống. Hãy sửa lại.',
    en: 'The threshold is 1 to 100, the year of the denominator 1999 to the last of the term, and no text is empty. Correct it.',
  },
  RULE_SET_OVERLAPS: {
    vi: 'Có kỳ đã thuộc nhiệm kỳ khác. Hãy chọn kỳ đầu sau kỳ cuối của nhiệm kỳ trước.',
    en: 'Some of these periods belong to another term. Begin after the last period of the term before.',
  },
};

/** The server names fields by their codes; here each stands beside its own. */
const reword: Reword = ({ code }) => sentences[code] ?? null;

/** Opens the rules of a term that has none yet: those of other terms, and what was settled by them, stay (F-5, RATE-010). */
export function OpenRuleSetDialog({ before, onDone, onClose }: OpenRuleSetDialogProps) {
  const say = useSay();
  const kept = useDraft('rules of the next term', () => ({
    ...(before ? nextTerm(before) : { firstPeriod: '', lastPeriod: '' }),
    thresholdPercent: String(before?.thresholdPercent ?? ''),
    comparator: before?.comparator ?? 'GT',
    denominatorYear: '',
    denominatorSource: before?.denominatorSource ?? '',
    formula: before?.formula ?? '',
    source: '',
  }));
  const { draft, field } = kept;
  return (
    <CommandForm
      title={say({ vi: 'Mở quy tắc nhiệm kỳ mới', en: 'Open the rules of the next term' })}
      document={OpenRuleSetDocument}
      kept={kept}
      isWide
      places={places}
      reword={reword}
      lacks={{
        firstPeriod: lacksText(draft.firstPeriod),
        lastPeriod: lacksText(draft.lastPeriod),
        thresholdPercent: lacksCount(draft.thresholdPercent),
        denominatorYear: lacksCount(draft.denominatorYear),
        denominatorSource: lacksText(draft.denominatorSource),
        formula: lacksText(draft.formula),
        source: lacksText(draft.source),
      }}
      ask={() => ({
        rules: {
          ...draft,
          firstPeriod: draft.firstPeriod.trim().toUpperCase(),
          lastPeriod: draft.lastPeriod.trim().toUpperCase(),
          thresholdPercent: parseCount(draft.thresholdPercent) ?? 0,
          denominatorYear: parseCount(draft.denominatorYear) ?? 0,
        },
      })}
      verb={{ vi: 'Mở quy tắc', en: 'Open them' }}
      onDone={onDone}
      onClose={onClose}
    >
      <p className="quiet">{say(stays)}</p>
      <div className="beside">
        <TextField {...field('firstPeriod')} label={{ vi: 'Kỳ đầu', en: 'First period' }} hint={written} />
        <TextField {...field('lastPeriod')} label={{ vi: 'Kỳ cuối', en: 'Last period' }} />
        <CountField {...field('thresholdPercent')} label={{ vi: 'Mức, %', en: 'Threshold, %' }} />
        <ChoiceField {...field('comparator')} label={{ vi: 'Khi nào đạt', en: 'Met when' }} codes={comparators} words={comparatorWords} />
        <CountField {...field('denominatorYear')} label={{ vi: 'Năm của mẫu số', en: 'Year of the denominator' }} isYear />
        <TextField {...field('denominatorSource')} label={{ vi: 'Nguồn mẫu số', en: 'Where the women 18+ are from' }} />
      </div>
      <TextField {...field('formula')} rows={3} label={{ vi: 'Công thức', en: 'Formula' }} />
      <TextField {...field('source')} label={{ vi: 'Văn bản, số và ngày', en: 'Document, with number and date' }} />
    </CommandForm>
  );
}

const stays: Sentence = {
  vi: 'Quy tắc và kết quả của các nhiệm kỳ trước giữ nguyên. Số phụ nữ từ 18 tuổi của nhiệm kỳ mới phải ghi lại cho từng cơ sở.',
  en: 'The rules of other terms, and what was settled by them, stay. The women 18+ of each base are asked for anew.',
};

const written: Sentence = { vi: 'Viết như 2027Y (cả năm) hoặc 2032H1 (6 tháng).', en: 'Written like 2027Y (year) or 2032H1 (half-year).' };
