import type { ReactNode } from 'react';

const icon = (drawing: ReactNode) => () => (
  <svg className="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
    {drawing}
  </svg>
);

export const SearchIcon = icon(
  <>
    <circle cx="9" cy="9" r="5.5" />
    <path d="m13 13 4 4" />
  </>,
);
export const CloseIcon = icon(<path d="m5 5 10 10M15 5 5 15" />);
export const CalendarIcon = icon(
  <>
    <rect x="3.5" y="4.5" width="13" height="12" rx="1.5" />
    <path d="M3.5 8.5h13M7 2.5v4M13 2.5v4" />
  </>,
);
export const DownloadIcon = icon(<path d="M10 3v9m-4-3.5L10 12.5l4-4M4 16.5h12" />);
export const PrintIcon = icon(
  <>
    <path d="M6 7V3.5h8V7M6 14H3.5V7.5h13V14H14" />
    <rect x="6" y="11.5" width="8" height="5" />
  </>,
);
export const FilterIcon = icon(<path d="M3.5 5h13M6 10h8M8.5 15h3" />);
export const PersonIcon = icon(
  <>
    <circle cx="10" cy="7" r="3.2" />
    <path d="M3.800 16.800c.8-3.2 3.2-4.600 6.200-4.600s5.400 1.400 6.200 4.600" />
  </>,
);
export const ListIcon = icon(<path d="M3.5 5h2M8 5h8.5M3.5 10h2M8 10h8.5M3.5 15h2M8 15h8.5" />);
export const HomeIcon = icon(<path d="M3.5 9.500 10 4l6.500 5.500M5.500 8.200v8.300h9V8.200M8.500 16.500v-4.500h3v4.500" />);
export const TreeIcon = icon(
  <>
    <rect x="7.500" y="2.500" width="5" height="4" rx="1" />
    <rect x="2.500" y="13.500" width="5" height="4" rx="1" />
    <rect x="12.500" y="13.500" width="5" height="4" rx="1" />
    <path d="M10 6.500v3.500M5 13.500V10h10v3.500" />
  </>,
);
export const BoardIcon = icon(
  <>
    <rect x="2.500" y="3.500" width="4" height="13" rx="1" />
    <rect x="8" y="3.500" width="4" height="9" rx="1" />
    <rect x="13.500" y="3.500" width="4" height="6" rx="1" />
  </>,
);
export const ModelIcon = icon(
  <>
    <circle cx="6" cy="7" r="3" />
    <circle cx="14" cy="13" r="3" />
    <path d="M8.500 8.800 11.500 11.200" />
  </>,
);
export const MemberIcon = icon(
  <>
    <circle cx="7.500" cy="7" r="2.800" />
    <path d="M2.500 16c.6-3 2.500-4.200 5-4.200s4.400 1.200 5 4.200M12.800 4.500a2.700 2.700 0 0 1 0 5.100M14.600 12.200c1.700.6 2.600 1.900 3 3.800" />
  </>,
);
export const CadreIcon = icon(
  <>
    <circle cx="10" cy="6" r="3" />
    <path d="M4 16.500c.7-3.600 3-5.200 6-5.200s5.300 1.600 6 5.200M10 11.300l-1.300 2.200 1.300 3 1.300-3z" />
  </>,
);
export const StarIcon = icon(<path d="m10 2.800 2.200 4.600 5 .7-3.600 3.500.9 5L10 14.200l-4.500 2.400.9-5L2.800 8.100l5-.7z" />);
export const ReportIcon = icon(<path d="M5 2.500h7l3.500 3.500v11.500H5zM12 2.500v3.500h3.500M7.500 10h5.500M7.500 13.500h3.500" />);
export const MapIcon = icon(<path d="m3 5.5 4.700-2 4.600 2 4.700-2v11l-4.700 2-4.600-2-4.700 2zM7.700 3.5v11M12.300 5.5v11" />);
export const QueryIcon = icon(<path d="M3 4.500h14v11H3zM6 8l2.500 2L6 12M10.500 12.500h3.500" />);
export const ChevronIcon = icon(<path d="m8 5.500 4.500 4.500L8 14.500" />);
export const HelpIcon = icon(
  <>
    <circle cx="10" cy="10" r="7" />
    <path d="M8 8c0-1.400 1-2 2-2s2 .7 2 1.800c0 1.600-2 1.700-2 3.2M10 13.600v.4" />
  </>,
);
