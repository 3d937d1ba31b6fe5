import { Link } from '../../../address/link.tsx';
import { useView } from '../../../address/use-view.ts';
import { MatchListDocument } from '../../../gql/graphql.ts';
import { usePages } from '../../../graph/use-pages.ts';
import { useSay } from '../../../language/language.ts';
import { reasonWords } from '../../../language/member-words.ts';
import { PagedList } from '../../../lists/paged-list.tsx';
import { Opener } from '../../command/opener.tsx';
import type { MembersPartProps } from '../members-page.tsx';
import { NamesOnly } from '../names-only.tsx';
import { ApartDialog } from './apart-dialog.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import type { ShownMatch } from './shown-match.ts';

/** Pairs of records that are probably of one woman, the most probable first, with what speaks for it and against (MEM-003). */
export function MatchesPart(props: MembersPartProps) {
  return (
    <NamesOnly actor={props.actor}>
      <Matches {...props} />
    </NamesOnly>
  );
}

function Matches({ actor, changes }: MembersPartProps) {
  const { view } = useView();
  const filter = { state: ['OPEN' as const], unitId: view.unitId ?? undefined };
  const list = usePages(MatchListDocument, { filter }, ({ memberMatches }) => memberMatches, changes);
  return (
    <PagedList
      list={list}
      noun={{ vi: 'cặp hồ sơ nghi trùng', en: 'pairs to look into' }}
      nothing={{ vi: 'Không có cặp hồ sơ nào chờ rà soát.', en: 'No pair waits to be looked into.' }}
    >
      {(match) => <MatchLine key={match.id} match={match} mayWrite={actor.mayWrite} onDone={list.again} />}
    </PagedList>
  );
}

interface MatchLineProps {
  readonly match: ShownMatch;
  readonly mayWrite: boolean;
  readonly onDone: () => void;
}

function MatchLine({ match, mayWrite, onDone }: MatchLineProps) {
  const say = useSay();
  const { hrefOf } = useView();
  const { first, second, score, reasons } = match;
  const members = [first, second].flatMap((member) => member ?? []);
  return (
    <li className="paper">
      <header>
        <strong className="match-score">{score === 0 ? say({ vi: 'cán bộ ghép', en: 'by an officer' }) : `${score}%`}</strong>
        {members.map(({ id, fullName, birthYear, home }) => (
          <span key={id}>
            <Link href={hrefOf({ memberId: id })}>{fullName}</Link> {birthYear}{' '}
            <span className="quiet">{[home?.fullName, home?.parent?.fullName].filter(Boolean).join(', ')}</span>
          </span>
        ))}
      </header>
      <ul className="tags">
        {(reasons ?? []).map((reason) => (
          <li key={reason} data-against={/_OTHER$/.test(reason)}>
            {say(reasonWords[reason])}
          </li>
        ))}
      </ul>
      {mayWrite && first && second && (
        <div className="row-acts">
          <Opener label={{ vi: 'So sánh, gộp', en: 'Compare, merge' }} about={first.fullName ?? ''}>
            {(close) => <MergeDialog match={match} first={first} second={second} onDone={onDone} onClose={close} />}
          </Opener>
          <Opener isPlain label={{ vi: 'Hai người khác nhau', en: 'Two women' }} about={first.fullName ?? ''}>
            {(close) => <ApartDialog match={match} first={first} second={second} onDone={onDone} onClose={close} />}
          </Opener>
        </div>
      )}
    </li>
  );
}
