import { Keyring, sealedBy } from '@vwu/kit/keyring';
import { settleNext } from '@vwu/kit/work-queue';
import { unitId } from '@vwu/testing/plant-tree';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPieces } from '../src/export-file/sealed-pieces.ts';
import { errorRows } from '../src/import/bad-rows.ts';
import { importQueue } from '../src/import/import-queue.ts';
import { openFile } from '../src/import/stored-file.ts';
import { hasSealedMembers } from '../src/member/has-sealed-members.ts';
import { resealMembers } from '../src/member/reseal-members.ts';
import { memberColumns } from '../src/member-import/columns.ts';
import { resealFiles } from '../src/reseal-files.ts';
import { type ExportWorld, openExportWorld } from './export-world.ts';
import { csvOf, type ImportWorld, line, openImportWorld } from './import-world.ts';
import { keyFile, keyring } from './keyring.ts';

let imports: ImportWorld;
let exports: ExportWorld;

const rotatedFile = Keyring.rotated(keyFile);
const rotated = Keyring.parse(rotatedFile);

/** The keys of a rotated file without the former one. */
function newKeyAlone(): Keyring {
  const { index, keys } = JSON.parse(rotatedFile);
  return Keyring.parse(JSON.stringify({ current: rotated.current, keys: { [rotated.current]: keys[rotated.current] }, index }));
}

beforeAll(async () => {
  imports = await openImportWorld();
  exports = await openExportWorld();
});

afterAll(async () => {
  await imports.close();
  await exports.close();
});

const wholeOf = async (parts: AsyncIterable<Buffer>): Promise<Buffer> => {
  const pieces: Buffer[] = [];
  for await (const piece of parts) pieces.push(piece);
  return Buffer.concat(pieces);
};

test('after a rotation a file that was taken out opens by the new key alone', async () => {
  await exports.admitted('chi hội một', { person: { fullName: 'Đỗ Thị Ân' } });
  const { id, file } = await exports.exported();
  const { byteSize } = await exports.readExport(id);
  expect(await hasSealedMembers(exports.em())).toBe(true);
  expect(await resealFiles(exports.em(), rotated)).toBe(1);
  expect(await resealFiles(exports.em(), rotated)).toBe(0);
  expect((await wholeOf(openPieces(exports.em(), newKeyAlone(), { id, byteSize }))).equals(file)).toBe(true);
  await expect(wholeOf(openPieces(exports.em(), keyring, { id, byteSize }))).rejects.toThrow('does not open');
});

test('a list that waits, its wrong rows and what is sealed of its good ones open by the new key alone, and it is recorded', async () => {
  const details = { citizenId: '079180555001', consentOn: '01/01/2020', phone: '0905111222' };
  const list = csvOf([line({ fullName: 'Lý Thị Chờ', ...details }), line({ bornOn: '31/02/1980' })]);
  const { id } = await imports.checked(list);
  expect(await resealFiles(imports.em(), rotated)).toBe(3);
  expect(await resealFiles(imports.em(), rotated)).toBe(0);
  const alone = newKeyAlone();
  expect((await openFile(imports.em(), alone, id)).toString()).toBe(list);
  const wrong: (readonly string[])[] = [];
  for await (const row of errorRows(imports.em(), alone, { importId: id, columns: memberColumns })) wrong.push(row);
  expect(wrong.flat()).toContain('31/02/1980');
  await imports.start(id, 'GOOD_ROWS_ONLY');
  await settleNext(imports.orm, importQueue({ databaseUrl: imports.url, keyring: () => alone, isCentralEntitled: false }));
  expect(await imports.readImport(id)).toMatchObject({ state: 'DONE', goodRows: 1 });
  const { rows } = await imports.db.query('select sealed_by, citizen_id from membership.member where full_name = $1', ['Lý Thị Chờ']);
  expect([rows[0].sealed_by, sealedBy(rows[0].citizen_id)]).toEqual([rotated.current, rotated.current]);
  expect(await resealMembers(imports.em(), alone)).toBe(0);
});

test('numbers of honorary members on a list that waits are sealed anew', async () => {
  const number = keyring.seal(JSON.stringify('079180555002'), 'membership.honorary_member.citizenId/018f0000-0000-7000-8000-000000000001');
  await imports.db.query(
    `insert into membership.honorary_import_row (import_id, number, id, unit_id, level, full_name, born_on, gender, nationality, scope, citizen_id,
       sealed_by, recognised_on, version, contributions, decision_no, step_id, audit_id)
     values (gen_random_uuid(), 1, '018f0000-0000-7000-8000-000000000001', $1, 'BASE', 'Ông Danh Dự', '1960-01-01', 'MALE', 'VN', 'COMMUNE', $2, 'k1',
       '2020-01-01', 1, '[]', '1', gen_random_uuid(), gen_random_uuid())`,
    [unitId('xã một'), number],
  );
  expect(await resealFiles(imports.em(), rotated)).toBe(1);
  const { rows } = await imports.db.query('select sealed_by, citizen_id, passport from membership.honorary_import_row');
  expect([rows[0].sealed_by, sealedBy(rows[0].citizen_id), rows[0].passport]).toEqual([rotated.current, rotated.current, null]);
  expect(newKeyAlone().open(rows[0].citizen_id, 'membership.honorary_member.citizenId/018f0000-0000-7000-8000-000000000001')).toBe(
    JSON.stringify('079180555002'),
  );
});
