import { expect, test } from 'vitest';
import { DomainError } from './domain-error.ts';
import { allOf, languageFrom, oneOf } from './language.ts';
import { requestContext } from './request-context.ts';

test.each([
  [undefined, 'vi'],
  ['', 'vi'],
  ['vi-VN,vi;q=0.9,en;q=0.8', 'vi'],
  ['en-GB,en;q=0.9,vi;q=0.8', 'en'],
  ['en;q=0.5, vi;q=0.9', 'vi'],
  ['fr-FR,fr', 'vi'],
  ['fr, en;q=0.1', 'en'],
  ['*', 'vi'],
])('Accept-Language %s is answered in %s', (header, language) => {
  expect(languageFrom(header)).toBe(language);
});

test('a refusal speaks the language of the request', () => {
  const refuse = () => new DomainError('SOME_REASON', { vi: 'Hãy làm thế này.', en: 'Do it this way.' }).message;
  expect(requestContext.run({ requestId: 'r', language: 'en', showsSchema: false }, refuse)).toBe('Do it this way.');
  expect(requestContext.run({ requestId: 'r', language: 'vi', showsSchema: false }, refuse)).toBe('Hãy làm thế này.');
});

test('words are listed, quoted, as each language lists them', () => {
  const words = ['một', 'hai', 'ba'].map((vi, index) => ({ vi, en: `${index + 1}` }));
  expect(oneOf(words)).toEqual({ vi: '«một», «hai» hoặc «ba»', en: '"1", "2", or "3"' });
  expect(allOf(words)).toEqual({ vi: '«một», «hai» và «ba»', en: '"1", "2", and "3"' });
  expect(oneOf(words.slice(0, 1))).toEqual({ vi: '«một»', en: '"1"' });
});
