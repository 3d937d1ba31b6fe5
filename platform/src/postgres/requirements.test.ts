import { expect, test } from 'vitest';
import { type Abilities, lacksOf } from './requirements.ts';

const capable: Abilities = {
  settings: new Map([
    ['server_version_num', '150000'],
    ['wal_level', 'logical'],
    ['max_replication_slots', '12'],
    ['max_wal_senders', '12'],
    ['max_logical_replication_workers', '12'],
    ['max_worker_processes', '14'],
  ]),
  isSuperuser: true,
  extensions: new Set(['btree_gist', 'pg_trgm', 'unaccent', 'hstore']),
  hasVietnamese: true,
};

test('a server that has everything lacks nothing', () => {
  expect(lacksOf(capable)).toEqual([]);
});

test('a server is told all that it lacks, each by name', () => {
  const settings = new Map([...capable.settings, ['server_version_num', '140011'], ['wal_level', 'replica'], ['max_wal_senders', '4']]);
  const lacks = lacksOf({ settings, isSuperuser: false, extensions: new Set(['pg_trgm']), hasVietnamese: false });
  expect(lacks.map((lack) => lack.split(':')[0])).toEqual([
    'version',
    'wal_level',
    'max_wal_senders',
    'rights',
    'extension',
    'extension',
    'collation',
  ]);
  expect(lacks.join()).toContain('PostgreSQL 15 or newer is needed');
  expect(lacks.join()).toContain('btree_gist is not installed');
  expect(lacks.join()).toContain('unaccent is not installed');
});
