import { createRemoteJWKSet, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { z } from 'zod';
import { DomainError } from './domain-error.ts';
import type { Sentence } from './language.ts';
import { Unauthenticated, type Viewer } from './viewer.ts';

/** The resource every token of the platform is made for (`aud`). */
export const audience = 'urn:vwu:data-platform';

/** Asymmetric algorithms only: `none` and shared secrets are refused before anything else is looked at. */
const algorithms = ['ES256', 'ES384', 'RS256', 'PS256', 'EdDSA'];

const Claims = z.object({
  sub: z.string().min(1),
  exp: z.number(),
  unit: z.uuid().toLowerCase(),
  roles: z.array(z.string()).default([]),
  scope: z.string().default(''),
  purpose: z.string().nullable().default(null),
});

export type VerifyToken = (authorization: string | undefined) => Promise<Viewer>;

const remembered = 5_000;

/**
 * Makes the check every door of the platform uses. The issuer's keys are fetched when first needed and again when an
 * unknown key appears. A token seen before is not verified again until it expires.
 *
 * @throws {Unauthenticated} with a code of its own for each reason; {@link IdentityUnreachable} if the issuer gives no keys.
 */
export function createVerifyToken(issuer: string, keys: JWTVerifyGetKey = issuerKeys(issuer)): VerifyToken {
  const seen = new Map<string, { viewer: Viewer; expiresAt: number }>();
  return async (authorization) => {
    const token = /^Bearer ([\w.~+/=-]+)$/i.exec(authorization ?? '')?.[1];
    if (token === undefined) throw new Unauthenticated();
    const known = seen.get(token);
    if (known && known.expiresAt > Date.now()) return known.viewer;
    seen.delete(token);
    const verified = await verify(token, issuer, keys);
    if (seen.size >= remembered) seen.delete(seen.keys().next().value ?? '');
    seen.set(token, verified);
    return verified.viewer;
  };
}

async function verify(token: string, issuer: string, keys: JWTVerifyGetKey) {
  const payload = await jwtVerify(token, keys, { issuer, audience, algorithms, requiredClaims: ['exp'] }).then(
    (result) => result.payload,
    (error: unknown) => {
      throw refusal(error);
    },
  );
  return { viewer: viewerFrom(payload), expiresAt: (payload.exp ?? 0) * 1_000 };
}

function viewerFrom(payload: JWTPayload): Viewer {
  const claims = Claims.safeParse(payload);
  if (!claims.success) throw new Unauthenticated('TOKEN_CLAIMS_MISSING', sentences.claims);
  const { sub, unit, roles, scope, purpose } = claims.data;
  return { subject: sub, unitId: unit, roles, scopes: scope.split(' ').filter(Boolean), purpose };
}

function issuerKeys(issuer: string): JWTVerifyGetKey {
  let set: Promise<JWTVerifyGetKey> | undefined;
  return async (...header) => {
    set ??= discover(issuer).catch((error: unknown) => {
      set = undefined;
      throw error;
    });
    return (await set)(...header);
  };
}

async function discover(issuer: string): Promise<JWTVerifyGetKey> {
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const response = await fetch(address, { signal: AbortSignal.timeout(3_000) });
  const { jwks_uri: uri } = z.object({ issuer: z.literal(issuer), jwks_uri: z.url() }).parse(await response.json());
  return createRemoteJWKSet(new URL(uri), { timeoutDuration: 3_000 });
}

function refusal(error: unknown): Error {
  if (error instanceof errors.JWTExpired) return new Unauthenticated('TOKEN_EXPIRED', sentences.expired);
  if (error instanceof errors.JOSEAlgNotAllowed) return new Unauthenticated('TOKEN_ALGORITHM_REFUSED', sentences.algorithm);
  if (error instanceof errors.JWTClaimValidationFailed && error.claim === 'iss')
    return new Unauthenticated('TOKEN_ISSUER_UNKNOWN', sentences.issuer);
  if (error instanceof errors.JWTClaimValidationFailed && error.claim === 'aud')
    return new Unauthenticated('TOKEN_AUDIENCE_WRONG', sentences.audience);
  if (error instanceof errors.JWKSNoMatchingKey) return new Unauthenticated('TOKEN_ISSUER_UNKNOWN', sentences.issuer);
  if (error instanceof errors.JOSEError && !isOfKeySet(error)) return new Unauthenticated('TOKEN_INVALID', sentences.invalid);
  return new IdentityUnreachable();
}

/** Whether it is the key set that could not be had, which says nothing about the token. */
const isOfKeySet = (error: errors.JOSEError) =>
  error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid || error.code === errors.JOSEError.code;

/** Nobody can be let in or turned away: whoever asks keeps the token and asks again. */
export class IdentityUnreachable extends DomainError {
  constructor() {
    super('IDENTITY_UNREACHABLE', sentences.unreachable, {}, 503);
  }
}

const sentences = {
  expired: { vi: 'Mã truy cập đã hết hạn. Hãy đăng nhập lại.', en: 'The access token has expired. Sign in again.' },
  algorithm: {
    vi: 'Mã truy cập dùng thuật toán ký không được chấp nhận. Hãy lấy mã mới từ nơi đăng nhập.',
    en: 'The access token uses a signing algorithm that is not accepted. Get a new one from the sign-in service.',
  },
  issuer: {
    vi: 'Mã truy cập do nơi khác cấp. Hãy đăng nhập qua dịch vụ định danh của nền tảng này.',
    en: 'The access token comes from another issuer. Sign in with the identity service of this platform.',
  },
  audience: {
    vi: 'Mã truy cập không được cấp cho nền tảng này. Hãy xin mã với resource urn:vwu:data-platform.',
    en: 'The access token is not made for this platform. Ask for one with resource urn:vwu:data-platform.',
  },
  invalid: {
    vi: 'Mã truy cập không hợp lệ. Hãy đăng nhập lại để lấy mã mới.',
    en: 'The access token is not valid. Sign in again for a new one.',
  },
  claims: {
    vi: 'Mã truy cập thiếu đơn vị hoặc quyền. Hãy nhờ người quản trị gán đơn vị cho tài khoản.',
    en: 'The access token names no unit or rights. Ask an administrator to give the account a unit.',
  },
  unreachable: {
    vi: 'Chưa liên lạc được với dịch vụ định danh. Hãy thử lại sau ít phút.',
    en: 'The identity service cannot be reached. Try again in a few minutes.',
  },
} satisfies Record<string, Sentence>;
