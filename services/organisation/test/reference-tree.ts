import type pg from 'pg';
import { buildTree } from '../src/reference/build-tree.ts';
import { loadReference } from '../src/reference/load-reference.ts';
import { readReference } from '../src/reference/read-reference.ts';

/** Fills an empty database with the real structure, before and after the reform. */
export const loadReferenceTree = async (db: pg.Client): Promise<void> => loadReference(db, buildTree(await readReference()));
