import { type ComponentType, lazy, Suspense, useEffect, useState } from 'react';
import { Provider } from 'urql';
import { go, useAddress } from './address/address.ts';
import { Link } from './address/link.tsx';
import { MomentProvider } from './address/moment.tsx';
import { BasesPage } from './features/bases/bases-page.tsx';
import { Frame } from './frame/frame.tsx';
import { createGraphClient } from './graph/client.ts';
import { useLanguage, useSay } from './language/language.ts';
import { publicPath } from './public-path.ts';
import type { Person } from './session/open-id.ts';
import { session } from './session/session.ts';
import { SignInPage } from './session/sign-in-page.tsx';
import { useStore } from './store.ts';
import { Waiting } from './ui/waiting.tsx';

const HomePage = lazy(() => import('./features/home/home-page.tsx').then(({ HomePage: page }) => ({ default: page })));
const UnitsPage = lazy(() => import('./features/units/units-page.tsx').then(({ UnitsPage: page }) => ({ default: page })));
const SupportPage = lazy(() => import('./features/support/support-page.tsx').then(({ SupportPage: page }) => ({ default: page })));
const ModelsPage = lazy(() => import('./features/models/models-page.tsx').then(({ ModelsPage: page }) => ({ default: page })));
const MembersPage = lazy(() => import('./features/members/members-page.tsx').then(({ MembersPage: page }) => ({ default: page })));
const CadresPage = lazy(() => import('./features/cadres/cadres-page.tsx').then(({ CadresPage: page }) => ({ default: page })));
const EmulationPage = lazy(() => import('./features/emulation/emulation-page.tsx').then(({ EmulationPage: page }) => ({ default: page })));
const ReportsPage = lazy(() => import('./features/reports/reports-page.tsx').then(({ ReportsPage: page }) => ({ default: page })));
const PublicPage = lazy(() => import('./features/honorary/public-page.tsx').then(({ PublicPage: page }) => ({ default: page })));
const AboutPage = lazy(() => import('./features/about/about-page.tsx').then(({ AboutPage: page }) => ({ default: page })));
const ReportPage = lazy(() => import('./features/report/report-page.tsx').then(({ ReportPage: page }) => ({ default: page })));
const WorkbenchPage = lazy(() => import('./features/workbench/workbench-page.tsx').then(({ WorkbenchPage: page }) => ({ default: page })));
const MapPage = lazy(() => import('./features/map/map-page.tsx').then(({ MapPage: page }) => ({ default: page })));

/** What stands at each address of the page; a page takes of the reader what it needs. */
const pages = new Map<string, ComponentType<{ readonly person: Person }>>([
  ['/', HomePage],
  ['/home', HomePage],
  ['/bases', BasesPage],
  ['/units', UnitsPage],
  ['/members', MembersPage],
  ['/cadres', CadresPage],
  ['/emulation', EmulationPage],
  ['/support', SupportPage],
  ['/models', ModelsPage],
  ['/reports', ReportsPage],
  ['/report', ReportPage],
  ['/map', MapPage],
  ['/workbench', WorkbenchPage],
  ['/about', AboutPage],
]);

/** The whole page: what anybody may read, or what is hers who is signed in. */
export function App() {
  const { path } = useAddress();
  const language = useLanguage();
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  if (path !== publicPath) return <SessionApp />;
  return (
    <Suspense fallback={<Waiting />}>
      <PublicPage />
    </Suspense>
  );
}

function SessionApp() {
  const state = useStore(session);
  if (state.kind === 'starting') return <Waiting />;
  if (state.kind === 'signed-out') return <SignInPage because={state.because} />;
  return <SignedIn person={state.person} />;
}

function SignedIn({ person }: { readonly person: Person }) {
  // what is cached is what one person may see: the cache ends with her session, since this component does
  const [client] = useState(createGraphClient);
  return (
    <Provider value={client}>
      <MomentProvider waiting={<Waiting />}>
        <Frame person={person}>
          <Suspense fallback={<Waiting />}>
            <Place person={person} />
          </Suspense>
        </Frame>
      </MomentProvider>
    </Provider>
  );
}

function Place({ person }: { readonly person: Person }) {
  const { path, search } = useAddress();
  useEffect(() => {
    if (path === '/') go(`/home?${search}`, { replace: true });
  }, [path, search]);
  const Page = pages.get(path) ?? NothingHere;
  return <Page person={person} />;
}

function NothingHere() {
  const say = useSay();
  return (
    <main id="content" className="page nothing">
      <h1>{say({ vi: 'Không có trang này', en: 'There is no such page' })}</h1>
      <p>
        <Link href="/bases">{say({ vi: 'Về danh sách cơ sở', en: 'To the list of bases' })}</Link>
      </p>
    </main>
  );
}
