import { join } from 'node:path';
import { once } from '@vwu/kit/once';
import type { Preparation } from '@vwu/kit/preparation';
import { belongingEntities } from './belonging/entities.ts';
import { loadBelongings } from './demonstration/belongings/load-belongings.ts';
import { readCommunes } from './demonstration/branches/communes.ts';
import { loadChanges, loadHeirs, loadStems, loadUnits } from './demonstration/branches/load-branches.ts';
import { planBranches } from './demonstration/branches/plan-branches.ts';
import { loadReports } from './demonstration/load-reports.ts';
import { loadResidentialAreas } from './demonstration/load-residential-areas.ts';
import { makeRequests } from './demonstration/make-requests.ts';
import { loadModels } from './demonstration/models/load-models.ts';
import { tagDifficultAreas } from './demonstration/tag-difficult-areas.ts';
import { published } from './published.ts';
import { buildTree, buildTreeBefore } from './reference/build-tree.ts';
import { loadReference } from './reference/load-reference.ts';
import { readReference } from './reference/read-reference.ts';
import { loadSupport } from './support/demonstration/load-support.ts';
import { loadTerrain } from './terrain/load-terrain.ts';

/** Read and built once: several loads begin with them. */
const readTables = once(readReference);
const readTree = once(async () => buildTree(await readTables()));
const readTreeBefore = once(async () => buildTreeBefore(await readTables()));

/** The branches and groups of the whole country, with what became of them in 2025 if the tree says so of their communes. */
const readPlans = once(async () => planBranches(readCommunes(await readTree())));
const readPlansBefore = once(async () => planBranches(readCommunes(await readTreeBefore())));

/** Loads branches and groups; what follows from them is loaded on two connections. */
const loadsOfBranches = (name: string, contents: string, read: typeof readPlans): NonNullable<Preparation['foundation']> => {
  const only = [contents];
  return [
    { name, only, run: async (db) => loadUnits(db, await read()) },
    [
      { name: `${name}-changes`, only, run: async (db) => loadChanges(db, await read()) },
      { name: `${name}-stems`, only, run: loadStems },
    ],
    { name: `${name}-heirs`, only, run: loadHeirs },
  ];
};

export const preparation: Preparation = {
  name: 'organisation',
  entities: belongingEntities,
  migrationsFolder: join(import.meta.dirname, '..', 'migrations'),
  published,
  // membership and emulation begin with the tree, and the support of bases follows their figures
  foundation: [
    { name: 'reference', only: ['empty', 'demonstration'], run: async (db) => loadReference(db, await readTree()) },
    {
      name: 'terrain',
      only: ['empty', 'demonstration'],
      run: async (db) => loadTerrain(db, await readTables()),
    },
    { name: 'before-reform', only: ['before-reform'], run: async (db) => loadReference(db, await readTreeBefore()) },
    { name: 'difficult-areas', only: ['demonstration'], run: tagDifficultAreas },
    ...loadsOfBranches('demonstration', 'demonstration', readPlans),
    ...loadsOfBranches('branches-before-reform', 'before-reform', readPlansBefore),
  ],
  sources: ['membership', 'emulation'],
  afterSubscribing: async (db) => {
    await db.query('call organisation.watch_figures()');
  },
  loads: [{ name: 'support', only: ['demonstration'], run: loadSupport }],
  afterwards: [
    { name: 'demonstration-belongings', only: ['demonstration'], run: loadBelongings },
    { name: 'requests', only: ['demonstration'], run: makeRequests },
    { name: 'residential-areas', only: ['demonstration'], run: loadResidentialAreas },
    { name: 'reports', only: ['demonstration'], run: loadReports },
    { name: 'demonstration-models', only: ['demonstration'], run: loadModels },
  ],
};
