import { useQuery } from 'urql';
import { HoldSupportWorkshopDocument, WorkshopCasesDocument, type WorkshopCasesQuery } from '../../../gql/graphql.ts';
import { failureOf } from '../../../graph/failure.ts';
import { todayInVietnam } from '../../../language/dates.ts';
import { useSay } from '../../../language/language.ts';
import { needWords } from '../../../language/support-words.ts';
import { Notice } from '../../../ui/notice.tsx';
import { CommandForm } from '../../command/command-form.tsx';
import { CheckList, DayField, TextField } from '../../command/fields.tsx';
import { lacksAny, lacksText } from '../../command/lacking.ts';
import type { Refusal } from '../../command/refusals.ts';
import { useDraft } from '../../command/use-draft.ts';
import { workshopNeeds } from '../case/next-step.ts';
import { rewordSupport } from '../reword.ts';

type Listed = NonNullable<WorkshopCasesQuery['supportCases']>['edges'][number]['node'];

interface WorkshopDialogProps {
  readonly provinceId: string;
  /** The case it was opened from, chosen already. */
  readonly caseId: string;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

const places = { SUPPORT_DAY_INVALID: 'heldOn', conclusions: 'cases' };
const nameOf = ({ unit }: Listed) => unit?.fullName ?? '';
const missingIn = (one: Listed) => workshopNeeds(one).filter(({ isMet }) => !isMet);

/** A refusal about one of several bases names it. */
const rewordFor = (listed: readonly Listed[]) => (refusal: Refusal) => {
  const sentence = rewordSupport(refusal) ?? { vi: refusal.message, en: refusal.message };
  const about = listed.find(({ id }) => id === refusal.details.id);
  return about ? { vi: `${nameOf(about)}: ${sentence.vi}`, en: `${nameOf(about)}: ${sentence.en}` } : sentence;
};

/** Records a workshop of a province with what it concluded on each of its bases (SUP-003, SUP-005). */
export function WorkshopDialog({ provinceId, caseId, onDone, onClose }: WorkshopDialogProps) {
  const say = useSay();
  const [{ data, error, fetching }, ask] = useQuery({
    query: WorkshopCasesDocument,
    variables: { provinceId },
    requestPolicy: 'network-only',
  });
  const listed = data?.supportCases?.edges.map(({ node }) => node) ?? [];
  const ready = listed.filter((one) => missingIn(one).length === 0);
  const kept = useDraft(`workshop ${provinceId}`, () => ({
    heldOn: todayInVietnam(),
    caseIds: [caseId] as readonly string[],
    conclusions: {} as Readonly<Record<string, string>>,
  }));
  const { draft, change, field } = kept;
  const chosen = draft.caseIds.filter((id) => ready.some((one) => one.id === id));
  const conclusionOn = (id: string) => draft.conclusions[id] ?? '';
  return (
    <CommandForm
      title={say({ vi: 'Ghi hội thảo bàn giải pháp', en: 'Record a workshop' })}
      document={HoldSupportWorkshopDocument}
      kept={kept}
      isWide
      places={places}
      reword={rewordFor(listed)}
      lacks={{ cases: lacksAny(chosen), ...Object.fromEntries(chosen.map((id) => [`on ${id}`, lacksText(conclusionOn(id))])) }}
      ask={() => ({
        provinceId,
        heldOn: draft.heldOn,
        conclusions: chosen.map((id) => ({ caseId: id, conclusion: conclusionOn(id) })),
      })}
      onDone={onDone}
      onReload={() => ask({ requestPolicy: 'network-only' })}
      onClose={onClose}
    >
      {error && !data && <Notice kind="error">{say(failureOf(error))}</Notice>}
      <DayField {...field('heldOn')} label={{ vi: 'Ngày tổ chức', en: 'Held on' }} />
      {fetching && !data && <span className="skeleton skeleton-tall" aria-hidden="true" />}
      {data && (
        <CheckList
          name="cases"
          legend={{ vi: 'Cơ sở dự hội thảo, kết luận cho từng cơ sở', en: 'Bases that took part, with the conclusion on each' }}
          codes={ready.map(({ id }) => id)}
          words={Object.fromEntries(ready.map((one) => [one.id, { vi: nameOf(one), en: nameOf(one) }]))}
          chosen={chosen}
          onChange={(caseIds) => change({ caseIds })}
          below={(id) => (
            <TextField
              name={`on ${id}`}
              label={{ vi: 'Kết luận', en: 'Conclusion' }}
              rows={2}
              value={conclusionOn(id)}
              onChange={(text) => change({ conclusions: { ...draft.conclusions, [id]: text } })}
            />
          )}
        />
      )}
      <NotReady listed={listed} />
    </CommandForm>
  );
}

/** Bases that agreed and cannot take part yet, with what each still needs. */
function NotReady({ listed }: { readonly listed: readonly Listed[] }) {
  const say = useSay();
  const lacking = listed.filter((one) => missingIn(one).length > 0);
  if (lacking.length === 0) return null;
  return (
    <section className="not-ready">
      <h3>
        {say({ vi: 'Chưa đủ để dự', en: 'Not ready yet' })} ({lacking.length})
      </h3>
      <ul className="case-list">
        {lacking.map((one) => (
          <li key={one.id}>
            {nameOf(one)}
            <span className="quiet">
              {say({ vi: 'còn thiếu', en: 'missing' })}{' '}
              {missingIn(one)
                .map(({ need }) => say(needWords[need]))
                .join(', ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
