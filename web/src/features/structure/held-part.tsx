import type { OutcomePartsFragment } from '../../gql/graphql.ts';
import { useSay } from '../../language/language.ts';
import type { Draft, Verb } from './draft.ts';
import { placesOf } from './outcomes.ts';

interface HeldPartProps {
  readonly held: OutcomePartsFragment['held'];
  /** Null where nothing can be placed any more. */
  readonly verb: Verb | null;
  readonly draft: Draft | null;
  readonly onPlace: (placements: Draft['placements']) => void;
}

/** Units that somebody must place: never dropped, never guessed. What comes out of the act can be chosen here for each. */
export function HeldPart({ held, verb, draft, onPlace }: HeldPartProps) {
  const say = useSay();
  const places = draft && verb ? placesOf(verb, draft) : [];
  const placed = Object.values(draft?.placements ?? {}).filter((key) => places.some((place) => place.key === key)).length;
  if (held.length === 0 && placed === 0) return null;
  return (
    <section>
      <h3>
        {say({ vi: 'Chờ bố trí', en: 'To be placed' })} ({held.length})
      </h3>
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
            {draft && places.length > 0 && (
              <select
                aria-label={`${say({ vi: 'Bố trí', en: 'Place' })} ${fullName}`}
                value=""
                onChange={({ target }) => onPlace({ ...draft.placements, [unitId]: target.value })}
              >
                <option value="">{say({ vi: 'để bố trí sau', en: 'to be placed later' })}</option>
                {places.map(({ key, label }) => (
                  <option key={key} value={key}>
                    {label}
                  </option>
                ))}
              </select>
            )}
          </li>
        ))}
      </ul>
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
