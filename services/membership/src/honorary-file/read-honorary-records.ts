import type { EntityManager } from '@vwu/kit/database';
import type { Keyring } from '@vwu/kit/keyring';
import { HonoraryDetails, honorarySeal } from '../honorary/honorary-details.ts';
import { HonoraryMember } from '../honorary/honorary-member.entity.ts';
import { HonoraryRecord } from './honorary-file.entity.ts';

export const openRecord = (keyring: Keyring, record: HonoraryMember): HonoraryRecord =>
  Object.assign(new HonoraryRecord(), {
    record,
    details: Object.assign(
      new HonoraryDetails(),
      Object.fromEntries(honorarySeal.fields.map((field) => [field, honorarySeal.open(keyring, record, field)])),
    ),
  });

/** What members were recorded as before they became members. */
export async function readHonoraryRecords(em: EntityManager, keyring: Keyring, memberIds: readonly string[]): Promise<HonoraryRecord[]> {
  const found = await em.find(HonoraryMember, { memberId: { $in: [...memberIds] } }, { orderBy: { id: 'asc' } });
  return found.map((record) => openRecord(keyring, record));
}
