import type pg from 'pg';
import { loadPilots } from './load-pilots.ts';
import { loadModelLibrary } from './model-library.ts';
import { spreadBranchModels } from './spread-branch-models.ts';
import { loadStatedModels } from './stated-models.ts';

/** Demonstration of models, pairs and pilots: after clusters and classes have been received, for they follow from these. */
export async function loadModels(db: pg.Client): Promise<void> {
  await loadStatedModels(db);
  await loadModelLibrary(db);
  await spreadBranchModels(db);
  await loadPilots(db);
}
