import { classChoices } from '../../address/choices.ts';
import type { RatedGroupFragment } from '../../gql/graphql.ts';
import { basesRated } from './shares.ts';

/** How the bases divide, best first, those not rated yet hatched at the end; the figures stand in the table it is part of. */
export function ClassBar({ groups }: { readonly groups: readonly RatedGroupFragment[] }) {
  const parts = classChoices.map((choice) => ({ choice, bases: basesRated(groups, choice) })).filter(({ bases }) => bases > 0);
  return (
    <span className="class-bar" aria-hidden="true">
      {parts.map(({ choice, bases }) => (
        <span key={choice} data-class={choice} style={{ flexGrow: bases }} />
      ))}
    </span>
  );
}
