import { useLanguage, useSay } from '../../language/language.ts';
import { formatCount } from '../../language/numbers.ts';
import { Notice } from '../../ui/notice.tsx';
import { Faults } from './faults.tsx';
import type { ImportProps } from './whole-import.tsx';

/** What was recorded, what was not, and where to go on. */
export function RecordedImport({ kind, list }: ImportProps) {
  const say = useSay();
  const language = useLanguage();
  const { people, Results } = kind;
  const many = (count: number) => formatCount(count, language);
  return (
    <>
      <Notice kind="done">
        {say({ vi: `Đã ghi ${many(list.goodRows)} ${people.vi}.`, en: `${many(list.goodRows)} ${people.en} were recorded.` })}{' '}
        {list.badRows > 0 &&
          say({ vi: `${many(list.badRows)} dòng sai không được ghi.`, en: `${many(list.badRows)} wrong rows were not.` })}
      </Notice>
      <div className="row-acts">
        <Results list={list} />
      </div>
      <Faults kind={kind} list={list} />
    </>
  );
}
