import './exports.css';
import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { ExportListDocument, ScopeDocument } from '../../gql/graphql.ts';
import { usePages } from '../../graph/use-pages.ts';
import { useSay } from '../../language/language.ts';
import { PagedList } from '../../lists/paged-list.tsx';
import type { Person } from '../../session/open-id.ts';
import type { ChosenUnit } from '../command/chosen-unit.ts';
import { Opener } from '../command/opener.tsx';
import { ExportDialog } from './export-dialog.tsx';
import { ExportLine, type ShownExport } from './export-line.tsx';

/** How often it is asked how far something is. */
const askedEveryMillis = 2_000;

const isOpen = ({ state }: ShownExport): boolean => state === 'WAITING' || state === 'RUNNING';

/** Data as files: asked for here, made by the service, downloaded for a week by who asked. */
export function ExportsPart({ person }: { readonly person: Person }) {
  const say = useSay();
  const [isMineOnly, showMine] = useState(true);
  const list = usePages(ExportListDocument, { isMine: isMineOnly ? true : null }, ({ exports: found }) => found);
  const { again } = list;
  const isWaiting = list.shown.rows.some(isOpen);
  useEffect(() => {
    const asking = isWaiting ? setInterval(again, askedEveryMillis) : undefined;
    return () => clearInterval(asking);
  }, [isWaiting, again]);
  const own = useOwnUnit(person);
  return (
    <>
      <div className="part-head">
        <label className="choice">
          <input type="checkbox" checked={isMineOnly} onChange={() => showMine(!isMineOnly)} />
          <span>{say({ vi: 'Chỉ hiện lần xuất của tôi', en: 'Only mine' })}</span>
        </label>
        <Opener isPrimary label={{ vi: 'Xuất dữ liệu mới', en: 'New export' }}>
          {(close) => <ExportDialog person={person} own={own} onDone={again} onClose={close} />}
        </Opener>
      </div>
      <PagedList
        list={list}
        noun={{ vi: 'lần xuất', en: 'exports' }}
        nothing={{
          vi: 'Chưa xuất gì. Bấm «Xuất dữ liệu mới» để có tệp Excel, CSV, JSON hoặc Parquet.',
          en: 'Nothing yet. «New export» makes a file of Excel, CSV, JSON or Parquet.',
        }}
      >
        {(one) => <ExportLine key={one.id} export={one} onChange={again} />}
      </PagedList>
    </>
  );
}

/** The reader's own unit, as one that is chosen. */
function useOwnUnit({ unitId }: Person): ChosenUnit | null {
  const [{ data }] = useQuery({ query: ScopeDocument, variables: { unitId } });
  const unit = data?.unit;
  return unit ? { id: unit.id, version: 1, fullName: unit.fullName ?? '', level: unit.level ?? 'BASE' } : null;
}
