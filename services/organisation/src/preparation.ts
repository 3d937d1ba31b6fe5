import { join } from 'node:path';
import type { Preparation } from '@vwu/kit/preparation';
import { loadBranches } from './demonstration/branches/load-branches.ts';
import { tagDifficultAreas } from './demonstration/tag-difficult-areas.ts';
import { published } from './published.ts';
import { buildTree, buildTreeBefore } from './reference/build-tree.ts';
import { loadReference } from './reference/load-reference.ts';
import { readReference } from './reference/read-reference.ts';

export const preparation: Preparation = {
  name: 'organisation',
  entities: [],
  migrationsFolder: join(import.meta.dirname, '..', 'migrations'),
  published,
  // membership and emulation begin with the tree, and the support of bases follows their figures
  foundation: [
    { name: 'reference', only: ['empty', 'demonstration'], run: async (db) => loadReference(db, buildTree(await readReference())) },
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
  ],
  sources: ['membership', 'emulation'],
  loads: [],
};
