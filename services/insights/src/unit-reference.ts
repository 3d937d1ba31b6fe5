import { defineUnitReference } from '@vwu/kit/unit-reference';

/** `Unit` as this service knows it: something to point at. */
export const UnitReference = defineUnitReference({ addsFields: false });
