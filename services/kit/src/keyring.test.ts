import { expect, test } from 'vitest';
import { Keyring, SealBroken, sealedBy } from './keyring.ts';

const file = Keyring.generate();
const keyring = Keyring.parse(file);
const place = 'people.person.phone/1';

test('what is sealed opens in its place, and is never twice the same', () => {
  const sealed = keyring.seal('0912 345 678 · Thị Nở', place);
  expect(keyring.open(sealed, place)).toBe('0912 345 678 · Thị Nở');
  expect(sealed.includes(Buffer.from('0912'))).toBe(false);
  expect(keyring.seal('0912 345 678 · Thị Nở', place).equals(sealed)).toBe(false);
});

test('it does not open in another row, nor altered, nor with other keys', () => {
  const sealed = keyring.seal('0912345678', place);
  const altered = Buffer.from(sealed);
  altered[20] = (altered[20] ?? 0) ^ 1;
  expect(() => keyring.open(sealed, 'people.person.phone/2')).toThrow(SealBroken);
  expect(() => keyring.open(altered, place)).toThrow(SealBroken);
  expect(() => Keyring.parse(Keyring.generate()).open(sealed, place)).toThrow(SealBroken);
  expect(() => keyring.open(Buffer.from([1, 2]), place)).toThrow(SealBroken);
});

test('a rotated file seals by the new key and opens what the old one sealed', () => {
  const before = keyring.seal('x', place);
  const rotated = Keyring.parse(Keyring.rotated(file));
  expect(sealedBy(before)).toBe('k1');
  expect(sealedBy(rotated.seal('x', place))).toBe(rotated.current);
  expect(rotated.current).toBe('k2');
  expect(rotated.open(before, place)).toBe('x');
  expect(rotated.index('phone', '1').equals(keyring.index('phone', '1'))).toBe(true);
});

test('a key that somebody has added since is taken in when a value names it; a wrong file changes nothing', () => {
  let content = file;
  const process = Keyring.parse(file, () => content);
  content = Keyring.rotated(file);
  const byAnother = Keyring.parse(content).seal('mới', place);
  expect(process.current).toBe('k1');
  expect(process.open(byAnother, place)).toBe('mới');
  expect(process.current).toBe('k2');
  content = 'hỏng';
  process.refresh();
  expect(process.open(byAnother, place)).toBe('mới');
});

test('blind indexes are equal for equal values of one kind alone', () => {
  expect(keyring.index('phone', '1').equals(keyring.index('phone', '1'))).toBe(true);
  expect(keyring.index('phone', '1').equals(keyring.index('card', '1'))).toBe(false);
  expect(keyring.index('phone', '1').equals(Keyring.parse(Keyring.generate()).index('phone', '1'))).toBe(false);
});

test.each(['', '{}', '{"current":"k2","keys":{"k1":"AAAA"},"index":"AAAA"}'])(
  'a wrong file is refused without a word of it: %s',
  (text) => {
    expect(() => Keyring.parse(text)).toThrow('The key file is wrong');
    expect(() => Keyring.parse(text)).not.toThrow('AAAA');
  },
);
