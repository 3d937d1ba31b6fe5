import { expect, test } from 'vitest';
import { rewordModels } from './reword.ts';

const told = (code: string, details: Record<string, unknown> = {}) => rewordModels({ code, message: '', details });

test('a stage refused names the stages, and where the model can go', () => {
  const sentence = told('MODEL_STAGE_INVALID', { from: 'PROPOSED', to: 'REPLICATED', allowed: ['PILOT', 'STOPPED'] });
  expect(sentence?.vi).toBe('Mô hình đang ở «đề xuất», không chuyển sang «nhân rộng» được. Hãy chọn: làm điểm, thí điểm, dừng.');
  expect(told('MODEL_STAGE_INVALID', { from: 'STOPPED', to: 'PILOT', allowed: [] })?.vi).toContain('Hãy lập mô hình mới.');
});

test('a pair without a reason is told what the classes say', () => {
  expect(told('PAIR_REASON_MISSING', { finding: 'EQUAL' })?.vi).toContain('hai đơn vị cùng mức');
});

test('a pilot is told its next step, or that it is done', () => {
  expect(told('PILOT_STATE_INVALID', { from: 'BASE_CHOSEN', next: 'PILOTING' })?.en).toContain('being tried');
  expect(told('PILOT_STATE_INVALID', { from: 'REPORTED', next: null })?.vi).toBe('Việc thí điểm đã xong.');
});

test('what the server says plainly stands', () => {
  expect(told('MODEL_NOT_TRIED')).toBeNull();
});
