import { useState } from 'react';
import type { AdminType, UnitLevel } from '../../gql/graphql.ts';
import { useSay } from '../../language/language.ts';
import { DropDown } from '../../ui/drop-down.tsx';
import type { Verb } from './draft.ts';
import { StructureDialog } from './structure-dialog.tsx';
import { verbsFor, verbWords } from './verbs.ts';

/** What a draft must know of the unit it begins at. */
interface DraftedUnit {
  readonly id: string;
  readonly version?: number | null;
  readonly name?: string | null;
  readonly level?: UnitLevel | null;
  readonly adminType?: AdminType | null;
  readonly validTo?: string | null;
}

interface CommandMenuProps {
  readonly unit: DraftedUnit;
  readonly name: string;
}

/** The ways to reorganise a unit that goes on; each opens the dialogue that drafts, previews and records it. */
export function CommandMenu({ unit, name }: CommandMenuProps) {
  const say = useSay();
  const [verb, choose] = useState<Verb | null>(null);
  const { level, version } = unit;
  if (!level || version == null) return null;
  // once it is recorded that the unit ends, the dialogue still tells what was done
  const goesOn = unit.validTo == null;
  return (
    <>
      {goesOn && (
        <DropDown summary={say({ vi: 'Sắp xếp tổ chức', en: 'Reorganise' })}>
          <ul className="command-list">
            {verbsFor(level).map((one) => (
              <li key={one}>
                <button type="button" className="button button-plain" onClick={() => choose(one)}>
                  {say(verbWords[one])}
                </button>
              </li>
            ))}
          </ul>
        </DropDown>
      )}
      {verb && <StructureDialog verb={verb} unit={{ ...unit, level, version, fullName: name }} onClose={() => choose(null)} />}
    </>
  );
}
