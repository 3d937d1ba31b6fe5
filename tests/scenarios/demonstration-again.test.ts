import { createHash } from 'node:crypto';
import { withClient } from '@vwu/kit/preparation';
import { afterEach, expect, inject, test, vi } from 'vitest';
import { readBases, readProvinces } from '../../services/cadre/src/demonstration/country.ts';
import { readNames } from '../../services/cadre/src/demonstration/names.ts';
import { planMentors } from '../../services/cadre/src/demonstration/plan-mentors.ts';
import { planStaff } from '../../services/cadre/src/demonstration/plan-staff.ts';
import { readCountry } from '../../services/membership/src/demonstration/country.ts';
import { planFigures } from '../../services/membership/src/demonstration/plan-figures.ts';
import { readCommunes } from '../../services/organisation/src/demonstration/branches/communes.ts';
import { planBranches } from '../../services/organisation/src/demonstration/branches/plan-branches.ts';
import { buildTree } from '../../services/organisation/src/reference/build-tree.ts';
import { readReference } from '../../services/organisation/src/reference/read-reference.ts';
import { databaseUrl } from '../support/database-url.ts';

const platform = inject('platform');

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function hashOf(things: Iterable<unknown>): string {
  const hash = createHash('sha256');
  for (const thing of things) hash.update(JSON.stringify(thing));
  return hash.digest('hex');
}

const plans: Readonly<Record<string, () => Promise<string>>> = {
  'figures of members': () =>
    withClient(databaseUrl(platform, 'membership'), async (db) => {
      const plan = planFigures(await readCountry(db));
      return hashOf([[...plan.women], ...plan.figures()]);
    }),
  'cadres, their positions and mentors': () =>
    withClient(databaseUrl(platform, 'cadre'), async (db) => {
      const bases = await readBases(db);
      const { homes, positions, pool } = planStaff(bases, await readProvinces(db));
      const nameOf = await readNames();
      return hashOf([...[...homes].map(([id, home]) => [nameOf(id), home]), ...positions, ...planMentors(bases, pool)]);
    }),
  'branches and groups': async () => hashOf(planBranches(readCommunes(buildTree(await readReference())))),
};

test.each(Object.entries(plans))('%s are generated alike on another day, whatever chance would say', async (_what, plan) => {
  const first = await plan();
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-03-08T00:00:00+07:00') });
  vi.spyOn(Math, 'random').mockReturnValue(0.123);
  expect(await plan()).toBe(first);
});
