import { afterAll, beforeAll, expect, test } from 'vitest';
import { csvOf, type ImportWorld, line, openImportWorld } from './import-world.ts';
import { tomorrow } from './member-world.ts';

let world: ImportWorld;

beforeAll(async () => {
  world = await openImportWorld();
});

afterAll(() => world.close());

const faultsOf = (list: { firstFaults: readonly { row: number; column: string; code: string }[] }) =>
  list.firstFaults.map(({ row, column, code }) => [row, column, code]);

const written = (day: string) => day.split('-').reverse().join('/');

const holders = async () =>
  (
    await world.db.query(
      `select m.full_name as name, m.card_number as number, m.lines, l.kind, l.effective_on::text as on, l.line, l.card_number as listed
       from membership.member m join membership.member_movement l on l.member_id = m.id where m.card_number is not null order by m.card_number, l.line`,
    )
  ).rows;

test('the cards of a list are the second lines of ledgers, on their days, and count as those given one by one (MEM-020)', async () => {
  const list = await world.carriedOut(
    csvOf([
      line({ fullName: 'Lê Thị Có Thẻ', cardNumber: ' qt - 0001', cardIssuedOn: '15/06/2021' }),
      line({ fullName: 'Lê Thị Thẻ Cũ', cardNumber: 'QT-0002' }),
      line({ fullName: 'Lê Thị Không Thẻ' }),
    ]),
  );
  expect(list).toMatchObject({ state: 'DONE', goodRows: 3 });
  expect(await holders()).toEqual([
    { name: 'Lê Thị Có Thẻ', number: 'QT-0001', lines: 2, kind: 'ADMITTED', on: '2020-02-01', line: 1, listed: null },
    { name: 'Lê Thị Có Thẻ', number: 'QT-0001', lines: 2, kind: 'CARD_ISSUED', on: '2021-06-15', line: 2, listed: 'QT-0001' },
    { name: 'Lê Thị Thẻ Cũ', number: 'QT-0002', lines: 2, kind: 'ADMITTED', on: '2020-02-01', line: 1, listed: null },
    { name: 'Lê Thị Thẻ Cũ', number: 'QT-0002', lines: 2, kind: 'CARD_ISSUED', on: '2020-02-01', line: 2, listed: 'QT-0002' },
  ]);
  const { rows } = await world.db.query(`select id from membership.member where card_number = 'QT-0001'`);
  const again = await world.move('issueCard', rows[0].id, { on: '2022-01-01', cardNumber: 'QT-9' });
  expect(again.codes).toEqual(['CARD_ALREADY_ISSUED']);
  expect((await world.move('reportCardLost', rows[0].id, { on: '2022-01-01' })).codes).toEqual([]);
  expect(await world.countFaults()).toEqual([]);
});

test('a card that cannot be hers is told beside its cell, and says nothing of whose it is', async () => {
  const list = await world.checked(
    csvOf([
      line({ cardNumber: 'QT-0002' }),
      line({ cardNumber: 'qt-0001' }),
      line({ cardNumber: 'QT-0100' }),
      line({ cardNumber: 'qt 0100'.replace(' ', '-') }),
      line({ cardNumber: 'số?!' }),
      line({ cardIssuedOn: '01/01/2022' }),
      line({ cardNumber: 'QT-0101', cardIssuedOn: '31/01/2020' }),
      line({ cardNumber: 'QT-0102', cardIssuedOn: written(tomorrow) }),
      line({ cardNumber: 'QT-0103', cardIssuedOn: '30/02/2021' }),
      line({ cardNumber: 'QT-0104', cardIssuedOn: '01/02/2020' }),
    ]),
  );
  expect(faultsOf(list)).toEqual([
    [2, 'Số thẻ hội viên', 'CARD_NUMBER_TAKEN'],
    [3, 'Số thẻ hội viên', 'CARD_NUMBER_TAKEN'],
    [5, 'Số thẻ hội viên', 'ROW_CARD_REPEATED'],
    [6, 'Số thẻ hội viên', 'CARD_NUMBER_INVALID'],
    [7, 'Số thẻ hội viên', 'CELL_MISSING'],
    [8, 'Ngày cấp thẻ', 'MOVEMENT_BEFORE_ADMISSION'],
    [9, 'Ngày cấp thẻ', 'MOVEMENT_IN_FUTURE'],
    [10, 'Ngày cấp thẻ', 'CELL_DAY_INVALID'],
  ]);
  expect(list).toMatchObject({ goodRows: 2, badRows: 8 });
});

test('a card that is given to another after the list was checked sends the list back, and nothing of it is recorded', async () => {
  const checked = await world.checked(csvOf([line({ fullName: 'Lê Thị Chậm Chân', cardNumber: 'QT-0200' })]));
  const quicker = await world.admitted('chi hội hai');
  expect((await world.move('issueCard', quicker, { on: '2022-01-01', cardNumber: 'QT-0200' })).codes).toEqual([]);
  expect((await world.move('reportCardLost', quicker, { on: '2022-02-01' })).codes).toEqual([]);
  await world.start(checked.id);
  await world.work();
  const list = await world.readImport(checked.id);
  expect(list).toMatchObject({ goodRows: 0, badRows: 1, firstFaults: [{ code: 'CARD_NUMBER_TAKEN' }] });
  expect((await world.db.query(`select from membership.member where full_name = 'Lê Thị Chậm Chân'`)).rows).toEqual([]);
});
