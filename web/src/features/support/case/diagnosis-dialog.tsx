import { gatheringCauses, targetGroups } from '../../../address/choices.ts';
import { type GatheringCause, RecordSupportDiagnosisDocument, type TargetGroup } from '../../../gql/graphql.ts';
import { type Sentence, useLanguage, useSay } from '../../../language/language.ts';
import { formatCount, parseCount } from '../../../language/numbers.ts';
import { causeWords } from '../../../language/support-words.ts';
import { targetGroupWords } from '../../../language/target-group-words.ts';
import { CheckList, ChoiceField, CountField } from '../../command/fields.tsx';
import { lacksAny, lacksCount } from '../../command/lacking.ts';
import { useDraft } from '../../command/use-draft.ts';
import { CaseForm } from './case-form.tsx';
import type { CaseDialogProps, ShownCase } from './shown-case.ts';

type Limit = 'NONE' | '1' | '2';

/** How many mass organisations the party committee lets one join (SUP-011). */
const limitWords: Record<Limit, Sentence> = {
  NONE: { vi: 'không nêu số', en: 'no number said' },
  '1': { vi: 'tối đa 01 đoàn thể', en: 'at most one organisation' },
  '2': { vi: 'tối đa 02 đoàn thể', en: 'at most two organisations' },
};
const limits: readonly Limit[] = ['NONE', '1', '2'];

interface Draft {
  readonly causes: readonly GatheringCause[];
  readonly limit: Limit;
  readonly groups: readonly TargetGroup[];
  readonly estimates: Readonly<Partial<Record<TargetGroup, string>>>;
}

const places = { causes: 'causes', groups: 'groups', estimate: 'groups', partyLimit: 'limit', SUPPORT_PARTY_LIMIT_MISPLACED: 'causes' };

/** What is recorded already, to be mended: the new list stands in place of the old one. */
function begin({ causes: known, hardGroups }: ShownCase, write: (count: number) => string): Draft {
  const limit = known.find(({ cause }) => cause === 'PARTY_LIMIT')?.partyLimit;
  return {
    causes: known.map(({ cause }) => cause),
    limit: limits.find((one) => one === String(limit)) ?? 'NONE',
    groups: hardGroups.map(({ group }) => group),
    estimates: Object.fromEntries(hardGroups.map(({ group, estimate }) => [group, write(estimate)])),
  };
}

const lacksIn = ({ causes: chosen, groups: hard, estimates }: Draft) => ({
  causes: lacksAny(chosen),
  groups: lacksAny(hard),
  ...Object.fromEntries(hard.map((group) => [`estimate ${group}`, lacksCount(estimates[group] ?? '')])),
});

/** Records why a base is not above 60 % and whom it finds hard to gather (SUP-002, SUP-011…018). */
export function DiagnosisDialog({ shown, onDone, onClose }: CaseDialogProps) {
  const say = useSay();
  const language = useLanguage();
  const kept = useDraft(`diagnosis ${shown.id}`, () => begin(shown, (count) => formatCount(count, language)));
  const { draft, change, field } = kept;
  const estimateOf = (group: TargetGroup) => draft.estimates[group] ?? '';
  return (
    <CaseForm
      title={`${say({ vi: 'Nguyên nhân, đối tượng khó tập hợp', en: 'Causes and groups hard to gather' })}: ${shown.unit?.fullName ?? ''}`}
      document={RecordSupportDiagnosisDocument}
      kept={kept}
      isWide
      places={places}
      lacks={lacksIn(draft)}
      ask={() => ({
        caseId: shown.id,
        causes: draft.causes.map((cause) => ({ cause, partyLimit: cause === 'PARTY_LIMIT' ? limitOf(draft.limit) : null })),
        groups: draft.groups.map((group) => ({ group, estimate: parseCount(estimateOf(group)) ?? 0 })),
        version: shown.version,
      })}
      onDone={onDone}
      onClose={onClose}
    >
      <CheckList
        name="causes"
        legend={{ vi: 'Nguyên nhân', en: 'Causes' }}
        codes={gatheringCauses}
        words={causeWords}
        chosen={draft.causes}
        onChange={(chosen) => change({ causes: chosen })}
        below={(cause) =>
          cause === 'PARTY_LIMIT' && (
            <ChoiceField {...field('limit')} label={{ vi: 'Giới hạn', en: 'Limit' }} codes={limits} words={limitWords} />
          )
        }
      />
      <CheckList
        name="groups"
        legend={{ vi: 'Đối tượng phụ nữ khó tập hợp', en: 'Groups of women hard to gather' }}
        codes={targetGroups}
        words={targetGroupWords}
        chosen={draft.groups}
        onChange={(chosen) => change({ groups: chosen })}
        below={(group) => (
          <CountField
            name={`estimate ${group}`}
            label={{ vi: 'Ước chừng bao nhiêu người', en: 'About how many' }}
            value={estimateOf(group)}
            onChange={(text) => change({ estimates: { ...draft.estimates, [group]: text } })}
          />
        )}
      />
    </CaseForm>
  );
}

const limitOf = (limit: Limit): number | null => (limit === 'NONE' ? null : Number(limit));
