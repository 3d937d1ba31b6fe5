import type { ExportContent } from '../export/export.enums.ts';
import type { Content } from './content.ts';
import { countContent } from './count-content.ts';
import { honoraryContent } from './honorary-content.ts';
import { memberContent } from './member-content.ts';
import { rateContent } from './rate-content.ts';

export const contents: Readonly<Record<ExportContent, Content>> = {
  MEMBERS: memberContent,
  HONORARY: honoraryContent,
  COUNTS: countContent,
  RATES: rateContent,
};
