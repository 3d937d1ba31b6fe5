import { join } from 'node:path';
import { once } from '@vwu/kit/once';
import type { Preparation } from '@vwu/kit/preparation';
import { belongingEntities } from './belonging/entities.ts';
import { loadBelongings } from './demonstration/belongings/load-belongings.ts';
import { loadBranches, loadHeirs } from './demonstration/branches/load-branches.ts';
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
    {
      name: 'demonstration',
      only: ['demonstration'],
      run: async (db) => {
        await loadBranches(db, await readTree());
        await tagDifficultAreas(db);
      },
    },
    {
      name: 'branches-before-reform',
      only: ['before-reform'],
      run: async (db) => loadBranches(db, await readTreeBefore()),
    },
    { name: 'heirs-of-branches', only: ['demonstration', 'before-reform'], run: loadHeirs },
  ],
  sources: ['membership', 'emulation'],
  afterSubscribing: async (db) => {
    await db.query('call organisation.watch_figures()');
  },
  loads: [{ name: 'support', only: ['demonstration'], run: loadSupport }],
  afterwards: [
    { name: 'demonstration-belongings', only: ['demonstration'], run: loadBelongings },
    { name: 'requests', only: ['demonstration'], run: makeRequests },
    { name: 'demonstration-models', only: ['demonstration'], run: loadModels },
  ],
};
