import './map.css';
import './province-table.css';
import { useMemo, useState } from 'react';
import { useQuery } from 'urql';
import { useMoment } from '../../address/moment.tsx';
import { useView } from '../../address/use-view.ts';
import { noFilter } from '../../address/view.ts';
import { ProvinceTotalsDocument } from '../../gql/graphql.ts';
import { failureOf } from '../../graph/failure.ts';
import { type Sentence, useLanguage, useSay } from '../../language/language.ts';
import { formatCount, formatShare } from '../../language/numbers.ts';
import { DemonstrationMark } from '../../ui/marks.tsx';
import { Notice } from '../../ui/notice.tsx';
import { usePageTitle } from '../../ui/page-title.ts';
import { Waiting } from '../../ui/waiting.tsx';
import { ProvinceMap } from './province-map.tsx';
import { ProvinceTable } from './province-table.tsx';
import { compareShares, type Province, provincesOf } from './provinces.ts';

/** Where the bases not above 60 % are. Another moment starts anew: provinces of two maps never mix. */
export function MapPage() {
  const { period, asOf } = useMoment();
  return <MapOfMoment key={`${period} ${asOf}`} />;
}

/** A map of the provinces, and the same as a table. */
function MapOfMoment() {
  const say = useSay();
  const { period, asOf, isOldMap } = useMoment();
  const { hrefOf } = useView();
  const [{ data, error }, ask] = useQuery({
    query: ProvinceTotalsDocument,
    variables: { period, asOf },
    requestPolicy: 'cache-and-network',
  });
  const provinces = useMemo(() => (data ? provincesOf(data.basesSummary) : null), [data]);
  usePageTitle(say({ vi: 'Bản đồ', en: 'Map' }));
  const [pointedAt, pointAt] = useState<string | null>(null);
  const listOf = (provinceId: string) =>
    hrefOf({ filter: { ...noFilter, provinceId, statuses: ['BELOW', 'AT_THRESHOLD'] }, baseId: null }, '/bases');
  const shared = { pointedAt, onPoint: pointAt, listOf };
  const hasCodes = provinces?.some(({ code }) => code !== null) ?? true;
  return (
    <main id="content" className="page map-page">
      <header className="page-head">
        <h1>{say({ vi: 'Bản đồ', en: 'Map' })}</h1>
        {data?.basesSummary.some(({ demonstration }) => demonstration) && <DemonstrationMark />}
      </header>
      {error && !provinces && (
        <Notice kind="error" onRetry={() => ask({ requestPolicy: 'network-only' })}>
          {say(failureOf(error))}
        </Notice>
      )}
      {provinces && <Answer provinces={provinces} />}
      {isOldMap && <Notice kind="note">{say(noOldMap)}</Notice>}
      {!isOldMap && !hasCodes && error && <Notice kind="missing">{say(failureOf(error))}</Notice>}
      {!provinces && !error && <Waiting />}
      {provinces && (
        <div className="map-and-table" data-map={!isOldMap && hasCodes}>
          {!isOldMap && hasCodes && <ProvinceMap provinces={provinces} {...shared} />}
          <ProvinceTable provinces={provinces} {...shared} />
        </div>
      )}
    </main>
  );
}

const noOldMap: Sentence = {
  vi: 'Ngày đang xem thuộc giai đoạn 63 tỉnh, thành (trước 1/7/2025). Ranh giới 63 tỉnh có đủ hai quần đảo Hoàng Sa và Trường Sa chưa có trong hệ thống, nên chỉ có bảng.',
  en: 'The day shown lies in the time of the 63 provinces (before 1 July 2025). Their boundaries, with the archipelagos Hoàng Sa and Trường Sa, are not in the system yet: there is only the table.',
};

function Answer({ provinces }: { readonly provinces: readonly Province[] }) {
  const say = useSay();
  const language = useLanguage();
  const ranked = provinces.filter(({ counted }) => counted > 0).toSorted(compareShares);
  const notAbove = ranked.filter((province) => province.notAbove > 0).length;
  const highest = ranked.slice(0, 3).map(({ name, notAbove: part, counted }) => `${name} ${formatShare(part, counted, language)}`);
  return (
    <p className="answer">
      <strong>
        {formatCount(notAbove, language)} / {formatCount(provinces.length, language)}
      </strong>{' '}
      {say({ vi: 'tỉnh, thành còn cơ sở chưa trên 60\u00A0%.', en: 'provinces have bases not above 60%.' })}{' '}
      {notAbove > 0 && provinces.length > 1 && (
        <span className="answer-of">
          {say({ vi: 'Tỷ trọng cao nhất:', en: 'Highest shares:' })} {highest.join(', ')}.
        </span>
      )}
    </p>
  );
}
