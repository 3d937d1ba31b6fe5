import { randomBytes, timingSafeEqual } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';

/** Somebody, or some program, that may sign in: whose eyes, which unit, which rights. */
const Account = z.object({
  id: z.string(),
  label: z.string(),
  secret: z.string(),
  roles: z.array(z.string()),
  scopes: z.array(z.string()),
  unitId: z.uuid(),
  purpose: z.string().nullable(),
});
export type Account = z.infer<typeof Account>;

const Accounts = z.object({ notice: z.string(), users: z.array(Account), clients: z.array(Account) });
export type Accounts = z.infer<typeof Accounts>;

/** The units the demonstration accounts stand for. */
export interface DemonstrationUnits {
  readonly central: string;
  readonly province: string;
  readonly base: string;
  readonly partnerProvince: string;
}

/** Every right some account holds: what the provider can be asked for. A token holds those of its own account. */
export const rightsHeld = ({ users, clients }: Accounts): readonly string[] => [
  ...new Set([...users, ...clients].flatMap(({ scopes }) => scopes)),
];

/**
 * Reads the accounts of a data folder, making demonstration accounts with random passwords when there are none, and giving
 * those an earlier version made the rights they have now. The file can be read by its owner only; nothing of it is in the
 * repository.
 */
export async function ensureAccounts(file: string, units: DemonstrationUnits): Promise<Accounts> {
  const current = demonstrationAccounts(units);
  const known = await readFile(file, 'utf8').catch(() => undefined);
  const accounts = known === undefined ? current : broughtUp(Accounts.parse(JSON.parse(known)), current);
  const text = `${JSON.stringify(accounts, null, 2)}\n`;
  if (text === known) return accounts;
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  await writeFile(file, text, { mode: 0o600 });
  return accounts;
}

/** Demonstration accounts keep password and unit, and follow this version in rights; a file of somebody's own is left as it is. */
function broughtUp(known: Accounts, current: Accounts): Accounts {
  if (known.notice !== current.notice) return known;
  return { ...known, users: withRights(known.users, current.users), clients: withRights(known.clients, current.clients) };
}

function withRights(known: readonly Account[], current: readonly Account[]): Account[] {
  const kept = known.map((account) => {
    const now = current.find(({ id }) => id === account.id);
    return now ? { ...account, roles: now.roles, scopes: now.scopes } : account;
  });
  return [...kept, ...current.filter(({ id }) => !known.some((account) => account.id === id))];
}

export const readAccounts = async (file: string): Promise<Accounts> => Accounts.parse(JSON.parse(await readFile(file, 'utf8')));

const newSecret = () => randomBytes(12).toString('base64url');

/** What a specialist of the Central Organisation Department sees and asks, in her own words (docs/decisions/0008). */
const analystScopes = ['read', 'persons', 'schema', 'query:free'];

const centralUsers = ({ central }: DemonstrationUnits): Account[] => [
  {
    id: 'analyst',
    label: 'Chuyên viên Ban Tổ chức Trung ương (minh họa)',
    secret: newSecret(),
    roles: ['CENTRAL_ANALYST'],
    scopes: analystScopes,
    unitId: central,
    purpose: null,
  },
  {
    id: 'organiser',
    label: 'Chuyên viên Ban Tổ chức Trung ương, phụ trách sắp xếp tổ chức (minh họa)',
    secret: newSecret(),
    // an analyst of the same department who also carries decisions out
    roles: ['CENTRAL_ANALYST', 'CENTRAL_ORGANISER'],
    scopes: [
      ...analystScopes,
      'structure:write',
      'organisation:write',
      'models:write',
      'targets:write',
      'rules:write',
      'reports:lock',
      'honorary:write',
    ],
    unitId: central,
    purpose: null,
  },
  {
    id: 'presidium',
    label: 'Thường trực Đoàn Chủ tịch (minh họa)',
    secret: newSecret(),
    roles: ['STANDING_PRESIDIUM'],
    scopes: ['read', 'persons', 'support:answer'],
    unitId: central,
    purpose: null,
  },
];

const localUsers = ({ province, base }: DemonstrationUnits): Account[] => [
  {
    id: 'province',
    label: 'Cán bộ Hội tỉnh Quảng Trị (minh họa)',
    secret: newSecret(),
    roles: ['PROVINCE_OFFICER'],
    scopes: [
      'read',
      'persons',
      'figures:write',
      'figures:adjust',
      'reports:check',
      'reports:accept',
      'members:write',
      'dues:write',
      'honorary:write',
      'mentors:write',
      'classification:write',
      'structure:write',
      'organisation:write',
      'support:record',
      'support:manage',
      'models:write',
    ],
    unitId: province,
    purpose: null,
  },
  {
    id: 'base',
    label: 'Cán bộ Hội cơ sở (minh họa)',
    secret: newSecret(),
    roles: ['BASE_OFFICER'],
    scopes: [
      'read',
      'persons',
      'persons:sensitive',
      'figures:write',
      'reports:close',
      'members:write',
      'dues:write',
      'honorary:write',
      'organisation:write',
      'models:write',
      'support:record',
    ],
    unitId: base,
    purpose: null,
  },
];

const demonstrationAccounts = (units: DemonstrationUnits): Accounts => ({
  notice: 'Demonstration accounts, made on the first start of this data folder. Never use them for real data.',
  users: [...centralUsers(units), ...localUsers(units)],
  clients: [
    {
      id: 'partner',
      label: 'Ứng dụng đối tác, tỉnh Lâm Đồng, chỉ đọc (minh họa)',
      secret: newSecret(),
      roles: ['PARTNER'],
      scopes: ['read', 'query:free'],
      unitId: units.partnerProvince,
      purpose: 'Thỏa thuận chia sẻ dữ liệu minh họa',
    },
  ],
});

/** Compares without telling by its time how much of the secret was right. */
export function isSecret(account: Account, given: string): boolean {
  const [expected, actual] = [Buffer.from(account.secret), Buffer.from(given)];
  return expected.length === actual.length && timingSafeEqual(expected, actual);
}
