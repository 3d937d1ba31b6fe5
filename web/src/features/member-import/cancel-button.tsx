import { CancelMemberImportDocument } from '../../gql/graphql.ts';
import { useSay } from '../../language/language.ts';
import { CommandForm } from '../command/command-form.tsx';
import { Opener } from '../command/opener.tsx';
import { useDraft } from '../command/use-draft.ts';
import type { ImportProps } from './whole-import.tsx';

/** Ends a list of which nothing is recorded; asked once more, for the file goes with it. */
export function CancelButton(props: ImportProps) {
  return (
    <Opener label={{ vi: 'Hủy lần nhập này', en: 'Cancel this import' }}>{(close) => <CancelDialog {...props} onClose={close} />}</Opener>
  );
}

function CancelDialog({ list, onChanged, onClose }: ImportProps & { readonly onClose: () => void }) {
  const say = useSay();
  const kept = useDraft(`cancel import ${list.id}`, () => ({}));
  return (
    <CommandForm
      title={say({ vi: 'Hủy lần nhập', en: 'Cancel the import' })}
      document={CancelMemberImportDocument}
      kept={kept}
      lacks={{}}
      ask={() => ({ id: list.id })}
      verb={{ vi: 'Hủy lần nhập', en: 'Cancel it' }}
      onDone={onChanged}
      onReload={onChanged}
      onClose={onClose}
    >
      <p>
        {say({
          vi: 'Chưa ghi gì. Tệp đã gửi và kết quả kiểm tra bị xóa ngay; muốn nhập thì gửi lại tệp.',
          en: 'Nothing is recorded. The file and what was found are removed at once; to import it, send it again.',
        })}
      </p>
    </CommandForm>
  );
}
