/** Which reports of a period the reader asked for. */
const reportShows = ['missing', 'late', 'returned', 'waiting', 'accepted', 'warned'] as const;
export type ReportShow = (typeof reportShows)[number];

/** What an address says of reports. */
export interface ReportView {
  /** Null for all of them. */
  readonly reportShow: ReportShow | null;
}

export const noReportView: ReportView = { reportShow: null };

export const readReportView = (query: URLSearchParams): ReportView => ({
  reportShow: reportShows.find((one) => one === query.get('reports')) ?? null,
});

export const writeReportView = ({ reportShow }: ReportView): [string, string | null][] => [['reports', reportShow]];
