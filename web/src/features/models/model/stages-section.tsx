import { formatDate } from '../../../language/dates.ts';
import { useLanguage, useSay } from '../../../language/language.ts';
import { stageWords } from '../../../language/model-words.ts';
import { PanelSection } from '../../../ui/panel-section.tsx';
import { Opener } from '../../command/opener.tsx';
import { isHers } from '../actor.ts';
import { AdvanceDialog } from './advance-dialog.tsx';
import { type ModelPartProps, stagesAfter } from './shown-model.ts';

/** How far the model has come (D11), and the way on for those who lead it. */
export function StagesSection({ model, actor, onChanged }: ModelPartProps) {
  const say = useSay();
  const language = useLanguage();
  const { stages, stage, founder } = model;
  const mayAdvance = actor.mayWrite && isHers(actor, founder) && stagesAfter(stage).length > 0;
  return (
    <PanelSection
      title={say({ vi: 'Giai đoạn', en: 'Stages' })}
      isMissing={!stages}
      action={
        mayAdvance && (
          <Opener label={{ vi: 'Chuyển giai đoạn', en: 'Next stage' }}>
            {(close) => <AdvanceDialog model={model} onDone={onChanged} onClose={close} />}
          </Opener>
        )
      }
    >
      <ol className="case-list">
        {stages?.map(({ stage: one, from, to, reason }) => (
          <li key={`${one} ${from}`} aria-current={to == null ? 'step' : undefined}>
            <strong>{say(stageWords[one])}</strong> {say({ vi: 'từ', en: 'since' })} {formatDate(from, language)}
            {to && to >= from && ` ${say({ vi: 'đến', en: 'until' })} ${formatDate(to, language)}`}
            {reason && <span className="quiet">{reason}</span>}
          </li>
        ))}
      </ol>
    </PanelSection>
  );
}
