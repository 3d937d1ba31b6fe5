import { DomainError } from './domain-error.ts';
import type { Sentence } from './language.ts';

/** Who is asking, as the verified token says. Nothing else about a request may widen what it sees. */
export interface Viewer {
  /** The token's subject: a person or a client, opaque. */
  readonly subject: string;
  readonly roles: readonly string[];
  /** The node of the tree whose subtree the viewer may see. */
  readonly unitId: string;
  readonly scopes: readonly string[];
  /** What the data may be used for, as agreed; stands in the audit record. */
  readonly purpose: string | null;
}

export const hasScope = (viewer: Viewer, scope: string): boolean => viewer.scopes.includes(scope);

/** @throws {Forbidden} unless the token carries `scope`. */
export function requireScope(viewer: Viewer, scope: string): void {
  if (!hasScope(viewer, scope)) throw new Forbidden(scope);
}

export class Forbidden extends DomainError {
  constructor(scope: string, httpStatus?: number) {
    super(
      'FORBIDDEN',
      {
        vi: `Tài khoản này không có quyền «${scope}». Hãy nhờ người quản trị cấp quyền hoặc dùng tài khoản khác.`,
        en: `This account lacks the right "${scope}". Ask an administrator for it or use another account.`,
      },
      { scope },
      httpStatus,
    );
  }
}

/** A caller who is not let in. The code says why, the HTTP status is always 401. */
export class Unauthenticated extends DomainError {
  constructor(code = 'UNAUTHENTICATED', sentence: Sentence = signIn) {
    super(code, sentence, {}, 401);
  }
}

const signIn: Sentence = {
  vi: 'Chưa đăng nhập. Hãy gửi mã truy cập trong tiêu đề "Authorization: Bearer …".',
  en: 'Not signed in. Send an access token in the header "Authorization: Bearer …".',
};
