import { Link } from '../../address/link.tsx';
import { useView } from '../../address/use-view.ts';
import { type ImportLineFragment, MemberImportsDocument } from '../../gql/graphql.ts';
import { usePages } from '../../graph/use-pages.ts';
import { formatInstant } from '../../language/dates.ts';
import { useLanguage, useSay } from '../../language/language.ts';
import { formatCount } from '../../language/numbers.ts';
import { PagedList } from '../../lists/paged-list.tsx';
import { isWorking, stateWords } from './import-words.ts';
import type { ListKind } from './list-kind.ts';
import { useImport } from './use-import.ts';

/** Lists of a kind that were sent before, the latest first; one that is worked on tells by itself how far it is. */
export function FormerImports({ kind }: { readonly kind: ListKind }) {
  const say = useSay();
  const list = usePages(MemberImportsDocument, { kind: kind.kind }, ({ memberImports }) => memberImports);
  return (
    <section className="former-imports">
      <h2>{say({ vi: 'Các lần nhập trước', en: 'Earlier imports' })}</h2>
      <PagedList
        list={list}
        noun={{ vi: 'lần nhập', en: 'imports' }}
        nothing={{ vi: 'Chưa có danh sách nào được gửi.', en: 'No list was sent yet.' }}
      >
        {(line) => <ImportLine key={line.id} known={line} />}
      </PagedList>
    </section>
  );
}

function ImportLine({ known }: { readonly known: ImportLineFragment }) {
  const say = useSay();
  const language = useLanguage();
  const { hrefOf } = useView();
  const { list } = useImport(known.id, isWorking(known.state));
  const { id, state, unit, receivedAt, isMine } = list ?? known;
  return (
    <li className="paper import-line" data-state={state}>
      <header>
        <Link href={hrefOf({ importId: id })}>{formatInstant(receivedAt, language)}</Link>
        <span>{unit?.fullName}</span>
        <span className="import-state" data-state={state}>
          {say(stateWords[state])}
        </span>
        <span className="quiet">
          {isMine ? say({ vi: 'bạn gửi', en: 'sent by you' }) : say({ vi: 'người khác gửi', en: 'sent by another' })}
        </span>
        <RowCounts line={list ?? known} />
      </header>
    </li>
  );
}

function RowCounts({ line: { state, mode, rowsRead, goodRows, badRows } }: { readonly line: ImportLineFragment }) {
  const say = useSay();
  const language = useLanguage();
  if (rowsRead === 0) return null;
  const many = (count: number) => formatCount(count, language);
  const recorded = state === 'DONE' || mode !== null;
  return (
    <p className="quiet figures">
      {say({
        vi: `${many(rowsRead)} dòng; ${many(goodRows)} ${recorded ? 'đã ghi' : 'đúng'}; ${many(badRows)} sai`,
        en: `${many(rowsRead)} rows; ${many(goodRows)} ${recorded ? 'recorded' : 'good'}; ${many(badRows)} wrong`,
      })}
    </p>
  );
}
