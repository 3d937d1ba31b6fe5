import { belongingActs } from './belonging-acts.ts';
import { openUnion, ref, type Union } from './small-union.ts';

export type BelongingsWorld = Awaited<ReturnType<typeof openBelongings>>;

/** The small Union of which a commune has ended, and the words in which its units record what they have. */
export async function openBelongings() {
  const union = await openUnion();
  const { codes } = await union.run('dissolveUnits', { units: [ref('xã ba')], effectiveOn: '2024-02-01' });
  if (codes.length > 0) throw new Error(`the world of these tests cannot be made: ${codes.join()}`);
  return { union, acts: belongingActs(union) };
}

const tables = [
  'assigned_area',
  'body',
  'club',
  'communication_team',
  'department',
  'difficulty',
  'member_organisation',
  'partnership',
  'party_structure',
  'term',
  'trusted_address',
  'service_unit',
  'quality_system',
];

/** Forgets everything that was recorded, so that each test begins with units that have nothing. */
export async function emptyBelongings({ db }: Union): Promise<void> {
  const all = ['seat', 'member_count', 'audit_record', 'idempotency_key', ...tables].map((table) => `organisation.${table}`);
  await db.query(`truncate ${all.join(', ')} cascade`);
}
