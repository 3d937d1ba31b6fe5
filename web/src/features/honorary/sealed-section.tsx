import { useState } from 'react';
import type { HonoraryDetailField, HonoraryFactsFragment } from '../../gql/graphql.ts';
import { useSay } from '../../language/language.ts';
import { Opener } from '../command/opener.tsx';
import { detailWords } from './honorary-words.ts';
import { type OpenedHonorary, RevealDialog } from './reveal-dialog.tsx';

interface SealedSectionProps {
  readonly record: HonoraryFactsFragment;
  readonly maySeeSealed: boolean;
}

/** What is sealed of the person: the last digits of numbers, of the rest that it is recorded; opened for a purpose only. */
export function SealedSection({ record, maySeeSealed }: SealedSectionProps) {
  const say = useSay();
  // what is opened stays on this page, and ends with it
  const [opened, open] = useState<OpenedHonorary>({});
  const fields = record.recordedDetails ?? [];
  if (fields.length === 0) return null;
  const masked: Partial<Record<HonoraryDetailField, string | null | undefined>> = {
    citizenId: record.citizenIdMasked,
    passport: record.passportMasked,
  };
  const isSealed = say({ vi: 'đã ghi, niêm phong', en: 'recorded, sealed' });
  return (
    <section className="honorary-sealed">
      <h3>{say({ vi: 'Dữ liệu niêm phong', en: 'What is sealed' })}</h3>
      <dl className="honorary-facts">
        {fields.map((field) => (
          <div key={field}>
            <dt>{say(detailWords[field])}</dt>
            <dd>{opened[field] ?? masked[field] ?? isSealed}</dd>
          </div>
        ))}
      </dl>
      {maySeeSealed && !record.erasedOn && (
        <Opener label={{ vi: 'Xem dữ liệu niêm phong', en: 'Open what is sealed' }}>
          {(close) => <RevealDialog record={record} onOpened={(more) => open({ ...opened, ...more })} onClose={close} />}
        </Opener>
      )}
    </section>
  );
}
