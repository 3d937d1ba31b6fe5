import { type FormEvent, useState } from 'react';
import { Link } from '../../address/link.tsx';
import { useView } from '../../address/use-view.ts';
import { type MemberImportMode, RunMemberImportDocument, type RunMemberImportMutation } from '../../gql/graphql.ts';
import { failureOf } from '../../graph/failure.ts';
import { type Sentence, useLanguage, useSay } from '../../language/language.ts';
import { formatCount } from '../../language/numbers.ts';
import { FieldRefusal } from '../command/field-refusal.tsx';
import { refusalsIn } from '../command/refusals.ts';
import { useCommand } from '../command/use-command.ts';
import { modeWords } from './import-words.ts';
import type { ImportProps } from './whole-import.tsx';

interface Asked {
  readonly id: string;
  readonly mode: MemberImportMode;
}

const modes: readonly MemberImportMode[] = ['ALL_OR_NOTHING', 'GOOD_ROWS_ONLY'];

/** Which rows are to be recorded: where some are wrong, that is somebody's choice to make, and nothing is chosen before. */
export function RunForm({ kind, list, onChanged }: ImportProps) {
  const say = useSay();
  const language = useLanguage();
  const [mode, choose] = useState<MemberImportMode | null>(list.badRows === 0 ? 'ALL_OR_NOTHING' : null);
  const [isTried, tried] = useState(false);
  const { error, isBusy, send } = useCommand<Asked, RunMemberImportMutation>(RunMemberImportDocument);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    tried(true);
    if (mode !== null && (await send({ id: list.id, mode }))) onChanged();
  };
  const lacking = isTried && mode === null ? [say(chooseOne)] : [];
  const refused = error ? refusalsIn(error).map(({ message }) => message) : [];
  const messages = [...lacking, ...(error && refused.length === 0 ? [say(failureOf(error))] : refused)];
  return (
    <form className="run-form" noValidate onSubmit={(event) => void submit(event)}>
      <fieldset aria-describedby="run-refused">
        <legend>{say({ vi: 'Cách ghi', en: 'What is recorded' })}</legend>
        {modes.map((one) => (
          <label key={one} className="choice">
            <input type="radio" name="mode" value={one} checked={mode === one} onChange={() => choose(one)} />
            <span>
              {say(modeWords[one].name)} <span className="quiet">{say(modeWords[one].hint)}</span>
            </span>
          </label>
        ))}
        <FieldRefusal id="run-refused" messages={messages} />
        <FormerLink codes={refusalsIn(error)} />
      </fieldset>
      <button type="submit" className="button button-primary" disabled={isBusy}>
        {isBusy
          ? say({ vi: 'Đang gửi…', en: 'Sending…' })
          : say({
              vi: `Ghi ${formatCount(list.goodRows, language)} ${kind.people.vi}`,
              en: `Record ${formatCount(list.goodRows, language)} ${kind.people.en}`,
            })}
      </button>
    </form>
  );
}

/** A file that was recorded before: the way to what came of it. */
function FormerLink({ codes }: { readonly codes: ReturnType<typeof refusalsIn> }) {
  const say = useSay();
  const { hrefOf } = useView();
  const id = codes.find(({ code }) => code === 'IMPORT_REPEATED')?.details.id;
  if (typeof id !== 'string') return null;
  return <Link href={hrefOf({ importId: id })}>{say({ vi: 'Xem kết quả của lần trước', en: 'See what came of it' })}</Link>;
}

const chooseOne: Sentence = {
  vi: 'Danh sách còn dòng sai. Hãy chọn một cách ghi.',
  en: 'Some rows are wrong. Choose what is to be recorded.',
};
