import { timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { DomainError } from './domain-error.ts';
import { hasScope, type Viewer } from './viewer.ts';

/** The header by which the gateway shows a subgraph who it is. */
export const gatewaySecretHeader = 'x-gateway-secret';

/**
 * Lets those ask a subgraph in their own words who may (partners, analysts), and everybody else only by way of the
 * gateway, which takes the page's own questions from them and no others.
 *
 * @throws {DirectQueryRefused}
 */
export const refuseDirectCallers =
  (gatewaySecret: string | undefined) =>
  (viewer: Viewer, headers: IncomingHttpHeaders): void => {
    if (!isByGateway(gatewaySecret, headers) && !hasScope(viewer, 'query:free')) throw new DirectQueryRefused();
  };

/** Lets only the gateway ask, where it can show who it is. @throws {DirectQueryRefused} */
export function requireFromGateway(gatewaySecret: string | undefined, headers: IncomingHttpHeaders): void {
  if (!isByGateway(gatewaySecret, headers)) throw new DirectQueryRefused();
}

const isByGateway = (gatewaySecret: string | undefined, headers: IncomingHttpHeaders): boolean =>
  gatewaySecret !== undefined && isSame(headers[gatewaySecretHeader], gatewaySecret);

function isSame(given: string | string[] | undefined, secret: string): boolean {
  const [one, other] = [Buffer.from(String(given)), Buffer.from(secret)];
  return one.length === other.length && timingSafeEqual(one, other);
}

export class DirectQueryRefused extends DomainError {
  constructor() {
    super(
      'DIRECT_QUERY_REFUSED',
      {
        vi: 'Tài khoản này chỉ dùng được trang web. Ứng dụng muốn hỏi trực tiếp cần thỏa thuận và tài khoản đối tác.',
        en: 'This account works through the web page only. To ask directly, an application needs an agreement and a partner account.',
      },
      {},
      403,
    );
  }
}
