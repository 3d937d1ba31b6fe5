import { expect, test } from 'vitest';
import { nameIn } from './name-in.ts';

test('a file is kept under its Vietnamese name', () => {
  const name = 'Hội viên - xã Đồng Lê - 2026-06-30.csv';
  expect(nameIn(`attachment; filename="hoi-vien.csv"; filename*=UTF-8''${encodeURIComponent(name)}`)).toBe(name);
});

test('without one it has a plain name', () => {
  expect([nameIn(null), nameIn('attachment; filename="a.csv"')]).toEqual(['du-lieu', 'du-lieu']);
});
