import { LanguageSwitch } from '../frame/language-switch.tsx';
import { type Sentence, useSay } from '../language/language.ts';
import { Notice } from '../ui/notice.tsx';
import { usePageTitle } from '../ui/page-title.ts';
import { type SignedOutBecause, signIn } from './session.ts';

const reasons: Record<SignedOutBecause, Sentence | null> = {
  new: null,
  ended: {
    vi: 'Phiên làm việc đã hết. Đăng nhập lại để xem tiếp đúng trang này.',
    en: 'Your session has ended. Sign in again to go on with this very page.',
  },
  unreachable: {
    vi: 'Chưa hỏi được dịch vụ đăng nhập. Hãy thử lại sau ít phút.',
    en: 'The sign-in service did not answer. Try again in a few minutes.',
  },
};

/** The only thing to do here is to sign in; the address waits for the reader to come back. */
export function SignInPage({ because }: { readonly because: SignedOutBecause }) {
  const say = useSay();
  const reason = reasons[because];
  usePageTitle(say({ vi: 'Đăng nhập', en: 'Sign in' }));
  return (
    <div className="sign-in">
      <header>
        <LanguageSwitch />
      </header>
      <main id="content">
        <p className="sign-in-union">{say({ vi: 'Hội Liên hiệp Phụ nữ Việt Nam', en: "Vietnam Women's Union" })}</p>
        <h1>{say({ vi: 'Dữ liệu tổ chức cơ sở Hội', en: 'Data of the grassroots Union' })}</h1>
        <p>
          {say({
            vi: 'Cơ sở nào còn từ 60\u00A0% trở xuống, ai đang kèm cặp, và mỗi con số từ đâu mà có.',
            en: 'Which bases are at 60% or below, who mentors them, and where each figure comes from.',
          })}
        </p>
        {reason && <Notice kind={because === 'unreachable' ? 'error' : 'note'}>{say(reason)}</Notice>}
        <button type="button" className="button button-primary" onClick={() => void signIn()}>
          {say({ vi: 'Đăng nhập', en: 'Sign in' })}
        </button>
      </main>
    </div>
  );
}
