import '../base-counts/base-counts.css';
import type { FundBookQuery } from '../../gql/graphql.ts';
import { type Sentence, useLanguage, useSay } from '../../language/language.ts';
import { formatCount } from '../../language/numbers.ts';
import { Verdict } from '../../ui/verdict.tsx';
import { ShareRow } from '../base-counts/share-row.tsx';

type Covered = NonNullable<NonNullable<FundBookQuery['unit']>['fundCoverage']>;

/** What keeps no fund of its own tells how many of its bases do (FEE-005), and to how many of them and of their branches two million came in (FEE-004). */
export function Coverage({ coverage }: { readonly coverage: Covered | null }) {
  const say = useSay();
  const language = useLanguage();
  if (!coverage) return <p className="nothing">{say(noFund)}</p>;
  const { bases, basesWithFund, basesMeetingTarget, branches, branchesMeetingTarget } = coverage;
  const told = (part: number, whole: number) => `${formatCount(part, language)} / ${formatCount(whole, language)}`;
  return (
    <section className="fund-coverage">
      <table className="plain-table share-table">
        <caption className="visually-hidden">{say({ vi: 'Quỹ Hội so với chỉ tiêu', en: 'Funds against targets' })}</caption>
        <tbody>
          <ShareRow
            name={{ vi: 'Cơ sở có quỹ', en: 'Bases with a fund' }}
            note={null}
            figures={told(basesWithFund, bases)}
            goal={{ target: 100, percent: coverage.withFundPercent, isMet: bases === 0 ? null : coverage.isMet }}
          />
          <ShareRow
            name={{ vi: 'Cơ sở thu từ 2 triệu đồng trong năm', en: 'Bases two million đồng came in to' }}
            note={null}
            figures={told(basesMeetingTarget, bases)}
            goal={{ target: 100, percent: coverage.basesMeetingPercent, isMet: bases === 0 ? null : basesMeetingTarget === bases }}
          />
          <ShareRow
            name={{ vi: 'Chi hội thu từ 2 triệu đồng trong năm', en: 'Branches two million đồng came in to' }}
            note={null}
            figures={told(branchesMeetingTarget, branches)}
            goal={{
              target: 100,
              percent: coverage.branchesMeetingPercent,
              isMet: branches === 0 ? null : branchesMeetingTarget === branches,
            }}
          />
        </tbody>
      </table>
      <p>
        {say({ vi: 'Mỗi cơ sở, chi hội có quỹ ít nhất 2 triệu đồng một năm:', en: 'Two million đồng a year in every base and branch:' })}{' '}
        <Verdict goal={{ target: 100, isMet: bases === 0 ? null : coverage.isTargetMet }} />
      </p>
      <p className="quiet">{say(chooseBelow)}</p>
    </section>
  );
}

const noFund: Sentence = {
  vi: 'Đơn vị này không có sổ quỹ: chỉ cơ sở và chi hội có. Hãy chọn một cơ sở hoặc chi hội.',
  en: 'This unit keeps no fund: bases and branches do. Choose one.',
};

const chooseBelow: Sentence = {
  vi: 'Sổ quỹ là của cơ sở và chi hội. Hãy chọn một cơ sở hoặc chi hội để xem.',
  en: 'Books are kept by bases and branches. Choose one to see its book.',
};
