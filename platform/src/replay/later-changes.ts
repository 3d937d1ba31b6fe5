import { withClient } from '@vwu/kit/preparation';

/** A unit that got another name or type on 30 April 2026. */
export interface LaterChange {
  readonly code: string;
  readonly before: string;
  readonly after: string;
  readonly decision: string;
}

/** Reads them from the database of `organisation`. */
export const readLaterChanges = (organisationUrl: string): Promise<LaterChange[]> =>
  withClient(organisationUrl, async (db) => {
    const { rows } = await db.query<LaterChange>(
      `select v.code, earlier.full_name as before, v.full_name as after, e.decision_number as decision
       from organisation.unit_version v
       join organisation.unit_version earlier on earlier.unit_id = v.unit_id and earlier.valid_to = '2026-04-29'
       join organisation.unit_event e on e.id = v.event_id
       where v.valid_from = '2026-04-30' and v.level in ('PROVINCE', 'BASE') order by v.level desc, v.code`,
    );
    return rows;
  });

/** A section of the report. */
export const laterChangesList = (changes: readonly LaterChange[]): string => `## Ngày 30/4/2026 / 30 April 2026

${changes.length} đơn vị đổi tên, đổi loại hình bằng cùng những lệnh đó / units that got another name or type by the same commands:

${changes.map(({ code, before, after, decision }) => `- ${code}: ${before} → ${after} (${decision})`).join('\n')}`;
