import { useState } from 'react';
import { useQuery } from 'urql';
import { UnitsBelowDocument } from '../../gql/graphql.ts';
import { failureOf } from '../../graph/failure.ts';
import { useSay } from '../../language/language.ts';
import { Notice } from '../../ui/notice.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import type { ChosenUnit } from '../command/chosen-unit.ts';
import { concernedIn, type Verb } from './draft.ts';
import { type Place, placesOf } from './outcomes.ts';
import { PlaceChoice } from './place-choice.tsx';
import type { VerbFieldsProps } from './verb-props.ts';

interface PlacingPartProps extends VerbFieldsProps {
  readonly verb: Verb;
  /** The units below that have nowhere to go. */
  readonly unitIds: readonly string[];
}

/**
 * Where units below go that the act would leave without a superior: a commune is never placed by guess. One by one, or
 * all that are left at once.
 */
export function PlacingPart({ unitIds, verb, draft, dayBefore, onChange }: PlacingPartProps) {
  const say = useSay();
  const [wanted] = useState(() => new Set<string>());
  for (const id of unitIds) wanted.add(id);
  const places = placesOf(verb, draft);
  if (wanted.size === 0) return null;
  const left = [...wanted].filter((id) => !places.some(({ key }) => key === draft.placements[id]));
  const place = (ids: readonly string[], key: string) =>
    onChange({ placements: { ...draft.placements, ...Object.fromEntries(ids.map((id) => [id, key])) } });
  return (
    <section className="placing">
      <h3>
        {say({ vi: 'Đơn vị bên dưới chuyển về đâu', en: 'Where the units below go' })} ({wanted.size - left.length}/{wanted.size})
      </h3>
      {places.length === 0 ? (
        <p>{say(noPlace)}</p>
      ) : (
        <>
          <PlaceChoice
            label={say({ vi: 'Tất cả đơn vị chưa chọn', en: 'All that are not placed yet' })}
            none={say(notChosen)}
            places={places}
            chosen=""
            onChoose={(key) => place(left, key)}
          />
          {concernedIn(draft).map((unit) => (
            <Below key={unit.id} unit={unit} day={dayBefore} wanted={wanted} places={places} chosen={draft.placements} onChoose={place} />
          ))}
        </>
      )}
    </section>
  );
}

const notChosen = { vi: 'chưa chọn', en: 'not chosen' };
const noPlace = {
  vi: 'Hãy chọn ở trên nơi nhận các đơn vị bên dưới, rồi nêu từng đơn vị về đâu.',
  en: 'Choose above who takes over what lies below, then say where each unit goes.',
};

interface BelowProps {
  readonly unit: ChosenUnit;
  readonly day: string;
  readonly wanted: ReadonlySet<string>;
  readonly places: readonly Place[];
  readonly chosen: Readonly<Record<string, string>>;
  readonly after?: string;
  readonly onChoose: (unitIds: readonly string[], key: string) => void;
}

/** A page of what lies below a unit that ends, and the pages after it. */
function Below({ after, ...props }: BelowProps) {
  const say = useSay();
  const { unit, day, wanted, places, chosen, onChoose } = props;
  const [{ data, error }] = useQuery({ query: UnitsBelowDocument, variables: { id: unit.id, asOf: day, after } });
  const page = data?.unit?.children;
  if (!page) return error ? <Notice kind="error">{say(failureOf(error))}</Notice> : <Waiting />;
  const { endCursor, hasNextPage } = page.pageInfo;
  return (
    <>
      {page.edges
        .filter(({ node }) => wanted.has(node.id))
        .map(({ node: { id, fullName } }) => (
          <PlaceChoice
            key={id}
            label={fullName ?? ''}
            none={say(notChosen)}
            places={places}
            chosen={chosen[id] ?? ''}
            onChoose={(key) => onChoose([id], key)}
          />
        ))}
      {hasNextPage && endCursor && <Below {...props} after={endCursor} />}
    </>
  );
}
