import { expect, test } from 'vitest';
import { rewordSupport } from './reword.ts';

const told = (code: string, details: Record<string, unknown> = {}) => rewordSupport({ code, message: '', details });

test('a step refused is told by the names of the states, not by their codes', () => {
  const sentence = told('SUPPORT_STEP_REFUSED', { state: 'FLAGGED', from: ['PLANNED', 'IMPLEMENTING'] });
  expect(sentence?.vi).toContain('«cần hỗ trợ»');
  expect(sentence?.vi).toContain('«đã có kế hoạch hành động», «đang thực hiện»');
  expect(sentence?.en).not.toMatch(/[A-Z]{4}/);
});

test('what a step lacks is named', () => {
  expect(told('SUPPORT_STEP_INCOMPLETE', { missing: ['CAUSE', 'ROADMAP'] })?.vi).toBe(
    'Còn thiếu: ít nhất một nguyên nhân, lộ trình theo năm. Hãy bổ sung rồi làm lại.',
  );
});

test('bounds of numbers and days are written as readers write them', () => {
  expect(told('SUPPORT_NUMBER_INVALID', { min: 0, max: 500_000 })?.vi).toBe('Hãy ghi số nguyên từ 0 đến 500.000.');
  expect(told('SUPPORT_DAY_INVALID', { notBefore: '2026-01-02', notAfter: '2026-03-04' })?.vi).toBe(
    'Hãy chọn ngày từ 02/01/2026 đến 04/03/2026.',
  );
  expect(told('SUPPORT_DAY_INVALID', { notBefore: '2026-01-02', notAfter: '2026-01-02' })?.vi).toBe('Hãy chọn ngày 02/01/2026.');
});

test('where the server already speaks plainly its own sentence stands', () => {
  expect(told('SUPPORT_CASE_CHANGED')).toBeNull();
});
