/** How long what is personal of a member is kept: as long as her record, for no document states another time. */
export const retention = 'WITH_ITS_RECORD';

/** The mark of what is personal and read every day, but for the document that asks for it. */
export const kept = { class: 'BASIC', retention } as const;
