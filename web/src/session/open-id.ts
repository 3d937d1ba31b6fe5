import * as oauth from 'oauth4webapi';
import { rights as everyRight } from './rights.ts';

/** What the page is told by the server that serves it. */
interface Config {
  readonly issuer: string;
  readonly clientId: string;
}

/** Who signed in, as the id token says. */
export interface Person {
  readonly name: string;
  /** What this account may do: `mentors:write`, `persons`, … */
  readonly rights: readonly string[];
  /** The unit whose part of the Union the person sees. */
  readonly unitId: string;
}

/** What the provider says of a person beside the claims every provider knows. */
interface PersonClaims {
  readonly name?: string;
  readonly rights?: readonly string[];
  readonly unit?: string;
}

export interface Grant {
  readonly accessToken: string;
  readonly refreshToken: string | null;
  readonly idToken: string;
  /** In milliseconds of the clock of this machine. */
  readonly expiresAt: number;
  readonly person: Person;
}

/** What must survive the way to the provider and back. */
export interface SignInAttempt {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly returnTo: string;
}

const scope = ['openid', 'offline_access', ...everyRight].join(' ');
const resource = 'urn:vwu:data-platform';
const redirectUri = `${window.location.origin}/signed-in`;

const connect = async () => {
  const { issuer, clientId } = (await fetch('/config.json').then((answer) => answer.json())) as Config;
  const address = new URL(issuer);
  // a local platform speaks plain HTTP on the loopback; anything else must be encrypted
  const options = { [oauth.allowInsecureRequests]: address.protocol === 'http:' };
  const answer = await oauth.discoveryRequest(address, options);
  const server = await oauth.processDiscoveryResponse(address, answer);
  const client: oauth.Client = { client_id: clientId, id_token_signed_response_alg: 'ES256' };
  return { server, client, options };
};

let connection: ReturnType<typeof connect> | undefined;

/** The provider, asked about once; a failure is not remembered. */
function provider(): ReturnType<typeof connect> {
  connection ??= connect().catch((error: unknown) => {
    connection = undefined;
    throw error;
  });
  return connection;
}

/** The address to send the reader to, and what to keep until she is back. A silent attempt never shows a form. */
export async function prepareSignIn(returnTo: string, isSilent: boolean): Promise<{ address: string; attempt: SignInAttempt }> {
  const { server, client } = await provider();
  const attempt = {
    state: oauth.generateRandomState(),
    nonce: oauth.generateRandomNonce(),
    verifier: oauth.generateRandomCodeVerifier(),
    returnTo,
  };
  const query = new URLSearchParams({
    client_id: client.client_id,
    response_type: 'code',
    redirect_uri: redirectUri,
    scope,
    resource,
    state: attempt.state,
    nonce: attempt.nonce,
    code_challenge: await oauth.calculatePKCECodeChallenge(attempt.verifier),
    code_challenge_method: 'S256',
    ...(isSilent ? { prompt: 'none' } : {}),
  });
  return { address: `${server.authorization_endpoint}?${query.toString()}`, attempt };
}

/** Exchanges the code the reader came back with. */
export async function finishSignIn(cameBackTo: URL, { state, nonce, verifier }: SignInAttempt): Promise<Grant> {
  const { server, client, options } = await provider();
  const parameters = oauth.validateAuthResponse(server, client, cameBackTo, state);
  const answer = await oauth.authorizationCodeGrantRequest(server, client, oauth.None(), parameters, redirectUri, verifier, {
    ...options,
    additionalParameters: { resource },
  });
  const tokens = await oauth.processAuthorizationCodeResponse(server, client, answer, { expectedNonce: nonce, requireIdToken: true });
  const { name, rights, unit } = oauth.getValidatedIdTokenClaims(tokens) as unknown as PersonClaims;
  return {
    ...lifeOf(tokens),
    idToken: tokens.id_token ?? '',
    refreshToken: tokens.refresh_token ?? null,
    person: { name: name ?? '', rights: rights ?? [], unitId: unit ?? '' },
  };
}

/** A grant that goes on, by its refresh token. */
export async function renew(grant: Grant): Promise<Grant> {
  const { server, client, options } = await provider();
  const answer = await oauth.refreshTokenGrantRequest(server, client, oauth.None(), grant.refreshToken ?? '', {
    ...options,
    additionalParameters: { resource },
  });
  const tokens = await oauth.processRefreshTokenResponse(server, client, answer);
  return { ...grant, ...lifeOf(tokens), refreshToken: tokens.refresh_token ?? grant.refreshToken };
}

/** Where the provider ends its own session and sends the reader back from. */
export async function signOutAddress({ idToken }: Grant): Promise<string> {
  const { server } = await provider();
  const query = new URLSearchParams({ id_token_hint: idToken, post_logout_redirect_uri: `${window.location.origin}/` });
  return `${server.end_session_endpoint}?${query.toString()}`;
}

const lifeOf = ({ access_token, expires_in = 300 }: oauth.TokenEndpointResponse) => ({
  accessToken: access_token,
  expiresAt: Date.now() + expires_in * 1_000,
});

/** Whether the provider only says that nobody is signed in there, which is an answer and no failure. */
export const isNobodySignedIn = (error: unknown): boolean =>
  error instanceof oauth.AuthorizationResponseError && /^(login|interaction|consent)_required$/.test(error.error);

/** Whether the provider refuses to go on with a grant, as opposed to not being reached. */
export const isGrantOver = (error: unknown): boolean => error instanceof oauth.ResponseBodyError;
