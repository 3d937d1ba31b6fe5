import type { OutcomePartsFragment } from '../../gql/graphql.ts';
import { useSay } from '../../language/language.ts';
import type { Draft, Verb } from './draft.ts';
import { placesOf } from './outcomes.ts';
import { PlaceChoice, PlaceSelect } from './place-choice.tsx';

interface HeldPartProps {
  readonly held: OutcomePartsFragment['held'];
  /** Null where nothing can be placed any more. */
  readonly verb: Verb | null;
  readonly draft: Draft | null;
  readonly onPlace: (placements: Draft['placements']) => void;
}

const later = { vi: 'để bố trí sau', en: 'to be placed later' };
/** Longer lists are folded away behind their number. */
const shownAtOnce = 12;

/** Units that somebody must place: never dropped, never guessed. What comes out of the act can be chosen here for each. */
export function HeldPart({ held, verb, draft, onPlace }: HeldPartProps) {
  const say = useSay();
  const places = draft && verb ? placesOf(verb, draft) : [];
  const placed = Object.values(draft?.placements ?? {}).filter((key) => places.some((place) => place.key === key)).length;
  if (held.length === 0 && placed === 0) return null;
  const place = (ids: readonly string[], key: string) =>
    onPlace({ ...draft?.placements, ...Object.fromEntries(ids.map((id) => [id, key])) });
  return (
    <section>
      <h3>
        {say({ vi: 'Chờ bố trí', en: 'To be placed' })} ({held.length})
      </h3>
      {draft && held.length > 1 && places.length > 0 && (
        <PlaceChoice
          label={say({ vi: 'Tất cả đơn vị đang chờ', en: 'All that wait' })}
          none={say(later)}
          places={places}
          chosen=""
          onChoose={(key) =>
            place(
              held.map(({ unitId }) => unitId),
              key,
            )
          }
        />
      )}
      <details className="table-twin" open={held.length <= shownAtOnce}>
        <summary>{say({ vi: 'Từng đơn vị', en: 'One by one' })}</summary>
        <ul className="held-units">
          {held.map(({ unitId, fullName, heldByName, candidateNames }) => (
            <li key={unitId}>
              <span>
                {fullName}{' '}
                <span className="quiet">
                  {say({ vi: 'tạm dưới', en: 'for now under' })} {heldByName}
                  {candidateNames.length > 0 && `; ${say({ vi: 'có thể về', en: 'could go to' })} ${candidateNames.join(', ')}`}
                </span>
              </span>
              {places.length > 0 && (
                <PlaceSelect
                  label={`${say({ vi: 'Bố trí', en: 'Place' })} ${fullName}`}
                  none={say(later)}
                  places={places}
                  chosen=""
                  onChoose={(key) => place([unitId], key)}
                />
              )}
            </li>
          ))}
        </ul>
      </details>
      {draft && placed > 0 && (
        <p>
          {say({ vi: `Đã chọn nơi đến cho ${placed} đơn vị.`, en: `${placed} placed.` })}{' '}
          <button type="button" className="button button-plain" onClick={() => onPlace({})}>
            {say({ vi: 'Bỏ chọn', en: 'Take back' })}
          </button>
        </p>
      )}
    </section>
  );
}
