import type { TargetLineFragment } from '../../gql/graphql.ts';
import { type Sentence, useLanguage, useSay } from '../../language/language.ts';
import { formatCount, formatTenths } from '../../language/numbers.ts';
import { thresholdWords } from '../../language/rule-words.ts';
import { Opener } from '../command/opener.tsx';
import { LocalRuleDialog } from './local-rule-dialog.tsx';
import { TargetDialog } from './target-dialog.tsx';

const heads = {
  allocated: { vi: 'Phân bổ', en: 'Allocated' },
  official: { vi: 'Giao theo văn bản', en: 'Set by a document' },
  net: { vi: 'Tăng thực', en: 'Net growth' },
  percent: { vi: 'Đạt', en: 'Reached' },
} satisfies Record<string, Sentence>;

interface TargetsTableProps {
  readonly provinces: readonly TargetLineFragment[];
  readonly maySetTarget: boolean;
  readonly maySetRule: boolean;
  readonly onChanged: () => void;
}

/** What each province is to reach by a document, beside what is allocated (TGT-003); and what it has set itself (TGT-005). */
export function TargetsTable({ provinces, ...acts }: TargetsTableProps) {
  const say = useSay();
  const hasActs = acts.maySetTarget || acts.maySetRule;
  return (
    <table className="plain-table targets-table">
      <caption className="visually-hidden">{say({ vi: 'Chỉ tiêu tăng hội viên', en: 'Targets of new members' })}</caption>
      <thead>
        <tr>
          <th scope="col">{say({ vi: 'Tỉnh, thành phố', en: 'Province' })}</th>
          {Object.values(heads).map((head) => (
            <th key={head.en} scope="col" className="number">
              {say(head)}
            </th>
          ))}
          <th scope="col">{say({ vi: 'Mức riêng', en: 'Its own target' })}</th>
          {hasActs && (
            <th scope="col">
              <span className="visually-hidden">{say({ vi: 'Thao tác', en: 'Acts' })}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {provinces.map((province) => (
          <TargetRow key={province.id} province={province} hasActs={hasActs} {...acts} />
        ))}
      </tbody>
    </table>
  );
}

type TargetRowProps = Omit<TargetsTableProps, 'provinces'> & { readonly province: TargetLineFragment; readonly hasActs: boolean };

function TargetRow({ province, hasActs, maySetTarget, maySetRule, onChanged }: TargetRowProps) {
  const say = useSay();
  const { fullName, growthTarget, localVerdicts } = province;
  const about = fullName ?? '';
  return (
    <tr>
      <th scope="row">{fullName}</th>
      <TargetCells target={growthTarget ?? null} />
      <td>
        {localVerdicts?.map(({ rule }) => (
          <span key={rule.validFrom}>
            {say(thresholdWords(rule))}
            <span className="source" lang="vi">
              {rule.source}
            </span>
          </span>
        ))}
      </td>
      {hasActs && (
        <td className="target-acts">
          {maySetTarget && growthTarget && (
            <Opener isPlain label={{ vi: 'Giao chỉ tiêu', en: 'Set the target' }} about={about}>
              {(close) => <TargetDialog province={province} target={growthTarget} onDone={onChanged} onClose={close} />}
            </Opener>
          )}
          {maySetRule && (
            <Opener isPlain label={{ vi: 'Ghi mức riêng', en: 'Record its own' }} about={about}>
              {(close) => <LocalRuleDialog province={province} onDone={onChanged} onClose={close} />}
            </Opener>
          )}
        </td>
      )}
    </tr>
  );
}

/** The official one with its document; where none is set, a dash: the allocated one holds. */
function TargetCells({ target }: { readonly target: TargetLineFragment['growthTarget'] | null }) {
  const say = useSay();
  const language = useLanguage();
  const many = (count: number | null | undefined) => (count == null ? '—' : formatCount(Math.abs(count), language));
  const sign = target?.net != null && target.net < 0 ? '−' : '';
  return (
    <>
      <td className="number" data-head={say(heads.allocated)}>
        {many(target?.allocated)}
      </td>
      <td className="number" data-head={say(heads.official)}>
        {target?.isOfficial ? many(target.increase) : '—'}
        {target?.isOfficial && (
          <span className="source" lang="vi">
            {target.document}
          </span>
        )}
      </td>
      <td className="number" data-head={say(heads.net)}>
        {sign}
        {many(target?.net)}
      </td>
      <td className="number" data-head={say(heads.percent)}>
        {target?.percent == null ? '—' : formatTenths(target.percent, language)}
      </td>
    </>
  );
}
