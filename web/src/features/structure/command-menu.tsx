import { useState } from 'react';
import { useSay } from '../../language/language.ts';
import { DropDown } from '../../ui/drop-down.tsx';
import { type DraftedUnit, draftFor } from './begin-draft.ts';
import type { Draft, Verb } from './draft.ts';
import { StructureDialog } from './structure-dialog.tsx';
import { verbsFor, verbWords } from './verbs.ts';

interface CommandMenuProps {
  readonly unit: DraftedUnit;
  readonly name: string;
}

/** The ways to reorganise a unit that goes on; each opens the dialogue that drafts, previews and records it. */
export function CommandMenu({ unit, name }: CommandMenuProps) {
  const say = useSay();
  const [begun, begin] = useState<{ readonly verb: Verb; readonly draft: Draft } | null>(null);
  const { level, kind } = unit;
  if (!level || unit.version == null) return null;
  // once it is recorded that the unit ends, the dialogue still tells what was done
  const goesOn = unit.validTo == null;
  const choose = (verb: Verb) => {
    const draft = draftFor(verb, unit, name);
    if (draft) begin({ verb, draft });
  };
  return (
    <>
      {goesOn && (
        <DropDown summary={say({ vi: 'Sắp xếp tổ chức', en: 'Reorganise' })}>
          <ul className="command-list">
            {verbsFor(level, kind ?? undefined).map((verb) => (
              <li key={verb}>
                <button type="button" className="button button-plain" onClick={() => choose(verb)}>
                  {say(verbWords[verb])}
                </button>
              </li>
            ))}
          </ul>
        </DropDown>
      )}
      {begun && (
        <StructureDialog
          act={begun.verb}
          title={`${say(verbWords[begun.verb])}: ${begun.draft.subject.fullName}`}
          beginning={begun.draft}
          onClose={() => begin(null)}
        />
      )}
    </>
  );
}
