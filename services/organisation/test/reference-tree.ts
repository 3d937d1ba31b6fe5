import type pg from 'pg';
import { buildTree, buildTreeBefore } from '../src/reference/build-tree.ts';
import { loadReference } from '../src/reference/load-reference.ts';
import { readReference } from '../src/reference/read-reference.ts';

/** Fills an empty database with the real structure, before and after the reform. */
export const loadReferenceTree = async (db: pg.Client): Promise<void> => loadReference(db, buildTree(await readReference()));

/** Fills an empty database with the structure of the day before the reform. */
export const loadTreeBefore = async (db: pg.Client): Promise<void> => loadReference(db, buildTreeBefore(await readReference()));
