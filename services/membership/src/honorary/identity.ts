import { type EntityManager, rows, sql, violates } from '@vwu/kit/database';
import type { Keyring } from '@vwu/kit/keyring';
import { citizenIdOf } from '../member/numbers.ts';
import { AlreadyRecognised, HonoraryIsMember, PassportInvalid } from './honorary.errors.ts';
import type { HonoraryMember } from './honorary-member.entity.ts';

/** Six to twelve letters and digits, as passports have them; gaps are how people write them. @throws {PassportInvalid} */
export function passportOf(text: string): string {
  const number = text.replaceAll(/[\s.\-\u00a0]/g, '').toUpperCase();
  if (!/^[A-Z0-9]{6,12}$/.test(number)) throw new PassportInvalid();
  return number;
}

/** By which the same person is found in the whole country (F-21 e): a citizen id as members have it, a passport with its country. */
export const citizenIdIndex = (keyring: Keyring, digits: string): Buffer => keyring.index('citizenId', citizenIdOf(digits));
export const passportIndex = (keyring: Keyring, nationality: string, number: string): Buffer =>
  keyring.index('passport', `${nationality}:${passportOf(number)}`);

type Numbers = Pick<HonoraryMember, 'id' | 'citizenIdIndex' | 'passportIndex'>;

/** What was recognised first, of who has one of these numbers. */
async function firstRecognition(em: EntityManager, { id, citizenIdIndex: citizenId, passportIndex: passport }: Numbers) {
  const [first] = await rows(
    em,
    sql<{ unitId: string; unitName: string | null }>`
    select h.unit_id as "unitId", (
      select v.full_name from organisation.unit_version v
      where v.unit_id = h.unit_id and h.recognised_on between v.valid_from and v.valid_to
    ) as "unitName"
    from membership.honorary_member h
    where h.recognised_on is not null and h.id <> ${id} and (h.citizen_id_index = ${citizenId} or h.passport_index = ${passport})
    order by h.recognised_on limit 1`,
  );
  return first;
}

/** @throws {AlreadyRecognised} if anybody anywhere has recognised who has this number (HON-023). */
export async function requireUnrecognised(em: EntityManager, numbers: Numbers): Promise<void> {
  const first = await firstRecognition(em, numbers);
  if (first) throw new AlreadyRecognised(first.unitId, first.unitName);
}

/** Two provinces at once: the second is refused by the database, and told who was first when that is known. */
export async function asAlreadyRecognised(em: EntityManager, numbers: Numbers, error: unknown): Promise<unknown> {
  if (!violates(error, 'honorary_citizen_id_once') && !violates(error, 'honorary_passport_once')) return error;
  const first = await firstRecognition(em, numbers);
  return new AlreadyRecognised(first?.unitId ?? null, first?.unitName ?? null);
}

/** Nobody is a member and an honorary member: not on the day of the recognition, nor since (HON-012). @throws {HonoraryIsMember} */
export async function requireNoMember(em: EntityManager, { citizenIdIndex: citizenId }: Numbers, on: string): Promise<void> {
  const found = await rows(
    em,
    sql`
    select from membership.member m join membership.member_state s on s.member_id = m.id
    where m.citizen_id_index = ${citizenId} and s.valid_to >= ${on}::date limit 1`,
  );
  if (found.length > 0) throw new HonoraryIsMember();
}
