import { CommandForm, type CommandFormProps } from '../command/command-form.tsx';
import { rewordModels } from './reword.ts';

type ModelFormProps<Asked extends object> = Omit<CommandFormProps<Asked>, 'reword' | 'onReload' | 'onDone'> & {
  readonly onDone: () => void;
};

/** A dialogue that records one thing about a model, a pair or a pilot; where somebody was quicker, it is read again behind it. */
export function ModelForm<Asked extends object>(props: ModelFormProps<Asked>) {
  return <CommandForm {...props} reword={rewordModels} onReload={props.onDone} />;
}
