import { failureOf } from '../../graph/failure.ts';
import { useLanguage, useSay } from '../../language/language.ts';
import { formatCount } from '../../language/numbers.ts';
import { Notice } from '../../ui/notice.tsx';
import type { ListedBases } from './use-report-bases.ts';

/** Says of a list that is not all there how much of it is, and why. */
export function ListNotice({ listed: { bases, total, error } }: { readonly listed: ListedBases }) {
  const say = useSay();
  const language = useLanguage();
  if (error) return <Notice kind="missing">{say(failureOf(error))}</Notice>;
  if (total !== null && bases.length === total) return null;
  const shown = formatCount(bases.length, language);
  const all = total === null ? '…' : formatCount(total, language);
  return (
    <p className="report-loading" role="status">
      {say({ vi: `Đang đọc: ${shown} / ${all} cơ sở`, en: `Reading: ${shown} / ${all} bases` })}
    </p>
  );
}
