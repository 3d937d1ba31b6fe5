import type { Keyring } from '@vwu/kit/keyring';
import { openDetail, type SealedDetails } from '../member/member-details.ts';
import { organisationsOf } from './mass-organisation.ts';
import { sectorOf } from './sector.ts';

/** What of a record is counted, as `kind:CODE`. */
export type Trait = `${TraitKind}:${string}`;
type TraitKind = 'group' | 'role' | 'religion' | 'ethnicity' | 'sector' | 'organisation' | 'overlap';

/** What of a record its traits follow from. */
export type Counted = { readonly id: string } & Pick<SealedDetails, 'targetGroups' | 'coreRoles' | 'religion' | 'ethnicity'> & {
    readonly occupation: string | null;
    readonly inTradeUnion: boolean;
    readonly otherOrganisations: readonly string[];
  };

/** The people most belong to: everybody else is of an ethnic minority (MEM-024). */
const majority = 'kinh';

/** Everything a member is counted by, each once; of everybody a sector, so that the sectors add up to all (MEM-025). */
export function traitsOf(keyring: Keyring, record: Counted): readonly Trait[] {
  const religion = openDetail(keyring, record, 'religion');
  const ethnicity = openDetail(keyring, record, 'ethnicity');
  const organisations = [...organisationsOf(record.otherOrganisations, record.inTradeUnion)];
  const told: readonly Trait[] = [
    ...(openDetail(keyring, record, 'targetGroups') ?? []).map((code): Trait => `group:${code}`),
    ...(openDetail(keyring, record, 'coreRoles') ?? []).map((code): Trait => `role:${code}`),
    ...(religion === null ? [] : [`religion:${religion}` as const]),
    ...(ethnicity === null || ethnicity.toLowerCase() === majority ? [] : ['ethnicity:MINORITY' as const]),
    `sector:${sectorOf(record.occupation)}`,
    ...organisations.map((code): Trait => `organisation:${code}`),
    ...(organisations.length === 0 ? [] : [`overlap:${organisations.length === 1 ? 'ONE' : 'SEVERAL'}` as const]),
  ];
  return [...new Set(told)];
}

/** What the law protects most of what is counted (SEC-004): religion, ethnicity, disability, hardship. */
const sensitive: ReadonlySet<string> = new Set<Trait>([
  'group:ETHNIC_MINORITY',
  'group:RELIGIOUS',
  'group:RELIGIOUS_ESTABLISHMENT',
  'group:DISABLED',
  'group:POOR',
  'role:RELIGIOUS_CORE',
  'role:PRESTIGIOUS',
]);

export const isSensitive = (trait: Trait): boolean =>
  trait.startsWith('religion:') || trait.startsWith('ethnicity:') || sensitive.has(trait);
