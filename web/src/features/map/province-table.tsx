import { useState } from 'react';
import { Link } from '../../address/link.tsx';
import { type Sentence, useLanguage, useSay } from '../../language/language.ts';
import { formatCount, formatShare } from '../../language/numbers.ts';
import type { ProvinceViewProps } from './province-map.tsx';
import { compareShares, type Province } from './provinces.ts';
import { shadeOf } from './shading.ts';

type Order = 'share' | 'name' | 'notAbove';

const orders: Record<Order, (a: Province, b: Province) => number> = {
  share: compareShares,
  name: (a, b) => a.name.localeCompare(b.name, 'vi'),
  notAbove: (a, b) => b.notAbove - a.notAbove || compareShares(a, b),
};

const titles: Record<Order, Sentence> = {
  name: { vi: 'Tỉnh, thành', en: 'Province' },
  share: { vi: 'Tỷ trọng', en: 'Share' },
  notAbove: { vi: 'Chưa trên 60\u00A0%', en: 'Not above 60%' },
};

/** The twin of the map: the same provinces, figures and ways on, for keyboards, screen readers and paper. */
export function ProvinceTable({ provinces, ...shared }: ProvinceViewProps) {
  const say = useSay();
  const [order, setOrder] = useState<Order>('share');
  const heading = (of: Order, className = '') => (
    <th scope="col" className={className} aria-sort={order === of ? (of === 'name' ? 'ascending' : 'descending') : undefined}>
      <button type="button" className="sort" onClick={() => setOrder(of)}>
        {say(titles[of])}
        <svg className="sort-arrow" data-direction={order === of ? 'descending' : 'none'} viewBox="0 0 8 8" aria-hidden="true">
          <path d="M4 1v6M1.5 4.5 4 7l2.5-2.5" />
        </svg>
      </button>
    </th>
  );
  return (
    <div className="province-table">
      <table>
        <caption>
          {say({ vi: 'Cơ sở chưa trên 60\u00A0% theo tỉnh, thành', en: 'Bases not above 60% by province' })} ({provinces.length})
        </caption>
        <thead>
          <tr>
            {heading('name')}
            {heading('share', 'number')}
            {heading('notAbove', 'number')}
            <th scope="col" className="number">
              {say({ vi: 'Có số liệu', en: 'With figures' })}
            </th>
            <th scope="col" className="number">
              {say({ vi: 'Thiếu kèm cặp', en: 'Mentor missing' })}
            </th>
          </tr>
        </thead>
        <tbody>
          {provinces.toSorted(orders[order]).map((province) => (
            <ProvinceRow key={province.id} province={province} {...shared} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ProvinceRow({ province, pointedAt, onPoint, listOf }: Omit<ProvinceViewProps, 'provinces'> & { readonly province: Province }) {
  const say = useSay();
  const language = useLanguage();
  const { id, name, notAbove, counted, bases, mentorRequiredMissing, isEstimate } = province;
  const count = (value: number) => formatCount(value, language);
  return (
    <tr data-pointed={id === pointedAt} onPointerEnter={() => onPoint(id)} onPointerLeave={() => onPoint(null)}>
      <th scope="row">
        <Link href={listOf(id)} onFocus={() => onPoint(id)} onBlur={() => onPoint(null)}>
          {name}
        </Link>
      </th>
      <td className="number">
        {isEstimate && <span className="estimate">{say({ vi: 'ước tính', en: 'estimate' })}</span>}{' '}
        <span className="swatch" data-shade={shadeOf(province) ?? 'unknown'} aria-hidden="true" />{' '}
        {formatShare(notAbove, counted, language) ?? '—'}
      </td>
      <td className="number">{count(notAbove)}</td>
      <td className="number" data-incomplete={counted < bases}>
        {counted < bases ? `${count(counted)} / ${count(bases)}` : count(counted)}
      </td>
      <td className="number">{count(mentorRequiredMissing)}</td>
    </tr>
  );
}
