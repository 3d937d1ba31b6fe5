import { DomainError } from '@vwu/kit/domain-error';
import type { MaterialKind } from './delivery.entity.ts';

export class DeliveryRecorded extends DomainError {
  constructor(material: MaterialKind, deliveredOn: string) {
    super(
      'SUPPORT_DELIVERY_RECORDED',
      {
        vi: `Tài liệu này đã được ghi nhận ngày ${deliveredOn}. Hãy tải lại hồ sơ.`,
        en: `This material has been recorded as received on ${deliveredOn} already. Reload the case.`,
      },
      { material, deliveredOn },
    );
  }
}
