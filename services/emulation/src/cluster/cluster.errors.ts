import { DomainError } from '@vwu/kit/domain-error';

export class ClusterNotFound extends DomainError {
  constructor(id: string) {
    super(
      'CLUSTER_NOT_FOUND',
      {
        vi: 'Không tìm thấy cụm thi đua này trong phạm vi của bạn. Hãy chọn lại trong danh sách cụm.',
        en: 'There is no such cluster in your part of the Union. Choose one of the list of clusters.',
      },
      { id },
    );
  }
}

export class ClusterUnitNotProvince extends DomainError {
  constructor(unitId: string, from: string) {
    super(
      'CLUSTER_UNIT_NOT_PROVINCE',
      {
        vi: `Ngày ${from}, đơn vị này không phải là một tỉnh, thành đang hoạt động. Hãy chọn tỉnh, thành khác hoặc ngày khác.`,
        en: `On ${from} this unit is no province that is there. Choose another province or another day.`,
      },
      { unitId, from },
    );
  }
}

export class ClusterPlacedAbove extends DomainError {
  constructor(unitId: string) {
    super(
      'CLUSTER_PLACED_ABOVE',
      {
        vi: 'Cấp trên xếp cụm cho tỉnh, thành. Hãy gửi đề nghị lên Trung ương.',
        en: 'The unit above places a province in a cluster. Propose it to Central.',
      },
      { unitId },
    );
  }
}

export class ClusterPlaceTaken extends DomainError {
  constructor(unitId: string, from: string) {
    super(
      'CLUSTER_PLACE_TAKEN',
      {
        vi: `Tỉnh, thành này đã có cụm thi đua từ ngày ${from} hoặc sau đó. Hãy tải lại danh sách chờ.`,
        en: `The province stands in a cluster on ${from} or later. Reload the list of those that wait.`,
      },
      { unitId, from },
    );
  }
}
