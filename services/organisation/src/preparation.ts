import { join } from 'node:path';
import type { Preparation } from '@vwu/kit/preparation';
import { belongingEntities } from './belonging/entities.ts';
import { loadBelongings } from './demonstration/belongings/load-belongings.ts';
import { loadBranches } from './demonstration/branches/load-branches.ts';
import { makeRequests } from './demonstration/make-requests.ts';
import { loadModels } from './demonstration/models/load-models.ts';
import { tagDifficultAreas } from './demonstration/tag-difficult-areas.ts';
import { published } from './published.ts';
import { buildTree, buildTreeBefore } from './reference/build-tree.ts';
import { loadReference } from './reference/load-reference.ts';
import { readReference } from './reference/read-reference.ts';
import { loadSupport } from './support/demonstration/load-support.ts';
import { loadTerrain } from './terrain/load-terrain.ts';

export const preparation: Preparation = {
  name: 'organisation',
  entities: belongingEntities,
  migrationsFolder: join(import.meta.dirname, '..', 'migrations'),
  published,
  // membership and emulation begin with the tree, and the support of bases follows their figures
  foundation: [
    { name: 'reference', only: ['empty', 'demonstration'], run: async (db) => loadReference(db, buildTree(await readReference())) },
    {
      name: 'terrain',
      only: ['empty', 'demonstration'],
      run: async (db) => loadTerrain(db, await readReference()),
    },
    { name: 'before-reform', only: ['before-reform'], run: async (db) => loadReference(db, buildTreeBefore(await readReference())) },
    {
      name: 'demonstration',
      only: ['demonstration'],
      run: async (db) => {
        await loadBranches(db, buildTree(await readReference()));
        await tagDifficultAreas(db);
      },
    },
    {
      name: 'branches-before-reform',
      only: ['before-reform'],
      run: async (db) => loadBranches(db, buildTreeBefore(await readReference())),
    },
    { name: 'demonstration-belongings', only: ['demonstration'], run: loadBelongings },
    { name: 'requests', only: ['demonstration'], run: makeRequests },
  ],
  sources: ['membership', 'emulation'],
  afterSubscribing: async (db) => {
    await db.query('call organisation.watch_figures()');
  },
  loads: [
    { name: 'support', only: ['demonstration'], run: loadSupport },
    { name: 'demonstration-models', only: ['demonstration'], run: loadModels },
  ],
};
