import { useSay } from '../../language/language.ts';

/** No base fits the filter: what the reader can do about it. */
export function NoBases({ onClear }: { readonly onClear: () => void }) {
  const say = useSay();
  return (
    <div className="nothing">
      <p>
        <strong>{say({ vi: 'Không có cơ sở nào khớp bộ lọc.', en: 'No base fits the filter.' })}</strong>
      </p>
      <p>
        {say({
          vi: 'Hãy bớt điều kiện, hoặc xem lại kỳ báo cáo và ngày: trước 1/7/2025 là bản đồ 63 tỉnh, thành.',
          en: 'Ask for less, or look at the period and the day again: before 1 July 2025 there were 63 provinces.',
        })}
      </p>
      <button type="button" className="button" onClick={onClear}>
        {say({ vi: 'Xóa lọc', en: 'Clear the filter' })}
      </button>
    </div>
  );
}
