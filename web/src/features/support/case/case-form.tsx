import { CommandForm, type CommandFormProps } from '../../command/command-form.tsx';
import { rewordSupport } from '../reword.ts';

type CaseFormProps<Asked extends object> = Omit<CommandFormProps<Asked>, 'reword' | 'onReload' | 'onDone'> & {
  readonly onDone: () => void;
};

/** A dialogue that records one thing about a case; where somebody was quicker, the case is read again behind it. */
export function CaseForm<Asked extends object>(props: CaseFormProps<Asked>) {
  return <CommandForm {...props} reword={rewordSupport} onReload={props.onDone} />;
}
