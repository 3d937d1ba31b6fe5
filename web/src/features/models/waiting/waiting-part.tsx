import { useQuery } from 'urql';
import { ModelsWaitingDocument, type ModelsWaitingQuery } from '../../../gql/graphql.ts';
import { formatDate } from '../../../language/dates.ts';
import { useLanguage, useSay } from '../../../language/language.ts';
import { placementWords } from '../../../language/model-words.ts';
import { formatCount } from '../../../language/numbers.ts';
import { Opener } from '../../command/opener.tsx';
import type { Actor } from '../actor.ts';
import { PlaceDialog } from './place-dialog.tsx';

export type WaitingItem = NonNullable<ModelsWaitingQuery['modelPlacements']>['edges'][number]['node'];

/** What of models, pairs and pilots a reorganisation left to be placed; never dropped, never guessed (ORG-010). */
export function WaitingPart({ actor }: { readonly actor: Actor }) {
  const say = useSay();
  const language = useLanguage();
  const [{ data }, ask] = useQuery({ query: ModelsWaitingDocument, requestPolicy: 'cache-and-network' });
  const waiting = data?.modelPlacements;
  if (!waiting || waiting.totalCount === 0) return null;
  const again = () => ask({ requestPolicy: 'network-only' });
  return (
    <details className="difficulties">
      <summary>
        {say({ vi: 'Chờ bố trí sau sắp xếp', en: 'To be placed after a reorganisation' })} ({formatCount(waiting.totalCount, language)})
      </summary>
      <ul className="site-list">
        {waiting.edges.map(({ node }) => (
          <li key={`${node.id} ${node.kind}`}>
            <span>
              <strong>{node.model?.name ?? say({ vi: 'Thí điểm', en: 'Pilot' })}</strong>: {say(placementWords[node.kind])}{' '}
              {node.unit?.fullName}{' '}
              <span className="quiet">
                {say({ vi: 'từ', en: 'since' })} {formatDate(node.since, language)}
              </span>
            </span>
            {actor.mayWrite && node.kind !== 'PAIR_JOINED' && (
              <Opener isPlain label={{ vi: 'Bố trí', en: 'Place' }} about={node.unit?.fullName ?? ''}>
                {(close) => <PlaceDialog item={node} onDone={again} onClose={close} />}
              </Opener>
            )}
          </li>
        ))}
      </ul>
      {waiting.edges.length < waiting.totalCount && (
        <p className="quiet">{say({ vi: 'Hiện những việc chờ lâu nhất.', en: 'Those that have waited longest are shown.' })}</p>
      )}
    </details>
  );
}
