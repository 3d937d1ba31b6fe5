import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT } from 'jose';
import { expect, test } from 'vitest';
import { audience, createVerifyToken } from './verify-token.ts';

const issuer = 'http://identity.test';
const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
const verify = createVerifyToken(issuer, createLocalJWKSet({ keys: [{ ...(await exportJWK(publicKey)), kid: 'k', alg: 'ES256' }] }));
const unit = '0197c348-8800-7000-8000-000000000000';

interface Token {
  readonly claims?: Record<string, unknown>;
  readonly from?: string;
  readonly to?: string;
  readonly expires?: string;
}

const sign = ({ claims = { unit }, from = issuer, to = audience, expires = '1h' }: Token, key = privateKey) =>
  new SignJWT(claims)
    .setProtectedHeader({ alg: 'ES256', kid: 'k' })
    .setSubject('somebody')
    .setIssuer(from)
    .setAudience(to)
    .setExpirationTime(expires)
    .sign(key);

const codeOf = (authorization: string | undefined) =>
  verify(authorization).then(
    () => 'accepted',
    (error: { code: string }) => error.code,
  );

test('a good token gives the viewer it names', async () => {
  const token = await sign({ claims: { unit, roles: ['PROVINCE_OFFICER'], scope: 'read persons', purpose: 'agreement' } });
  const viewer = { subject: 'somebody', unitId: unit, roles: ['PROVINCE_OFFICER'], scopes: ['read', 'persons'], purpose: 'agreement' };
  expect(await verify(`Bearer ${token}`)).toEqual(viewer);
  expect(await verify(`Bearer ${token}`)).toEqual(viewer);
});

test('without a token nobody is let in', async () => {
  expect([await codeOf(undefined), await codeOf('Basic abc'), await codeOf('Bearer ')]).toEqual([
    'UNAUTHENTICATED',
    'UNAUTHENTICATED',
    'UNAUTHENTICATED',
  ]);
});

test('each fault of a token has its own code', async () => {
  const stranger = await generateKeyPair('ES256');
  const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from(JSON.stringify({ sub: 'x', iss: issuer, aud: audience, exp: 4e9, unit })).toString('base64url')}.`;
  const shared = await new SignJWT({ unit })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer(issuer)
    .setAudience(audience)
    .setExpirationTime('1h')
    .sign(Buffer.from('a shared secret of 32 characters'));
  const faults = {
    expired: await sign({ expires: '-1s' }),
    'of another issuer': await sign({ from: 'http://elsewhere.test' }),
    'for another audience': await sign({ to: 'urn:other' }),
    'not signed (alg none)': unsigned,
    'signed with a shared secret': shared,
    'signed by a stranger': await sign({}, stranger.privateKey),
    'without a unit': await sign({ claims: {} }),
    'cut off': (await sign({})).slice(0, -4),
    'no token at all': 'abc',
  };
  const codes = Object.fromEntries(
    await Promise.all(Object.entries(faults).map(async ([fault, token]) => [fault, await codeOf(`Bearer ${token}`)])),
  );
  expect(codes).toEqual({
    expired: 'TOKEN_EXPIRED',
    'of another issuer': 'TOKEN_ISSUER_UNKNOWN',
    'for another audience': 'TOKEN_AUDIENCE_WRONG',
    'not signed (alg none)': 'TOKEN_ALGORITHM_REFUSED',
    'signed with a shared secret': 'TOKEN_ALGORITHM_REFUSED',
    'signed by a stranger': 'TOKEN_INVALID',
    'without a unit': 'TOKEN_CLAIMS_MISSING',
    'cut off': 'TOKEN_INVALID',
    'no token at all': 'TOKEN_INVALID',
  });
});

test('an issuer that cannot be reached is told apart from a bad token', async () => {
  const unreachable = createVerifyToken('http://127.0.0.1:1');
  await expect(unreachable(`Bearer ${await sign({})}`)).rejects.toMatchObject({ code: 'IDENTITY_UNREACHABLE' });
});
