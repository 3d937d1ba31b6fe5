import { type EntityManager, instances, rows, sql } from '@vwu/kit/database';
import { createReachLoader, type Reach } from '@vwu/kit/reach';
import DataLoader from 'dataloader';
import { RequestStep } from './request.entity.ts';

/** The steps of requests, first to last; who may see a request may see its steps. */
export type RequestStepLoader = DataLoader<string, RequestStep[]>;

class StepOfRequest extends RequestStep {
  requestId!: string;
}

export const createRequestStepLoader = (em: EntityManager): RequestStepLoader =>
  new DataLoader(async (ids) => {
    const found = await instances(
      em,
      StepOfRequest,
      sql`
      select request_id as "requestId", state, on_day as "on", note, document, link
      from organisation.request_step where request_id = any (${ids}::uuid[]) order by recorded_at, id`,
    );
    const byRequest = Map.groupBy(found, ({ requestId }) => requestId);
    return ids.map((id) => byRequest.get(id) ?? []);
  });

interface GapOnDay {
  readonly unitId: string;
  readonly day: string;
}

/** How many Associations are asked for and not there, below units on days; null for units the viewer may not see. */
export type RequestGapLoader = DataLoader<GapOnDay, number | null, string>;

const gapText = ({ unitId, day }: GapOnDay): string => `${unitId}@${day}`;

/** A request hangs where its superior does, or where that one went, in parts also: there it is asked of each. */
export const createRequestGapLoader = (em: EntityManager, reach: Reach): RequestGapLoader =>
  createReachLoader<GapOnDay, number>(reach, gapText, async (keys) => {
    const found = await rows(
      em,
      sql<{ text: string; count: number }>`
      select k.text, count(distinct r.id)::int as count
      from unnest(${keys.map(gapText)}::text[], ${keys.map(({ unitId }) => unitId)}::uuid[], ${keys.map(({ day }) => day)}::date[])
        as k (text, unit_id, day)
      join organisation.unit_ancestor a on a.ancestor_id = k.unit_id and k.day between a.valid_from and a.valid_to
      join organisation.establishment_request r on (
          r.superior_id = a.unit_id
          or r.superior_id in (select h.unit_id from organisation.unit_heir h where h.heir_id = a.unit_id and h.effective_on <= k.day))
        and r.submitted_on <= k.day and (r.closed_on is null or r.closed_on > k.day)
      group by k.text`,
    );
    const byText = new Map(found.map(({ text, count }) => [text, count]));
    return (text) => byText.get(text) ?? 0;
  });
