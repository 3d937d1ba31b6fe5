import { expect, test } from 'vitest';
import { groupFaults, wrongAndHint } from './group-faults.ts';

const unreal = 'Không phải một ngày có thật. Hãy viết ngày/tháng/năm, ví dụ 05/03/1980.';

test('faults of one kind stand together, by column, with the rows that have them', () => {
  const [kind] = groupFaults(
    {
      faultCounts: [{ code: 'CELL_DAY_INVALID', message: unreal, rows: 4 }],
      firstFaults: [
        { code: 'CELL_DAY_INVALID', message: unreal, row: 3, column: 'Ngày sinh' },
        { code: 'CELL_DAY_INVALID', message: unreal, row: 3, column: 'Ngày kết nạp' },
        { code: 'CELL_MISSING', message: 'Ô bắt buộc để trống.', row: 4, column: 'Họ và tên' },
        { code: 'CELL_DAY_INVALID', message: unreal, row: 9, column: 'Ngày sinh' },
      ],
    },
    'vi',
  );
  expect(kind).toEqual({
    code: 'CELL_DAY_INVALID',
    wrong: 'Không phải một ngày có thật.',
    hint: 'Hãy viết ngày/tháng/năm, ví dụ 05/03/1980.',
    rows: 4,
    places: [
      { column: 'Ngày sinh', wrong: null, rows: [3, 9] },
      { column: 'Ngày kết nạp', wrong: null, rows: [3] },
    ],
    untold: 2,
  });
});

test('a fault of the whole row has no column', () => {
  const message = 'Dòng này giống hệt một dòng ở trên. Hãy xóa một trong hai dòng.';
  const faults = {
    faultCounts: [{ code: 'ROW_REPEATED', message, rows: 1 }],
    firstFaults: [{ code: 'ROW_REPEATED', message, row: 5, column: null }],
  };
  expect(groupFaults(faults, 'vi')[0]?.places).toEqual([{ column: null, wrong: null, rows: [5] }]);
});

test('where a fault of one kind speaks of another day, that is told with its rows', () => {
  const closed = (day: string) => `Cơ sở này không hoạt động vào ngày ${day}. Hãy chọn ngày khác.`;
  const fault = (row: number, day: string) => ({ code: 'HOME_NOT_VALID', message: closed(day), row, column: 'Ngày kết nạp' });
  const faultCounts = [{ code: 'HOME_NOT_VALID', message: closed('2020-02-01'), rows: 3 }];
  const [kind] = groupFaults({ faultCounts, firstFaults: [fault(2, '2020-02-01'), fault(3, '2021-05-30'), fault(4, '2020-02-01')] }, 'vi');
  expect(kind?.wrong).toBe('Cơ sở này không hoạt động vào ngày 01/02/2020.');
  expect(kind?.places).toEqual([
    { column: 'Ngày kết nạp', wrong: null, rows: [2, 4] },
    { column: 'Ngày kết nạp', wrong: 'Cơ sở này không hoạt động vào ngày 30/05/2021.', rows: [3] },
  ]);
});

test('what to do is told apart from what is wrong, in both languages, where the server says it', () => {
  expect(wrongAndHint('This is not a day that exists. Write day/month/year, e.g. 05/03/1980.', 'en')).toEqual([
    'This is not a day that exists.',
    'Write day/month/year, e.g. 05/03/1980.',
  ]);
  expect(wrongAndHint('Chưa đủ 18 tuổi.', 'vi')).toEqual(['Chưa đủ 18 tuổi.', '']);
});
