import type { LocalVerdictPartsFragment } from '../../gql/graphql.ts';
import { useLanguage, useSay } from '../../language/language.ts';
import { formatCount } from '../../language/numbers.ts';
import { standsWords, thresholdWords } from '../../language/rule-words.ts';
import { StatusMark } from '../../ui/status-mark.tsx';

/** Where the base stands against what its province has set itself: said beside the status by the rules of the term (F-2, TGT-005). */
export function LocalVerdicts({ verdicts }: { readonly verdicts: readonly LocalVerdictPartsFragment[] }) {
  return (
    <ul className="local-verdicts">
      {verdicts.map((verdict) => (
        <Verdict key={verdict.rule.validFrom + verdict.rule.unit.id} verdict={verdict} />
      ))}
    </ul>
  );
}

function Verdict({ verdict: { status, membersNeeded, rule } }: { readonly verdict: LocalVerdictPartsFragment }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <li>
      <span className="status">
        <StatusMark status={status} /> {say(standsWords[status])}
      </span>{' '}
      {say({ vi: 'theo mức riêng', en: 'by the target of' })} {say(thresholdWords(rule))}{' '}
      {rule.unit.fullName && `${say({ vi: 'của', en: 'of' })} ${rule.unit.fullName}`}
      {membersNeeded ? say(neededOf(formatCount(membersNeeded, language))) : '.'}
      <span className="source" lang="vi">
        {rule.source}
      </span>
    </li>
  );
}

const neededOf = (count: string) => ({ vi: `; còn thiếu ${count} hội viên.`, en: `; ${count} more members are needed.` });
