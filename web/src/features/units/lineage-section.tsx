import { useState } from 'react';
import { useView } from '../../address/use-view.ts';
import { formatDate } from '../../language/dates.ts';
import { type Language, type Sentence, useLanguage, useSay } from '../../language/language.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { PanelSection } from '../../ui/panel-section.tsx';
import { daysAfter } from './day-scale.ts';
import { LineagePicture } from './lineage-picture.tsx';
import { farthest, type LineageFlow, type LineageSteps, type LineageStop, stepsOf, stepsThere } from './lineage-steps.ts';
import { LineageTable } from './lineage-table.tsx';
import type { ShownUnit } from './unit-panel.tsx';

/** Drawn unless the reader says: more is one press away. */
const usual = 3;

/** What flowed into a unit and out of it, as many steps as wanted: a sentence, a picture, and the same as a table. */
export function LineageSection({ unit: { id, lineage }, name }: { readonly unit: ShownUnit; readonly name: string }) {
  const say = useSay();
  const language = useLanguage();
  const { view, hrefOf, change } = useView();
  const links = lineage?.links ?? [];
  const own = { id, fullName: name };
  const there = stepsThere(own, links);
  const shown = Math.min(view.lineageSteps ?? usual, there);
  const steps = stepsOf(own, links, shown);
  const isBroad = new Set(steps.stops.map(({ step }) => step)).size > 2;
  const [isWide, widen] = useState(false);
  // an older unit is shown the day before it changed, a younger one on its first day
  const hrefOfStop = ({ unit, step, day }: LineageStop) =>
    hrefOf({ unitId: unit?.id ?? null, ...(day ? { asOf: step < 0 ? daysAfter(day, -1) : day } : {}) });
  return (
    <PanelSection title={say({ vi: 'Kế thừa', en: 'Lineage' })} isMissing={!lineage}>
      {lineage && links.length === 0 && (
        <p className="quiet">{say({ vi: 'Không sáp nhập, không chia tách.', en: 'Neither merged nor divided.' })}</p>
      )}
      {links.length > 0 && (
        <figure className="lineage-part">
          <figcaption>{sentencesOf(steps, language).map(say).join(' ')}</figcaption>
          <div className="lineage-bar">
            {there > 1 && (
              <StepChoice there={there} shown={shown} onChoose={(lineageSteps) => change({ lineageSteps }, { replace: true })} />
            )}
            {isBroad && (
              <button type="button" className="button button-plain" onClick={() => widen(true)}>
                {say({ vi: 'Phóng to', en: 'Enlarge' })}
              </button>
            )}
          </div>
          {isWide && (
            <Dialog title={`${say({ vi: 'Kế thừa', en: 'Lineage' })}: ${name}`} isWide onClose={() => widen(false)}>
              <LineagePicture steps={steps} hrefOf={hrefOfStop} />
            </Dialog>
          )}
          <LineagePicture steps={steps} hrefOf={hrefOfStop} />
          <Notes steps={steps} isComplete={lineage?.isComplete ?? true} />
          <details className="table-twin">
            <summary>{say({ vi: 'Xem bảng', en: 'As a table' })}</summary>
            <div className="sideways">
              <LineageTable steps={steps} />
            </div>
          </details>
        </figure>
      )}
    </PanelSection>
  );
}

interface StepChoiceProps {
  readonly there: number;
  readonly shown: number;
  readonly onChoose: (steps: number) => void;
}

/** How far back and onward the picture goes. */
function StepChoice({ there, shown, onChoose }: StepChoiceProps) {
  const say = useSay();
  return (
    <fieldset className="step-choice">
      <legend className="visually-hidden">{say({ vi: 'Số bước của sơ đồ', en: 'Steps of the picture' })}</legend>
      <span aria-hidden="true" className="quiet">
        {say({ vi: 'Số bước', en: 'Steps' })}
      </span>
      {Array.from({ length: there }, (_one, index) => index + 1).map((count) => (
        <button
          key={count}
          type="button"
          aria-pressed={count === shown}
          aria-label={say({ vi: `${count} bước`, en: count === 1 ? '1 step' : `${count} steps` })}
          onClick={() => onChoose(count)}
        >
          {count}
        </button>
      ))}
    </fieldset>
  );
}

/** What the drawing does not say by itself. */
function Notes({ steps: { flows, stops }, isComplete }: { readonly steps: LineageSteps; readonly isComplete: boolean }) {
  const say = useSay();
  const isGuess = flows.some(({ link: { kind, share } }) => kind === 'PART' && share == null);
  const isFar = stops.some(({ step }) => Math.abs(step) === farthest);
  const notes = [...(isGuess ? [guess] : []), ...(isComplete ? [] : [cut]), ...(isFar ? [farther] : [])];
  return notes.map((note) => (
    <p key={note.en} className="quiet">
      {say(note)}
    </p>
  ));
}

const guess: Sentence = {
  vi: 'Dải càng dày, phần chuyển sang càng lớn. Gạch chéo: chưa rõ tỷ lệ, vẽ bằng một nửa.',
  en: 'The thicker the band, the more went over. Hatched: the share is not known, drawn as half.',
};
const cut: Sentence = {
  vi: 'Còn nhiều dòng hơn; sơ đồ chỉ vẽ 500 dòng gần nhất.',
  en: 'There is more: only the nearest 500 flows are drawn.',
};
const farther: Sentence = {
  vi: 'Sơ đồ vẽ đến 10 bước; để xem xa hơn, hãy mở một đơn vị ở đầu sơ đồ.',
  en: 'The picture goes 10 steps; to look farther, open a unit at its end.',
};

/** One sentence for each side, the nearest step first. */
function sentencesOf({ flows, stops }: LineageSteps, language: Language): readonly Sentence[] {
  return ([-1, 1] as const).flatMap((sign) => {
    const near = flows.filter(({ step }) => step === sign);
    if (near.length === 0) return [];
    const beyond = stops.filter(({ step }) => step * sign > 1);
    const far = Math.max(0, ...beyond.map(({ step }) => step * sign));
    const more: Sentence = {
      vi: ` Xa hơn: ${beyond.length} đơn vị, đến ${far} bước.`,
      en: ` Farther: ${beyond.length} ${beyond.length === 1 ? 'unit' : 'units'}, up to ${far} steps.`,
    };
    const parts = [headOf(sign, near.length), wholeness(near), decisionsOf(near, language)];
    const say = (which: Language) => parts.map((part) => part[which]).join(' ') + (beyond.length > 0 ? more[which] : '');
    return [{ vi: say('vi'), en: say('en') }];
  });
}

const headOf = (sign: 1 | -1, count: number): Sentence =>
  sign < 0
    ? { vi: `Hình thành từ ${count} đơn vị,`, en: `Formed from ${count} ${count === 1 ? 'unit' : 'units'},` }
    : { vi: `Đã vào ${count} đơn vị,`, en: `Went into ${count} ${count === 1 ? 'unit' : 'units'},` };

function wholeness(flows: readonly LineageFlow[]): Sentence {
  const parts = flows.filter(({ link }) => link.kind === 'PART').length;
  if (parts === 0) return { vi: 'toàn bộ.', en: 'whole.' };
  if (parts === flows.length) return { vi: 'từng phần.', en: 'in parts.' };
  return { vi: `trong đó ${parts} chỉ một phần.`, en: `${parts} of them in part only.` };
}

/** The decisions, each once, with the first day of the new order. */
function decisionsOf(flows: readonly LineageFlow[], language: Language): Sentence {
  const told = new Set(
    flows.map(({ link: { decisionNumber, effectiveOn } }) =>
      [decisionNumber, formatDate(effectiveOn, language)].filter(Boolean).join(', '),
    ),
  );
  const list = [...told].join('; ');
  return { vi: `Căn cứ ${list}.`, en: `By ${list}.` };
}
