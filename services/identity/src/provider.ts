import { languageFrom } from '@vwu/kit/language';
import { audience } from '@vwu/kit/verify-token';
import Provider, { type Configuration, type KoaContextWithOIDC } from 'oidc-provider';
import { type Account, type Accounts, rightsHeld } from './accounts.ts';
import { createBoundedAdapter } from './bounded-adapter.ts';
import type { Keys } from './keys.ts';
import { pageHeaders } from './page.ts';
import { renderStartAgain } from './start-again-page.ts';

export interface ProviderOptions {
  readonly issuer: string;
  readonly accounts: Accounts;
  readonly keys: Keys;
  readonly pageOrigins: readonly string[];
  /** Address of the web page, where signing in begins. */
  readonly home: string;
}

const accessTokenSeconds = 3_600;
const sessionSeconds = 12 * 3_600;

/**
 * An OpenID provider for one machine: code flow with PKCE for the page and the terminal, client credentials for partner
 * programs. Access tokens are JWTs for the platform that carry roles, unit and purpose; any other provider that puts the
 * same claims into its tokens takes its place by `OIDC_ISSUER`.
 */
export function createProvider({ issuer, accounts, keys, pageOrigins, home }: ProviderOptions): Provider {
  const users = new Map(accounts.users.map((user) => [user.id, user]));
  const clients = new Map(accounts.clients.map((client) => [client.id, client]));
  const rights = rightsHeld(accounts);
  return new Provider(issuer, {
    adapter: createBoundedAdapter(),
    clients: [pageClient(pageOrigins), terminalClient(issuer), ...accounts.clients.map(programClient)],
    clientDefaults: { id_token_signed_response_alg: 'ES256' },
    jwks: { keys: [keys.signing] },
    cookies: { keys: [keys.cookie] },
    scopes: ['openid', 'offline_access'],
    claims: { openid: ['sub', 'name', 'roles', 'rights', 'unit'] },
    pkce: { required: () => true },
    clientBasedCORS: (_context, origin) => pageOrigins.includes(origin),
    findAccount: (_context, id) => {
      const user = users.get(id);
      return (
        user && { accountId: id, claims: () => ({ sub: id, name: user.label, roles: user.roles, rights: user.scopes, unit: user.unitId }) }
      );
    },
    conformIdTokenClaims: false,
    interactions: { url: (_context, interaction) => `/sign-in/${interaction.uid}` },
    renderError: (context, _out, error) => {
      context.set(pageHeaders);
      context.body = renderStartAgain({ language: languageFrom(context.get('accept-language')), error, home });
    },
    loadExistingGrant: (context) => grantOf(context, users, rights),
    extraTokenClaims: (_context, token) => claimsOf('accountId' in token ? users.get(token.accountId) : clients.get(token.clientId ?? '')),
    ttl: {
      AccessToken: accessTokenSeconds,
      ClientCredentials: accessTokenSeconds,
      Session: sessionSeconds,
      Grant: sessionSeconds,
      Interaction: 600,
      RefreshToken: sessionSeconds,
    },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => audience,
        useGrantedResource: () => true,
        getResourceServerInfo: (_context, _resource, client) => ({
          scope: (clients.get(client.clientId)?.scopes ?? rights).join(' '),
          audience,
          accessTokenFormat: 'jwt',
          accessTokenTTL: accessTokenSeconds,
          jwt: { sign: { alg: 'ES256' } },
        }),
      },
    },
  } satisfies Configuration);
}

const pageClient = (origins: readonly string[]) => ({
  client_id: 'web',
  token_endpoint_auth_method: 'none' as const,
  grant_types: ['authorization_code', 'refresh_token'],
  redirect_uris: origins.map((origin) => `${origin}/signed-in`),
  post_logout_redirect_uris: origins.map((origin) => `${origin}/`),
});

const terminalClient = (issuer: string) => ({
  client_id: 'terminal',
  token_endpoint_auth_method: 'none' as const,
  redirect_uris: [`${issuer}/signed-in-terminal`],
});

const programClient = ({ id, secret }: Account) => ({
  client_id: id,
  client_secret: secret,
  grant_types: ['client_credentials'],
  redirect_uris: [],
  response_types: [],
});

const claimsOf = (account: Account | undefined) =>
  account && { roles: account.roles, unit: account.unitId, ...(account.purpose ? { purpose: account.purpose } : {}) };

/** Nobody is asked to consent to her own office's tool: she gets what her account may, whatever was asked for. */
async function grantOf(context: KoaContextWithOIDC, users: ReadonlyMap<string, Account>, rights: readonly string[]) {
  const { client, session, provider } = context.oidc;
  const accountId = session?.accountId;
  const user = accountId === undefined ? undefined : users.get(accountId);
  if (!client || accountId === undefined || !user) return undefined;
  const known = session?.grantIdFor(client.clientId);
  const grant = (known && (await provider.Grant.find(known))) || new provider.Grant({ clientId: client.clientId, accountId });
  grant.addOIDCScope('openid offline_access');
  grant.addResourceScope(audience, user.scopes.join(' '));
  // what the account may not have is settled too: the token simply leaves it out
  grant.rejectResourceScope(audience, rights.filter((scope) => !user.scopes.includes(scope)).join(' '));
  await grant.save();
  return grant;
}
