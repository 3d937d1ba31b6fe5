import { type CodeOf, defineEnum } from '@vwu/kit/enum';

/** The fields of `HonoraryDetails`, as somebody asks to see them. A test holds the two together. */
export const HonoraryDetailField = defineEnum('HonoraryDetailField', 'A sealed field of an honorary member. «Trường dữ liệu nhạy cảm»', {
  citizenId: 'số căn cước công dân',
  passport: 'số hộ chiếu',
  phone: 'số điện thoại',
  policeOpinion: 'ý kiến thẩm định của Công an',
  endDocument: 'quyết định kỷ luật, bản án',
});
export type HonoraryDetailField = CodeOf<typeof HonoraryDetailField>;
