import { recordBelonging } from '../belonging/record-belonging.ts';
import type { Context } from '../context.ts';
import { firstCount } from '../member-count/first-count.ts';
import { type CommunicationTeam, communicationTeams, type TeamProject } from './communication-team.entity.ts';

export interface FoundCommunicationTeam {
  readonly unitId: string;
  readonly from: string;
  readonly name: string;
  readonly project: TeamProject;
  readonly members?: number | null;
  readonly idempotencyKey?: string | null;
}

/**
 * Founds a community communication team (ORG-021).
 *
 * @throws as {@link recordBelonging}, and {@link MemberCountInvalid}.
 */
export const foundCommunicationTeam = (
  context: Context,
  { name, project, members, ...request }: FoundCommunicationTeam,
): Promise<CommunicationTeam> =>
  recordBelonging(context, communicationTeams, {
    name: 'foundCommunicationTeam',
    ...request,
    facts: { project },
    texts: { name },
    ...firstCount(members),
  });
