import { expect, test } from 'vitest';
import { statements } from './values.ts';

test('core values and qualities of cadres stand word for word as the documents have them (ORG-040)', () => {
  expect(statements.map(({ verbatim }) => verbatim)).toEqual([
    'Đoàn kết, nhân văn, sáng tạo, khát vọng, phát triển',
    'Tận tâm, Chuyên nghiệp, Hiệu quả, Nhân văn',
  ]);
  for (const { verbatim, inEnglish, source } of statements) {
    expect(verbatim).toBe(verbatim.normalize('NFC'));
    expect(inEnglish.split(', ')).toHaveLength(verbatim.split(', ').length);
    expect(source.vi).not.toBe(source.en);
  }
});
