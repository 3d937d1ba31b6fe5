import { expect, test } from 'vitest';
import { DomainError } from './domain-error.ts';
import { languageFrom } from './language.ts';
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
