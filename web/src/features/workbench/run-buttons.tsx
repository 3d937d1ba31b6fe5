import type { Ref } from 'react';
import { useSay } from '../../language/language.ts';
import type { EditorKeys } from './code-editor.tsx';

interface RunButtonsProps extends Pick<EditorKeys, 'onRun' | 'onFormat'> {
  readonly ref: Ref<HTMLButtonElement>;
  readonly isRunning: boolean;
  onStop(): void;
}

/** What the keys of the editor do, for the hand; and the way to stop what takes too long. */
export function RunButtons({ ref, isRunning, onRun, onFormat, onStop }: RunButtonsProps) {
  const say = useSay();
  return (
    <>
      <button ref={ref} type="button" className="button button-primary" onClick={onRun}>
        {say({ vi: 'Chạy', en: 'Run' })}
      </button>
      {isRunning && (
        <button type="button" className="button" onClick={onStop}>
          {say({ vi: 'Dừng', en: 'Stop' })}
        </button>
      )}
      <button type="button" className="button" onClick={onFormat}>
        {say({ vi: 'Định dạng', en: 'Format' })}
      </button>
    </>
  );
}
