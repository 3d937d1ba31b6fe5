import { useEffect, useRef } from 'react';
import { Link } from '../address/link.tsx';
import { useView } from '../address/use-view.ts';
import { nothingOpen } from '../address/view.ts';
import { type Sentence, useSay } from '../language/language.ts';
import type { Person } from '../session/open-id.ts';
import {
  BoardIcon,
  CadreIcon,
  HomeIcon,
  ListIcon,
  MapIcon,
  MemberIcon,
  ModelIcon,
  QueryIcon,
  ReportIcon,
  StarIcon,
  TreeIcon,
} from '../ui/icons.tsx';

interface Place {
  readonly path: string;
  readonly name: Sentence;
  readonly Icon: () => React.JSX.Element;
  /** Shown to those who have this right; to everybody unless said. */
  readonly right?: string;
}

const places: readonly Place[] = [
  { path: '/home', name: { vi: 'Tổng quan', en: 'Home' }, Icon: HomeIcon },
  { path: '/bases', name: { vi: 'Cơ sở', en: 'Bases' }, Icon: ListIcon },
  { path: '/units', name: { vi: 'Tổ chức', en: 'Structure' }, Icon: TreeIcon },
  { path: '/members', name: { vi: 'Hội viên', en: 'Members' }, Icon: MemberIcon },
  { path: '/cadres', name: { vi: 'Cán bộ', en: 'Cadres' }, Icon: CadreIcon },
  { path: '/emulation', name: { vi: 'Thi đua', en: 'Emulation' }, Icon: StarIcon },
  { path: '/support', name: { vi: 'Hỗ trợ', en: 'Support' }, Icon: BoardIcon },
  { path: '/models', name: { vi: 'Mô hình', en: 'Models' }, Icon: ModelIcon },
  { path: '/reports', name: { vi: 'Thời hạn', en: 'Deadlines' }, Icon: ReportIcon },
  { path: '/report', name: { vi: 'Báo cáo', en: 'Report' }, Icon: ReportIcon },
  { path: '/map', name: { vi: 'Bản đồ', en: 'Map' }, Icon: MapIcon },
  { path: '/workbench', name: { vi: 'Truy vấn', en: 'Workbench' }, Icon: QueryIcon, right: 'query:free' },
];

/** The places of the page: a rail at the side, a bar at the bottom of a phone. Period and day come along. */
export function Places({ person }: { readonly person: Person }) {
  const say = useSay();
  const { path, hrefOf } = useView();
  const open = places.filter(({ right }) => right === undefined || person.rights.includes(right));
  const nav = useRef<HTMLElement>(null);
  // the bar of a phone holds more than it shows
  useEffect(() => {
    nav.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [path]);
  return (
    <nav ref={nav} className="places" aria-label={say({ vi: 'Các trang', en: 'Places' })}>
      {open.map(({ path: place, name, Icon }) => (
        <Link key={place} href={hrefOf(nothingOpen, place)} aria-current={path === place ? 'page' : undefined}>
          <Icon />
          {say(name)}
        </Link>
      ))}
    </nav>
  );
}
