import { Personal } from '@vwu/kit/personal';
import { Field, InputType, ObjectType } from 'type-graphql';
import { retention } from '../member/kept.ts';
import { type Sealed, sealedColumns } from '../sealed-columns.ts';

/** What of an honorary member is sealed where it is stored and shown to nobody in passing (ARCHITECTURE D8, SEC-005, SEC-008). */
@ObjectType({
  description: 'What of an honorary member is protected most; each reading is recorded. «Dữ liệu cá nhân nhạy cảm»',
  simpleResolvers: true,
})
@InputType('HonoraryDetailsInput', { description: 'What is protected most; a field left out stays as it is. «Dữ liệu nhạy cảm»' })
export class HonoraryDetails {
  @Personal({ class: 'IDENTIFIER', basis: 'HON-023', retention })
  @Field(() => String, { nullable: true, description: 'Citizen id, 12 digits, or the older card, 9. «Số căn cước công dân»' })
  citizenId?: string | null;

  @Personal({ class: 'IDENTIFIER', basis: 'HON-023', retention })
  @Field(() => String, { nullable: true, description: 'Number of the passport, of the country of nationality. «Số hộ chiếu»' })
  passport?: string | null;

  @Personal({ class: 'IDENTIFIER', basis: 'HON-020', retention })
  @Field(() => String, { nullable: true, description: 'Telephone, 10 digits. «Số điện thoại»' })
  phone?: string | null;

  @Personal({ class: 'SENSITIVE', basis: 'SEC-008', retention })
  @Field(() => String, { nullable: true, description: 'What the police wrote of a foreigner. «Ý kiến thẩm định của Công an»' })
  policeOpinion?: string | null;

  @Personal({ class: 'SENSITIVE', basis: 'HON-026', retention })
  @Field(() => String, {
    nullable: true,
    description: 'The disciplinary decision or the judgment it was ended for: number, day, issuer. «Quyết định kỷ luật, bản án»',
  })
  endDocument?: string | null;
}

export type HonoraryDetail = keyof HonoraryDetails;
export type SealedHonorary = Sealed<HonoraryDetails>;
export const honorarySeal = sealedColumns(HonoraryDetails, 'membership.honorary_member');
