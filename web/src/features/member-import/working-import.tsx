import { useLanguage, useSay } from '../../language/language.ts';
import { formatCount } from '../../language/numbers.ts';
import { CancelButton } from './cancel-button.tsx';
import type { ImportProps } from './whole-import.tsx';

/** A list that is worked on: how far it is. How many rows it has is known when all are read. */
export function WorkingImport(props: ImportProps) {
  const { kind, list, mayWrite } = props;
  const say = useSay();
  const language = useLanguage();
  const many = (count: number) => formatCount(count, language);
  const { rowsRead, goodRows, badRows } = list;
  const told = {
    RECEIVED: { vi: 'Tệp đã nhận đủ, đang chờ đến lượt.', en: 'The file came whole and waits for its turn.' },
    CHECKING: {
      vi: `Đã đọc ${many(rowsRead)} dòng: ${many(goodRows)} đúng, ${many(badRows)} sai…`,
      en: `${many(rowsRead)} rows read: ${many(goodRows)} good, ${many(badRows)} wrong …`,
    },
    RUNNING: { vi: `Đang ghi ${many(goodRows)} ${kind.people.vi}…`, en: `Recording ${many(goodRows)} ${kind.people.en} …` },
  };
  const sentence = told[list.state as keyof typeof told];
  return (
    <div className="working-import">
      <p className="figures" role="status">
        {say(sentence)}
      </p>
      <progress aria-label={say(sentence)} />
      <p className="quiet">
        {say({
          vi: 'Bạn có thể rời trang; việc này vẫn tiếp tục, quay lại sẽ thấy ở «Các lần nhập trước».',
          en: 'You may leave the page: it goes on, and stands under earlier imports.',
        })}
      </p>
      {mayWrite && list.state !== 'RUNNING' && <CancelButton {...props} />}
    </div>
  );
}
