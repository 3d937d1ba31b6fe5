import { useQuery } from 'urql';
import { PlaceInClusterDocument, ProvincesToPlaceDocument, type ProvincesToPlaceQuery } from '../../gql/graphql.ts';
import { useAgain } from '../../graph/use-again.ts';
import { todayInVietnam } from '../../language/dates.ts';
import { type Sentence, useLanguage, useSay } from '../../language/language.ts';
import { formatCount } from '../../language/numbers.ts';
import { CommandForm } from '../command/command-form.tsx';
import { ChoiceField, DayField } from '../command/fields.tsx';
import { Opener } from '../command/opener.tsx';
import { useDraft } from '../command/use-draft.ts';

type Waiting = NonNullable<ProvincesToPlaceQuery['provincesWithoutCluster']>[number];
type Cluster = NonNullable<ProvincesToPlaceQuery['emulationClusters']>[number];

interface PlacingSectionProps {
  /** Whether she is of Central and carries decisions out: the level above places a province. */
  readonly mayPlace: boolean;
  readonly changes: number;
  readonly onChanged: () => void;
}

/** The provinces that wait for a place in a cluster (ORG-031): a merger ends the places of those that went into it. */
export function PlacingSection({ mayPlace, changes, onChanged }: PlacingSectionProps) {
  const say = useSay();
  const language = useLanguage();
  const [{ data }, ask] = useQuery({ query: ProvincesToPlaceDocument, requestPolicy: 'cache-and-network' });
  useAgain(changes, ask);
  const waiting = data?.provincesWithoutCluster ?? [];
  if (waiting.length === 0) return null;
  const title = say({ vi: 'Tỉnh, thành chờ xếp cụm thi đua', en: 'Provinces to be placed in a cluster' });
  return (
    <section className="placing-section" aria-label={title}>
      <h2>
        {title} ({formatCount(waiting.length, language)})
      </h2>
      <p className="quiet">{say(mayPlace ? placeThem : waitForCentral)}</p>
      <ul>
        {waiting.map((one) => (
          <li key={one.unit.id}>
            <strong>{one.unit.fullName}</strong>{' '}
            {one.candidates.length > 0 && (
              <span className="quiet">
                {say({ vi: 'trước đây thuộc', en: 'formerly in' })} {one.candidates.map(({ name }) => name).join(', ')}
              </span>
            )}
            {mayPlace && (
              <Opener label={{ vi: 'Xếp cụm', en: 'Place' }} about={one.unit.fullName ?? ''}>
                {(close) => <PlaceDialog waiting={one} clusters={data?.emulationClusters ?? []} onDone={onChanged} onClose={close} />}
              </Opener>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

const placeThem: Sentence = {
  vi: 'Cơ sở của các tỉnh này chưa được tính vào cụm nào. Hãy xếp mỗi tỉnh vào một cụm.',
  en: 'Their bases count in no cluster yet. Place each in one.',
};

const waitForCentral: Sentence = {
  vi: 'Cơ sở của các tỉnh này chưa được tính vào cụm nào; Trung ương xếp cụm.',
  en: 'Their bases count in no cluster yet; Central places them.',
};

interface PlaceDialogProps {
  readonly waiting: Waiting;
  readonly clusters: readonly Cluster[];
  readonly onDone: () => void;
  readonly onClose: () => void;
}

function PlaceDialog({ waiting: { unit, candidates }, clusters, onDone, onClose }: PlaceDialogProps) {
  const say = useSay();
  const byId = new Map([...candidates, ...clusters].map(({ id, name }) => [id, { vi: name, en: name }]));
  const kept = useDraft(`place ${unit.id}`, () => ({ clusterId: '', from: todayInVietnam() }));
  const { clusterId, from } = kept.draft;
  const words: Readonly<Record<string, Sentence>> = { '': { vi: 'chọn một cụm', en: 'choose a cluster' }, ...Object.fromEntries(byId) };
  return (
    <CommandForm
      title={`${say({ vi: 'Xếp cụm thi đua', en: 'Place in a cluster' })}: ${unit.fullName ?? ''}`}
      document={PlaceInClusterDocument}
      kept={kept}
      lacks={{ clusterId: clusterId === '' ? { vi: 'Hãy chọn một cụm thi đua.', en: 'Choose a cluster.' } : null }}
      ask={() => ({ unitId: unit.id, clusterId, from })}
      places={{ CLUSTER_NOT_FOUND: 'clusterId', CLUSTER_PLACE_TAKEN: 'from', CLUSTER_UNIT_NOT_PROVINCE: 'from' }}
      verb={{ vi: 'Xếp cụm', en: 'Place' }}
      onDone={onDone}
      onClose={onClose}
    >
      <ChoiceField {...kept.field('clusterId')} label={{ vi: 'Cụm thi đua', en: 'Cluster' }} codes={Object.keys(words)} words={words} />
      <DayField {...kept.field('from')} label={{ vi: 'Từ ngày', en: 'From' }} />
    </CommandForm>
  );
}
