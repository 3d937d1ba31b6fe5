import { useState } from 'react';
import { useSay } from '../../language/language.ts';

/** What the bytes of a file come to, to be compared or sent along; a click takes it into the clipboard. */
export function Digest({ sha256 }: { readonly sha256: string }) {
  const say = useSay();
  const [isCopied, setCopied] = useState(false);
  // a page that came by plain HTTP from another machine has no clipboard: the text can be marked and copied
  const clipboard: Clipboard | undefined = navigator.clipboard;
  return (
    <p className="export-digest">
      <span>SHA-256</span> <code>{sha256}</code>
      {clipboard && (
        <button type="button" className="button" onClick={() => void clipboard.writeText(sha256).then(() => setCopied(true))}>
          {say({ vi: 'Chép mã', en: 'Copy' })}
        </button>
      )}
      <span role="status">{isCopied && say({ vi: 'Đã chép.', en: 'Copied.' })}</span>
    </p>
  );
}
