import type { AreaTag, UnitPartsFragment } from '../../gql/graphql.ts';
import { useSay } from '../../language/language.ts';
import { tagWords } from '../../language/words.ts';
import { Notice } from '../../ui/notice.tsx';

interface PlaceTrailProps {
  readonly unit: UnitPartsFragment;
  readonly clusterName: string | null;
  readonly areaTags: readonly AreaTag[];
  readonly outage: string | null;
}

/** Where the base hangs: the units above it on the day, its cluster, and the kinds of area it lies in. */
export function PlaceTrail({ unit, clusterName, areaTags, outage }: PlaceTrailProps) {
  const say = useSay();
  const above = unit.ancestors?.toReversed();
  return (
    <div className="place-trail">
      {above ? (
        <ol aria-label={say({ vi: 'Hội cấp trên', en: 'Units above' })}>
          {above.map(({ id, fullName }) => (
            <li key={id}>{fullName}</li>
          ))}
        </ol>
      ) : (
        <Notice kind="missing">{outage}</Notice>
      )}
      {clusterName && <p>{clusterName}</p>}
      {areaTags.length > 0 && (
        <ul className="tags" aria-label={say({ vi: 'Loại địa bàn', en: 'Kinds of area' })}>
          {areaTags.map((tag) => (
            <li key={tag}>{say(tagWords[tag])}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
