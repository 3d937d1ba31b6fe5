import { type CopyRow, copyInto } from '@vwu/kit/copy';
import { stableId } from '@vwu/kit/ids';
import { plantTree, unitId } from '@vwu/testing/plant-tree';
import { openServiceDatabase } from '@vwu/testing/service-database';
import { findMatches } from '../../src/match/find-matches.ts';
import { sealDetails } from '../../src/member/member-details.ts';
import { preparation } from '../../src/preparation.ts';
import { keyring } from '../keyring.ts';
import { type Distortion, type Labelled, labelledSet } from './duplicates.ts';
import { tree } from './places.ts';
import type { Recorded } from './women.ts';

const idOf = (key: string): string => stableId(`labelled:${key}`, '2025-01-01');
const nothing = {
  religion: null,
  ethnicity: null,
  partyMembership: null,
  hardship: null,
  health: null,
  discipline: null,
  coreRoles: null,
  targetGroups: null,
};
const hex = (bytes: Buffer | null): string | null => (bytes === null ? null : `\\x${bytes.toString('hex')}`);

function rowOf({ key, fullName, bornOn, birthYear, home, phone, citizenId, isActive }: Recorded): CopyRow {
  const id = idOf(key);
  const sealed = sealDetails(keyring, { id, ...nothing, citizenId: null, phone: null }, { citizenId, phone });
  return {
    id,
    full_name: fullName,
    born_on: bornOn,
    birth_year: birthYear,
    home_id: unitId(home),
    is_active: isActive,
    lines: 1,
    origin: 'DEMONSTRATION',
    citizen_id: hex(sealed.citizenId),
    phone: hex(sealed.phone),
    sealed_by: sealed.sealedBy,
    citizen_id_index: hex(citizenId === null ? null : keyring.index('citizenId', citizenId)),
    phone_index: hex(phone === null ? null : keyring.index('phone', phone)),
    consent_on: citizenId === null ? null : '2024-01-01',
    consent_purpose: citizenId === null ? null : 'Quản lý hội viên',
  };
}

const admissionOf = ({ key, home, admittedOn }: Recorded): CopyRow => ({
  id: idOf(`admission of ${key}`),
  member_id: idOf(key),
  kind: 'ADMITTED',
  effective_on: admittedOn,
  line: 1,
  unit_id: unitId(home),
  home_id: unitId(home),
  category: 'RESIDENTIAL',
  residence: 'PERMANENT',
});

/** What was found of what was planted; pooled by adding. */
export interface Measured {
  readonly right: number;
  /** Pairs in the queue that are two women. */
  readonly wrong: number;
  readonly byDistortion: ReadonlyMap<Distortion, { readonly planted: number; readonly found: number }>;
  readonly milliseconds: number;
}

/**
 * Loads a labelled set into a database of its own, finds the matches of all of it at once, and measures them by the labels.
 *
 * @param asIfRecorded how many women the set stands among; no more than itself unless said.
 */
export async function measure(seed: string, asIfRecorded?: number): Promise<Measured> {
  const set = labelledSet(seed);
  const { db, orm, close } = await openServiceDatabase(preparation);
  try {
    await plantTree(db, tree);
    await copyInto(db, 'membership.member', set.records.map(rowOf));
    await copyInto(db, 'membership.member_movement', set.records.map(admissionOf));
    await db.query('analyze membership.member, membership.member_movement');
    const begun = performance.now();
    await orm.em.fork().transactional((tx) =>
      findMatches(
        tx,
        keyring,
        set.records.map(({ key }) => idOf(key)),
        asIfRecorded,
      ),
    );
    const milliseconds = performance.now() - begun;
    const { rows } = await db.query<{ first: string; second: string }>(
      `select first_id as first, second_id as second from membership.member_match where state = 'OPEN'`,
    );
    return { ...compare(set, rows), milliseconds };
  } finally {
    await close();
  }
}

const pairOf = (one: string, other: string): string => [one, other].toSorted().join('/');

function compare(
  { planted }: Labelled,
  found: readonly { readonly first: string; readonly second: string }[],
): Omit<Measured, 'milliseconds'> {
  const queue = new Set(found.map(({ first, second }) => pairOf(first, second)));
  const isFound = (pair: Labelled['planted'][number]) => queue.has(pairOf(idOf(pair.one), idOf(pair.other)));
  const right = planted.filter(isFound).length;
  const byDistortion = new Map(
    [...Map.groupBy(planted, ({ distortion }) => distortion)].map(([distortion, ofIt]) => [
      distortion,
      { planted: ofIt.length, found: ofIt.filter(isFound).length },
    ]),
  );
  return { right, wrong: queue.size - right, byDistortion };
}
