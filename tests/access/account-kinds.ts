import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stableId } from '@vwu/kit/ids';
import type { Viewer } from '@vwu/kit/viewer';
import { ensureAccounts } from '../../services/identity/src/accounts.ts';

/** A kind of account the platform knows, and the level of the units it stands for. */
export interface AccountKind {
  readonly name: string;
  readonly level: 'CENTRAL' | 'PROVINCE' | 'BASE';
  readonly rights: Omit<Viewer, 'unitId'>;
}

/** Somebody with an account of a kind, who stands for one unit. */
export interface Caller {
  readonly kind: AccountKind;
  readonly viewer: Viewer;
}

const standIn = (level: string): string => stableId(`level ${level}`, '2025-01-01');

/** The kinds of accounts the identity service makes, whatever they are: a new one is looked at like the others. */
export async function accountKinds(): Promise<AccountKind[]> {
  const folder = await mkdtemp(join(tmpdir(), 'vwu-'));
  const units = { central: standIn('CENTRAL'), province: standIn('PROVINCE'), base: standIn('BASE'), partnerProvince: standIn('PROVINCE') };
  const { users, clients } = await ensureAccounts(join(folder, 'accounts.json'), units);
  await rm(folder, { recursive: true });
  return [...users, ...clients].map(({ id, roles, scopes, purpose, unitId }) => {
    const level = (['CENTRAL', 'PROVINCE', 'BASE'] as const).find((one) => standIn(one) === unitId);
    if (!level) throw new Error(`the account ${id} stands for a unit of a level that account-kinds.ts does not know`);
    return { name: id, level, rights: { subject: id, roles, scopes, purpose } };
  });
}

/** Each kind at every unit it could stand for; what stands for bases also below them and at districts. */
export const callersAt = (kinds: readonly AccountKind[], units: readonly { readonly id: string; readonly level: string }[]): Caller[] =>
  kinds.flatMap((kind) =>
    units
      .filter(({ level }) => (kind.level === 'BASE' ? level !== 'CENTRAL' && level !== 'PROVINCE' : level === kind.level))
      .map(({ id }) => ({ kind, viewer: { ...kind.rights, unitId: id } })),
  );
