import { type ReactNode, useState } from 'react';
import { go } from '../address/address.ts';
import { useView } from '../address/use-view.ts';
import { nothingOpen } from '../address/view.ts';
import { useSay } from '../language/language.ts';
import type { Person } from '../session/open-id.ts';
import { isSearchable, searchMark } from '../ui/search-field.tsx';
import { useKey } from '../ui/use-key.ts';
import { AccountMenu } from './account-menu.tsx';
import { FreshnessDot } from './freshness-dot.tsx';
import { HelpDialog } from './help-dialog.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { Places } from './places.tsx';
import { PrintHeading } from './print-heading.tsx';
import { ScopeTrail } from './scope-trail.tsx';
import { TimeControls } from './time-controls.tsx';

interface FrameProps {
  readonly person: Person;
  readonly children: ReactNode;
}

/** What stands around every place: where one can go, whose eyes, which period and day, how fresh, in which language. */
export function Frame({ person, children }: FrameProps) {
  const say = useSay();
  const [isHelpShown, showHelp] = useState(false);
  const { hrefOf } = useView();
  useKey('?', () => showHelp(true));
  useKey('/', (event) => {
    if (isSearchable()) return;
    event.preventDefault();
    go(hrefOf(nothingOpen, '/bases') + searchMark);
  });
  return (
    <div className="frame">
      <a className="skip-link" href="#content">
        {say({ vi: 'Đến nội dung chính', en: 'Skip to the content' })}
      </a>
      <header className="top-bar">
        <ScopeTrail unitId={person.unitId} />
        <TimeControls />
        <div className="top-bar-end">
          <FreshnessDot />
          <LanguageSwitch />
          <AccountMenu person={person} onHelp={() => showHelp(true)} />
        </div>
      </header>
      <PrintHeading unitId={person.unitId} />
      <Places person={person} />
      <div className="frame-content">{children}</div>
      {isHelpShown && <HelpDialog onClose={() => showHelp(false)} />}
    </div>
  );
}
