import { formatDate, todayInVietnam } from '../../language/dates.ts';
import { useLanguage, useSay } from '../../language/language.ts';
import { formatCount } from '../../language/numbers.ts';
import { Notice } from '../../ui/notice.tsx';
import { CancelButton } from './cancel-button.tsx';
import { Faults } from './faults.tsx';
import { RunForm } from './run-form.tsx';
import type { ImportProps } from './whole-import.tsx';

/** A list that was checked and not recorded: what was found, and which rows are to be recorded. */
export function CheckedImport(props: ImportProps) {
  const { kind, list, mayWrite } = props;
  const say = useSay();
  const language = useLanguage();
  const many = (count: number) => formatCount(count, language);
  const numbers = [
    { name: say({ vi: 'Dòng đã đọc', en: 'Rows read' }), count: list.rowsRead },
    { name: say({ vi: 'Dòng đúng', en: 'Good rows' }), count: list.goodRows },
    { name: say({ vi: 'Dòng sai', en: 'Wrong rows' }), count: list.badRows },
    { name: say({ vi: 'Có thể trùng hồ sơ đã có', en: 'Possibly recorded already' }), count: list.likelyRows },
  ];
  return (
    <>
      {list.refusal && <Notice kind="error">{list.refusal.message}</Notice>}
      <dl className="member-numbers">
        {numbers.map(({ name, count }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{many(count)}</dd>
          </div>
        ))}
      </dl>
      {list.likelyRows > 0 && <p className="quiet">{say(kind.likely)}</p>}
      <Faults kind={kind} list={list} />
      {mayWrite && (
        <>
          {list.goodRows > 0 && <RunForm {...props} />}
          <CancelButton {...props} />
        </>
      )}
      <p className="quiet">
        {say({ vi: 'Kết quả kiểm tra được giữ đến ngày', en: 'What was found is kept until' })}{' '}
        {formatDate(todayInVietnam(new Date(list.expiresAt)), language)}.
      </p>
    </>
  );
}
