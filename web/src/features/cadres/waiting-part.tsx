import { Link } from '../../address/link.tsx';
import { useView } from '../../address/use-view.ts';
import { WaitingListDocument, type WaitingListQuery } from '../../gql/graphql.ts';
import { usePages } from '../../graph/use-pages.ts';
import { formatDate } from '../../language/dates.ts';
import { useLanguage, useSay } from '../../language/language.ts';
import { roleWords, titleWords } from '../../language/words.ts';
import { PagedList } from '../../lists/paged-list.tsx';
import type { CadresPartProps } from './cadres-page.tsx';
import { CountsOnly } from './counts-only.tsx';
import { UnitLink } from './unit-link.tsx';

type Placement = NonNullable<WaitingListQuery['placements']>['edges'][number]['node'];

/** Who waits to be placed since her unit ended, in all the reader sees, longest first (ORG-010). */
export function WaitingPart({ seesPersons }: CadresPartProps) {
  return seesPersons ? <WaitingList /> : <CountsOnly />;
}

function WaitingList() {
  const list = usePages(WaitingListDocument, {}, ({ placements }) => placements);
  return (
    <PagedList
      list={list}
      noun={{ vi: 'việc chờ bố trí trong phạm vi của bạn', en: 'to be placed in your part of the Union' }}
      nothing={nothing}
    >
      {(placement) => <WaitingItem key={placement.id} placement={placement} />}
    </PagedList>
  );
}

function WaitingItem({ placement: { since, title, role, cadre, unit, candidates } }: { readonly placement: Placement }) {
  const say = useSay();
  const language = useLanguage();
  const { hrefOf } = useView();
  return (
    <li className="cadre-line">
      <strong>{cadre?.fullName && <Link href={hrefOf({ cadreId: cadre.id })}>{cadre.fullName}</Link>}</strong>{' '}
      <span>
        {title && say(titleWords[title])}
        {role && say(roleWords[role])}: <UnitLink unit={unit} />
        {candidates.length > 0 && (
          <>
            {' '}
            <span className="quiet">{say({ vi: 'đã về', en: 'went into' })}</span>{' '}
            {candidates.map((candidate, index) => (
              <span key={candidate.id}>
                {index > 0 && ', '}
                <UnitLink unit={candidate} />
              </span>
            ))}
          </>
        )}
      </span>
      <span className="cadre-line-end">
        {say({ vi: 'chờ từ', en: 'since' })} {formatDate(since, language)}
      </span>
    </li>
  );
}

const nothing = { vi: 'Không có cán bộ nào chờ bố trí.', en: 'Nobody waits to be placed.' };
