import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type CopyRow, copyInto } from './copy.ts';

const name = `test_kit_${process.pid}`;
let admin: pg.Client;
let db: pg.Client;

beforeAll(async () => {
  admin = new pg.Client({ connectionString: `${inject('cluster')}/postgres` });
  await admin.connect();
  await admin.query(`create database ${name} template template0 encoding 'UTF8'`);
  db = new pg.Client({ connectionString: `${inject('cluster')}/${name}` });
  await db.connect();
  const migration = await readFile(join(import.meta.dirname, '..', 'migrations', '0000-kit.sql'), 'utf8');
  await db.query(migration.replaceAll(':schema', 'kit'));
});

afterAll(async () => {
  await db.end();
  await admin.query(`drop database ${name} with (force)`);
  await admin.end();
});

const call = async (sqlFunction: string, text: string) => (await db.query(`select public.${sqlFunction}($1) as text`, [text])).rows[0].text;

test.each([
  ['Xã Hoà Đức THUỶ', 'xa hoa duc thuy'],
  ['Đặc khu Phú Quý'.normalize('NFD'), 'dac khu phu quy'],
  ['Ea H’Leo', "ea h'leo"],
  ['Ưng Bằng Ượt', 'ung bang uot'],
])('%s folds to "%s"', async (text, folded) => {
  expect(await call('fold_text', text)).toBe(folded);
});

test.each([
  ['Hoà', 'hòa', true],
  ['thuỷ', 'Thủy', true],
  ['Nghiệp'.normalize('NFD'), 'nghiệp', true],
  ['hoa', 'hòa', false],
  ['Văn Lang', 'Văn Lăng', false],
  ['Đa', 'Da', false],
])('%s and %s are written alike: %s', async (one, other, alike) => {
  expect((await call('mark_text', one)) === (await call('mark_text', other))).toBe(alike);
});

test('what is copied in arrives as it was, whatever signs it holds', async () => {
  await db.query('create temporary table copied (id int, text text, list text[], flag boolean, sealed bytea)');
  const rows: CopyRow[] = [
    { id: 1, text: 'tab\tline\nback\\slash "quote" \r', list: ['a "b"', 'c\\d', 'e,f'], flag: true, sealed: Buffer.from([0, 92, 255]) },
    { id: 2, text: null, list: [], flag: false, sealed: null },
    { id: 3, text: '\\N', list: ['{}'], flag: null, sealed: Buffer.alloc(0) },
  ];
  expect(await copyInto(db, 'pg_temp.copied', rows)).toBe(3);
  expect((await db.query('select * from copied order by id')).rows).toEqual(rows);
});

test('nothing copied in is nothing', async () => {
  expect(await copyInto(db, 'pg_temp.copied', [])).toBe(0);
});
