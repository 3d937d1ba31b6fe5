import { defineUnitReference } from '@vwu/kit/unit-reference';

/** `Unit` as this service knows it: an id to hang its own facts on. */
export const UnitReference = defineUnitReference();
